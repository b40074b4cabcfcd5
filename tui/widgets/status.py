"""The status line: what is under the cursor to the left, where that is to the right, or a message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tui.layout import bars
from tui.layout.pieces import Piece, blank
from tui.layout.wrap import folded
from tui.widgets.canvas import Canvas

_LEAST = 8  # cells to wrap a message to
_HINTS = 2  # rows of a hint


class StatusLine(Canvas):
    """One row. A message stands in place of what is under the cursor until it is taken away.

    A longer message has as many rows as it needs, up to half of the screen: what the reader should do stands
    at its end. A hint, of the keys of a screen, stands in place of both and has two.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"status--message", "status--place"}

    def __init__(self) -> None:
        super().__init__()
        self.left = ""
        self.right: tuple[str, ...] = ()
        self.message = ""
        self._hint: tuple[str, ...] = ()
        self._lines: list[tuple[str, int]] = [("", 0)]

    def show(self, left: str, *right: str) -> None:
        """What is under the cursor, and where it is; the last of these parts are the last to give way."""
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.refresh()

    def hint(self, *parts: str) -> None:
        """Name the keys of a screen; the first are the last to give way."""
        self._hint = parts

    def say(self, message: str) -> None:
        """Show a message; an empty one takes it away."""
        if message != self.message:
            self.message = message
            self._fit()

    def on_resize(self) -> None:
        """Wrap the message anew."""
        self._fit()

    def _fit(self) -> None:
        width = max(_LEAST, self.size.width - 2)
        before = len(self._lines)
        if self._hint and not self.message:
            self._lines = bars.hint(self._hint, width, _HINTS)
        else:
            self._lines = folded(self.message, width, max(1, self.screen.size.height // 2))
        if len(self._lines) != before:  # setting it lays out the whole screen
            self.styles.height = len(self._lines)
        self.refresh()

    def row(self, y: int) -> Iterator[Piece]:
        """Left part, gap, right part, of which the left one gives way; or a line of what is longer."""
        if len(self._lines) == 1 and not self._hint:
            yield from bars.status(self.left, self.right, self.message, self.size.width)
        else:
            for line in self._lines[y : y + 1]:
                yield blank(1)
                yield Piece(*line, ("status--message",) if self.message else ("status--place",))
