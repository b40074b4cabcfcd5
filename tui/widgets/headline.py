"""The top row: what is open, or the names of the panes where only one of them fits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events

from tui.commands import PANES, Pane
from tui.layout.pieces import Piece
from tui.layout.widths import measured
from tui.layout.wrap import fit
from tui.widgets.canvas import Canvas

_TABS = {pane: f"{number} {pane.capitalize()}" for number, pane in enumerate(PANES, 1)}


class Headline(Canvas):
    """One row: title and byline, or tabs."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"headline--title", "headline--tab", "headline--open"}

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.about: tuple[str, ...] = ()
        self.tab: Pane | None = None

    def show(self, title: str, *about: str) -> None:
        """The title of what is open, and what is known of it; the first of that are the last to give way."""
        self.title, self.about = title, about
        self.refresh()

    def show_tabs(self, tab: Pane | None) -> None:
        """Name the panes, one of them as open; None shows the title instead."""
        self.tab = tab
        self.refresh()

    def row(self, y: int) -> Iterator[Piece]:
        """Tabs to the left in place of the title; the title to the left, the rest to the right."""
        yield Piece(" ", 1)
        if self.tab:
            for pane, text in _TABS.items():
                yield Piece(text, len(text), ("headline--open" if pane == self.tab else "headline--tab",))
                yield Piece("  ", 2)
            return
        width = self.size.width
        about, wide = self._fitting(width // 2)
        title, cells = fit(self.title, max(1, width - wide - 4))
        gap = max(0, width - cells - wide - 2)
        yield Piece(title, cells, ("headline--title",))
        yield Piece(" " * gap, gap)
        yield Piece(about, wide, ("headline--tab",))

    def _fitting(self, room: int) -> tuple[str, int]:
        for last in range(len(self.about), 0, -1):
            text, cells = measured(" · ".join(self.about[:last]))
            if cells <= room:
                return text, cells
        return "", 0

    async def on_click(self, event: events.Click) -> None:
        """Open the pane whose tab was clicked on."""
        at = 1
        for pane, text in _TABS.items():
            if self.tab and at <= event.x < at + len(text):
                await self.app.run_action(f"screen.pane('{pane}')")
            at += len(text) + 2
