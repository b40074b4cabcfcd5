"""Cues: the words that report, with who reports and the complement that holds what is said."""

from __future__ import annotations

from dataclasses import dataclass

from tui.sources.clauses import Clauses
from tui.sources.complements import Complement, complement
from tui.sources.lexicon import Cue, Lexicon
from tui.sources.mentions import possessor
from tui.sources.model import Tag
from tui.sources.subjects import (
    Subject,
    bearer,
    can_speak,
    carrier,
    coming,
    governed,
    governor,
    main_subject,
    subject_of,
)

_REPORTED = frozenset({"clause", "hedge", "person"})  # of a passive that names nobody
_SAYS_ALONE = frozenset({"clause", "hedge", "that", "quote"})
_SAYS_PLAINLY = frozenset({"clause", "hedge"})


@dataclass(frozen=True, slots=True)
class Report:
    """A cue in its sentence, before its content is cut out.

    Attributes:
        cue: the tokens of the verb group or phrase.
        verb: the token of the verb itself.
        start: where cue and subject begin, if the subject stands right before.
        subject: who reports; None where the sentence does not tell, as in "is said to".
        complement: what follows the cue and is said; None when it came before.
        inverted: the subject follows the verb: "said Ana Ruiz".
        participle: the cue depends on another verb: ", saying that …".
        end: where the cue ends, with its subject if that is inverted.
        passive: the subject of a passive, which is part of what is said: "[The plan] was criticised by".
        phrase: a fixed expression before its source, such as "according to".
        after: where the verb ends with its particle; 0 for a fixed expression or a noun.
        noun: the cue is a noun: "her claim that".
        quotes: the verb reports only quotations: "she smiled".
        dropped: the subject is left out, as Spanish may: who speaks goes on.
        lead: a word such as "as" before it, so that what is said may follow: "As she said, it rains".
    """

    cue: tuple[int, int]
    verb: int
    start: int
    subject: Subject | None
    complement: Complement | None
    inverted: bool = False
    participle: bool = False
    end: int = 0
    passive: Subject | None = None
    phrase: bool = False
    lead: bool = False
    dropped: bool = False
    quotes: bool = False
    after: int = 0
    noun: bool = False

    @property
    def relative(self) -> bool:
        """Whether it stands in a relative clause: "who said …"."""
        return self.subject is not None and self.subject.mention.form == "relative"

    @property
    def said_clause(self) -> bool:
        """Whether a whole clause or a quotation is said."""
        return self.complement is not None and self.complement.frame in ("clause", "quote")


def reports(clauses: Clauses, lexicon: Lexicon, language: str) -> list[Report]:
    """The cues of a sentence in order, outside quotations."""
    found: list[Report] = []
    for at, token in enumerate(clauses.tokens):
        if token.quotation >= 0:
            continue
        if token.tags & Tag.CUE and not clauses.in_mention(at):
            report = _verb(clauses, lexicon, at, found)
        elif token.lower in lexicon.nouns:
            report = _noun(clauses, lexicon, at, language)
        else:
            report = _phrase(clauses, lexicon, at)
        if report is not None:
            found.append(report)
    return found


def _phrase(clauses: Clauses, lexicon: Lexicon, at: int) -> Report | None:
    """An expression such as "according to" or "in the words of": the source stands after it."""
    for phrase in lexicon.phrase("before", clauses.word(at)):
        end = at + len(phrase)
        if clauses.words_at(at, phrase) and (mention := clauses.starts.get(end)):
            subject = Subject(mention, None, end)
            return Report((at, end), at, at, subject, None, inverted=True, end=mention.tokens[1], phrase=True)
    for phrase in lexicon.phrase("after", clauses.word(at)):
        if clauses.words_at(at, phrase) and (mention := clauses.ends.get(at)):
            start, end = mention.tokens[0], at + len(phrase)
            subject = Subject(mention, None, start)
            return Report((at, end), at, start, subject, None, inverted=True, end=end, phrase=True)
    return None


def _noun(clauses: Clauses, lexicon: Lexicon, at: int, language: str) -> Report | None:
    """A noun with whose it is: "her claim that …"."""
    mention = clauses.mention_at(at)
    if mention is None or not (whose := possessor(clauses.sentence, mention, language)):
        return None
    found = complement(clauses, at + 1, lexicon.nouns[clauses.word(at)])
    if found is None or (found.frame == "quote" and clauses.word(at + 1) != ":"):
        return None
    start = mention.tokens[0]
    return Report(
        (at, found.cue_end), at, start, Subject(whose, None, start), found, end=found.cue_end, noun=True
    )


