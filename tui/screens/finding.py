"""Marks: search hits, a source's statements, summary points; those made last are walked with n and N."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual import on

from tui.commands import Pane
from tui.layout.flow import of_article, only
from tui.layout.marks import Marks
from tui.messages import Entered, Filter, Left, Typed
from tui.screens.base import Base
from tui.text import Span

if TYPE_CHECKING:
    from tui.layout.search import Hits

_REGULAR = "/"  # pressed a second time, it makes the query a regular expression
_MOMENT, _REST = 0.01, 0.001  # seconds of looking, and until it goes on


class _Before(NamedTuple):
    """What was there before a search: Escape brings it back."""

    cursor: Span
    pane: Pane
    walk: Marks
    walk_name: str
    hits: Marks


class Finding(Base):
    """The part of the reading screen that marks places and walks them."""

    def __init__(self) -> None:
        super().__init__()
        self._walk = Marks()
        self._walk_name = ""
        self._before: _Before | None = None
        self._sought: Hits | None = None
        self._filtered = False

    def walk(self, name: str, spans: Iterable[Span]) -> None:
        """Let n and N walk these places from now on."""
        self._walk, self._walk_name = Marks.of(spans), name

    def forget_marks(self) -> None:
        """Walk and filter nothing more of a text that is left or changed."""
        self._walk, self._walk_name, self._filtered = Marks(), "", False
        self.article_view.mark("hit", ())

    def action_mark(self, by: int) -> None:
        """Go to the next mark, or the one before; from the last to the first."""
        walk = self._walk or Marks(self._points())
        if not len(walk):
            self.say("There are no marks: search with /, or choose a source.")
            return
        here = self.article_view.cursor
        number = walk.after(here.end - 1) if by > 0 else walk.before(here.start)
        around = number is None
        number = (0 if by > 0 else len(walk) - 1) if number is None else number
        self.article_view.go(walk[number])
        told = f"{self._walk_name or 'point'} {number + 1}/{len(walk)}"
        self.status.say(f"{told}, from the {'top' if by > 0 else 'end'}" if around else told)

    def _points(self) -> list[Span]:
        return [point.span for point in self.desk.summary.points] if self.desk.summary else []

    def action_cancel(self) -> None:
        """Leave the passage, else the filter, the list for where one was, the marks, what is on its way."""
        if self.article_view.selection:
            self.article_view.let_go()
        elif self._filtered:
            self.filter()
        elif self.at != "article":
            self.article_view.go(self.desk.trail.look_back(self.article_view.cursor))
            self.action_pane("article")
        elif len(self._walk):
            self._walk = Marks()
            self.article_view.mark("hit", ())
        elif self.is_busy:
            self.give_up()

    # Filter

    @on(Filter)
    def _filter(self, message: Filter) -> None:
        self.filter(message.spans, message.name)

    def filter(self, shown: Iterable[Span] = (), name: str = "") -> None:
        """Show only the paragraphs in which these stand; without them, all."""
        article = self.desk.article
        if article is None:
            return
        spans = Marks(shown)
        self.article_view.show(only(article, spans) if spans else of_article(article), article)
        self._filtered = bool(spans)
        if not spans:
            self.sources_list.show_all()
        else:
            self.walk("statement", spans)
            self.desk.trail.look(self.article_view.cursor)
            self.article_view.go(spans[0])
            self.say(f"Only {name}; Esc shows all.")

    # Search

    def action_search(self) -> None:
        """Ask for what to search; hits are shown as it is typed."""
        from tui.widgets.prompt import Prompt

        if self.query(Prompt):
            return
        view = self.article_view
        self._before = _Before(view.cursor, self.at, self._walk, self._walk_name, view.marks("hit"))
        self.action_pane("article")
        prompt = Prompt("search the article; begin with / for a regular expression")
        self.mount(prompt, before=self.status)
        prompt.focus()
        self.status.say("Enter keeps the hits; Esc goes back.")

    @on(Typed)
    def _search(self, message: Typed) -> None:
        self._seek(message.text)

    def _seek(self, query: str) -> None:
        from tui.layout.search import Hits

        regular = query.startswith(_REGULAR)
        self._sought = Hits(self.article_view.flow.text, query.removeprefix(_REGULAR), regular=regular)
        self._look(query, self._sought)

    def _look(self, query: str, hits: Hits) -> None:
        """Look for a moment; then answer the keys that were pressed meanwhile, and go on."""
        from tui.layout.search import PatternError

        if hits is not self._sought or hits.text is not self.article_view.flow.text:
            return
        try:
            is_done = hits.look(_MOMENT)
        except PatternError as error:
            self.status.say(f"{query}: {error}")
            return
        if is_done:
            self._sought = None
            self._show_hits(hits, "no match" if query else "")
        else:
            self.status.say("searching")
            self.set_timer(_REST, partial(self._look, query, hits))

    def _show_hits(self, hits: Marks, otherwise: str) -> None:
        self.article_view.mark("hit", hits)
        if not hits:
            self._go_back()
            self.status.say(otherwise)
            return
        self.walk("hit", hits)
        number = hits.after(self._before.cursor.start - 1) if self._before else 0
        self.article_view.go(hits[number or 0])
        self.status.say(f"{(number or 0) + 1}/{len(hits)}")

    @on(Entered)
    def _keep_hits(self) -> None:
        if not self._sought and not self.article_view.marks("hit"):
            self._drop_hits()
            return
        if self._before and (self._sought or self._before.cursor != self.article_view.cursor):
            self.desk.trail.leave(self._before.cursor)
        self._end_search("article")

    @on(Left)
    def _drop_hits(self) -> None:
        self._sought = None
        self._go_back()
        if self._before:
            self.article_view.mark("hit", self._before.hits)
        self.status.say("")
        self._end_search(self._before.pane if self._before else "article")

    def _go_back(self) -> None:
        """Be where the search began, with the marks of then to walk."""
        if self._before:
            self._walk, self._walk_name = self._before.walk, self._before.walk_name
            self.article_view.go(self._before.cursor)

    def _end_search(self, pane: Pane) -> None:
        """Focus the pane before the prompt goes: else Textual focuses another one on the way."""
        self.action_pane(pane)
        self.query("Prompt").remove()
