"""Spans of one kind over a text, found by place: statements, search hits, kept passages, summary points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import sub

from tui.text import Span
from tui.text.spans import Spans


class Marks(Spans):
    """Spans in order. They may overlap; none is empty."""

    __slots__ = ("_longest",)

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        super().__init__(sorted(spans))
        self._longest = max(map(sub, self._ends, self._starts), default=0)

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> Marks:
        """The spans as marks; those that are marks already, as they are."""
        return spans if isinstance(spans, Marks) else cls(spans)

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
