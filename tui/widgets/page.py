"""A page of an article: its lines drawn on demand, with marks over them.

What is on the screen is held by `top`, an offset into the text; a resize, a new width or a new layout of the
same text leaves it, and so the words, where they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.geometry import Region
from textual.strip import Strip

from tui.layout.flow import Flow, Place
from tui.layout.inked import Layer
from tui.layout.marks import Marks
from tui.layout.page_rows import LAYERS, left_edge, line_width, page_row, words_row
from tui.layout.pieces import Piece
from tui.text import Span
from tui.widgets.canvas import Canvas

SCROLL_OFF = 2  # rows kept between the cursor and the edge
NARROWEST, WIDEST = 40, 100

_KEEP = 500  # drawn rows that are remembered


class PageView(Canvas):
    """As many lines of a text as there is room for.

    Attributes:
        flow: the text, laid out.
        measure: the cells that a line of it may take.
        top: the offset at the top.
        instead: what stands there while there is no text.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--title", "article--standfirst", "article--heading", "article--item", "article--quote",
        "article--caption", "article--code", "article--table", "article--fold", "article--sign",
        "article--bar", *(f"article--{layer}" for layer in LAYERS),
    }  # fmt: skip

    def __init__(self, measure: int) -> None:
        super().__init__()
        self.flow = Flow("")
        self.measure = measure
        self.top = 0
        self.instead = ""
        self._layers = {name: Layer(f"article--{name}", Marks()) for name in LAYERS}
        self._shape = (0, 0, 0)
        self._window: list[Place] = []
        self._strips: dict[Place, Strip] = {}

    def lay(self, flow: Flow) -> bool:
        """Take another layout; whether it is of the same text, which then keeps its place."""
        same = self.flow.text == flow.text
        self.flow, self._shape = flow, (0, 0, 0)
        if not same:
            self.top, self._window = 0, []
            for name in LAYERS:
                self.mark(name, ())
        return same

    def keep_in_view(self) -> Span | None:
        """What must not get out of sight when the window changes its size."""
        raise NotImplementedError

    def mark(self, name: str, spans: Iterable[Span]) -> None:
        """Put marks of one kind over the text, in place of those that were there."""
        marks = Marks.of(spans)
        if not marks and not self.marks(name):
            return
        self._layers[name] = Layer(f"article--{name}", marks)
        self._strips.clear()
        self.refresh()

    def marks(self, name: str) -> Marks:
        """The marks of one kind."""
        return self._layers[name].marks

    def set_measure(self, measure: int) -> None:
        """Cells a line of text may take."""
        self.measure = max(NARROWEST, min(WIDEST, measure))
        self.refresh()

    # Layout

    def _settle(self) -> None:
        """Lay the window out for the present size and measure, around the offset at its top."""
        width, height = self.size
        if self._shape == (width, height, self.measure) or not len(self.flow) or not width:
            return
        kept = self.keep_in_view()
        self._shape = (width, height, self.measure)
        self._strips.clear()
        self.flow.resize(line_width(width, self.measure))
        self._place_window(self.flow.place(self.top), keep=True)
        if kept:
            self._reveal(kept)

    @property
    def _left(self) -> int:
        return left_edge(self.size.width, self.flow.width)

    def _place_window(self, top: Place, *, keep: bool = False, loose: bool = False) -> None:
        """Put a row at the top or, unless `loose`, the last one that leaves no empty rows below the text."""
        height = max(1, self.size.height)
        if not loose:
            top = min(top, self.flow.step(self.flow.last, 1 - height))
        self._window = list(self.flow.rows(top, height))
        if not keep:
            self.top = self.flow.offset(top)
        if len(self._strips) > _KEEP:
            self._strips.clear()
        self.refresh()

    def _shows(self, offset: int) -> bool:
        return bool(self._window) and self._window[0] <= self.flow.place(offset) <= self._window[-1]

    def _reveal(self, span: Span, lead: int = SCROLL_OFF) -> None:
        """Scroll, if need be, until the span is in view; its beginning if it does not fit."""
        height = max(1, self.size.height)
        lead = min(lead, (height - 1) // 2)
        first, last = self.flow.place(span.start), self.flow.place(max(span.start, span.end - 1))
        top, bottom = self._window[0], self._window[-1]
        if first < self.flow.step(top, lead if top > (0, 0) else 0):
            self._place_window(self.flow.step(first, -lead))
        elif last > self.flow.step(bottom, -lead) or last > bottom:
            high = self.flow.step(last, lead - height + 1)
            self._place_window(min(high, self.flow.step(first, -lead)))

    def scroll_rows(self, rows: int) -> bool:
        """Move the window without the cursor; False if it stands at the end already."""
        return bool(self._window) and self._scroll(rows)

    def _scroll(self, rows: int) -> bool:
        """Move the window; False if it stands at the end already."""
        before = self._window[0]
        self._place_window(self.flow.step(before, rows))
        return self._window[0] != before

    def offset_at(self, x: int, y: int) -> int | None:
        """The offset drawn at a cell of the widget, or nearest to it on its line; None off the text."""
        if not 0 <= y < len(self._window):
            return None
        line = self.flow.line(self._window[y])
        return None if line is None else self.flow.at_cell(line, x - self._left - line.indent)

    # Drawing

    def _repaint(self, span: Span) -> None:
        if not self._window or not span.width or span.start >= len(self.flow.text):
            return
        first, last = self.flow.place(span.start), self.flow.place(span.end - 1)
        for place in [place for place in self._strips if first <= place <= last]:
            del self._strips[place]
        rows = [y for y, place in enumerate(self._window) if first <= place <= last]
        if rows:
            self.refresh(Region(0, rows[0], self.size.width, len(rows)))

    def render_line(self, y: int) -> Strip:
        """The strip of a row, kept until something over it changes."""
        self._settle()
        if not len(self.flow):
            return self.strip(words_row(self.instead, y, self.size.width, self.measure))
        if y >= len(self._window):
            return self.strip(())
        place = self._window[y]
        strip = self._strips.get(place)
        if strip is None or strip.cell_length != self.size.width:
            strip = self._strips[place] = self.strip(self.row(y))
        return strip

    def notify_style_update(self) -> None:
        """Forget what was drawn when the theme changes."""
        self._strips.clear()
        super().notify_style_update()

    def row(self, y: int) -> Iterator[Piece]:
        """Margin and words of a row."""
        return page_row(self.flow, self._window[y], self._layers, self._left)
