"""What the line of the open screen may become: an article read before, or what lies in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from tui.load import is_address
from tui.shelf import Entry

MOST = 100
"""Names of one folder that are suggested."""

_LOOKED_AT = 5_000  # names of one folder; one with more is not gone through to its end while somebody types


class Suggestion(NamedTuple):
    """What the line would become, the words for it, what stands before them, and what it opens."""

    line: str
    words: str
    lead: str
    entry: Entry | None = None

    @property
    def is_folder(self) -> bool:
        """Whether it leads on rather than to an article."""
        return self.entry is None and self.line.endswith("/")


def suggestions(typed: str, recent: Sequence[Entry]) -> list[Suggestion]:
    """What begins with what was typed, and the articles read before that have its words."""
    read = [_read(entry) for entry in recent if _has(entry, typed.casefold().split())]
    if not typed or is_address(typed):
        return read
    return [*_in_folder(typed), *read] if _is_path(typed) else [*read, *_in_folder(typed)]


def _is_path(typed: str) -> bool:
    return typed.startswith(("~", ".")) or "/" in typed or os.sep in typed


def _has(entry: Entry, words: Sequence[str]) -> bool:
    known = " ".join(filter(None, (entry.target, entry.key, entry.title, entry.publication))).casefold()
    return all(word in known for word in words)


def _read(entry: Entry) -> Suggestion:
    """Title, paper, date, and how far it was read."""
    about = " · ".join(filter(None, (entry.title or entry.target, entry.publication, entry.published)))
    share = round(100 * entry.place / entry.length) if entry.length else 0
    return Suggestion("" if entry.content else entry.target, about, f"{share}%", entry)


def _in_folder(typed: str) -> Iterator[Suggestion]:
    """The names that a path may go on with; hidden ones where the dot was typed."""
    if typed == "~":
        yield Suggestion("~/", "~/", "folder")
        return
    cut = max(typed.rfind("/"), typed.rfind(os.sep)) + 1
    base, begun = typed[:cut], typed[cut:]
    names = (name for name in _names(base) if name.casefold().startswith(begun.casefold()))
    for name in islice((name for name in names if begun or not name.startswith(".")), MOST):
        yield Suggestion(base + name, name, "folder" if name.endswith("/") else "file")


def _names(folder: str) -> list[str]:
    """The names in a folder, those of folders with a slash; none where it cannot be read."""
    try:
        with os.scandir(Path(folder or ".").expanduser()) as found:
            names = [f"{one.name}/" if one.is_dir() else one.name for one in islice(found, _LOOKED_AT)]
    except (OSError, RuntimeError, ValueError):  # RuntimeError: there is no such user's home
        return []
    return sorted(names, key=str.casefold)
