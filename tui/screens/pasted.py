"""A text that was pasted: its title and address, for the citation, before it is read."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key

from tui.load import is_address
from tui.messages import Entered, Left
from tui.screens.once import Once
from tui.widgets.prompt import Prompt
from tui.widgets.status import StatusLine
from tui.widgets.texts import TextEntry, TextList


class Told(NamedTuple):
    """What the reader knows of a text; None where they leave it to be found."""

    title: str | None
    url: str | None


class Pasted(Once[Told | None]):
    """Answers with what the reader tells of the text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,down", "field(1)", priority=True),
        Binding("shift+tab,up", "field(-1)", priority=True),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.title_line = Prompt("title; empty: it is looked for in the text")
        self.url_line = Prompt("address of the page, for the citation; empty: there is none")
        self.list = TextList("Pasted", "", led=True)
        self.list.lead(False)
        self.status = StatusLine()
        self.status.hint("Enter goes on, and then reads it", "Esc back", "Tab the other line")

    def compose(self) -> ComposeResult:
        """The two lines, and the beginning of the text."""
        yield self.title_line
        yield self.url_line
        yield self.list
        yield self.status

    def on_mount(self) -> None:
        """Begin with the title."""
        self.list.set_entries(
            [TextEntry(self._text[:2_000].strip(), style="rows--exact")], f"{len(self._text):,} characters"
        )
        self.title_line.focus()

    def action_field(self, by: int) -> None:
        """Go to the other line."""
        self.set_focus(self.url_line if self.focused is self.title_line else self.title_line)

    @on(Entered)
    def _entered(self) -> None:
        if self.focused is self.title_line:
            self.action_field(1)
            return
        title, url = (line.value.strip() or None for line in (self.title_line, self.url_line))
        if url and not is_address(url):
            self.status.say(f"{url!r} is no address; it begins with https://.")
        else:
            self.dismiss(Told(title, url))

    def on_key(self, event: Key) -> None:
        """A message was read when the next key is pressed."""
        if event.key != "enter":
            self.status.say("")

    @on(Left)
    def _left(self) -> None:
        self.dismiss(None)
