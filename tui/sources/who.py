"""Who is who: attributions become sources."""

from __future__ import annotations

from collections.abc import Sequence

from tui.sources.model import Attribution, Draft
from tui.sources.names import plain
from tui.sources.who_discourse import NOBODY, Reading
from tui.sources.who_figure import Figure
from tui.sources.who_walk import Walk
from tui.speech import Source, Sources, Statement


def who(draft: Draft, attributions: Sequence[Attribution]) -> Sources:
    """The sources of the attributions, in the order of their first statement."""
    walk = Walk(draft, attributions)
    said: dict[int, tuple[Figure, list[Statement]]] = {}
    loose: list[Statement] = []
    going, block = NOBODY, 0
    for attribution in attributions:
        reading = _reading(walk, attribution, going, near=attribution.block - block <= 1)
        statement = _statement(walk, attribution, reading)
        if reading.figure is None:
            loose.append(statement)
        for figure in walk.members(reading.figure):
            said.setdefault(id(figure), (figure, []))[1].append(statement)
        if reading.figure or attribution.how == "named":
            going, block = reading, attribution.block
    sources = (_source(figure, statements) for figure, statements in said.values())
    return Sources(tuple(sources), tuple(loose))


def _reading(walk: Walk, attribution: Attribution, going: Reading, near: bool) -> Reading:
    """Who says the words: by their mention, or who spoke before when they have none."""
    if attribution.source is not None:
        found = walk.who(attribution.source)
        return Reading(going.figure, False) if attribution.doubt and not found.figure and near else found
    if attribution.how == "joined":
        return going
    if attribution.how == "going":
        topic = walk.topic(attribution.block - 1)
        speaks_on = (near and going.figure is not None) or topic is None
        return Reading(going.figure, going.sure and near) if speaks_on else Reading(topic, False)
    return NOBODY


def _statement(walk: Walk, attribution: Attribution, reading: Reading) -> Statement:
    via = walk.who(attribution.via).figure if attribution.via else None
    return Statement(
        attribution.kind,
        attribution.content,
        attribution.cue,
        attribution.source.span if attribution.source else None,
        via.name if via else None,
        reading.sure and (not attribution.doubt or _certain(walk, attribution)),
    )


def _certain(walk: Walk, attribution: Attribution) -> bool:
    """Whether the only one named beside a quotation is there to have said it."""
    source = attribution.source
    return source is not None and source.form in ("name", "pronoun") and walk.alone(source)


def _source(figure: Figure, statements: list[Statement]) -> Source:
    name = figure.name
    known = plain(name)
    aliases = [form for form in figure.forms if plain(form) != known]
    return Source(name, figure.kind, figure.role, tuple(aliases), tuple(statements))
