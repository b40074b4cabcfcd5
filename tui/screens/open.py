"""The open screen: an address, a path, or the text itself, pasted."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from tui.messages import Entered, Left, Pasted
from tui.page import Page
from tui.widgets.prompt import Prompt
from tui.widgets.status import StatusLine
from tui.widgets.texts import TextEntry, TextList

PASTED = "pasted text"
"""The target of a text that was pasted."""

_WAYS = (
    ("address", "https://… is fetched, and nothing else is"),
    ("path", "a page, text, Markdown, PDF or saved message; ~ is your home folder"),
    ("paste", "the text of an article, with whatever stands around it"),
)


class OpenScreen(Screen[str | Page | None]):
    """Answers with a target, or with a page when text was pasted."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self) -> None:
        super().__init__()
        self._text: str | None = None
        self.prompt = Prompt("address or path, or paste the text here")
        self.list = TextList("Open", "")
        self.status = StatusLine()
        self.status.show("Enter opens · Esc back")

    def compose(self) -> ComposeResult:
        """What to type, and what it can be."""
        yield self.prompt
        yield self.list
        yield self.status

    def on_mount(self) -> None:
        """Type at once."""
        self.list.set_entries([TextEntry(words, way, 10, "rows--quiet") for way, words in _WAYS])
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

    @on(Left)
    def _left(self) -> None:
        self.dismiss(None)
