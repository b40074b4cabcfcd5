"""Screens that are a list of texts: help, messages, copies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key

from tui.commands import COMMANDS, PANES, Command, Pane, shown
from tui.messages import Entered, Go, Left, Typed
from tui.screens.once import Answer, Once
from tui.screens.said import Said
from tui.widgets.prompt import Prompt
from tui.widgets.status import StatusLine
from tui.widgets.texts import TextEntry, TextList

_MOVES: list[BindingType] = [
    Binding("j,down", "move('row', 1)"),
    Binding("k,up", "move('row', -1)"),
    Binding("J,L", "move('group', 1)"),
    Binding("K,H", "move('group', -1)"),
    Binding("space,pagedown,d", "move('page', 1)"),
    Binding("b,pageup,u", "move('page', -1)"),
    Binding("g,home", "move('end', -1)"),
    Binding("G,end", "move('end', 1)"),
    Binding("enter", "go"),
]
# The routes of a copy, in words.
_WAYS = {
    "command": "to your own command",
    "native": "to this machine's clipboard",
    "tmux": "to tmux, which passes it on",
    "osc52": "to your terminal, which does not answer whether it took it",
}
HINT = ("q back", "/ search", "j k move")


class PageList(TextList):
    """The list of such a screen."""

    BINDINGS: ClassVar[list[BindingType]] = _MOVES


class ListPage(Once[Answer]):
    """A title, a list of texts and the way back. What it answers with is for its subclasses."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape,backspace", "dismiss"),
        Binding("slash", "search"),
    ]

    def __init__(
        self,
        title: str,
        entries: Sequence[TextEntry],
        empty: str = "",
        hint: Sequence[str] = HINT,
    ) -> None:
        super().__init__()
        self.list = PageList(title, empty)
        self.entries = entries
        self._shown: Sequence[int] = range(len(entries))
        self.status = StatusLine()
        self.status.hint(*hint)

    def compose(self) -> ComposeResult:
        """The list over the whole screen, and a line that tells the way back."""
        yield self.list
        yield self.status

    def on_mount(self) -> None:
        """Fill the list."""
        self.list.set_entries(self.entries)
        self.list.focus()

    def fill(self, entries: Sequence[TextEntry]) -> None:
        """Show other texts; the cursor keeps its row."""
        self.entries = entries
        self._shown = range(len(entries))
        self.list.set_entries(entries)

    def take(self, number: int) -> None:
        """Do what there is to be done with the text of this number: nothing, here."""

    @property
    def number(self) -> int | None:
        """The number of the text under the cursor."""
        return self._shown[self.list.chosen] if self._shown else None

    @on(Go)
    def _take(self) -> None:
        if self.number is not None:
            self.take(self.number)

    def on_key(self, event: Key) -> None:
        """A message was read when the next key is pressed."""
        self.status.say("")

    def action_search(self) -> None:
        """Ask for words; only what has them all is shown, as they are typed."""
        if not self.query(Prompt):
            prompt = Prompt("show only what has these words")
            self.mount(prompt, before=self.status)
            prompt.focus()

    @on(Typed)
    def _typed(self, message: Typed) -> None:
        self._show(message.text)

    @on(Entered)
    def _end_search(self) -> None:
        self.list.focus()
        self.query(Prompt).remove()

    @on(Left)
    def _leave_search(self) -> None:
        self._show("")
        self._end_search()

    def _show(self, words: str) -> None:
        wanted = words.casefold().split()
        self._shown = [number for number, entry in enumerate(self.entries) if _has(entry, wanted)]
        self.list.say("nothing has these words")
        self.list.set_entries([self.entries[number] for number in self._shown])


def _has(entry: TextEntry, wanted: Sequence[str]) -> bool:
    """Whether an entry has all these words; headings go."""
    text = f"{entry.lead} {entry.text}".casefold()
    return not wanted or (not entry.heads and all(word in text for word in wanted))


def help_page(pane: Pane, keys: dict[str, str], routes: Sequence[str]) -> ListPage[None]:
    """Every key, those of the pane in use first; at the end, the ways that a copy takes from here."""
    ways = ", then ".join(_WAYS[route] for route in routes) or "nowhere: copying is switched off"
    last = [TextEntry("\nA copy goes", style="rows--title", heads=True), TextEntry(ways, "from here", 18)]
    return ListPage("Keys", [*_help(pane, keys), *last], hint=(*HINT, ": all commands by name"))


def _help(pane: Pane, keys: dict[str, str]) -> Iterator[TextEntry]:
    order = [pane, *(other for other in PANES if other != pane)]
    for name in order[:1]:
        yield from _chapter(f"In the {name}", (c for c in COMMANDS if name in c.panes), keys)
    yield from _chapter("Everywhere", (c for c in COMMANDS if not c.panes), keys)
    for name in order[1:]:
        yield from _chapter(f"In the {name}", (c for c in COMMANDS if name in c.panes), keys)


def _chapter(title: str, commands: Iterable[Command], keys: dict[str, str]) -> Iterator[TextEntry]:
    yield TextEntry(f"\n{title}", style="rows--title", heads=True)
    for command in commands:
        own = " ".join(shown(key) for key in command.keys) or f": {command.id}"
        yield TextEntry(command.words, keys.get(command.id, own), 18)


def messages_page(said: Iterable[Said]) -> ListPage[None]:
    """What was said so far, the last first."""
    entries = [TextEntry(one.words, one.at, 7) for one in reversed(list(said))]
    return ListPage("Messages", entries, "nothing was said yet")


def copies_page(copies: Sequence[str]) -> ListPage[None]:
    """What was copied, the last first."""
    entries = [
        TextEntry(text, str(number), 4, "rows--exact") for number, text in enumerate(reversed(copies), 1)
    ]
    return ListPage("Copies", entries, "nothing was copied yet")
