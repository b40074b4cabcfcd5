"""What some spans hold between them, asked many times."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from tui.text.span import Span


class Cover:
    """Some spans, in any order, overlapping or not; an answer takes no longer for many of them."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))

    def contains(self, span: Span) -> bool:
        """Whether one of the spans contains all of this one."""
        begun = bisect_right(self._starts, span.start)
        return begun > 0 and self._ends[begun - 1] >= span.end
