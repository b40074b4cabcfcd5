"""A list to choose from by typing a part of a name: commands, citation styles, themes, summary methods."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.messages import Entered, Go, Left, Stepped, Typed
from tui.screens.once import Once
from tui.widgets.prompt import Prompt
from tui.widgets.texts import TextEntry, TextList


class Choice(NamedTuple):
    """Something to choose: what is answered, its words, and a short lead before them."""

    id: str
    words: str
    lead: str = ""


class Picker(Once[str | None], ModalScreen[str | None]):
    """Answers with the id of what was chosen, or None.

    Args:
        title: what is asked.
        choices: what there is.
        now: the id of what is in use.
        preview: what a choice would give.
        free: what was typed is an answer, too, and the first one.
        typed: whether the list is so long that one types at once; else j and k move until something is typed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", priority=True),
        Binding("up,ctrl+p", "move(-1)", priority=True),
    ]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        now: str | None = None,
        preview: Callable[[str], str] | None = None,
        *,
        free: bool = False,
        typed: bool = True,
    ) -> None:
        super().__init__()
        self._choices = choices
        self._now = now
        self._preview = preview
        self._free = free
        self._found: list[Choice] = []
        hint = "type a name, or take one of these" if free else "type to find one"
        self.prompt = Prompt(hint if typed else f"j k move; {hint}", steps=not typed)
        self.list = TextList(title, "type a name" if free else "nothing is called that", led=True)
        self.preview = TextList("", "", led=True)
        self.preview.add_class("-preview")
        self.preview.lead(False)

    def compose(self) -> ComposeResult:
        """What is typed, what it finds, and what the one at the cursor would give."""
        yield self.prompt
        yield self.list
        if self._preview:
            self.add_class("-previewed")
            yield self.preview

    def on_mount(self) -> None:
        """Begin with everything, at what is in use now."""
        self.watch(self.list, "chosen", self._show, init=False)
        self._find("")
        now = next((n for n, choice in enumerate(self._found) if choice.id == self._now), 0)
        self.list.choose(now, preview=False)
        self._show()
        self.prompt.focus()

    @on(Typed)
    def _typed(self, message: Typed) -> None:
        self._find(message.text)
        self.list.choose(0, preview=False)
        self._show()

    def _find(self, text: str) -> None:
        wanted = text.casefold().split()
        self._found = [
            choice
            for choice in self._choices
            if all(word in f"{choice.id} {choice.words}".casefold() for word in wanted)
        ]
        named = text.strip()
        if named:
            self._found.sort(key=lambda choice: not _is(choice, named))
        if self._free and named and not any(_is(choice, named) for choice in self._found):
            self._found.insert(0, Choice(named, f"{named} (a new name)"))
        column = max((len(choice.lead) for choice in self._choices), default=0) + 2
        self.list.set_entries(
            [TextEntry(choice.words, choice.lead, column) for choice in self._found],
            "Enter takes · Esc leaves",
        )

    def _show(self) -> None:
        if self._preview and self._found:
            self.preview.set_entries(
                [TextEntry(self._preview(self._found[self.list.chosen].id), style="rows--exact")]
            )

    @on(Stepped)
    def _step(self, message: Stepped) -> None:
        self.action_move(message.by)

    def action_move(self, by: int) -> None:
        """Go up or down the list while typing."""
        self.list.action_move("row", by)

    @on(Entered)
    @on(Go)
    def _take(self) -> None:
        self.dismiss(self._found[self.list.chosen].id if self._found else None)

    @on(Left)
    def _leave(self) -> None:
        self.dismiss(None)


def _is(choice: Choice, named: str) -> bool:
    """Whether a choice is called just that, or its key is that."""
    return choice.lead == named or choice.id.casefold() == named.casefold()
