"""Speakers named without a verb: "RUIZ: It rains.", "Ana Ruiz — “It rains.”", "— Ana Ruiz" at the end.

A paragraph of an interview or transcript opens with who speaks. Lists and datelines look alike ("Price: …",
"LONDON: …"), so a label without quotation marks after it counts only where turns are taken, or where it is
somebody whom the article names.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from tui.sources.clauses import DASHES, Clauses
from tui.sources.model import Draft, Mention, Tag
from tui.text import Span

_LONGEST = 6  # tokens of a label; "The police spokesman for the county of Kent:" begins a sentence
_ROLE = 14  # tokens after a name that tell who that is: ", 34, a nurse from Leeds"
_STOPS = frozenset(".?!…-–—\"'”’)]")
_LABEL = re.compile(r"[\"“”'‘]*([^\W\d_][\w.’' -]{0,40}?)(?: \([^()]*\))?:\s")


class Label(NamedTuple):
    """Who speaks, and the token that the words begin at.

    `quoted` tells whether they stand in quotation marks, `moot` that it may be no speaker: "OPINION: “…”".
    """

    mention: Mention
    begin: int
    quoted: bool
    moot: bool


class Labels:
    """The labels of an article."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._turns = _turns(draft)

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The last words of the names of the people in the article."""
        people = (mention for found in self._draft.mentions for mention in found if mention.kind == "person")
        return frozenset(mention.name.lower().split()[-1] for mention in people if mention.name)

    def label(self, clauses: Clauses) -> Label | None:
        """The label at the start of a paragraph."""
        start = 1 if clauses.has(0, Tag.MARK) else 0
        mention = clauses.starts.get(start) or _letter(clauses, start)
        if mention is None or mention.tokens[1] - start > _LONGEST:
            return None
        after = _past_role(clauses, mention.tokens[1])
        begin = after + 1
        if begin >= len(clauses.tokens):
            return None
        quoted = clauses.quoted(begin) and not clauses.quoted(after) and mention.form == "name"
        quoted = quoted and not clauses.narrates  # "LEEDS: “It rains,” Ana Ruiz said."
        if clauses.word(after) == ":" and (quoted or self._takes_turn(clauses, mention)):
            return Label(mention, begin, quoted, self._moot(clauses, mention, quoted))
        if clauses.word(after) in DASHES and quoted:
            return Label(mention, begin, quoted, self._moot(clauses, mention, quoted))
        return None

    def _moot(self, clauses: Clauses, mention: Mention, quoted: bool) -> bool:
        """Whether a label may be no speaker: a team with its news, a heading in capitals."""
        words = clauses.tokens[slice(*mention.tokens)]
        heads = all(word.text.isupper() for word in words) and words[-1].lower not in self._surnames
        return mention.kind != "person" and (heads or not quoted)

    def _takes_turn(self, clauses: Clauses, mention: Mention) -> bool:
        """Whether a label without quotation marks after it is a speaker, who speaks in sentences."""
        text, block = self._draft.text, self._draft.blocks[clauses.sentence.block]
        if text[block.span.end - 1] not in _STOPS:
            return False
        words = clauses.tokens[slice(*mention.tokens)]
        if mention.span.of(text) in self._turns:
            return mention.form == "name" or mention.kind in ("person", "unnamed")
        capitals = all(len(word.text) > 2 and word.text.isupper() for word in words)
        # "RUIZ" for Ana Ruiz, whom the article names, but no dateline.
        return capitals and mention.form == "name" and words[-1].lower in self._surnames


def _turns(draft: Draft) -> frozenset[str]:
    """The labels of those who take turns: one that comes back, one between, or two in capitals in a row."""
    found = [_LABEL.match(draft.text, *block.span) for block in draft.blocks]
    names = [match[1] if match else "" for match in found]
    often = {name for name, times in Counter(names).items() if times > 1}
    pairs = (pair for pair in pairwise(names) if pair[0] != pair[1])
    turns = {name for pair in pairs if all(map(str.isupper, pair)) for name in pair}
    threes = zip(names, names[1:], names[2:], strict=False)
    between = {name for before, name, after in threes if before == after and " " in name}
    return frozenset((often | turns | between) - {""})


def _letter(clauses: Clauses, at: int) -> Mention | None:
    """The letter of a question or an answer: "Q:"."""
    token = clauses.token(at)
    if token is None or len(token.text) > 1 or not token.text.isupper():
        return None
    span = Span(token.start, token.end)
    return Mention(span, span, "name", clauses.sentence.index, "unnamed", token.text, tokens=(at, at + 1))


def _past_role(clauses: Clauses, at: int) -> int:
    """After ", 34, a nurse", "(D)", "on the radio" and the like, if a colon follows; else `at`."""
    opens = clauses.word(at) in (",", "(") or clauses.has(at, Tag.PREPOSITION)
    for colon in range(at, min(at + _ROLE, len(clauses.tokens)) if opens else at):
        if clauses.quoted(colon) or (clauses.finite(colon) and not clauses.has(colon, Tag.CAPITAL)):
            break
        if clauses.word(colon) == ":":
            return colon
    return at


def signature(clauses: Clauses, *, bare: bool = False) -> Mention | None:
    """Who is named by a line that is nothing but a dash and a name, perhaps with a role.

    Args:
        clauses: the line.
        bare: whether it need not begin with a dash, as under a block quote.
    """
    dash = clauses.word(0) in DASHES
    if not (dash or bare) or clauses.narrates or clauses.quoted(int(dash)):
        return None
    mention = clauses.starts.get(int(dash))
    return mention if mention and mention.form == "name" else None
