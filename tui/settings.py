"""What a reader can set, on the command line or in a settings file in TOML.

`FIELDS` is the one table of it: each option with the function that takes a value from either place, checks
it and says what it should have been.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from tui.article import CleanOption
from tui.digest import MethodName
from tui.errors import UsageError, near, nearest

Side = Literal["right", "left"]
RouteName = Literal["auto", "native", "tmux", "osc52", "command", "off"]


@dataclass(frozen=True, slots=True)
class Options:
    """How to clean, summarise, cite and show.

    Attributes:
        clean: how to clean; "auto" looks at what came in.
        summary: sentences in the summary; None lets the article decide, 0 gives none.
        method: the summary method.
        style: the citation style's name.
        csl: a file with a citation style of the reader's own, used in place of `style`.
        width: the measure of the article, in cells.
        theme: the theme's name; None leaves it to the screen.
        side: where the side pane stands.
        private: leave no trace on disk.
        print_copies: write to stdout, on leaving, what was copied.
        clipboard: the way a copy takes; "auto" tries all that suit the place.
        clipboard_command: a program of the reader's own, which gets the copy on its standard input.
        primary_selection: copy into the selection that the middle button pastes as well.
        keys: keys by the id of a command, in place of its own.
    """

    clean: CleanOption = "auto"
    summary: int | None = None
    method: MethodName = "news"
    style: str = "attribution"
    csl: Path | None = None
    width: int = 72
    theme: str | None = None
    side: Side = "right"
    private: bool = False
    print_copies: bool = False
    clipboard: RouteName = "auto"
    clipboard_command: str = ""
    primary_selection: bool = False
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


def load_options(file: Path) -> Options:
    """The options in a settings file; the defaults where there is none.

    Raises:
        UsageError: the file cannot be read, or sets something that does not exist or to no purpose.
    """
    import tomllib

    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Options()
    except (OSError, ValueError) as error:
        raise UsageError(
            f"The settings in {file} cannot be read ({error}); mend or remove the file."
        ) from error
    try:
        return Options(**{name: checked(name, value) for name, value in table.items()})
    except UsageError as error:
        raise UsageError(f"In {file}: {error}") from error


def last_style(file: Path) -> str | None:
    """The citation style that was chosen last on the screen; None where none was, or none can be read."""
    try:
        return file.read_text(encoding="utf-8").strip() or None
    except (OSError, UnicodeDecodeError):
        return None


def remember_style(file: Path, style: str) -> None:
    """Remember a citation style for the next time.

    Raises:
        OSError: the file cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(style, encoding="utf-8")


def checked(name: str, value: object) -> Any:
    """The value of an option, from wherever it comes.

    Raises:
        UsageError: there is no such option, or it cannot have this value.
    """
    if name not in FIELDS:
        raise UsageError(f"{name!r} is no setting{nearest(name, FIELDS)}.")
    try:
        return FIELDS[name](value)
    except ValueError as error:
        raise UsageError(f"{name} cannot be {value!r}; it must be {error}.") from error


def one_of(choices: tuple[str, ...]) -> Callable[[object], str]:
    """Takes one of some words."""

    def take(value: object) -> str:
        if value not in choices:
            raise ValueError(f"one of {', '.join(choices)}{near(str(value), choices)}")
        return str(value)

    return take


def whole(low: int, high: int) -> Callable[[object], int]:
    """Takes a whole number within two bounds, given as a number or as digits."""

    def take(value: object) -> int:
        digits = str(value) if type(value) in (int, str) else ""
        if not (re.fullmatch("[0-9]{1,9}", digits) and low <= int(digits) <= high):
            raise ValueError(f"a whole number from {low} to {high}")
        return int(digits)

    return take


def word(value: object) -> str:
    """Takes a word or words."""
    if not (isinstance(value, str) and value.strip()):
        raise ValueError("words between quotation marks")
    return value.strip()


def path(value: object) -> Path:
    """Takes a path; `~` is the reader's home."""
    if not (isinstance(value, str) and value):
        raise ValueError("a path")
    return Path(value).expanduser()


def flag(value: object) -> bool:
    """Takes true or false."""
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def bindings(value: object) -> Mapping[str, tuple[str, ...]]:
    """Takes a table from command ids to a key or a list of keys.

    TOML reads a dotted id as a table within a table.
    """
    if not isinstance(value, dict):
        raise ValueError('a table such as { keep = "w" }')
    return MappingProxyType(dict(_bindings(value)))


def _bindings(table: dict[str, Any], above: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _bindings(value, f"{above}{name}.")
            continue
        keys = value if isinstance(value, list) else [value]
        if not all(isinstance(key, str) and key for key in keys):
            raise ValueError(f"keys or lists of keys, which that of {above}{name} is not")
        yield above + name, tuple(keys)


FIELDS: Mapping[str, Callable[[object], Any]] = {
    "clean": one_of(get_args(CleanOption)),
    "summary": whole(0, 999),
    "method": one_of(get_args(MethodName)),
    "style": word,
    "csl": path,
    "width": whole(40, 100),
    "theme": word,
    "side": one_of(get_args(Side)),
    "private": flag,
    "print_copies": flag,
    "clipboard": one_of(get_args(RouteName)),
    "clipboard_command": word,
    "primary_selection": flag,
    "keys": bindings,
}
