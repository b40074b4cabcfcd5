"""The reading screen: the article, its summary and its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import DescendantFocus, Resize
from textual.geometry import Size

from tui.commands import PANES, Pane, anywhere, bindings
from tui.layout import frame
from tui.messages import Go, Preview
from tui.opening import Opening
from tui.screens.acting import Acting
from tui.screens.browsing import Browsing
from tui.screens.finding import Finding
from tui.screens.mending import Mending
from tui.screens.setting import Setting
from tui.settings import Options
from tui.text import Span
from tui.widgets.article import ArticleView
from tui.widgets.footer import KeyLine
from tui.widgets.headline import Headline
from tui.widgets.panes import Panes, Side
from tui.widgets.rows import RowList
from tui.widgets.sources import SourcesList
from tui.widgets.status import StatusLine
from tui.widgets.summary import SummaryList
from tui.work import Job

if TYPE_CHECKING:
    from tui.clipboard.receipt import Clipboard


class ReadingScreen(Acting, Browsing, Finding, Mending, Setting):
    """One article on the desk."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(anywhere())

    def __init__(
        self, options: Options, clipboard: Clipboard, first: tuple[Opening, Job] | None = None
    ) -> None:
        super().__init__()
        self.options = options
        self.clipboard = clipboard
        self._first = first
        self.shows_opening = False
        self.at: Pane = "article"
        self.article_view = ArticleView()
        self.summary_list = SummaryList()
        self.sources_list = SourcesList()
        self.headline = Headline()
        self.status = StatusLine()
        self.keys = KeyLine()
        self._panes: dict[Pane, ArticleView | RowList] = {
            "article": self.article_view,
            "summary": self.summary_list,
            "sources": self.sources_list,
        }
        self.HORIZONTAL_BREAKPOINTS = self.VERTICAL_BREAKPOINTS = []  # see _fit
        self.set_measure(options.width)
        self.set_class(options.side == "left", "-left")
        self.add_class("-list-summary")
        self._at("article")

    def compose(self) -> ComposeResult:
        """Headline, panes, status line, keys."""
        self._fit(self.app.size)
        yield self.headline
        with Panes():
            yield self.article_view
            with Side():
                yield self.summary_list
                yield self.sources_list
        yield self.status
        yield self.keys

    def on_mount(self) -> None:
        """Show what is there already."""
        self.watch(self.article_view, "cursor", self.show_place, init=False)
        self.watch(self.article_view, "cursor", self.remember_soon, init=False)
        self.article_view.focus()
        if self._first:
            self.follow(*self._first, after_frame=self.shows_opening)
        else:
            self.call_after_refresh(self.action_open)

    # Layout

    def set_measure(self, measure: int) -> None:
        """The width of the text; where a wide one leaves no room at its side, the lists go below."""
        self.article_view.set_measure(measure)
        if self.is_mounted:
            self._fit(self.size)

    def on_resize(self, event: Resize) -> None:
        """Take the layout for the new size, before anything is drawn in it."""
        self._fit(event.size)

    def _fit(self, size: Size) -> None:
        """Say in classes how much room there is, and name the panes where only one fits.

        Textual's own break points would tell only after a first frame in the old layout.
        """
        wide = frame.beside(self.article_view.measure)
        classes: dict[str, bool] = {}
        for extent, steps in (
            (size.width, {"-narrow": 0, "-medium": frame.BELOW, "-wide": wide}),
            (size.height, {"-low": 0, "-flat": frame.LOW, "-tall": frame.FLAT}),
        ):
            reached = max(least for least in steps.values() if extent >= least)
            classes |= {name: least == reached for name, least in steps.items()}
        self.update_classes(classes, animate=False)
        self.headline.show_tabs(self.at if self._has_tabs else None)

    @property
    def _has_tabs(self) -> bool:
        return self.has_class("-narrow") or (self.has_class("-medium") and not self.has_class("-tall"))

    # Panes

    def _at(self, pane: Pane) -> None:
        self.at = pane
        for name in PANES:
            self.set_class(name == pane, f"-at-{name}")
        if pane != "article":
            self.set_class(pane == "summary", "-list-summary")
            self.set_class(pane == "sources", "-list-sources")

    def action_pane(self, pane: Pane) -> None:
        """Go to a pane."""
        if pane != "article":
            self.remove_class("-no-side")
        if pane == "sources" and self.at == "article":
            self.find_source()
        self._at(pane)
        self.set_focus(self._panes[pane])

    def action_pane_next(self, by: int) -> None:
        """Go to the next pane, or the one before."""
        self.action_pane(PANES[(PANES.index(self.at) + by) % len(PANES)])

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The keys are those of the pane that has the focus."""
        pane = next((name for name, widget in self._panes.items() if widget is self.focused), self.at)
        self._at(pane)
        if pane == "article":
            self.desk.trail.stay(self.article_view.cursor)
        self.keys.show(pane, self.own_keys)
        self.headline.show_tabs(pane if self._has_tabs else None)

    def action_side(self) -> None:
        """Hide or show the side pane."""
        self.toggle_class("-no-side")
        if self.has_class("-no-side"):
            self.action_pane("article")

    # Places

    @on(Preview)
    def _preview(self, message: Preview) -> None:
        self.desk.trail.look(self.article_view.cursor)
        self.article_view.go(message.span)  # a filter stays: others may be added to it
        self.show_place(self.article_view.cursor)  # a sentence may hold several statements

    @on(Go)
    def _go(self, message: Go) -> None:
        if message.span:
            self.jump(message.span)
        self.action_pane("article")

    def jump(self, span: Span) -> None:
        """Go to a place that one can come back from."""
        self.desk.trail.leave(self.desk.trail.look_back(self.article_view.cursor))
        self.show_span(span)

    def show_span(self, span: Span) -> None:
        """Bring a place into view, even if a filter folds it away."""
        flow = self.article_view.flow
        if flow.is_folded(flow.block_at(span.start)):
            self.filter()
        self.article_view.go(span)

    def action_percent(self) -> None:
        """Go to a place that is typed as a percentage of the article."""
        from tui.screens.ask import Ask

        self.app.push_screen(
            Ask("Go to how many per cent?", "", "Enter goes; Esc stays."), self._go_to_percent
        )

    def _go_to_percent(self, typed: str | None) -> None:
        number = (typed or "").strip().removesuffix("%").strip()
        if not number:
            return
        if not (number.isdecimal() and int(number) <= 100):
            self.say("A percentage is a whole number from 0 to 100.")
            return
        end = self.article_view.flow.end
        start = min(int(number) * end // 100, max(0, end - 1))
        self.jump(Span(start, start + 1))

    def action_back(self) -> None:
        """Go back to the place that was left last."""
        if not self.bring_back():
            self._retrace(self.desk.trail.back(self.article_view.cursor), "This is where you began.")

    def action_forward(self) -> None:
        """Go forward again."""
        self._retrace(self.desk.trail.forward(self.article_view.cursor), "There is nothing ahead.")

    def _retrace(self, span: Span | None, otherwise: str) -> None:
        if span is None:
            self.say(otherwise)
            return
        self.article_view.go(span)
        self.action_pane("article")
