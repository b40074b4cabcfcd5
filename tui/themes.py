"""The themes, out of the tables in `styles/themes.toml` and in the reader's own folder."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from textual.color import Color, ColorParseError
from textual.theme import BUILTIN_THEMES, Theme

from tui.errors import UsageError, near, nearest
from tui.paths import styles, themes_folder

TERMINAL = "terminal"
"""The theme in the colours of the reader's terminal, which `NO_COLOR` demands (no-color.org)."""

SIGNS, ASCII = "signs", "ascii"
"""The variable of a theme that tells how signs are drawn, and its value where nothing is to be drawn."""

_OURS = {"quiet", "tint", "hit", "hit-ink", "speech", "doubt"}
_COLOURS = _OURS | {
    "primary", "secondary", "warning", "error", "success", "accent", "foreground", "background", "surface",
    "panel", "boost",
}  # fmt: skip
_FLAGS = {"dark", "ansi"}
_SHARES = {"luminosity_spread", "text_alpha"}
_LIKE = "like"
_KEYS = {*_COLOURS, *_FLAGS, *_SHARES, _LIKE, SIGNS}
# What themes that do not set our colours, such as Textual's own, are given for them.
_FALLBACKS = {
    "tint": "$boost",
    "hit": "$warning",
    "hit-ink": "$background",
    "speech": "$foreground",
    "doubt": "$warning",
    "cursor-style": "underline",
    "ansi-background": "ansi_black",
    "ansi-foreground": "ansi_white",
}
_ANSI = {"quiet": "ansi_bright_black", "hit-ink": "ansi_black"}
_QUIET = 0.35  # of the way from the ink to the paper


def themes(*, own: bool = True) -> dict[str, Theme]:
    """All themes of the house, then the reader's own unless not wanted, by name.

    Raises:
        UsageError: a theme of the reader's cannot be read, or sets what is no colour of a theme.
    """
    tables: dict[str, Mapping[str, Any]] = {}
    mine = sorted(themes_folder().glob("*.toml")) if own else []
    for path in (styles() / "themes.toml", *mine):
        for name, table in _tables(path).items():
            try:
                tables[name] = _complete(table, tables)
            except ValueError as error:
                raise UsageError(f"In {path}, the theme {name!r} {error}.") from error
    return {name: _theme(name, table) for name, table in tables.items()}


def complete(variables: Mapping[str, str]) -> dict[str, str]:
    """The variables of a theme for the stylesheet, with those of ours that it does not set."""
    ink, paper = (Color.parse(variables[name]) for name in ("foreground", "background"))
    drawn = _FALLBACKS | (_ANSI if paper.ansi is not None else {"quiet": ink.blend(paper, _QUIET).hex})
    known = {**drawn, **variables}
    return {name: known[value[1:]] if value.startswith("$") else value for name, value in known.items()}


def _tables(path: Path) -> Mapping[str, Mapping[str, Any]]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(
            f"The themes in {path} cannot be read ({error}); mend or remove the file."
        ) from error
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise UsageError(
                f"{path} sets {name!r} outside of a theme; begin with a line [name-of-the-theme]."
            )
    return tables


def _complete(table: Mapping[str, Any], others: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """A theme with what it has from the one it is like; a ValueError says what is wrong with it."""
    for key, value in table.items():
        if key not in _KEYS:
            raise ValueError(f"sets {key!r}, which no theme has{nearest(key, _KEYS)}")
        if wanted := _wanted(key, value, others.keys()):
            raise ValueError(f"sets {key} to {value!r}; it must be {wanted}")
    complete = {**others.get(str(table.get(_LIKE)), {}), **table}
    if "primary" not in complete:
        raise ValueError(f'must set primary, or be like another: {_LIKE} = "paper"')
    return complete


def _wanted(key: str, value: object, others: Collection[object]) -> str:
    """What a value should have been; nothing where it is right."""
    if key in _FLAGS:
        return "" if isinstance(value, bool) else "true or false"
    if key in _SHARES:
        return "" if isinstance(value, (int, float)) else "a number from 0 to 1"
    if key == _LIKE:
        names = map(str, others)
        return "" if value in others else f"a theme that stands before it{nearest(str(value), names)}"
    if key == SIGNS:
        return "" if value in (ASCII, "drawn") else f'"{ASCII}" or "drawn"'
    return "" if isinstance(value, str) and _is_colour(value) else 'a colour, such as "#1f5a8a" or "navy"'


def _is_colour(value: str) -> bool:
    try:
        Color.parse(value)
    except ColorParseError:
        return False
    return True


def _theme(name: str, table: Mapping[str, Any]) -> Theme:
    own = {key: value for key, value in table.items() if key in _OURS or key == SIGNS}
    if not table.get("ansi"):
        own["cursor-style"] = "none"
    known = {key: value for key, value in table.items() if key not in own and key != _LIKE}
    return Theme(name=name, variables=own, **{"dark": False, **known})


def chosen(wanted: str | None, known: Mapping[str, Theme]) -> str:
    """The name of the theme to start with: the reader's, but one in the terminal's colours for `NO_COLOR`.

    Raises:
        UsageError: the reader wants one that is not there.
    """
    names = {**BUILTIN_THEMES, **known}
    if wanted and wanted not in names:
        raise UsageError(f"There is no theme {wanted!r}{near(wanted, names) or nearest(wanted, known)}.")
    name = wanted or TERMINAL
    return TERMINAL if os.environ.get("NO_COLOR") and not names[name].ansi else name
