from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from tui.article import Article, Block
from tui.parcels import MOST, Parcel, from_child, packed, unpacked
from tui.speech import Source, Sources, Statement
from tui.text import Span
from tui.work import Job

STATEMENTS = st.integers(0, 2 * MOST).map(
    lambda count: tuple(Statement("direct", (Span(number, number + 1),)) for number in range(count))
)
SOURCES = st.builds(
    Sources,
    st.lists(st.builds(Source, st.just("Ada Brook"), st.just("person"), statements=STATEMENTS)).map(tuple),
    STATEMENTS,
)


def task(part: object) -> Iterator[object]:
    yield "before"
    yield part
    yield "after"


class Here:
    """A job whose child is the process itself; what goes there and comes back is pickled all the same."""

    def child(self, task: Callable[..., Iterator[object]], *args: object) -> Iterator[object]:
        for item in task(*pickle.loads(pickle.dumps(args))):
            yield pickle.loads(pickle.dumps(item))


def test_an_article_keeps_its_blocks_there_and_back() -> None:
    blocks = (
        Block("title", Span(0, 4)),
        Block("paragraph", Span(6, 10)),
        Block("paragraph", Span(12, 16), page=2),
        Block("heading", Span(18, 22), level=3),
    )
    article = Article("Ebb.\n\nTide\n\nMoon\n\nSlow", blocks, [block.span for block in blocks])
    _, same, _ = from_child(cast(Job, Here()), task, article)
    assert isinstance(same, Article)
    assert replace(same, sentences=list(same.sentences)) == article


@given(SOURCES)
def test_what_is_packed_comes_out_whole_and_in_its_place(sources: Sources) -> None:
    assert list(unpacked(packed(task, sources))) == ["before", sources, "after"]


@given(SOURCES)
def test_no_parcel_is_large(sources: Sources) -> None:
    parcels = [part for part in packed(task, sources) if isinstance(part, Parcel)]
    assert all(len(parcel.items) <= MOST for parcel in parcels)
    assert [parcel.is_last for parcel in parcels] == [*[False] * (len(parcels) - 1), True]


def test_sources_that_did_not_come_to_their_end_are_none() -> None:
    said = tuple(Statement("direct", (Span(0, 1),)) for _ in range(MOST))
    first, *_ = (part for part in packed(task, Sources((), said)) if isinstance(part, Parcel))
    assert list(unpacked(["before", first])) == ["before"]
