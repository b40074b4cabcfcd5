"""Sources on their way from the child to the screen, in parcels that are each taken in within a moment.

To take in all that is said in a long book at once would keep the reader's keys waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.speech import Source, Sources, Statement

if TYPE_CHECKING:
    from tui.work import Job

MOST = 500
"""Sources and statements in one parcel."""


class Parcel(NamedTuple):
    """Some of the sources: each without its statements, which follow it; None stands for no speaker."""

    items: list[Source | Statement | None]
    is_last: bool


def from_child(job: Job, task: Callable[..., Iterator[object]], *args: object) -> Iterator[Any]:
    """What `task(*args)` yields in a child process, as `Job.child` does."""
    yield from unpacked(job.child(packed, task, *args))


def packed(task: Callable[..., Iterator[object]], *args: object) -> Iterator[object]:
    """What `task(*args)` yields, sources in parcels. Runs in the child."""
    for part in task(*args):
        if isinstance(part, Sources):
            yield from _parcels(part)
        else:
            yield part


def unpacked(parts: Iterable[object]) -> Iterator[object]:
    """The same with the sources whole again."""
    items: list[Source | Statement | None] = []
    for part in parts:
        if not isinstance(part, Parcel):
            yield part
            continue
        items += part.items
        if part.is_last:
            yield _sources(items)
            items = []


def _parcels(sources: Sources) -> Iterator[Parcel]:
    items = _items(sources)
    parcel = list(islice(items, MOST))
    while following := list(islice(items, MOST)):
        yield Parcel(parcel, is_last=False)
        parcel = following
    yield Parcel(parcel, is_last=True)


def _items(sources: Sources) -> Iterator[Source | Statement | None]:
    for source in sources.sources:
        yield replace(source, statements=())
        yield from source.statements
    yield None
    yield from sources.unattributed


def _sources(items: Iterable[Source | Statement | None]) -> Sources:
    said: list[tuple[Source | None, list[Statement]]] = []
    for item in items:
        if isinstance(item, Statement):
            said[-1][1].append(item)
        else:
            said.append((item, []))
    *found, (_, unattributed) = said
    return Sources(
        tuple(replace(source, statements=tuple(statements)) for source, statements in found if source),
        tuple(unattributed),
    )
