"""A list: entries of one or more rows under a title, drawn on demand, with a cursor on one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Protocol

from textual import events
from textual.geometry import Offset, Region
from textual.reactive import reactive
from textual.strip import Strip

from tui.layout import bars
from tui.layout.bars import BAR
from tui.layout.pieces import Piece, blank
from tui.messages import Go, Preview
from tui.text import Span
from tui.widgets.canvas import Canvas


class Entry(Protocol):
    """One thing in a list."""

    @property
    def span(self) -> Span | None:
        """Its place in the article."""

    @property
    def heads(self) -> bool:
        """Whether it begins a group, which `J` and `K` step by."""

    def rows(self, width: int) -> list[list[Piece]]:
        """Its rows, none of them wider than `width`."""


def to_the_right(text: str, room: int, style: str = "rows--quiet") -> list[Piece]:
    """Short words of ours at the right end of so many cells."""
    blank = max(0, room - len(text))
    return [Piece(" " * blank, blank), Piece(text, len(text), (style,))]


class RowList(Canvas, can_focus=True):
    """Entries, of which only those in view are ever drawn.

    Attributes:
        chosen: the number of the entry under the cursor.
        is_led: whether the cursor is shown although the keys go elsewhere, to a line that is typed into.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--title", "rows--focus", "rows--bar", "rows--chosen", "rows--strong", "rows--quiet",
        "rows--doubt", "rows--said", "rows--drawn", "rows--exact", "rows--gone",
    }  # fmt: skip

    chosen: reactive[int] = reactive(0, repaint=False, init=False)

    def __init__(self, title: str, empty: str) -> None:
        super().__init__()
        self.title = title
        self.count = ""
        self.empty = empty
        self.is_led = False
        self.entries: Sequence[Entry] = ()
        self._first = 0
        self._drawn: dict[int, list[list[Piece]]] = {}
        self._width = 0
        self._window: list[tuple[int, int]] = []

    def set_entries(self, entries: Sequence[Entry], count: str = "") -> None:
        """Show other entries; the cursor stays on its number where it can."""
        self.entries, self.count = entries, count
        self._drawn.clear()
        self.set_reactive(RowList.chosen, max(0, min(self.chosen, len(entries) - 1)))
        self._first = 0
        self._reveal()
        self.refresh()

    def clear(self, instead: str) -> None:
        """Show no entry, but a sentence about it."""
        self.set_entries(())
        self.say(instead)

    def say(self, empty: str) -> None:
        """What stands there while there is no entry."""
        self.empty = empty
        self.refresh()

    def lead(self, led: bool) -> None:
        """Show the cursor, or not, while the keys go elsewhere."""
        self.is_led = led
        self.refresh()

    @property
    def entry(self) -> Entry | None:
        """The one under the cursor."""
        return self.entries[self.chosen] if self.chosen < len(self.entries) else None

    # Moving

    def action_move(self, unit: str, by: int) -> None:
        """Step by an entry, a group or a page of entries, or go to an end."""
        last = len(self.entries) - 1
        if last < 0:
            return
        if unit == "group":
            self.choose(self._group(by))
        else:
            step = {"row": by, "page": by * max(1, self._room // 2), "end": by * len(self.entries)}[unit]
            self.choose(max(0, min(last, self.chosen + step)))

    def choose(self, number: int, *, preview: bool = True) -> None:
        """Put the cursor on an entry, and ask for its place to be shown."""
        self.chosen = number
        self._reveal()
        self.refresh()
        if preview and self.entry and self.entry.span:
            self.post_message(Preview(self.entry.span))

    def _group(self, by: int) -> int:
        numbers = range(self.chosen + by, len(self.entries) if by > 0 else -1, by)
        return next((number for number in numbers if self.entries[number].heads), self.chosen)

    def action_go(self) -> None:
        """Ask for the place of the entry under the cursor."""
        if self.entry:
            self.post_message(Go(self.entry.span))

    def on_click(self, event: events.Click) -> None:
        """Choose the entry that was pointed at."""
        if 1 <= event.y <= len(self._window):
            self.choose(self._window[event.y - 1][0])
            self.action_go()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll without moving the cursor."""
        self._scroll(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll back."""
        self._scroll(event, -1)

    def _scroll(self, event: events.MouseEvent, by: int) -> None:
        event.stop()
        self._first = max(0, min(len(self.entries) - 1, self._first + by))
        self.refresh()

    # Drawing

    @property
    def _room(self) -> int:
        return max(1, self.size.height - 1)

    def _rows(self, number: int) -> list[list[Piece]]:
        if self._width != self.size.width:
            self._width = self.size.width
            self._drawn.clear()
        if number not in self._drawn:
            self._drawn[number] = self.entries[number].rows(max(8, self._width - BAR - 1))
        return self._drawn[number]

    def _reveal(self) -> None:
        self._first = min(self._first, self.chosen)
        if not self.entries or not self.size.height:
            return
        used, number = 0, self.chosen
        while number >= self._first:
            used += len(self._rows(number))
            if used > self._room:
                self._first = min(number + 1, self.chosen)
                return
            number -= 1

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._reveal()

    def on_focus(self) -> None:
        """Show the entry under the cursor as the one that keys act on."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that keys go elsewhere."""
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Find what is in view, then draw it."""
        self._window = list(self._in_view())
        if self.has_focus:
            self._place_hardware_cursor()
        return super().render_lines(crop)

    def _place_hardware_cursor(self) -> None:
        row = next((y for y, (number, _) in enumerate(self._window, 1) if number == self.chosen), 0)
        self.app.cursor_position = Offset(BAR, row) + self.content_region.offset

    def _in_view(self) -> Iterator[tuple[int, int]]:
        left = self._room
        for number in range(self._first, len(self.entries)):
            for row in range(len(self._rows(number))):
                if left == 0:
                    return
                yield number, row
                left -= 1

    def row(self, y: int) -> Iterator[Piece]:
        """The title, or a row of an entry behind the cursor's bar."""
        width = self.size.width
        if y == 0:
            yield from bars.list_title(self.title, self.count, width, focus=self.has_focus)
        elif y - 1 < len(self._window):
            number, row = self._window[y - 1]
            yield from self._entry_row(number, row)
        elif y == 1 and not self.entries:
            yield from bars.empty_list(self.empty, width)

    def _entry_row(self, number: int, row: int) -> Iterator[Piece]:
        under = number == self.chosen and (self.has_focus or self.is_led)
        yield Piece("▌ ", BAR, ("rows--bar",)) if under else blank(BAR)
        for text, cells, styles in self._rows(number)[row]:
            yield Piece(text, cells, (*styles, "rows--chosen") if under else styles)
