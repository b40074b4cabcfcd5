"""The copy menu: every form of the words under the cursor, and exactly what it would copy."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.screen import ModalScreen

from tui.copying import CHOICES, Choice
from tui.screens.once import Once
from tui.widgets.panes import Panes
from tui.widgets.texts import TextEntry, TextList


class ChoiceList(TextList):
    """The forms."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,tab", "move('row', 1)"),
        Binding("up,shift+tab", "move('row', -1)"),
        Binding("pagedown", "move('page', 1)"),
        Binding("pageup", "move('page', -1)"),
    ]


class CopyMenu(Once[str | None], ModalScreen[str | None]):
    """Below the words it is about, never over them. Answers with the id of the form."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss"),
        Binding("enter", "take", priority=True),
    ]

    def __init__(self, render: Callable[[str], str]) -> None:
        super().__init__()
        self._text_of = render
        self.list = ChoiceList("Copy", "")
        self.preview = TextList("", "")

    def compose(self) -> ComposeResult:
        """The forms, and under them what the one at the cursor gives."""
        with Panes():
            yield self.list
            yield self.preview

    def on_mount(self) -> None:
        """Begin with the first form."""
        self.list.set_entries(
            [TextEntry(choice.label, choice.key, 3) for choice in CHOICES], "Enter copies · Esc leaves"
        )
        self.watch(self.list, "chosen", self._show)
        self.list.focus()

    @property
    def _choice(self) -> Choice:
        return CHOICES[self.list.chosen]

    def _show(self) -> None:
        self.preview.set_entries([TextEntry(self._text_of(self._choice.id), style="rows--exact")])

    def action_take(self) -> None:
        """Copy the form at the cursor."""
        self.dismiss(self._choice.id)

    def on_key(self, event: Key) -> None:
        """Copy the form whose key was pressed."""
        taken = next((choice for choice in CHOICES if choice.key == event.character), None)
        if taken:
            event.stop()
            self.dismiss(taken.id)
