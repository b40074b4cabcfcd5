"""Complements: where what is said begins after a cue, by the frames that the cue takes."""

from __future__ import annotations

from typing import NamedTuple

from tui.sources.clauses import Clauses
from tui.sources.complements_adjuncts import (
    fronted_clause,
    hedged,
    lately,
    past_adjuncts,
    past_parenthesis,
    past_time,
)
from tui.sources.complements_objects import infinitive, names, object_frame
from tui.sources.model import Tag

SAYS_PLAINLY = frozenset({"clause", "hedge"})  # frames of a verb that a bare clause may follow
SAYS_ALONE = SAYS_PLAINLY | {"that", "quote"}  # of one that may follow what is said: "…, she said"
_SPOKEN = frozenset({"clause", "that", "quote"})  # frames of a verb whose quotation may be in title case
_LEAD = 18  # tokens between a cue and the quotation that it introduces


class Complement(NamedTuple):
    """Where what is said begins, the frame that carries it, and where the cue ends before it."""

    start: int
    frame: str
    cue_end: int

    @property
    def whole(self) -> bool:
        """Whether a whole clause or a quotation is said."""
        return self.frame in ("clause", "quote")


def complement(clauses: Clauses, at: int, frames: frozenset[str]) -> Complement | None:
    """What a cue that ends at `at` takes and that is said; None when nothing of its frames follows."""
    if "person" in frames:
        if told := _told(clauses, at, frames):
            return told
        frames = frames - {"clause"} | {"that"}
    to = infinitive(clauses, at) if "to" in frames else None
    if to != at and frames & SAYS_ALONE and (clause := _clause(clauses, at, frames)):
        return clause
    if to is not None:
        return Complement(to, "to", at)
    for place in (at, past_time(clauses, at)):  # "called for calm", "called on Monday for calm"
        if f"+{clauses.word(place)}" in frames and not clauses.has(place + 1, Tag.TIME):
            return Complement(place + 1, "phrase", place + 1)
    if "name" in frames and names(clauses, at):
        return Complement(at, "object", at)
    frame = object_frame(clauses, at) if frames & {"object", "as"} else None
    return Complement(at, frame, at) if frame else None


def _told(clauses: Clauses, at: int, frames: frozenset[str]) -> Complement | None:
    """What stands after an addressee: "told [reporters] that …", "urged [them] to …"."""
    addressee = clauses.starts.get(at)
    if addressee is None:
        return None
    first, last = addressee.tokens
    inside = (at for at in range(first + 1, last) if clauses.past_hedge(at) > at)
    after = next(inside, clauses.past_title(last))  # "told [reporters] at least 40 people …"
    if "to" in frames and infinitive(clauses, after) is not None:
        return Complement(at, "to", at)
    if "clause" in frames and (told := _clause(clauses, _past_relative(clauses, after), frames)):
        return told._replace(cue_end=at)
    somebody = addressee.kind is not None or addressee.form != "description"  # not "told the truth about"
    if somebody and "object" not in frames and f"+{clauses.word(after)}" in frames:
        return Complement(after, "phrase", at)
    return None


def _past_relative(clauses: Clauses, at: int) -> int:
    """Where "that" stands after "told nurses [who had come to Leeds]"; `at` itself without it."""
    relative = clauses.starts.get(at)
    if relative is None or relative.form != "relative" or not clauses.finite(at + 1):
        return at
    near = range(at + 1, min(at + _LEAD, len(clauses.tokens)))
    return next((i for i in near if clauses.is_that(i)), at)


def _clause(clauses: Clauses, at: int, frames: frozenset[str]) -> Complement | None:
    """A clause, "that …", "whether …", a quotation: at once, or after "on Monday" and the like."""
    if clauses.lexicon.listed("reflexive", clauses.word(at)):
        return None
    if (quote := _quotation(clauses, at)) is not None:
        shown = not frames & _SPOKEN and clauses.title_end(quote) > quote  # "shows “Moon Wars”"
        return None if shown else Complement(quote, "quote", at)
    for place in past_adjuncts(clauses, at):
        token = clauses.token(place)
        if token is None:
            return None
        if token.quotation >= 0:
            return Complement(place, "quote", at)
        if token.text in (":", ",") and (introduced := _after_mark(clauses, at, place, frames)):
            return introduced
        if frames <= {"quote"}:
            continue
        if frames & SAYS_PLAINLY and hedged(clauses, place):
            return Complement(place, "clause", at)
        if token.tags & (Tag.TIME | Tag.ADVERB) or lately(clauses, place):
            continue
        if clauses.opens_clause(place):
            if place > at and clauses.has(place, Tag.RELATIVE) and clauses.finite(place + 1):
                return None  # "adding to problems [that have grown]"
            return Complement(place, "clause", at)
        phrase = clauses.starts.get(place)
        begins = (place == at or phrase is not None) and not (phrase and phrase.form == "relative")
        if begins and frames & SAYS_PLAINLY and clauses.clause_at(place):
            opened = clauses.past_phrase("opening", at) > at  # "said [as a child] she had …"
            return Complement(at if opened else place, "clause", at)
    start = fronted_clause(clauses, at) if frames & SAYS_PLAINLY else None
    return Complement(start, "clause", at) if start is not None else None


def _after_mark(clauses: Clauses, at: int, mark: int, frames: frozenset[str]) -> Complement | None:
    """What a comma or colon leads to after a cue that ends at `at`: "said: [it rains]", "said, [“…”]"."""
    start = mark + 1
    if clauses.quoted(start) and not clauses.labelled(start):
        return Complement(start, "quote", at)
    if frames <= {"quote"}:
        return None
    if clauses.word(mark) == ":":
        return Complement(start, "clause", at) if start < len(clauses.tokens) else None
    if mark == at and (resumed := past_parenthesis(clauses, at)):
        return Complement(resumed, "clause", at)
    begins = "comma" in frames and (clauses.opens_clause(start) or clauses.clause_at(start))
    return Complement(start, "clause", at) if begins else None


def _quotation(clauses: Clauses, at: int) -> int | None:
    """Where a quotation begins after "said in a call on Monday evening, “…"; None if a verb comes before."""
    title = at
    for place in range(at, min(at + _LEAD, len(clauses.tokens))):
        title = max(title, clauses.past_title(place))
        if place < title:
            continue
        if clauses.quoted(place):
            leads = clauses.word(place - 1) in (",", ":") and not clauses.labelled(place)
            return place if place == at or leads else None
        if clauses.finite(place) or clauses.has(place, Tag.COMPLEMENTISER | Tag.CONJUNCTION):
            return None
        if clauses.has(place, Tag.PARTICIPLE) and clauses.word(place - 1) == ",":
            return None
    return None
