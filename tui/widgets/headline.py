"""The top row: what is open, or the names of the panes where only one of them fits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events

from tui.commands import TABS, Pane
from tui.layout import bars
from tui.layout.pieces import Piece
from tui.widgets.canvas import Canvas


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
        if tab != self.tab:
            self.tab = tab
            self.refresh()

    def row(self, y: int) -> Iterator[Piece]:
        """Tabs to the left in place of the title; the title to the left, the rest to the right."""
        if self.tab:
            return bars.tabs(TABS.values(), TABS[self.tab])
        return bars.headline(self.title, self.about, self.size.width)

    async def on_click(self, event: events.Click) -> None:
        """Open the pane whose tab was clicked on."""
        at = 1
        for pane, text in TABS.items():
            if self.tab and at <= event.x < at + len(text):
                await self.app.run_action(f"screen.pane('{pane}')")
            at += len(text) + bars.TAB_GAP
