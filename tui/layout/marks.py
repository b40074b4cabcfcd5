"""Spans of one kind over a text, found by place: statements, search hits, kept passages, summary points."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from tui.text import Span


class Marks:
    """Spans in order, held in two arrays. They may overlap; none is empty."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        ordered = sorted(spans)
        self._starts = array("I", [span.start for span in ordered])
        self._ends = array("I", [span.end for span in ordered])
        self._longest = max((span.width for span in ordered), default=0)

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: int) -> Span:
        return Span(self._starts[index], self._ends[index])

    def __iter__(self) -> Iterator[Span]:
        return map(Span, self._starts, self._ends)

    def touching(self, start: int, end: int) -> Iterator[Span]:
        """Those that share a code point with `[start, end)`, in order."""
        index = bisect_left(self._starts, start - self._longest)
        while index < len(self._starts) and self._starts[index] < end:
            if self._ends[index] > start:
                yield self[index]
            index += 1

    def at(self, offset: int) -> int | None:
        """The number of the last span that holds `offset`."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and self._starts[index] >= offset - self._longest:
            if self._ends[index] > offset:
                return index
            index -= 1
        return None

    def after(self, offset: int) -> int | None:
        """The number of the first span that begins behind `offset`."""
        index = bisect_right(self._starts, offset)
        return index if index < len(self) else None

    def before(self, offset: int) -> int | None:
        """The number of the last span that begins before `offset`."""
        index = bisect_left(self._starts, offset) - 1
        return index if index >= 0 else None
