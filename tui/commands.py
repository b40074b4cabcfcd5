"""Every command, once: its id, keys, action and words. Bindings, footer, help and palette are made from it.

An action is one of the pane that has the focus ("move"), or of its screen ("screen.copy"). The same key may
mean different things in different panes, never in one; `tests` hold that, and that no key needs Ctrl, Alt or
a function key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.errors import UsageError, nearest

if TYPE_CHECKING:
    from textual.binding import BindingType

Pane = Literal["article", "summary", "sources"]
PANES: tuple[Pane, ...] = ("article", "summary", "sources")
TABS: dict[Pane, str] = {pane: f"{number} {pane.capitalize()}" for number, pane in enumerate(PANES, 1)}
"""What the panes are called on the screen: their key and their name."""

_FIRST = ("sentence.next", "row.next", "go", "copy.quote", "search")  # in the footer, however narrow
_AT_THE_END = ("help", "quit")  # of the footer, where they are the last to go


class Command(NamedTuple):
    """One thing a reader can do.

    Attributes:
        id: its name in the settings.
        keys: the keys, the first of which is shown.
        action: the Textual action.
        words: what it does, as a line of help.
        label: what the footer calls it; without one it is not shown there.
        panes: where the keys hold; everywhere if empty.
    """

    id: str
    keys: tuple[str, ...]
    action: str
    words: str
    label: str = ""
    panes: tuple[Pane, ...] = ()

    @property
    def stays(self) -> bool:
        """Whether the footer names it however narrow it is."""
        return self.id in _AT_THE_END


_ARTICLE: tuple[Pane, ...] = ("article",)
_SUMMARY: tuple[Pane, ...] = ("summary",)
_SOURCES: tuple[Pane, ...] = ("sources",)
_LISTS: tuple[Pane, ...] = ("summary", "sources")

COMMANDS: tuple[Command, ...] = (
    Command("sentence.next", ("j", "down"), "move('sentence', 1)", "next sentence", "next", _ARTICLE),
    Command("sentence.previous", ("k", "up"), "move('sentence', -1)", "previous sentence", "", _ARTICLE),
    Command(
        "row.next", ("j", "down"), "move('row', 1)", "next row; the article shows its place", "next", _LISTS
    ),
    Command("row.previous", ("k", "up"), "move('row', -1)", "previous row", "", _LISTS),
    Command("go", ("enter",), "go", "go to this place in the article", "go", _LISTS),
    Command(
        "source.filter", ("space",), "filter", "show only this source's paragraphs", "only this", _SOURCES
    ),
    Command(
        "paragraph.next", ("J", "right_curly_bracket"), "move('paragraph', 1)", "next paragraph", "", _ARTICLE
    ),
    Command(
        "paragraph.previous",
        ("K", "left_curly_bracket"),
        "move('paragraph', -1)",
        "previous paragraph",
        "",
        _ARTICLE,
    ),
    Command("source.next", ("J",), "move('group', 1)", "next source", "", _SOURCES),
    Command("source.previous", ("K",), "move('group', -1)", "previous source", "", _SOURCES),
    Command("heading.next", ("L",), "move('heading', 1)", "next heading", "", _ARTICLE),
    Command("heading.previous", ("H",), "move('heading', -1)", "previous heading", "", _ARTICLE),
    Command(
        "statement.next",
        ("full_stop",),
        "move('statement', 1)",
        "next statement of a source",
        "statement",
        _ARTICLE,
    ),
    Command("statement.previous", ("comma",), "move('statement', -1)", "previous statement", "", _ARTICLE),
    Command("page.next", ("space", "pagedown"), "move('page', 1)", "next page", "page", _ARTICLE),
    Command("page.previous", ("b", "pageup"), "move('page', -1)", "previous page", "", _ARTICLE),
    Command("rows.next", ("pagedown",), "move('page', 1)", "next page of rows", "", _LISTS),
    Command("rows.previous", ("b", "pageup"), "move('page', -1)", "previous page of rows", "", _LISTS),
    Command("half.next", ("d",), "move('half', 1)", "half a page on", "", _ARTICLE),
    Command("half.previous", ("u",), "move('half', -1)", "half a page back", "", _ARTICLE),
    Command("top", ("g", "home"), "move('end', -1)", "to the top", "", PANES),
    Command("bottom", ("G", "end"), "move('end', 1)", "to the end", "", PANES),
    Command("copy.quote", ("c",), "screen.copy", "copy the words with who said them and where", "copy"),
    Command("copy.citation", ("C",), "screen.copy_citation", "copy the citation of the article"),
    Command(
        "copy.menu", ("y",), "screen.copy_menu", "copy in another form; shows what each copies", "copy as"
    ),
    Command("style", ("t",), "screen.styles", "choose the citation style", "style"),
    Command(
        "search",
        ("slash",),
        "screen.search",
        "search the text; // for a regular expression",
        "find",
        PANES,
    ),
    Command("mark.next", ("n",), "screen.mark(1)", "next mark: hit, statement or summary point", "next mark"),
    Command("mark.previous", ("N",), "screen.mark(-1)", "previous mark"),
    Command("percent", ("percent_sign",), "screen.percent", "go to a place by per cent"),
    Command("extend", ("v",), "extend", "extend the passage; moving then moves its end", "extend", _ARTICLE),
    Command("extend.word", ("l",), "word(1)", "extend by a word", "", _ARTICLE),
    Command("trim.word", ("h",), "word(-1)", "trim by a word", "", _ARTICLE),
    Command("keep", ("m",), "screen.keep", "keep this passage, or no longer", "keep"),
    Command("kept", ("p",), "screen.kept", "the passages kept: go to one, copy them, write them to a file"),
    Command(
        "summary.here",
        ("s",),
        "screen.summary",
        "from a sentence to its nearest summary point, and back",
        "summary",
    ),
    Command("back", ("backspace",), "screen.back", "back to where you were", "back"),
    Command("forward", ("B",), "screen.forward", "forward again"),
    Command("pane.next", ("tab",), "screen.pane_next(1)", "next pane", "panes"),
    Command("pane.previous", ("shift+tab",), "screen.pane_next(-1)", "previous pane"),
    Command("pane.article", ("1",), "screen.pane('article')", "the article"),
    Command("pane.summary", ("2",), "screen.pane('summary')", "the summary"),
    Command("pane.sources", ("3",), "screen.pane('sources')", "the sources, at what is said here"),
    Command("side", ("z",), "screen.side", "hide or show the side pane", "side"),
    Command("summary.longer", ("plus",), "screen.longer(1)", "a longer summary", "longer", _SUMMARY),
    Command("summary.shorter", ("minus",), "screen.longer(-1)", "a shorter summary", "shorter", _SUMMARY),
    Command(
        "summary.default", ("equals_sign",), "screen.longer(0)", "the summary's own length", "", _SUMMARY
    ),
    Command("measure.wider", ("plus",), "screen.measure(4)", "wider text", "", _ARTICLE),
    Command("measure.narrower", ("minus",), "screen.measure(-4)", "narrower text", "", _ARTICLE),
    Command("measure.default", ("equals_sign",), "screen.measure(0)", "the text's own width", "", _ARTICLE),
    Command("summary.method", (), "screen.methods", "how the summary is made"),
    Command(
        "sources.order", ("S",), "screen.sort_sources", "order: appearance, share, name", "order", _SOURCES
    ),
    Command("source.copy", ("Y",), "screen.copy_source", "copy all that this source says", "", _SOURCES),
    Command(
        "mend",
        ("e",),
        "screen.mend",
        "mend a source: rename it, join it to another; say who says it",
        "mend",
        ("article", "sources"),
    ),
    Command("not-speech", ("D",), "screen.not_speech", "this is no statement", "", _SOURCES),
    Command("remove", ("D",), "screen.remove_block", "this paragraph is not the article's", "", _ARTICLE),
    Command("removed", ("x",), "screen.removed", "what cleaning removed, and why", "removed"),
    Command("info", ("i",), "screen.info", "title, byline, date and where each was found", "about"),
    Command("browser", ("o",), "screen.browser", "open the page in the browser at these words", "browser"),
    Command("open", ("O",), "screen.open", "open another article", "open"),
    Command("open.next", ("a",), "screen.open_next(1)", "open the next of the articles on the command line"),
    Command("open.previous", ("A",), "screen.open_next(-1)", "open the one before it"),
    Command("reload", ("r",), "screen.reload", "load it again and keep the place"),
    Command("undo", ("u",), "screen.undo", "undo the last correction", "undo", _SOURCES),
    Command("undo.anywhere", (), "screen.undo", "undo the last correction"),
    Command("forget", (), "screen.forget", "forget every article that was read"),
    Command("theme", ("T",), "app.next_theme", "next theme"),
    Command("theme.choose", (), "app.choose_theme", "choose a theme by name; your own are read anew"),
    Command("mouse", ("M",), "app.mouse", "leave the mouse to the terminal, or take it back"),
    Command("messages", (), "screen.messages", "the messages so far"),
    Command("copies", (), "screen.copies", "the last copies"),
    Command(
        "cancel",
        ("escape",),
        "screen.cancel",
        "leave the prompt, the passage, the filter, the list, the marks",
    ),
    Command("suspend", ("ctrl+z",), "app.suspend_process", "leave to the shell; fg comes back"),
    Command("palette", ("colon", "ctrl+p"), "screen.palette", "all commands by name"),
    Command("help", ("question_mark", "f1"), "screen.help", "every key", "help"),
    Command("quit", ("q",), "screen.leave", "leave all that was opened", "quit"),
)

_CTRL = "ctrl+"
_SHOWN = {
    "full_stop": ".",
    "comma": ",",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "percent_sign": "%",
    "equals_sign": "=",
    "question_mark": "?",
    "colon": ":",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "down": "Down",
    "up": "Up",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "enter": "Enter",
    "escape": "Esc",
    "backspace": "Backspace",
    "space": "Space",
    "f1": "F1",
}


def shown(key: str) -> str:
    """How a key is written for the reader."""
    if key.startswith(_CTRL):
        return f"Ctrl+{key.removeprefix(_CTRL).upper()}"
    return _SHOWN.get(key, key)


def in_pane(pane: Pane) -> Iterator[Command]:
    """The commands whose keys hold only in some panes, this one among them."""
    return (command for command in COMMANDS if pane in command.panes)


def anywhere() -> Iterator[Command]:
    """The commands whose keys hold in every pane."""
    return (command for command in COMMANDS if not command.panes)


def labelled(pane: Pane) -> list[Command]:
    """The commands that the footer names in a pane: the first ones, then the pane's own."""
    here = (command for command in COMMANDS if not command.panes or pane in command.panes)
    return sorted(
        (command for command in here if command.label),
        key=lambda command: (command.stays, _rank(command), not command.panes),
    )


