"""The open screen: an address, a path, an article read before, or the text itself, pasted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.corrections import SetField
from tui.load import is_address
from tui.messages import Entered, Go, Left, Pasted, Typed
from tui.opening import PASTED, new_entry
from tui.page import Page
from tui.screens.once import Once
from tui.screens.pasted import Pasted as PastedScreen
from tui.screens.pasted import Told
from tui.screens.suggesting import Suggestion, suggestions
from tui.shelf import Entry
from tui.widgets.prompt import Prompt
from tui.widgets.status import StatusLine
from tui.widgets.texts import TextEntry, TextList

# What can be typed or pasted, and what becomes of it.
_WAYS = (
    ("address", "https://, of a page; it is fetched, and nothing else is"),
    ("path", "a page, text, Markdown, PDF or saved message; ~ is your home folder"),
    ("paste", "the text of an article, with whatever stands around it"),
)
_HINT = ("Enter opens", "Esc back", "Tab completes", "Up Down choose")


class Wanted(NamedTuple):
    """What to open: a target, its page where it cannot be loaded, what is known of it already."""

    target: str
    page: Page | None = None
    entry: Entry | None = None


class OpenScreen(Once[Wanted | None]):
    """Answers with what is wanted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", priority=True),
        Binding("up", "move(-1)", priority=True),
        Binding("tab", "complete", priority=True),
        Binding("right", "right", priority=True),
    ]

    def __init__(self, recent: Sequence[Entry]) -> None:
        super().__init__()
        self._recent = recent
        self._found: list[Suggestion] = []
        self._text = ""
        self.prompt = Prompt("address or path, or paste the text here")
        self.list = TextList("Open", "nothing begins so; Enter opens it as it is", led=True)
        self.status = StatusLine()
        self.status.hint(*_HINT)

    def compose(self) -> ComposeResult:
        """What to type, and what it can be."""
        yield self.prompt
        yield self.list
        yield self.status

    def on_mount(self) -> None:
        """Type at once."""
        self._suggest("")
        self.prompt.focus()

    # Typing

    @on(Typed)
    def _typed(self, message: Typed) -> None:
        self._suggest(message.text.lstrip())

    def _suggest(self, typed: str) -> None:
        """Show what the line may become. Until one of it is chosen with the arrows, Enter opens the line."""
        self._found = suggestions(typed, self._recent)
        entries = [TextEntry(one.words, one.lead, 8) for one in self._found]
        if not typed:
            entries += [TextEntry(words, way, 10, "rows--quiet") for way, words in _WAYS]
        self.list.set_entries(entries, "" if typed else f"{len(self._recent)} read before")
        self.list.choose(0, preview=False)
        self.list.lead(bool(self._found) and not typed)

    @property
    def _chosen(self) -> Suggestion | None:
        return self._found[self.list.chosen] if self.list.chosen < len(self._found) else None

    def action_move(self, by: int) -> None:
        """Go up or down the suggestions while typing."""
        if self.list.is_led:
            self.list.action_move("row", by)
        self.list.lead(bool(self._found))

    def action_complete(self) -> None:
        """Let the line become the suggestion; a folder then suggests what lies in it."""
        if self._chosen and self._chosen.line:
            self.prompt.value = self._chosen.line
            self.prompt.action_end()

    def action_right(self) -> None:
        """Complete at the end of the line; move within it."""
        if self.prompt.cursor_position == len(self.prompt.value):
            self.action_complete()
        else:
            self.prompt.action_cursor_right()

    # Opening

    @on(Go)
    def _pointed_at(self) -> None:
        self.list.lead(True)
        self._open()

    @on(Entered)
    def _open(self) -> None:
        typed = self.prompt.value.strip().strip("'\"")
        chosen = self._chosen if self.list.is_led else None
        if chosen and chosen.entry:
            self.dismiss(_again(chosen.entry))
        elif chosen and chosen.is_folder:
            self.action_complete()
        elif chosen or typed:
            self._open_line(chosen.line if chosen else typed)

    def _open_line(self, line: str) -> None:
        if not is_address(line) and not line.endswith("/") and _is_folder(line):
            self.prompt.value = f"{line}/"
            self.prompt.action_end()
        else:
            self.dismiss(Wanted(line))

    @on(Left)
    def _left(self) -> None:
        self.dismiss(None)

    # Pasting

    @on(Pasted)
    def _pasted(self, message: Pasted) -> None:
        self._text = message.text
        self.app.push_screen(PastedScreen(message.text), self._read_pasted)

    def _read_pasted(self, told: Told | None) -> None:
        if told:
            page = Page(self._text, target=PASTED, url=told.url)
            new = new_entry(page, PASTED)
            known = next((entry for entry in self._recent if entry.key == new.key), new)
            title = (SetField("title", told.title),) if told.title else ()
            entry = replace(known, content=new.content, corrections=(*known.corrections, *title))
            self.call_after_refresh(self._leave_with, Wanted(PASTED, page, entry))

    def _leave_with(self, wanted: Wanted) -> None:
        self.dismiss(wanted)


def _is_folder(line: str) -> bool:
    try:
        return Path(line).expanduser().is_dir()
    except (OSError, RuntimeError, ValueError):
        return False


def _again(entry: Entry) -> Wanted:
    """What opens an article that was read before."""
    if entry.content is None:
        return Wanted(entry.target)
    url = entry.key if is_address(entry.key) else None
    charset = "utf-8" if entry.target == PASTED else None
    return Wanted(entry.target, Page(entry.content, target=entry.target, url=url, charset=charset))
