from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.layout.marks import Marks
from tui.text import Span

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda pair: Span(pair[0], sum(pair))))


@given(SPANS, st.integers(0, 50), st.integers(0, 10))
def test_touching_finds_all_that_share_a_character(spans: list[Span], start: int, width: int) -> None:
    asked = Span(start, start + width)
    assert list(Marks(spans).touching(*asked)) == sorted(span for span in spans if span.overlaps(asked))


@given(SPANS, st.integers(0, 50))
def test_neighbours(spans: list[Span], offset: int) -> None:
    marks = Marks(spans)
    after, before, at = marks.after(offset), marks.before(offset), marks.at(offset)
    starts = [span.start for span in sorted(spans)]
    assert (None if after is None else starts[after]) == min((s for s in starts if s > offset), default=None)
    assert (None if before is None else starts[before]) == max(
        (s for s in starts if s < offset), default=None
    )
    assert (at is None) == (not any(span.holds(offset) for span in spans))
    assert at is None or marks[at].holds(offset)


def test_they_are_a_sequence() -> None:
    marks = Marks([Span(3, 5), Span(0, 2)])
    assert list(marks) == [Span(0, 2), Span(3, 5)]
    assert marks[1:] == [Span(3, 5)]
