"""Who is who: attributions become sources."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.sources.model import Attribution, Draft
from tui.sources.names import plain
from tui.sources.who_discourse import NOBODY, Reading
from tui.sources.who_figure import PEOPLE, Figure
from tui.sources.who_walk import Walk
from tui.speech import Source, Sources, Statement

_TURN = 12  # words of a quotation so short that it may be the other's turn
_BREAK = 2  # characters from the end of a quotation to where the next sentence has begun
_WORD = re.compile(r"\w+")


def who(draft: Draft, attributions: Sequence[Attribution]) -> Sources:
    """The sources of the attributions, in the order of their first statement."""
    walk = Walk(draft, attributions)
    said: dict[int, tuple[Figure, list[Statement]]] = {}
    loose: list[Statement] = []
    last = _Last(NOBODY)
    for attribution in attributions:
        reading = _reading(walk, attribution, last)
        statement = _statement(walk, attribution, reading)
        if reading.figure is None and not attribution.silent:
            loose.append(statement)
        for figure in [] if attribution.silent else walk.members(reading.figure):
            said.setdefault(id(figure), (figure, []))[1].append(statement)
        if reading.figure or attribution.how == "named":
            last = _follow(last, attribution, reading)
    sources = (_source(figure, statements) for figure, statements in said.values())
    return Sources(tuple(sources), tuple(loose))


class _Last(NamedTuple):
    """Who spoke last.

    Attributes:
        reading: who that was.
        block: in which block.
        end: where the words, the cue and the mention end.
        answers: they followed at once on another's.
        goes_on: they leave no doubt who goes on: a quotation, or said by someone with a name.
    """

    reading: Reading
    block: int = 0
    end: int = 0
    answers: bool = False
    goes_on: bool = True


def _follow(last: _Last, attribution: Attribution, reading: Reading) -> _Last:
    """Who spoke last, once an attribution has been read."""
    direct = attribution.kind == "direct"
    other = last.reading.figure is not None and last.reading.figure is not reading.figure
    turn = other or (last.answers and attribution.how == "going")
    return _Last(
        reading,
        attribution.block,
        _end(attribution),
        answers=direct and turn and attribution.block - last.block <= 1,
        goes_on=attribution.kind != "indirect" or bool(reading.figure and reading.figure.words),
    )


def _end(attribution: Attribution) -> int:
    spans = (attribution.content[-1], attribution.cue, attribution.source and attribution.source.span)
    return max(span.end for span in spans if span)


def _reading(walk: Walk, attribution: Attribution, last: _Last) -> Reading:
    """Who says the words: by their mention, or who spoke before when they have none."""
    if attribution.source is not None:
        found = walk.who(attribution.source)
        near = attribution.block - last.block <= 1
        lost = attribution.doubt and found.figure is None and near
        return Reading(last.reading.figure, False) if lost else found
    if attribution.how == "joined":
        return last.reading
    return _going(walk, attribution, last) if attribution.how == "going" else NOBODY


def _going(walk: Walk, attribution: Attribution, last: _Last) -> Reading:
    """Who goes on: who spoke last, unless the narration since then has been about another."""
    told = walk.told_of(last.end, attribution.content[0].start)
    figure, sure = last.reading
    if told and _may_speak(told[-1]) and not (figure and told[-1].plural):
        figure = told[-1]
    words = _WORD.findall(plain(attribution.content[0].of(walk.draft.text)))
    turn = last.answers and len(words) < _TURN
    after = _told_beside(walk, attribution)
    if after is not None and after is not figure:
        return Reading(after, False)
    alone = all(other is last.reading.figure for other in told) and not (figure and _named(figure, words))
    near = attribution.block - last.block <= 1
    return Reading(figure, sure and near and alone and last.goes_on and not turn)


def _told_beside(walk: Walk, attribution: Attribution) -> Figure | None:
    """Whom the sentence after a quotation that opens a paragraph is about: "“We lost.” Ruiz trailed off."."""
    start, end = attribution.content[0].start, attribution.content[-1].end + _BREAK
    told = walk.told_of(start, end)
    opens = start - walk.draft.blocks[attribution.block].span.start <= 1
    return told[0] if opens and told and told[0].kind == "person" and not told[0].plural else None


def _named(figure: Figure, words: list[str]) -> bool:
    """Whether words that are said name a figure, as one who says them hardly would."""
    return bool(figure.words) and figure.words[-1] in words


def _may_speak(figure: Figure) -> bool:
    return figure.kind in PEOPLE or not figure.kinds


def _statement(walk: Walk, attribution: Attribution, reading: Reading) -> Statement:
    via = walk.who(attribution.via).figure if attribution.via else None
    return Statement(
        attribution.kind,
        attribution.content,
        attribution.cue,
        attribution.source.span if attribution.source else None,
        via.name if via else None,
        reading.sure and not attribution.moot and (not attribution.doubt or _certain(walk, attribution)),
    )


def _certain(walk: Walk, attribution: Attribution) -> bool:
    """Whether the only one named beside a quotation is there to have said it."""
    source = attribution.source
    if source is None or source.form not in ("name", "pronoun"):
        return False
    thing = source.form == "pronoun" and source.gender is None and not source.plural
    return not thing and walk.alone(source)


def _source(figure: Figure, statements: list[Statement]) -> Source:
    name = figure.name
    known = plain(name)
    aliases = [form for form in figure.forms if plain(form) != known]
    return Source(name, figure.kind, figure.role, tuple(aliases), tuple(statements))
