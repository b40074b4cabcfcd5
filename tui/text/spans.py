"""Many spans in little room: eight bytes each, where a tuple of `Span` takes more than a hundred."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from tui.text.span import Span


class Spans(Sequence[Span]):
    """A sequence of spans that makes each of them when it is asked for."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        pairs = list(spans)
        self._starts = array("I", [start for start, _ in pairs])
        self._ends = array("I", [end for _, end in pairs])

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        if isinstance(index, slice):
            return list(map(Span, self._starts[index], self._ends[index]))
        return Span(self._starts[index], self._ends[index])

    def __iter__(self) -> Iterator[Span]:
        return map(Span, self._starts, self._ends)

    def begun(self, offset: int) -> int:
        """How many of them, being in order, begin at `offset` or before it."""
        return bisect_right(self._starts, offset)