def _verb(clauses: Clauses, lexicon: Lexicon, at: int, before: list[Report]) -> Report | None:
    for cue in lexicon.cues[clauses.tokens[at].lower]:
        if not cue.particle or clauses.words_at(at + 1, tuple(cue.particle.split())):
            report = _read(clauses, lexicon, at, cue, before)
            if report is not None:
                return report
    return None


def _read(clauses: Clauses, lexicon: Lexicon, at: int, cue: Cue, before: list[Report]) -> Report | None:
    start = clauses.group(at)
    after = at + 1 + len(cue.particle.split())
    found = complement(clauses, after, cue.frames)
    if "ing" in cue.forms and start == at:
        return _participle(clauses, at, after, found, before)
    if _is_noun(clauses, at, start):
        return None
    if "participle" in cue.forms and any(clauses.has(i, Tag.PASSIVE) for i in range(start, at)):
        return _passive(clauses, at, start, after, cue)
    infinitive = start == at and clauses.has(at - 1, Tag.INFINITIVE) and "base" in cue.forms
    if infinitive:
        start = carrier(clauses, at - 1, lexicon.unreal)
    own = subject_of(clauses, start)
    if infinitive and found is not None and not _that(clauses, found):
        return None
    if infinitive and (own is None or not can_speak(own.mention) or governed(clauses, own.start)):
        own = governor(clauses, at)  # "had the courage to [demand]"
    subject = own or _shared(clauses, start, before)
    if subject is None and (bare := _bare(clauses, lexicon, at, start, after, cue)) is not None:
        return bare
    if subject is None:
        asked = found and cue.forms >= {"participle"} and "person" in cue.frames and _opens(clauses, start)
        if found and asked:
            return Report((start, found.cue_end), at, start, None, found, end=found.cue_end)
        return _inverted(clauses, at, start, after, before)
    if not _agrees(clauses, lexicon, at, start, cue, subject):
        return None
    if found is not None and not _can_act(found, subject):
        return None
    alone = _stands_alone(clauses, at, subject) or _led(clauses, lexicon, subject.start)
    if found is None and not (alone and cue.frames & _SAYS_ALONE):
        return None
    begin = min(own.start, start) if own else start
    if found is None and clauses.finite(after) and clauses.has(begin - 1, Tag.RELATIVE):
        found = Complement(after, "relative", after)
    end = found.cue_end if found else after
    quotes = not cue.frames & _SAYS_PLAINLY
    lead = _led(clauses, lexicon, begin)
    return Report((start, end), at, begin, subject, found, end=end, lead=lead, quotes=quotes, after=after)


def _bare(clauses: Clauses, lexicon: Lexicon, at: int, start: int, after: int, cue: Cue) -> Report | None:
    """A verb whose subject follows, as in German, or is left out, as in Spanish."""
    if clauses.pause(start - 1):
        return None
    mention = clauses.starts.get(after)
    if mention and _led(clauses, lexicon, start):
        subject, end = Subject(mention, None, after), mention.tokens[1]
        return Report((start, after), at, start, subject, None, inverted=True, end=end, lead=True)
    if "verb-second" in lexicon.traits and start > 0 and mention:
        end = mention.tokens[1]
        found = complement(clauses, end, cue.frames)
        if found is not None:
            subject = Subject(mention, None, after)
            return Report((start, after), at, start, subject, found, end=end)
    if "drops-subjects" in lexicon.traits and (found := complement(clauses, after, cue.frames & _SAYS_ALONE)):
        return Report((start, found.cue_end), at, start, None, found, end=found.cue_end, dropped=True)
    return None


def _can_act(found: Complement, subject: Subject) -> bool:
    """Whether the subject can criticise or promise; a thing may still say that something is so."""
    return can_speak(subject.antecedent or subject.mention) or found.frame in ("clause", "quote")


def _that(clauses: Clauses, found: Complement) -> bool:
    """Whether the complement is a quotation or opens with "that" and the like."""
    return found.frame == "quote" or clauses.has(found.start, Tag.COMPLEMENTISER | Tag.INFINITIVE)


def _led(clauses: Clauses, lexicon: Lexicon, start: int) -> bool:
    """Whether a word such as "as" stands before: "As [she said], it rains"."""
    for before in range(max(0, start - 2), start):
        for phrase in lexicon.phrase("lead", clauses.word(before)):
            if before + len(phrase) == start and clauses.words_at(before, phrase):
                return True
    return False


def _stands_alone(clauses: Clauses, at: int, subject: Subject) -> bool:
    """Whether a word that can be a noun reports without complement: only in parenthesis."""
    if not clauses.has(at, Tag.NOUN):
        return True
    before = subject.start - 1
    return clauses.has(before, Tag.PUNCTUATION | Tag.MARK) and clauses.has(at + 1, Tag.PUNCTUATION)


