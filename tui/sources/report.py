"""A report: a cue in its sentence with who reports, before what is said is cut out."""

from __future__ import annotations

from typing import NamedTuple

from tui.sources.complements import Complement
from tui.sources.lexicon import Cue
from tui.sources.model import Mention
from tui.sources.subjects import Subject

CHANNELS = frozenset({"publication", "document"})  # kinds of sources through which another's words come


class Report(NamedTuple):
    """A cue, its subject and its complement. Positions are indices of tokens.

    Attributes:
        cue: the tokens of the verb group or phrase.
        verb: the token of the verb itself.
        start: where cue and subject begin, if the subject stands right before.
        end: where the cue ends, with its subject if that is inverted.
        subject: who reports; None where the sentence does not tell, as in "is said to".
        complement: what follows the cue and is said; None when it came before.
        after: where the verb ends with its particle; 0 for a fixed expression or a noun.
        particle: where its particle ends the clause, as in "[teilte] die Stadt [mit]"; -1 without one.
        passive: the subject of a passive, which is part of what is said: "[The plan] was criticised by".
        inverted: the subject follows the verb: "said Ana Ruiz".
        participle: the cue depends on another verb: ", saying that …".
        phrase: a fixed expression such as "according to".
        noun: the cue is a noun: "her claim that".
        lead: a word such as "as" before it, so that what is said may follow: "As she said, it rains".
        quotes: the verb reports only quotations: "she smiled".
        entry: what the lexicon knows of the verb; None of a phrase, a noun and a verb that is no cue.
        via: the publication or document that passes the words on: "[the Echo] quoted her as saying".
        dropped: the subject is left out, as Spanish may: who speaks goes on.
    """

    cue: tuple[int, int]
    verb: int
    start: int
    end: int
    subject: Subject | None
    complement: Complement | None = None
    after: int = 0
    passive: Subject | None = None
    inverted: bool = False
    participle: bool = False
    phrase: bool = False
    noun: bool = False
    lead: bool = False
    quotes: bool = False
    dropped: bool = False
    particle: int = -1
    entry: Cue | None = None
    via: Mention | None = None

    @property
    def relative(self) -> bool:
        """Whether it stands in a relative clause: "who said …"."""
        return self.subject is not None and self.subject.mention.form == "relative"

    @property
    def silent(self) -> bool:
        """Whether nothing is said: "thanked the coach", and "Asked about it", which tells of a question."""
        asked = (
            self.subject is None and self.passive is None and not self.dropped and self.cue[0] == self.start
        )
        return asked or (self.complement is not None and self.complement.frame == "mere")

    @property
    def says_quotation(self) -> bool:
        """Whether a quotation follows the cue."""
        return self.complement is not None and self.complement.frame == "quote"

    @property
    def said_clause(self) -> bool:
        """Whether a whole clause or a quotation is said."""
        return self.complement is not None and self.complement.whole
