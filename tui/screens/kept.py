"""The passages that were kept, each as it would be copied."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.screens.pages import ListPage
from tui.text import Span
from tui.widgets.texts import TextEntry

FILE = "pullquote-kept.txt"
"""What is written is added to this file, in the folder that the reader is in."""

_HINT = ("q back", "Enter goes", "c copies it", "Y copies all", "w writes all to a file", "D drops it")


class KeptPage(ListPage[Span]):
    """Answers with the place to go to.

    Args:
        kept: gives the places, each with the words as they are copied.
        copy: copies words.
        drop: keeps the passage at a place no longer.
        say: tells the reader something.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "copy"),
        Binding("Y", "copy_all"),
        Binding("w", "write"),
        Binding("D", "drop"),
    ]

    def __init__(
        self,
        kept: Callable[[], list[tuple[Span, str]]],
        copy: Callable[[str], None],
        drop: Callable[[Span], None],
        say: Callable[[str], None],
    ) -> None:
        self._kept, self._copy, self._drop, self._say = kept, copy, drop, say
        self._found = kept()
        super().__init__(
            "Kept", self._entries(), "nothing is kept: m keeps the sentence, or what v took", _HINT
        )

    def _entries(self) -> list[TextEntry]:
        return [
            TextEntry(f"{words}\n", f"{number}", 4, "rows--exact")
            for number, (_, words) in enumerate(self._found, 1)
        ]

    @property
    def _at(self) -> tuple[Span, str] | None:
        number = self.number
        return None if number is None else self._found[number]

    @property
    def _all(self) -> str:
        return "\n\n".join(words for _, words in self._found)

    def take(self, number: int) -> None:
        """Go there."""
        self.dismiss(self._found[number][0])

    def action_copy(self) -> None:
        """Copy the passage at the cursor, with its citation."""
        if self._at:
            self._copy(self._at[1])

    def action_copy_all(self) -> None:
        """Copy all of them."""
        if self._found:
            self._copy(self._all)

    def action_write(self) -> None:
        """Add all of them to a file in the folder that the reader is in."""
        if self._found:
            self._say(written(Path.cwd() / FILE, self._all))

    def action_drop(self) -> None:
        """Keep the passage at the cursor no longer."""
        if self._at:
            self._drop(self._at[0])
            self._found = self._kept()
            self.fill(self._entries())


def written(file: Path, words: str) -> str:
    """Add words to a file; in a sentence, what came of it."""
    try:
        with file.open("a", encoding="utf-8") as saved:
            saved.write(f"{words}\n\n")
    except OSError as error:
        return f"Not saved ({error.strerror}): {file}"
    return f"Saved in {file}"
