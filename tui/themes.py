"""The themes, out of the tables in `styles/themes.toml` and in the reader's own folder."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from textual.theme import BUILTIN_THEMES, Theme

from tui.errors import UsageError, nearest
from tui.paths import styles, themes_folder

PLAIN = "terminal"
"""The theme in the colours of the reader's terminal, which `NO_COLOR` demands (no-color.org)."""

_OWN = {"quiet", "tint", "hit", "hit-ink", "speech", "doubt"}
_TEXTUAL = {field.name for field in fields(Theme)} - {"name", "variables"}
# What Textual's own themes, which do not know of our colours, are given for them.
FALLBACKS = {
    "quiet": "auto 65%",
    "tint": "$boost",
    "hit": "$warning",
    "hit-ink": "$background",
    "speech": "$foreground",
    "doubt": "$warning",
    "cursor-style": "underline",
    "ansi-background": "ansi_black",
    "ansi-foreground": "ansi_white",
}


def themes() -> Iterator[Theme]:
    """All themes of the house, then the reader's own.

    Raises:
        UsageError: a theme of the reader's cannot be read, or sets what is no colour of a theme.
    """
    for path in (styles() / "themes.toml", *sorted(themes_folder().glob("*.toml"))):
        for name, table in _tables(path).items():
            yield _theme(name, table, path)


def _tables(path: Path) -> Mapping[str, Mapping[str, object]]:
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


def _theme(name: str, table: Mapping[str, object], path: Path) -> Theme:
    for key in table:
        if key not in _OWN | _TEXTUAL:
            raise UsageError(f"The theme {name!r} in {path} sets {key!r}{nearest(key, _OWN | _TEXTUAL)}.")
    own = {key: str(value) for key, value in table.items() if key in _OWN}
    if not table.get("ansi"):
        own["cursor-style"] = "none"
    return Theme(name=name, variables=own, **{"dark": False, **_known(table)})


def _known(table: Mapping[str, object]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if key in _TEXTUAL}


def chosen(wanted: str | None, known: Iterable[str]) -> str:
    """The name of the theme to start with: the reader's, but the terminal's own where colour is unwanted.

    Raises:
        UsageError: the reader wants one that is not there.
    """
    names = [*known, *BUILTIN_THEMES]
    if wanted and wanted not in names:
        raise UsageError(f"There is no theme {wanted!r}{nearest(wanted, names)}.")
    return PLAIN if os.environ.get("NO_COLOR") else wanted or PLAIN
