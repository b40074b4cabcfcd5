"""Many spans in little room: eight bytes each, where a tuple of `Span` takes more than a hundred."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import overload

from tui.text.span import Span


class Spans(Sequence[Span]):
    """A sequence of spans that makes each of them when it is asked for."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._starts, self._ends = array("I"), array("I")
        for start, end in spans:
            self._starts.append(start)
            self._ends.append(end)

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
