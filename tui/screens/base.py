"""What the parts of the reading screen share: the desk, the widgets and the line that says things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from time import strftime
from typing import TYPE_CHECKING

from textual.events import Key
from textual.screen import Screen

from tui.commands import Pane, shown
from tui.opening import style_of
from tui.screens.desk import Desk, Voice
from tui.screens.said import Said
from tui.settings import Options
from tui.text import Span
from tui.widgets.article import ArticleView
from tui.widgets.headline import Headline
from tui.widgets.sources import SourcesList
from tui.widgets.status import StatusLine
from tui.widgets.summary import SummaryList

if TYPE_CHECKING:
    from tui.cite import Style
    from tui.clipboard.receipt import Clipboard
    from tui.page import Page
    from tui.shelf import Entry


class Base(Screen[None]):
    """The desk and the widgets over it."""

    options: Options
    article_view: ArticleView
    summary_list: SummaryList
    sources_list: SourcesList
    headline: Headline
    status: StatusLine
    at: Pane
    clipboard: Clipboard
    targets: Sequence[str] = ()
    piped: Page | None = None

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk()
        self.said: list[Said] = []
        self.copies: list[str] = []

    @cached_property
    def style(self) -> Style:
        """The citation style in use."""
        return style_of(self.options)

    def rendered(self, choice: str, style: Style | None = None) -> str | None:
        """The words under the cursor in one of the forms they can be copied in; None where there are none."""
        raise NotImplementedError

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way."""
        raise NotImplementedError

    def stop(self) -> None:
        """Cancel what is on its way."""
        raise NotImplementedError

    def give_up(self) -> None:
        """Stop what is on its way, because the reader no longer wants it."""
        raise NotImplementedError

    @property
    def own_keys(self) -> dict[str, str]:
        """The keys that the reader has set, as they are shown, by the id of their command."""
        return {name: " ".join(shown(key) for key in keys) for name, keys in self.options.keys.items()}

    def shelve(self) -> Entry | None:
        """Remember the article that is open; what there is to be remembered of it."""
        raise NotImplementedError

    def mark_kept(self) -> None:
        """Show in the article what is kept of it."""
        self.article_view.mark("kept", self.desk.kept_in(self.article_view.flow.text))

    def walk(self, name: str, spans: Iterable[Span]) -> None:
        """Let n and N walk these places from now on."""
        raise NotImplementedError

    def forget_marks(self) -> None:
        """Walk and filter nothing more of a text that is left or changed."""
        raise NotImplementedError

    def jump(self, span: Span) -> None:
        """Go to a place that one can come back from."""
        raise NotImplementedError

    def action_pane(self, pane: Pane) -> None:
        """Go to a pane."""
        raise NotImplementedError

    def say(self, words: str) -> None:
        """Tell the reader something; it stays until the next key, and in the list of messages.

        It is told on the screen that the reader is at, if that has a status line.
        """
        self.said.append(Said(strftime("%H:%M"), words))
        over = getattr(self.app.screen, "status", None)
        (over if isinstance(over, StatusLine) else self.status).say(words)

    def on_key(self, event: Key) -> None:
        """A message was read when the next key is pressed."""
        self.status.say("")

    def voice_at(self, cursor: Span) -> Voice | None:
        """Who says what at the cursor; of several in a sentence, the one at which the sources are."""
        voices = self.desk.voices
        said = self.sources_list.said if self.at == "sources" else None
        here = said.content[0].start if said else cursor.end
        return (voices.beginning(here) if cursor.holds(here) else None) or voices.within(cursor)

    def show_place(self, cursor: Span) -> None:
        """Name what is under the cursor, and say where it is."""
        voice = self.voice_at(cursor)
        self.status.show(str(voice) if voice else "", *self._where(cursor))

    def _where(self, cursor: Span) -> Iterator[str]:
        if self.desk.article:
            minutes = self.desk.minutes_left(cursor.start)
            number, of = self.desk.paragraph(cursor.start)
            yield self.style.label
            if minutes:
                yield f"{minutes} min left"
            yield f"¶ {number}/{of}"
        yield f"{round(100 * self.article_view.progress)}%"
