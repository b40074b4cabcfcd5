"""A reading on its way between the screen and the child: in little room, and taken in within moments.

To take in at once all blocks of a long book, or all that is said in it, would keep the reader's keys waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.article import Article, Block
from tui.speech import Source, Sources, Statement
from tui.text import Span
from tui.text.spans import Spans

if TYPE_CHECKING:
    from tui.work import Job

MOST = 500
"""Sources and statements in one parcel."""


class Crate(NamedTuple):
    """An article without its blocks, of which most are plain paragraphs: where they stand, and the others."""

    article: Article
    spans: Spans
    others: dict[int, Block]


class Parcel(NamedTuple):
    """Some of the sources: each without its statements, which follow it; None stands for no speaker."""

    items: list[Source | Statement | None]
    is_last: bool


def from_child(job: Job, task: Callable[..., Iterator[object]], *args: object) -> Iterator[Any]:
    """What `task(*args)` yields in a child process; as in `Job.child`, `args` are not kept meanwhile."""
    crated = [_crate(arg) if isinstance(arg, Article) else arg for arg in args]
    return unpacked(job.child(packed, task, *crated))


def packed(task: Callable[..., Iterator[object]], *args: object) -> Iterator[object]:
    """What `task` yields, with articles and sources packed, as those among `args` are. Runs in the child."""
    for part in task(*(_article(arg) if isinstance(arg, Crate) else arg for arg in args)):
        if isinstance(part, Article):
            yield _crate(part)
        elif isinstance(part, Sources):
            yield from _parcels(part)
        else:
            yield part


def unpacked(parts: Iterable[object]) -> Iterator[object]:
    """The same, whole again; the sentences of an article are `Spans`."""
    items: list[Source | Statement | None] = []
    for part in parts:
        if isinstance(part, Parcel):
            items += part.items
            if part.is_last:
                yield _sources(items)
                items = []
        else:
            yield _article(part) if isinstance(part, Crate) else part


def _crate(article: Article) -> Crate:
    blocks = article.blocks
    others = {number: block for number, block in enumerate(blocks) if block != _paragraph(block.span)}
    light = replace(article, blocks=(), sentences=Spans(article.sentences))
    return Crate(light, Spans(block.span for block in blocks), others)


def _article(crate: Crate) -> Article:
    others = crate.others
    blocks = (others.get(number) or _paragraph(span) for number, span in enumerate(crate.spans))
    return replace(crate.article, blocks=tuple(blocks))


def _paragraph(span: Span) -> Block:
    return Block("paragraph", span)


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