def _rank(command: Command) -> int:
    return _FIRST.index(command.id) if command.id in _FIRST else len(_FIRST)


def bindings(commands: Iterator[Command]) -> list[BindingType]:
    """Textual's bindings for some commands."""
    from textual.binding import Binding

    return [
        Binding(",".join(command.keys), command.action, command.words, show=False, id=command.id)
        for command in commands
        if command.keys
    ]


def keymap(wanted: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The reader's own keys as Textual takes them.

    Raises:
        UsageError: there is no such command, or a key would mean two things in one pane.
    """
    ids = [command.id for command in COMMANDS]
    for name in wanted:
        if name not in ids:
            raise UsageError(f"The settings give keys to {name!r}, which is no command{nearest(name, ids)}.")
    taken = {
        command.id: tuple(_key(key) for key in wanted.get(command.id, command.keys)) for command in COMMANDS
    }
    for pane in PANES:
        _check(pane, taken)
    return {name: ",".join(taken[name]) for name in wanted}


def _check(pane: Pane, taken: Mapping[str, tuple[str, ...]]) -> None:
    owners: dict[str, str] = {}
    for command in COMMANDS:
        if command.panes and pane not in command.panes:
            continue
        for key in taken[command.id]:
            if key in owners:
                both = f"{owners[key]} and {command.id}"
                raise UsageError(f"In the {pane}, the key {shown(key)} would mean both {both}.")
            owners[key] = command.id


def _key(key: str) -> str:
    from textual.keys import _character_to_key

    return _character_to_key(key) if len(key) == 1 else key
