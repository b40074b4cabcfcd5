"""Cues: the words that report, with their subject and the complement that holds what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tui.sources.clauses import Clauses, Subject
from tui.sources.lexicon import Cue, Lexicon
from tui.sources.model import Tag

_PREPOSITIONS = {
    "of": "of",
    "for": "for",
    "on": "on",
    "about": "about",
    "against": "against",
    "with": "with",
    "at": "at",
    "to": "to_",
}


class Complement(NamedTuple):
    """Where what is said begins, the frame that carries it, and where the cue ends before it."""

    start: int
    frame: str
    cue_end: int


@dataclass(frozen=True, slots=True)
class Report:
    """A cue in its sentence, before its content is cut out.

    Attributes:
        cue: the tokens of the verb group or phrase.
        verb: the token of the verb itself.
        subject: who reports; None for a passive without "by".
        complement: what follows the cue and is said; None when it came before.
        inverted: the subject follows the verb: "said Ana Ruiz".
        participle: the cue depends on another verb: ", saying that …".
        end: where the cue with its inverted subject ends.
    """

    cue: tuple[int, int]
    verb: int
    subject: Subject | None
    complement: Complement | None
    inverted: bool = False
    participle: bool = False
    end: int = 0


def reports(clauses: Clauses, lexicon: Lexicon) -> list[Report]:
    """The cues of a sentence in order, outside quotations."""
    found: list[Report] = []
    for at, token in enumerate(clauses.tokens):
        if token.quotation >= 0:
            continue
        if token.tags & Tag.CUE and not clauses.in_mention(at):
            report = _verb(clauses, lexicon, at, found)
        else:
            report = _phrase(clauses, lexicon, at)
        if report is not None:
            found.append(report)
    return found


def _phrase(clauses: Clauses, lexicon: Lexicon, at: int) -> Report | None:
    """An expression such as "according to" or "in the words of": the source stands after it."""
    for phrase in lexicon.phrase("before"):
        end = at + len(phrase)
        if clauses.word(at) == phrase[0] and all(clauses.word(at + i) == w for i, w in enumerate(phrase)):
            mention = clauses.starts.get(end)
            if mention:
                subject = Subject(mention, None, end)
                return Report((at, end), at, subject, None, inverted=True, end=mention.tokens[1])
    return None


def _verb(clauses: Clauses, lexicon: Lexicon, at: int, before: list[Report]) -> Report | None:
    token = clauses.tokens[at]
    start = clauses.group(at)
    group = [clauses.tokens[i].lower for i in range(start, at)]
    for cue in lexicon.cues[token.lower]:
        if cue.particle and not _has_particle(clauses, at + 1, cue.particle):
            continue
        report = _read(clauses, at, start, group, cue, before)
        if report is not None:
            return report
    return None


def _has_particle(clauses: Clauses, at: int, particle: str) -> bool:
    return all(clauses.word(at + i) == word for i, word in enumerate(particle.split()))


def _read(
    clauses: Clauses, at: int, start: int, group: list[str], cue: Cue, before: list[Report]
) -> Report | None:
    after = at + 1 + len(cue.particle.split())
    if "ing" in cue.forms and clauses.tokens[at].lower.endswith("ing"):
        return _participle(clauses, at, start, after, cue, before)
    if _is_noun(clauses, at, start):
        return None
    subject = clauses.subject(start) or _shared(clauses, start, before)
    complement = _complement(clauses, after, cue)
    if subject is None or (complement is None and _fronted(clauses, start)):
        inverted = _inversion(clauses, start, after)
        if inverted is not None and subject is None:
            return Report((start, after), at, inverted, None, inverted=True, end=inverted.mention.tokens[1])
    if subject is None:
        return None
    end = complement.cue_end if complement else after
    if complement is None and "clause" not in cue.frames and "hedge" not in cue.frames:
        return None
    return Report((start, end), at, subject, complement, end=end)


def _is_noun(clauses: Clauses, at: int, start: int) -> bool:
    """Whether "claims" or "report" is a noun here."""
    if start < at:
        return False
    return clauses.has(at - 1, Tag.POSSESSIVE | Tag.ADJECTIVE) or (
        clauses.has(at - 1, Tag.DETERMINER) and not clauses.has(at - 1, Tag.PRONOUN)
    )


def _participle(
    clauses: Clauses, at: int, start: int, after: int, cue: Cue, before: list[Report]
) -> Report | None:
    complement = _complement(clauses, after, cue)
    if complement is None:
        return None
    if start < at:  # "is saying"
        subject = clauses.subject(start) or _shared(clauses, start, before)
    elif before:
        subject = before[-1].subject
    else:
        subject = clauses.main_subject(0, start)
    if subject is None:
        return None
    return Report(
        (start, complement.cue_end), at, subject, complement, participle=start == at, end=complement.cue_end
    )


def _shared(clauses: Clauses, start: int, before: list[Report]) -> Subject | None:
    """The subject of "… and [said]", which is that of the verb before."""
    if not clauses.has(start - 1, Tag.CONJUNCTION):
        return None
    if before:
        return before[-1].subject
    return clauses.main_subject(0, start - 1)


def _fronted(clauses: Clauses, start: int) -> bool:
    return start > 0 and (clauses.quoted(start - 1) or clauses.word(start - 1) == ",")


def _inversion(clauses: Clauses, start: int, after: int) -> Subject | None:
    if not _fronted(clauses, start):
        return None
    at = after
    while clauses.has(at, Tag.ADVERB):
        at += 1
    mention = clauses.starts.get(at)
    return Subject(mention, None, at) if mention else None


def _complement(clauses: Clauses, at: int, cue: Cue) -> Complement | None:
    """What the verb whose cue ends at `at` takes and that is said."""
    cue_end = at
    frames = cue.frames
    if "person" in frames and (addressee := clauses.starts.get(at)) is not None:
        told = _clause(clauses, addressee.tokens[1], cue_end) if "clause" in frames else None
        if told:
            return told
        if "to" in frames and clauses.word(addressee.tokens[1]) == "to":
            return Complement(addressee.tokens[0], "to", cue_end)
        prep = _preposition(clauses, addressee.tokens[1], frames)
        if prep and "object" not in frames:
            return Complement(addressee.tokens[1], "of", cue_end)
    if "clause" in frames or "hedge" in frames:
        clause = _clause(clauses, at, cue_end)
        if clause:
            return clause
    if "to" in frames and clauses.word(at) == "to" and not clauses.has(at + 1, Tag.DETERMINER):
        return Complement(at, "to", cue_end)
    if _preposition(clauses, at, frames):
        return Complement(at + 1, "of", at + 1)
    if {"object", "as"} & frames and (
        clauses.starts.get(at) or clauses.quoted(at) or clauses.has(at, Tag.PARTICIPLE)
    ):
        return Complement(at, "object", cue_end)
    return None


def _preposition(clauses: Clauses, at: int, frames: frozenset[str]) -> bool:
    return _PREPOSITIONS.get(clauses.word(at), "-") in frames


def _clause(clauses: Clauses, at: int, cue_end: int) -> Complement | None:
    """A clause, "that …", "whether …", a quotation, at once or after "on Monday" and the like."""
    for place in _past_adjuncts(clauses, at):
        token = clauses.token(place)
        if token is None:
            return None
        if token.quotation >= 0:
            return Complement(place, "quote", cue_end)
        if token.text in (":", ",") and clauses.quoted(place + 1):
            return Complement(place + 1, "quote", cue_end)
        if token.text == ":" and place + 1 < len(clauses.tokens):
            return Complement(place + 1, "clause", cue_end)
        if token.tags & Tag.COMPLEMENTISER and not clauses.has(place, Tag.PREPOSITION):
            return Complement(place, "clause", cue_end)
        if clauses.clause_at(place):
            return Complement(place, "clause", cue_end)
    return None


def _past_adjuncts(clauses: Clauses, at: int) -> Iterator[int]:
    """`at`, then each place after an adverb, a time or a prepositional phrase that follows there."""
    yield at
    for _ in range(6):
        mention = clauses.starts.get(at)
        if clauses.has(at, Tag.ADVERB) or (mention is None and clauses.has(at, Tag.TIME)):
            at += 1
        elif (mention and clauses.has(at, Tag.TIME)) or (
            clauses.has(at, Tag.PREPOSITION) and (mention := clauses.starts.get(at + 1))
        ):
            at = mention.tokens[1]
        else:
            return
        yield at
