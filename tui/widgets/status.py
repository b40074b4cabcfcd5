"""The status line: what is under the cursor to the left, where that is to the right, or a message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tui.layout import bars
from tui.layout.pieces import Piece
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

    def row(self, y: int) -> Iterator[Piece]:
        """Left part, gap, right part; the left one gives way."""
        return bars.status(self.left, self.right, self.message, self.size.width)
