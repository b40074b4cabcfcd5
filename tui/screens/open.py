"""The open screen: an address, a path, or the text itself, pasted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.load import is_address
from tui.messages import Entered, Left, Pasted
from tui.opening import PASTED
from tui.page import Page
from tui.screens.once import Once
from tui.shelf import Entry
from tui.widgets.prompt import Prompt
from tui.widgets.status import StatusLine
from tui.widgets.texts import TextEntry, TextList

# What can be typed or pasted, and what becomes of it.
_WAYS = (
    ("address", "https://… is fetched, and nothing else is"),
    ("path", "a page, text, Markdown, PDF or saved message; ~ is your home folder"),
    ("paste", "the text of an article, with whatever stands around it"),
)


class OpenScreen(Once[str | Page | None]):
    """Answers with a target, or with a page when text was pasted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", priority=True),
        Binding("up", "move(-1)", priority=True),
    ]

    def __init__(self, recent: Sequence[Entry]) -> None:
        super().__init__()
        self._text: str | None = None
        self._recent = recent
        self.prompt = Prompt("address or path, or paste the text here")
        self.list = TextList("Open", "")
        self.status = StatusLine()
        self.status.show("Enter opens · ↑ ↓ one read before · Esc back")

    def compose(self) -> ComposeResult:
        """What to type, and what it can be."""
        yield self.prompt
        yield self.list
        yield self.status

    def on_mount(self) -> None:
        """Type at once."""
        ways = [TextEntry(words, way, 10, "rows--quiet") for way, words in _WAYS]
        self.list.set_entries([*map(_recent_entry, self._recent), *ways], f"{len(self._recent)} read before")
        self.prompt.focus()

    @on(Pasted)
    def _pasted(self, message: Pasted) -> None:
        self._text = message.text
        self.prompt.value = ""
        self.prompt.placeholder = "the address of the page, for the citation; Enter leaves it out"
        self.status.show(f"{len(message.text):,} characters pasted · Enter reads them · Esc back")

    @on(Entered)
    def _entered(self, message: Entered) -> None:
        typed = message.text.strip().strip("'\"")
        if self._text is not None:
            self.dismiss(Page(self._text, target=PASTED, url=typed or None))
        elif typed:
            self.dismiss(typed)
        elif self.list.chosen < len(self._recent):
            self.dismiss(_again(self._recent[self.list.chosen]))

    def action_move(self, by: int) -> None:
        """Go up or down the list while typing."""
        self.list.action_move("row", by)

    @on(Left)
    def _left(self) -> None:
        self.dismiss(None)


def _recent_entry(entry: Entry) -> TextEntry:
    """Title, paper, date and how far it was read."""
    about = " · ".join(part for part in (entry.publication, entry.published) if part)
    read = round(100 * entry.place / entry.length) if entry.length else 0
    return TextEntry(f"{entry.title or entry.target}{' · ' if about else ''}{about}", f"{read}%", 6)


def _again(entry: Entry) -> str | Page:
    """What opens an article that was read before."""
    if entry.content is None:
        return entry.target
    url = entry.key if is_address(entry.key) else None
    return Page(entry.content, target=entry.target, url=url)
