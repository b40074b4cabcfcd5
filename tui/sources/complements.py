"""Complements: where what is said begins after a cue, by the frames that the cue takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.sources.clauses import Clauses
from tui.sources.model import Tag

SAYS_PLAINLY = frozenset({"clause", "hedge"})  # frames of a verb that a bare clause may follow
SAYS_ALONE = SAYS_PLAINLY | {"that", "quote"}  # of one that may follow what is said: "…, she said"
_SPOKEN = frozenset({"clause", "that", "quote"})  # frames of a verb whose quotation may be in title case
_LEAD = 18  # tokens between a cue and the quotation that it introduces
_PLACE = 3  # "in Leeds, [West Yorkshire], that …"
_PARENTHESIS = 10  # tokens; what is longer between commas is a clause of its own
_FRONTED = 3  # commas between a cue and the subject of what is said
_ADJUNCTS = 6  # "said in an interview on Friday in Leeds" has three; more would be guessing
_NO_OBJECT = (
    Tag.PUNCTUATION
    | Tag.PREPOSITION
    | Tag.CONJUNCTION
    | Tag.SUBORDINATOR
    | Tag.AUXILIARY
    | Tag.TIME
    | Tag.ADVERB
)
_NAMES = Tag.CAPITAL | Tag.DETERMINER | Tag.PRONOUN | Tag.NUMBER | Tag.POSSESSIVE | Tag.PUNCTUATION


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
    if frames & SAYS_ALONE and (clause := _clause(clauses, at, frames)):
        return clause
    if "to" in frames and (begin := _infinitive(clauses, at)) is not None:
        return Complement(begin, "to", at)
    for place in (at, _past_time(clauses, at)):  # "called for calm", "called on Monday for calm"
        if f"+{clauses.word(place)}" in frames and not clauses.has(place + 1, Tag.TIME):
            return Complement(place + 1, "phrase", place + 1)
    if "name" in frames and names(clauses, at):
        return Complement(at, "object", at)
    frame = _object(clauses, at) if frames & {"object", "as"} else None
    return Complement(at, frame, at) if frame else None


def _past_time(clauses: Clauses, at: int) -> int:
    """After "Monday", "on Monday" and the like."""
    begin = at + clauses.has(at, Tag.PREPOSITION)
    when = clauses.starts.get(begin)
    return when.tokens[1] if when is not None and clauses.tells_time(when) else at


def names(clauses: Clauses, at: int) -> bool:
    """Whether two phrases follow, one called the other: "called [it] [a farce]", not "called Ana"."""
    mention = clauses.starts.get(at)
    if clauses.lexicon.listed("reflexive", clauses.word(at)):
        return False
    if mention is None:
        return clauses.quoted(at) or clauses.has(at, Tag.DETERMINER)
    after = mention.tokens[1]
    over = after >= len(clauses.tokens) or clauses.has(after, _NO_OBJECT) or clauses.finite(after)
    return clauses.quoted(at) or not over or _marked(clauses, after)


def _marked(clauses: Clauses, start: int) -> bool:
    """Whether a quotation follows in the same clause: "called the state of the roads [“a disgrace”]"."""
    for at in range(start, min(start + _LEAD, len(clauses.tokens))):
        if clauses.quoted(at):
            return True
        if clauses.has(at, Tag.PUNCTUATION | Tag.COMPLEMENTISER):
            return False
    return False


def _infinitive(clauses: Clauses, at: int) -> int | None:
    """Where "to go" begins, at once or after "last month"."""
    while clauses.has(at, Tag.TIME):
        at += 1
    after = at + 1 + clauses.has(at, Tag.NEGATION)
    verb = after + clauses.has(after, Tag.MARK)  # "promised to “go” soon"
    if clauses.token(verb) is None or (clauses.has(verb, _NAMES) and verb in clauses.starts):
        return None
    return at if clauses.has(after - 1, Tag.INFINITIVE) else None


def _object(clauses: Clauses, at: int) -> str | None:
    """The frame of what a verb takes that follows: "mere" of somebody alone, which is no words."""
    mention = clauses.starts.get(at)
    if mention is not None and mention.form == "pronoun" and mention.tokens[1] in clauses.starts:
        return None  # "denied [them] [entry]"
    if _says_that(clauses, at):
        return "clause"
    if clauses.quoted(at):
        return "object"
    if clauses.lexicon.listed("reflexive", clauses.word(at)):
        return "object" if clauses.past_phrase("lead", at + 1) > at + 1 else None
    if clauses.token(at) is None:
        return None
    if mention is not None and clauses.tells_time(mention):
        return None
    noun = clauses.starts.get(at + 1)
    determines = noun is not None and noun.form == "description" and clauses.has(at, Tag.DETERMINER)
    if mention is None and (determines or not clauses.lexicon.listed("mere", clauses.word(at))):
        return None if clauses.has(at, _NO_OBJECT | Tag.NUMBER) else "object"
    if mention is None or mention.form == "pronoun" or mention.kind in ("person", "unnamed"):
        after = mention.tokens[1] if mention else at + 1  # "praised him [for his work]"
        told = clauses.quoted(after) or clauses.lexicon.listed("telling", clauses.word(after))
        return "object" if told else "mere"
    return "object"


def _says_that(clauses: Clauses, at: int) -> bool:
    """Whether "that" and the like open a clause: not "denied [that]" or "denied [that claim]"."""
    noun = clauses.starts.get(at + 1)
    determines = noun is not None and noun.form == "description" and clauses.ends_clause(noun.tokens[1])
    opens = clauses.has(at, Tag.COMPLEMENTISER) and not clauses.ends_clause(at + 1)
    return opens and not (determines or at in clauses.starts)


def _told(clauses: Clauses, at: int, frames: frozenset[str]) -> Complement | None:
    """What stands after an addressee: "told [reporters] that …", "urged [them] to …"."""
    addressee = clauses.starts.get(at)
    if addressee is None:
        return None
    first, last = addressee.tokens
    hedged = (at for at in range(first + 1, last) if clauses.past_hedge(at) > at)
    after = next(hedged, clauses.past_title(last))  # "told [reporters] at least 40 people …"
    if "to" in frames and _infinitive(clauses, after) is not None:
        return Complement(at, "to", at)
    if "clause" in frames and (told := _clause(clauses, _past_relative(clauses, after), frames)):
        return told._replace(cue_end=at)
    if "object" not in frames and f"+{clauses.word(after)}" in frames:
        return Complement(after, "phrase", at)
    return None


def _past_relative(clauses: Clauses, at: int) -> int:
    """Where "that" stands after "told nurses [who had come to Leeds]"; `at` itself without it."""
    relative = clauses.starts.get(at)
    if relative is None or relative.form != "relative" or not clauses.finite(at + 1):
        return at
    that = Tag.COMPLEMENTISER | Tag.DETERMINER
    near = range(at + 1, min(at + _LEAD, len(clauses.tokens)))
    return next((i for i in near if clauses.tokens[i].tags & that == that), at)


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
        if token.text in (":", ",") and clauses.quoted(place + 1) and not clauses.labelled(place + 1):
            return Complement(place + 1, "quote", at)
        if frames <= {"quote"}:
            continue
        if frames & SAYS_PLAINLY and _hedged(clauses, place):
            return Complement(place, "clause", at)
        if token.text == "," and place == at and (resumed := _past_parenthesis(clauses, at)):
            return Complement(resumed, "clause", at)
        if token.text == "," and "comma" in frames and _opens_clause(clauses, place + 1):
            return Complement(place + 1, "clause", at)
        if token.text == ":" and place + 1 < len(clauses.tokens):
            return Complement(place + 1, "clause", at)
        if token.tags & (Tag.TIME | Tag.ADVERB) or _lately(clauses, place):
            continue
        if clauses.has(place, Tag.COMPLEMENTISER) and not clauses.has(place, Tag.PREPOSITION):
            if place > at and clauses.has(place, Tag.RELATIVE) and clauses.finite(place + 1):
                return None  # "adding to problems [that have grown]"
            return Complement(place, "clause", at)
        begins = place == at or place in clauses.starts
        if begins and frames & SAYS_PLAINLY and clauses.clause_at(place):
            opened = clauses.past_phrase("opening", at) > at  # "said [as a child] she had …"
            return Complement(at if opened else place, "clause", at)
    fronted = _fronted(clauses, at) if frames & SAYS_PLAINLY else None
    return Complement(fronted, "clause", at) if fronted is not None else None


def _lately(clauses: Clauses, at: int) -> bool:
    """Whether a time stands before "that": "said [this month] that it rains"."""
    when = clauses.starts.get(at)
    return when is not None and clauses.tells_time(when) and clauses.has(when.tokens[1], Tag.COMPLEMENTISER)


def _fronted(clauses: Clauses, at: int) -> int | None:
    """Where a clause begins that has a phrase before its subject: "said [despite the rain, it stayed]"."""
    opened = clauses.past_phrase("opening", at) > at
    if not opened and not clauses.has(at, Tag.SUBORDINATOR):
        return None
    last = at
    for _ in range(_FRONTED):
        comma = clauses.next_comma(last + 1)
        if comma is None or clauses.quoted(comma):
            return None
        last = comma
        if comma + 1 in clauses.starts and clauses.clause_at(comma + 1):
            return at if opened or clauses.has_verb(at + 1, comma) else None
    return None


def _hedged(clauses: Clauses, at: int) -> bool:
    """Whether a clause begins with a hedge, which is part of it: "[at least] 40 people had died"."""
    hedge = clauses.past_hedge(at)
    return hedge > at and not clauses.has(hedge, Tag.COMPLEMENTISER) and clauses.clause_at(at)


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


def _opens_clause(clauses: Clauses, at: int) -> bool:
    opens = clauses.has(at, Tag.COMPLEMENTISER) and not clauses.has(at, Tag.PREPOSITION)
    return opens or clauses.clause_at(at)


def _past_parenthesis(clauses: Clauses, comma: int) -> int | None:
    """Where the clause begins after "says, [win or lose,] he …"."""
    if clauses.quoted(comma + 1) or clauses.has(comma + 1, Tag.RELATIVE | Tag.DETERMINER | Tag.PARTICIPLE):
        return None
    end = clauses.next_comma(comma + 1)
    if end is None or end - comma > _PARENTHESIS or clauses.quoted(end):
        return None
    return comma + 1 if clauses.clause_at(end + 1) else None


def past_adjuncts(clauses: Clauses, at: int) -> Iterator[int]:
    """`at`, then each place after an adverb, a time or a prepositional phrase that follows there."""
    yield at
    for _ in range(_ADJUNCTS):
        mention = clauses.starts.get(at)
        if mention is not None and clauses.tells_time(mention):
            at = mention.tokens[1]
        elif clauses.has(at, Tag.TIME) or clauses.has(at, Tag.ADVERB):
            at += 1
        elif (
            clauses.has(at, Tag.PREPOSITION)
            and (mention := clauses.starts.get(at + 1))
            and mention.form != "relative"
        ):
            at = clauses.past_title(mention.tokens[1])
            while clauses.has(at, Tag.NOUN) and not clauses.in_mention(at):
                at += 1  # "on a press [call]"
        elif clauses.has(at, Tag.PREPOSITION) and (title := clauses.past_title(at + 1)) > at + 1:
            at = title
        elif _reduced(clauses, at):
            at += 1  # "in an interview [taped] before the vote"
        elif clauses.word(at) == "," and (that := _after_aside(clauses, at)) is not None:
            at = that
        else:
            return
        yield at


def _reduced(clauses: Clauses, at: int) -> bool:
    """Whether a participle that hangs on the noun before leads to another adjunct."""
    noun = clauses.ends.get(at)
    if noun is None or clauses.has(noun.tokens[0] - 1, Tag.SUBORDINATOR):
        return False  # "after Ruiz [argued] for …"
    return clauses.has(at, Tag.VERB) and clauses.has(at + 1, Tag.PREPOSITION)


def _after_aside(clauses: Clauses, comma: int) -> int | None:
    """Where "that" or a further adjunct stands after "wrote to the paper, which is local, [that] …"."""
    end = clauses.next_comma(comma + 1)
    aside = clauses.has(comma + 1, Tag.RELATIVE | Tag.PREPOSITION | Tag.DETERMINER)
    if end is None or not (aside or end - comma <= _PLACE):
        return None
    that = Tag.COMPLEMENTISER | Tag.DETERMINER
    goes_on = clauses.has(end + 1, that) and clauses.tokens[end + 1].tags & that == that
    return end + 1 if goes_on or clauses.has(end + 1, Tag.PREPOSITION) else None
