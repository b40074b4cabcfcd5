"""The status line: what is under the cursor to the left, where that is to the right, or a message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tui.layout.pieces import Piece
from tui.layout.widths import measured
from tui.layout.wrap import fit
from tui.widgets.canvas import Canvas


class StatusLine(Canvas):
    """One row. A message stands in place of what is under the cursor until it is taken away."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"status--message", "status--doubt", "status--place"}

    def __init__(self) -> None:
        super().__init__()
        self.left = ""
        self.right: tuple[str, ...] = ()
        self.message = ""

    def show(self, left: str, *right: str) -> None:
        """What is under the cursor, and where it is; the last of these parts are the last to give way."""
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.refresh()

    def say(self, message: str) -> None:
        """Show a message; an empty one takes it away."""
        if message != self.message:
            self.message = message
            self.refresh()

    def _fitting(self, room: int) -> tuple[str, int]:
        for first in range(len(self.right)):
            text, cells = measured(" · ".join(self.right[first:]))
            if cells <= room:
                return text, cells
        return "", 0

    def row(self, y: int) -> Iterator[Piece]:
        """Left part, gap, right part; the left one gives way."""
        width = self.size.width
        words = self.message or self.left
        right, wide = self._fitting(width - min(len(words), width * 2 // 3) - 4)
        left, cells = fit(words, max(1, width - wide - 3))
        style = "status--message" if self.message else "status--place"
        gap = width - cells - wide - 2
        yield Piece(" ", 1)
        yield Piece(left, cells, (style,))
        if right and gap > 0:
            yield Piece(" " * gap, gap)
            yield Piece(right, wide, ("status--place",))
