"""What may stand between a cue and the clause that is said: when and where, an amount, a phrase in front."""

from __future__ import annotations

from collections.abc import Iterator

from tui.sources.clauses import Clauses
from tui.sources.model import Tag

_PLACE = 3  # "in Leeds, [West Yorkshire], that …"
_PARENTHESIS = 10  # tokens; what is longer between commas is a clause of its own
_FRONTED = 3  # commas between a cue and the subject of what is said
_ADJUNCTS = 6  # "said in an interview on Friday in Leeds" has three; more would be guessing


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
    goes_on = clauses.is_that(end + 1) or clauses.has(end + 1, Tag.PREPOSITION)
    return end + 1 if goes_on else None


def past_time(clauses: Clauses, at: int) -> int:
    """After "Monday", "on Monday" and the like."""
    begin = at + clauses.has(at, Tag.PREPOSITION)
    when = clauses.starts.get(begin)
    return when.tokens[1] if when is not None and clauses.tells_time(when) else at


def lately(clauses: Clauses, at: int) -> bool:
    """Whether a time stands before "that": "said [this month] that it rains"."""
    when = clauses.starts.get(at)
    return when is not None and clauses.tells_time(when) and clauses.has(when.tokens[1], Tag.COMPLEMENTISER)


def fronted_clause(clauses: Clauses, at: int) -> int | None:
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


def hedged(clauses: Clauses, at: int) -> bool:
    """Whether a clause begins with a hedge, which is part of it: "[at least] 40 people had died"."""
    hedge = clauses.past_hedge(at)
    return hedge > at and not clauses.has(hedge, Tag.COMPLEMENTISER) and clauses.clause_at(at)


def past_parenthesis(clauses: Clauses, comma: int) -> int | None:
    """Where the clause begins after "says, [win or lose,] he …"."""
    if clauses.quoted(comma + 1) or clauses.has(comma + 1, Tag.RELATIVE | Tag.DETERMINER | Tag.PARTICIPLE):
        return None
    end = clauses.next_comma(comma + 1)
    if end is None or end - comma > _PARENTHESIS or clauses.quoted(end):
        return None
    return comma + 1 if clauses.clause_at(end + 1) else None
