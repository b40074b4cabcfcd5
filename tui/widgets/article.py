"""The article: a cursor that steps from sentence to sentence over its page, and a passage of one's own."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.binding import BindingType
from textual.geometry import Offset, Region
from textual.reactive import reactive
from textual.strip import Strip

from tui.article import Article
from tui.commands import bindings, in_pane
from tui.layout.flow import Flow, Place
from tui.layout.inked import Layer
from tui.layout.marks import Marks
from tui.layout.steps import Steps, Unit
from tui.layout.widths import measured
from tui.text import Span
from tui.widgets.page import SCROLL_OFF, PageView
from tui.widgets.pointed import Pointed

Move = Literal["sentence", "paragraph", "heading", "statement", "page", "half", "end"]


class ArticleView(PageView, Pointed, can_focus=True):
    """One article, or the text of one that is still being cleaned.

    Attributes:
        cursor: the sentence the reader is at.
        stops: the places that `.` and `,` step through.
        selection: a passage of the reader's own making, from sentence to sentence or word by word.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(in_pane("article"))

    cursor: reactive[Span] = reactive(Span(0, 0), repaint=False, init=False)
    selection: reactive[Span | None] = reactive(None, repaint=False, init=False)

    def __init__(self, measure: int = 72) -> None:
        super().__init__(measure)
        self.steps = Steps(self.flow)
        self.stops = Marks()
        self._held: Span | None = None

    # What is shown

    def show(self, flow: Flow, article: Article | None = None) -> None:
        """Show a text. One that is already shown keeps its place."""
        same = self.lay(flow)
        self.steps = Steps(flow, article)
        if not same:
            self.set_reactive(ArticleView.cursor, Span(0, 0))
            self.stops = Marks()
            self.let_go()
        self._settle()
        if len(flow):
            self.cursor = self.steps.sentence(self.cursor.start)
        self.refresh()

    def keep_in_view(self) -> Span | None:
        """The sentence at the cursor, if it was not scrolled away."""
        seen = not self._window or self._shows(self.cursor.start)
        return self.cursor if seen and self.cursor.width else None

    def clear(self, instead: str) -> None:
        """Show no text, but a sentence about it."""
        self.instead = instead
        self.show(Flow(""))

    @property
    def progress(self) -> float:
        """How far on the cursor is, from 0 to 1."""
        return self.cursor.end / self.flow.end if self.flow.end else 0.0

    # Moving

    def watch_cursor(self, old: Span, new: Span) -> None:
        """Move the bar and the style of the sentence under the cursor."""
        self._layers["cursor"] = Layer("article--cursor", Marks([new]))
        self._repaint(old)
        self._repaint(new)
        if self._held:
            self.selection = Span(min(self._held.start, new.start), max(self._held.end, new.end))

    def watch_selection(self, old: Span | None, new: Span | None) -> None:
        """Show the passage as taken."""
        self._layers["extension"] = Layer("article--extension", Marks([new] if new else ()))
        for span in filter(None, (old, new)):
            self._repaint(span)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw, and put the terminal's cursor where the reader is."""
        if self.has_focus:
            self._settle()
            self._place_hardware_cursor()
        return super().render_lines(crop)

    def _place_hardware_cursor(self) -> None:
        """Put the terminal's own cursor at the sentence, for screen readers and magnifiers."""
        start = self.cursor.start
        place = self.flow.place(start) if self._window else None
        line = self.flow.line(place) if place and place in self._window else None
        if place and line:
            _, cells = measured(self.flow.text, line.start, max(line.start, start))
            at = Offset(self._left + line.indent + cells, self._window.index(place))
            self.app.cursor_position = at + self.content_region.offset

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
        self._held = None if self.selection or not self.cursor.width else self.cursor
        self.selection = self._held

    def action_word(self, by: int) -> None:
        """Move the end of the passage by a word."""
        if self.selection is None:
            self.action_extend()
        if self.selection:
            end = self.steps.word(self.selection.end, by)
            self.selection = Span(self.selection.start, max(end, self.selection.start + 1))

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