def _opens(clauses: Clauses, start: int) -> bool:
    """Whether a clause without subject opens here: "[Asked] whether …", "When [asked] about …"."""
    return start == 0 or clauses.has(start - 1, Tag.SUBORDINATOR) or clauses.word(start - 1) == ","


def _agrees(clauses: Clauses, lexicon: Lexicon, at: int, start: int, cue: Cue, subject: Subject) -> bool:
    """Whether the form of the verb goes with its auxiliaries and with the number of its subject."""
    if "base" in cue.forms and clauses.word(subject.start - 1) in lexicon.perceives:
        return True  # "heard [a neighbour describe] the fire"
    helped = any(clauses.has(i, Tag.AUXILIARY) or clauses.word(i) == "to" for i in range(start, at))
    if cue.forms <= {"base", "third"}:
        mention = subject.antecedent or subject.mention
        if "base" in cue.forms and clauses.has(at, Tag.NOUN):
            return helped or mention.plural is True
        wrong = "third" in cue.forms  # "they says", "he say"
        return helped or mention.plural is not wrong or clauses.counts(mention)
    return helped or cue.forms != {"participle"}


def _is_noun(clauses: Clauses, at: int, start: int) -> bool:
    """Whether "claims" or "report" is a noun here."""
    if start < at:
        return False
    adjective = clauses.has(at - 1, Tag.ADJECTIVE) and not clauses.has(at - 1, Tag.CAPITAL)
    return (
        adjective
        or clauses.has(at - 1, Tag.POSSESSIVE)
        or (clauses.has(at - 1, Tag.DETERMINER) and not clauses.has(at - 1, Tag.RELATIVE))
    )


def _participle(
    clauses: Clauses, at: int, after: int, found: Complement | None, before: list[Report]
) -> Report | None:
    """A cue that hangs on the verb before it: "…, saying that it rains"."""
    if found is None and clauses.word(after) == ":" and (speaker := bearer(clauses, at)):
        return Report((at, after), at, at, speaker, None, participle=True, end=after)
    if found is None:
        return None
    subject = bearer(clauses, at) or (
        before[-1].subject if before else governor(clauses, at) or coming(clauses, at)
    )
    if subject is None or not _can_act(found, subject):
        return None
    return Report((at, found.cue_end), at, at, subject, found, participle=True, end=found.cue_end)


def _passive(clauses: Clauses, at: int, start: int, after: int, cue: Cue) -> Report | None:
    """A passive: who reports stands after "by", or nowhere."""
    patient = subject_of(clauses, start)
    by = clauses.starts.get(after + 1) if clauses.word(after) == "by" else None
    end = by.tokens[1] if by else after
    frames = cue.frames if by else _reported(cue.frames)
    found = complement(clauses, end, frames | {"to"} if frames else frames)
    if by is None and (found is None or not _impersonal(clauses, found)):
        return None
    if patient is not None and patient.mention.form == "relative":
        patient = None
    subject = Subject(by, None, after + 1) if by else None
    begin = patient.start if patient else start
    return Report((start, after), at, begin, subject, found, by is not None, end=end, passive=patient)


def _reported(frames: frozenset[str]) -> frozenset[str]:
    return frozenset(frame for frame in frames if frame in _REPORTED or frame[0] == "+")


def _impersonal(clauses: Clauses, found: Complement) -> bool:
    """Whether a passive that names nobody reports: "was said to be …", "was told that …"."""
    return _that(clauses, found) and found.frame != "phrase"


def _shared(clauses: Clauses, start: int, before: list[Report]) -> Subject | None:
    """The subject of "… and [said]", which is that of the verb before."""
    if not clauses.has(start - 1, Tag.CONJUNCTION):
        return None
    verbs = [report for report in before if not (report.noun or report.participle or report.relative)]
    return verbs[-1].subject if verbs else main_subject(clauses, 0, start - 1)


def _inverted(clauses: Clauses, at: int, start: int, after: int, before: list[Report]) -> Report | None:
    """The subject of ", [said] Ana Ruiz", which follows."""
    plain = clauses.word(start - 1) == "," and not before
    if start == 0 or not (plain or clauses.quote_before(start) is not None):
        return None
    place = after
    while clauses.has(place, Tag.ADVERB):
        place += 1
    mention = clauses.starts.get(place)
    if mention is None:
        return None
    subject = Subject(mention, None, place)
    return Report((start, after), at, start, subject, None, inverted=True, end=mention.tokens[1], after=after)
