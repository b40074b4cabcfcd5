"""A copy that reached no clipboard: shown, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from tui.screens.kept import written
from tui.screens.pages import ListPage
from tui.widgets.texts import TextEntry

if TYPE_CHECKING:
    from tui.clipboard import Receipt

FILE = "pullquote-copies.txt"
"""What is saved is added to this file, in the folder that the reader is in."""


class Uncopied(ListPage[int]):
    """The words, to be selected by hand or saved; answers with 0 if they are to be printed on leaving.

    `say` tells the reader something.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("s", "save"), Binding("p", "print")]

    def __init__(self, receipt: Receipt, text: str, say: Callable[[str], None]) -> None:
        entries = [TextEntry(text, style="rows--exact")]
        if receipt.advice:
            entries.append(TextEntry(receipt.advice))
        hint = ("q back", "s saves it in a file", "p prints it on leaving", "or select it by hand")
        super().__init__(f"{receipt.message}. Here it is:", entries, hint=hint)
        self._text, self._say = text, say

    def action_save(self) -> None:
        """Add the words to a file in the folder that the reader is in."""
        self._say(written(Path.cwd() / FILE, self._text))

    def action_print(self) -> None:
        """Have every copy printed when the reader leaves."""
        self.dismiss(0)
