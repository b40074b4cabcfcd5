"""One line asked of the reader."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.screen import ModalScreen

from tui.messages import Entered, Left
from tui.screens.once import Once
from tui.widgets.prompt import Prompt
from tui.widgets.texts import TextEntry, TextList


class Ask(Once[str | None], ModalScreen[str | None]):
    """Answers with what was typed, or None."""

    def __init__(self, question: str, value: str) -> None:
        super().__init__()
        self.prompt = Prompt()
        self.prompt.value = value
        self.list = TextList(question, "")

    def compose(self) -> ComposeResult:
        """The question and the line."""
        yield self.list
        yield self.prompt

    def on_mount(self) -> None:
        """Type at once."""
        hint = TextEntry("Enter takes it, empty is unknown; Esc leaves it.", style="rows--quiet")
        self.list.set_entries([hint])
        self.prompt.focus()

    @on(Entered)
    def _entered(self, message: Entered) -> None:
        self.dismiss(message.text)

    @on(Left)
    def _left(self) -> None:
        self.dismiss(None)
