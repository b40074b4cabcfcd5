from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.text import Span
from tui.text.cover import Cover

spans = st.builds(lambda start, width: Span(start, start + width), st.integers(0, 20), st.integers(0, 9))


@given(st.lists(spans), spans)
def test_says_what_asking_each_span_would(held: list[Span], asked: Span) -> None:
    assert Cover(held).contains(asked) is any(span.contains(asked) for span in held)
