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
    """Answers with what was typed, or None. `hint` tells what can be."""

    def __init__(self, question: str, value: str, hint: str) -> None:
        super().__init__()
        self.prompt = Prompt()
        self.prompt.value = value
        self._hint = hint
        self.list = TextList(question, "", led=True)
        self.list.lead(False)

    def compose(self) -> ComposeResult:
        """The question and the line."""
        yield self.list
        yield self.prompt

    def on_mount(self) -> None:
        """Type at once."""
        self.list.set_entries([TextEntry(self._hint, style="rows--quiet")])
        self.prompt.focus()

    @on(Entered)
    def _entered(self, message: Entered) -> None:
        self.dismiss(message.text)

    @on(Left)
    def _left(self) -> None:
        self.dismiss(None)
