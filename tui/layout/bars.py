"""The rows around the text: headline or tabs, status line, keys, and the titles of lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.layout.pieces import Piece, blank
from tui.layout.widths import measured
from tui.layout.wrap import fit

BAR = 2
"""Cells of the cursor's bar in a list, and of the space behind it."""

TAB_GAP = 2
"""Cells between two tabs."""

_BETWEEN = " · "


class Key(NamedTuple):
    """A key as it is shown, and what it does in a word or two; a `last` one stands at the right end."""

    key: str
    label: str
    last: bool

    @property
    def width(self) -> int:
        """Cells it takes with the spaces around it."""
        return len(self.key) + len(self.label) + 3


def tabs(names: Iterable[str], chosen: str) -> Iterator[Piece]:
    """The names of the panes, one of which is open."""
    yield blank(1)
    for name in names:
        yield Piece(name, len(name), ("headline--open" if name == chosen else "headline--tab",))
        yield blank(TAB_GAP)


def headline(title: str, about: Sequence[str], width: int) -> Iterator[Piece]:
    """The title to the left, what else is known to the right; the first of that are the last to give way."""
    known = (_BETWEEN.join(about[:last]) for last in range(len(about), 0, -1))
    right, wide = _first_fitting(known, width // 2)
    left, cells = fit(title, max(1, width - wide - 4))
    yield blank(1)
    yield Piece(left, cells, ("headline--title",))
    yield blank(max(0, width - cells - wide - 2))
    yield Piece(right, wide, ("headline--tab",))


def status(left: str, right: Sequence[str], message: str, width: int) -> Iterator[Piece]:
    """What is under the cursor, or a message; to the right where that is, of which the last give way last."""
    words = message or left
    taken = len(message) or min(len(left), width * 2 // 3)
    room = width - taken - 4
    places = (_BETWEEN.join(right[first:]) for first in range(len(right)))
    place, wide = _first_fitting(places, room)
    shown, cells = fit(words, max(1, width - wide - 3))
    gap = width - cells - wide - 2
    yield blank(1)
    yield Piece(shown, cells, ("status--message" if message else "status--place",))
    if place and gap > 0:
        yield blank(gap)
        yield Piece(place, wide, ("status--place",))


def hint(parts: Sequence[str], width: int, most: int) -> list[tuple[str, int]]:
    """The parts of a hint on as many lines as they need, each with its cells; the last may be lost."""
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{_BETWEEN}{part}" if lines else part
        if lines and measured(longer)[1] <= width:
            lines[-1] = longer
        elif len(lines) < most:
            lines.append(part)
        else:
            break
    return [fit(line, width) for line in lines]


def _first_fitting(texts: Iterable[str], room: int) -> tuple[str, int]:
    for text in texts:
        shown, cells = measured(text)
        if cells <= room:
            return shown, cells
    return "", 0


def fitting(keys: Sequence[Key], width: int) -> list[tuple[int, int]]:
    """The numbers of the keys that a row has room for, each with the cell it begins at.

    The first ones have precedence, but for the last.
    """
    last = [number for number, key in enumerate(keys) if key.last]
    left = width - sum(keys[number].width for number in last)
    found, at = [], 0
    for number, key in enumerate(keys):
        if not key.last:
            if at + key.width > left:
                break
            found.append((number, at))
            at += key.width
    at = max(at, left)
    for number in last:
        found.append((number, at))
        at += keys[number].width
    return found


def key_row(keys: Sequence[Key], places: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    """The keys at their places."""
    used = 0
    for number, at in places:
        key, label, _ = keys[number]
        yield blank(at - used + 1)
        yield Piece(key, len(key), ("keys--key",))
        yield Piece(f" {label} ", len(label) + 2)
        used = at + keys[number].width


def list_title(title: str, count: str, width: int, *, focus: bool) -> Iterator[Piece]:
    """The title of a list, and at the right how much there is in it, or as many parts of that as fit."""
    name, cells = fit(title, max(1, width - BAR))
    parts = count.split(_BETWEEN)
    shorter = (_BETWEEN.join(parts[:last]) for last in range(len(parts), 0, -1))
    figure, wide = _first_fitting(shorter, width - cells - BAR - 2)
    yield blank(BAR)
    yield Piece(name, cells, ("rows--title", "rows--focus") if focus else ("rows--title",))
    if figure and width > cells + wide + BAR + 1:
        yield blank(width - cells - wide - BAR - 1)
        yield Piece(figure, wide, ("rows--quiet",))


def empty_list(words: str, width: int) -> Iterator[Piece]:
    """What stands in a list without entries."""
    yield blank(BAR)
    yield Piece(*fit(words, max(1, width - BAR)), ("rows--quiet",))
