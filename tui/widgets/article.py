"""The article: its lines drawn on demand, a cursor that steps from sentence to sentence, marks as spans.

What is on the screen is held by `top`, an offset into the text; a resize, a new width or a new layout of the
same text leaves it, and so the words, where they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal

from textual.binding import BindingType
from textual.geometry import Offset, Region
from textual.reactive import reactive
from textual.strip import Strip

from tui.article import Article
from tui.commands import bindings, in_pane
from tui.layout.flow import Flow, Line, Place
from tui.layout.marks import Marks
from tui.layout.steps import Steps, Unit
from tui.layout.wrap import folded
from tui.text import Span
from tui.widgets.canvas import Canvas, Piece
from tui.widgets.inked import Layer, ink
from tui.widgets.pointed import Pointed

MARGIN = 3  # a sign, the cursor's bar and a space
SCROLL_OFF = 2  # rows kept between the cursor and the edge
NARROWEST, WIDEST = 40, 100

Move = Literal["sentence", "paragraph", "heading", "statement", "page", "half", "end"]
_LAYERS = ("statement", "kept", "hit", "point", "cursor", "extension")
_KEPT, _POINT = "│", "•"


class ArticleView(Pointed, Canvas, can_focus=True):
    """One article, or the text of one that is still being cleaned.

    Attributes:
        cursor: the sentence the reader is at.
        instead: what stands there while there is no text.
        stops: the places that `.` and `,` step through.
        selection: a passage of the reader's own making, from sentence to sentence or word by word.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(in_pane("article"))
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--title", "article--standfirst", "article--heading", "article--item", "article--quote",
        "article--caption", "article--code", "article--table", "article--fold", "article--sign",
        "article--bar", *(f"article--{layer}" for layer in _LAYERS),
    }  # fmt: skip

    cursor: reactive[Span] = reactive(Span(0, 0), repaint=False, init=False)
    selection: reactive[Span | None] = reactive(None, repaint=False, init=False)

    def __init__(self, measure: int = 72) -> None:
        super().__init__()
        self.measure = measure
        self._held: Span | None = None
        self.flow = Flow("")
        self.steps = Steps(self.flow)
        self.stops = Marks()
        self.instead = ""
        self.top = 0
        self._layers = {name: Layer(f"article--{name}", Marks()) for name in _LAYERS}
        self._shape = (0, 0, 0)
        self._window: list[Place] = []
        self._strips: dict[Place, Strip] = {}

    # What is shown

    def show(self, flow: Flow, article: Article | None = None) -> None:
        """Show a text. One that is already shown keeps its place."""
        same = self.flow.text == flow.text
        self.flow, self.steps = flow, Steps(flow, article)
        self._shape = (0, 0, 0)
        if not same:
            self.top = 0
            self._window = []
            self.set_reactive(ArticleView.cursor, Span(0, 0))
            for name in _LAYERS:
                self.mark(name, ())
        self._settle()
        if len(flow):
            self.cursor = self.steps.sentence(self.cursor.start if same else 0)
        self.refresh()

    def clear(self, instead: str) -> None:
        """Show no text, but a sentence about it."""
        self.instead = instead
        self.show(Flow(""))

    def mark(self, name: str, spans: Iterable[Span]) -> None:
        """Put marks of one kind over the text, in place of those that were there."""
        self._layers[name] = Layer(f"article--{name}", Marks(spans))
        self._strips.clear()
        self.refresh()

    def marks(self, name: str) -> Marks:
        """The marks of one kind."""
        return self._layers[name].marks

    def set_measure(self, measure: int) -> None:
        """Cells a line of text may take."""
        self.measure = max(NARROWEST, min(WIDEST, measure))
        self.refresh()

    @property
    def progress(self) -> float:
        """How far on the cursor is, from 0 to 1."""
        return self.cursor.end / self.flow.end if self.flow.end else 0.0

    # Layout

    def _settle(self) -> None:
        """Lay the window out for the present size and measure, around the offset at its top."""
        width, height = self.size
        if self._shape == (width, height, self.measure) or not len(self.flow) or not width:
            return
        visible = not self._window or self._shows(self.cursor.start)
        self._shape = (width, height, self.measure)
        self.flow.resize(max(2, min(self.measure, width - MARGIN - 1)))
        self._place_window(self.flow.place(self.top), keep=True)
        if visible and self.cursor.width:
            self._reveal(self.cursor)

    @property
    def _left(self) -> int:
        return max(MARGIN, (self.size.width - self.flow.width) // 2)

    def _place_window(self, top: Place, *, keep: bool = False, loose: bool = False) -> None:
        """Put a row at the top or, unless `loose`, the last one that leaves no empty rows below the text."""
        height = max(1, self.size.height)
        if not loose:
            top = min(top, self.flow.step(self.flow.last, 1 - height))
        self._window = list(self.flow.rows(top, height))
        if not keep:
            self.top = self.flow.offset(top)
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

    # Moving

    def watch_cursor(self, old: Span, new: Span) -> None:
        """Move the bar and the style of the sentence under the cursor."""
        self._layers["cursor"] = Layer("article--cursor", Marks([new]))
        self._repaint(old)
        self._repaint(new)
        self._place_hardware_cursor()
        if self._held:
            self.selection = Span(min(self._held.start, new.start), max(self._held.end, new.end))

    def watch_selection(self, old: Span | None, new: Span | None) -> None:
        """Show the passage as taken."""
        self._layers["extension"] = Layer("article--extension", Marks([new] if new else ()))
        for span in filter(None, (old, new)):
            self._repaint(span)

    def _repaint(self, span: Span) -> None:
        if not self._window or not span.width or span.start >= len(self.flow.text):
            return
        first, last = self.flow.place(span.start), self.flow.place(span.end - 1)
        for y, place in enumerate(self._window):
            if first <= place <= last:
                self._strips.pop(place, None)
                self.refresh(Region(0, y, self.size.width, 1))

    def _place_hardware_cursor(self) -> None:
        """Put the terminal's own cursor at the sentence, for screen readers and magnifiers."""
        place = self.flow.place(self.cursor.start)
        if place in self._window:
            row = self._window.index(place)
            self.app.cursor_position = Offset(self._left, row) + self.content_region.offset

    def go(self, span: Span) -> None:
        """Move to a place: the sentence it begins in. A place out of view comes a third down the screen."""
        if not len(self.flow):
            return
        self._settle()
        if not self._shows(span.start):
            self._place_window(self.flow.step(self.flow.place(span.start), -(self.size.height // 3)))
        self.cursor = self.steps.sentence(span.start)
        self._reveal(Span(span.start, max(span.end, span.start + 1)))

    def lift(self) -> None:
        """Bring the passage at the cursor to the top, where nothing at the bottom can cover it."""
        self._place_window(self.flow.step(self.flow.place(self.cursor.start), -1), loose=True)

    def action_move(self, unit: Move, by: int) -> None:
        """Step by sentence, paragraph, heading or statement; scroll by a page or a half; go to an end."""
        if not len(self.flow):
            return
        self._settle()
        if unit == "page":
            self._scroll_page(by * max(1, self.size.height - 1))
        elif unit == "half":
            self._scroll_page(by * max(1, self.size.height // 2))
        elif unit == "end":
            self._go_to_end(by)
        elif unit == "statement":
            self._step_stops(by)
        else:
            self._step(unit, by)

    def action_extend(self) -> None:
        """Begin a passage at the cursor, which moving then extends; or let go of it."""
        self._held = None if self.selection else self.cursor
        self.selection = self._held

    def action_word(self, by: int) -> None:
        """Move the end of the passage by a word."""
        if self.selection is None:
            self.action_extend()
        if self.selection:
            end = self.steps.word(self.selection.end, by)
            self.selection = Span(self.selection.start, max(end, self.selection.start + 1))

    def offset_at(self, x: int, y: int) -> int | None:
        """The offset drawn at a cell of the widget, or nearest to it on its line; None off the text."""
        if not 0 <= y < len(self._window):
            return None
        line = self.flow.line(self._window[y])
        return None if line is None else self.flow.at_cell(line, x - self._left - line.indent)

    def scroll_rows(self, rows: int) -> bool:
        """Move the window without the cursor; False if it stands at the end already."""
        return bool(self._window) and self._scroll(rows)

    def let_go(self) -> None:
        """No longer extend anything."""
        self._held = self.selection = None

    def _step(self, unit: Unit, by: int) -> None:
        if not self._shows(self.cursor.start) and not self._shows(self.cursor.end - 1):
            self.cursor = self._first_in_view()
            return
        if self._scrolls_inside(by):
            return
        target = self.steps.step(unit, self.cursor.start, by)
        if target:
            self.cursor = target
            self._reveal(target)

    def _scrolls_inside(self, by: int) -> bool:
        """Scroll on in a sentence that is taller than the window, before leaving it."""
        edge = self.flow.place(self.cursor.end - 1 if by > 0 else self.cursor.start)
        if self._window[0] <= edge <= self._window[-1]:
            return False
        self._scroll(by * max(1, self.size.height - SCROLL_OFF))
        return True

    def _step_stops(self, by: int) -> None:
        number = self.stops.after(self.cursor.end - 1) if by > 0 else self.stops.before(self.cursor.start)
        if number is not None:
            self.go(self.stops[number])

    def _scroll(self, rows: int) -> bool:
        """Move the window; False if it stands at the end already."""
        before = self._window[0]
        self._place_window(self.flow.step(before, rows))
        return self._window[0] != before

    def _scroll_page(self, rows: int) -> None:
        if self._scroll(rows):
            self.cursor = self._first_in_view()
        else:
            self._go_to_end(1 if rows > 0 else -1)

    def _first_in_view(self) -> Span:
        """The first sentence that begins on the screen; the one that fills it if there is none."""
        start = self.flow.offset(self._window[0])
        sentence = self.steps.sentence(start)
        if sentence.start >= start:
            return sentence
        following = self.steps.step("sentence", sentence.start, 1)
        return following if following and self._shows(following.start) else sentence

    def _go_to_end(self, by: int) -> None:
        block = len(self.flow) - 1 if by > 0 else 0
        self._place_window(self.flow.last if by > 0 else Place(0, 0))
        span = self.flow.span(block)
        self.cursor = self.steps.sentence(span.end - 1 if by > 0 else span.start)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """The strip of a row, kept until something over it changes."""
        self._settle()
        if not len(self.flow):
            return self.strip(self._row_instead(y))
        if y >= len(self._window):
            return self.strip(())
        place = self._window[y]
        strip = self._strips.get(place)
        if strip is None or strip.cell_length != self.size.width:
            strip = self._strips[place] = self.strip(self.row(y))
        return strip

    def _row_instead(self, y: int) -> Iterator[Piece]:
        rows = folded(self.instead, max(2, min(self.measure, self.size.width - MARGIN - 1)))
        if 1 <= y <= len(rows):
            yield Piece(" " * self._left, self._left)
            yield Piece(*rows[y - 1], ("article--caption",))

    def row(self, y: int) -> Iterator[Piece]:
        """Margin and words of a row."""
        line = self.flow.line(self._window[y])
        if line is None:
            return
        yield Piece(" " * (self._left - MARGIN), self._left - MARGIN)
        yield from self._signs(line)
        yield Piece(" " * (line.indent + 1), line.indent + 1)
        yield from ink(self.flow, line, self._layers)

    def _signs(self, line: Line) -> Iterator[Piece]:
        sign = " " if self.flow.is_folded(line.block) else self._sign(line)
        yield Piece(sign, 1, ("article--sign",) if sign != " " else ())
        under = self._touches("cursor", line)
        yield Piece("▌", 1, ("article--bar",)) if under else Piece(" ", 1)

    def _sign(self, line: Line) -> str:
        """That something on the line was kept, or that a summary point begins on it."""
        if self._touches("kept", line):
            return _KEPT
        points = self.marks("point").touching(line.start, line.end)
        return _POINT if any(point.start >= line.start for point in points) else " "

    def _touches(self, name: str, line: Line) -> bool:
        return any(self.marks(name).touching(line.start, line.end))
