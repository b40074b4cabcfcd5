"""The mouse over the article: a click puts the cursor, two take a word, three the sentence, dragging any."""

from __future__ import annotations

from textual import events
from textual.reactive import reactive
from textual.widget import Widget

from tui.layout.flow import Flow
from tui.layout.steps import Steps
from tui.text import Span

WHEEL = 3  # rows of one notch


class Pointed(Widget):
    """What a pointer does to a text that knows which offset is drawn where."""

    cursor: reactive[Span]
    selection: reactive[Span | None]
    flow: Flow
    steps: Steps
    _pressed: int | None = None
    _dragged = False

    def offset_at(self, x: int, y: int) -> int | None:
        """The offset drawn at a cell of the widget."""
        raise NotImplementedError

    def scroll_rows(self, rows: int) -> bool:
        """Move the window without the cursor."""
        raise NotImplementedError

    def let_go(self) -> None:
        """No longer take any words."""
        raise NotImplementedError

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Perhaps the beginning of a passage."""
        self._dragged = False
        self._pressed = self.offset_at(event.x, event.y)
        if self._pressed is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Extend the passage to the pointer; at an edge the text comes to meet it."""
        if self._pressed is None:
            return
        if not 0 <= event.y < self.size.height:
            self.scroll_rows(-1 if event.y < 0 else 1)
        offset = self.offset_at(event.x, max(0, min(event.y, self.size.height - 1)))
        if offset is not None and (offset != self._pressed or self._dragged):
            self._dragged = True
            last = max(self._pressed, offset)
            self.selection = Span(min(self._pressed, offset), self.flow.after(last))

    def on_mouse_up(self) -> None:
        """The passage is what it is."""
        self._pressed = None
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor there; a word or the sentence is taken when clicked again."""
        offset = self.offset_at(event.x, event.y)
        if offset is None or self._dragged:
            return
        self.let_go()
        self.cursor = self.steps.sentence(offset)
        if event.chain == 2:
            end = self.steps.word(offset, 1)
            self.selection = Span(self.steps.word_start(offset), end)
        elif event.chain > 2:
            self.selection = self.cursor

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll; the cursor follows at the next key."""
        event.stop()
        self.scroll_rows(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll back."""
        event.stop()
        self.scroll_rows(-WHEEL)
