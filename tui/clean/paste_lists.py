"""Lists of a paste that are the article's: announced by a line of it, or under a heading of their own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from tui.clean.paste_score import Scored

_LIGHT = 0.5  # furniture that costs no more than this stands between two lines without parting them
_ITEM = 8  # words; a longer line without a bullet may be the headline of another article …
_PATTERN = 0.4  # … if it has not this share of its words in common with the line over or under it,
_COMMON = 4  # and so many
_HEADING = frozenset({None, "repeated"})  # an article can have one heading in several of its parts


def parting(rows: Sequence[Scored]) -> list[int]:
    """The indices of the lines that part others: all but light furniture."""
    return [at for at, row in enumerate(rows) if row.kind is None or row.score < -_LIGHT]


def announced(rows: Sequence[Scored]) -> frozenset[int]:
    """The items of the lists over which a line ends in a colon, below the first paragraph."""
    found = set()
    paragraphs, listed = 0, False
    before: Scored | None = None
    places = parting(rows)
    for place, at in enumerate(places):
        row = rows[at]
        listed = row.kind is None and not row.prose and (listed or (paragraphs > 0 and _announces(before)))
        if listed and _is_item(
            row, [rows[other] for other in (*places[place - 1 : place], *places[place + 1 : place + 2])]
        ):
            found.add(at)
        paragraphs += before is not None and before.prose
        before = row
    return frozenset(found)


def _announces(row: Scored | None) -> bool:
    return row is not None and row.kind is None and row.line.text.endswith(":")


def _is_item(row: Scored, beside: Sequence[Scored]) -> bool:
    words = set(row.words)
    least = max(_COMMON, _PATTERN * len(words))
    alike = any(len(words.intersection(other.words)) >= least for other in beside)
    return row.line.bullet or row.size <= _ITEM or alike


def headed(rows: Sequence[Scored]) -> frozenset[int]:
    """The items with bullets under a heading that stands right under a paragraph."""
    found: set[int] = set()
    above: list[Scored] = []
    for bulleted, run in groupby(parting(rows), key=lambda at: _is_bulleted(rows[at])):
        lines = list(run)
        if not bulleted:
            above = [rows[at] for at in lines[-2:]]
        elif len(lines) > 1 and len(above) > 1 and above[0].prose and _heads(above[1]):
            found.update(lines)
    return frozenset(found)


def _is_bulleted(row: Scored) -> bool:
    return row.line.bullet and row.kind is None and not row.prose


def _heads(row: Scored) -> bool:
    return row.kind in _HEADING and not row.prose and not row.line.bullet and row.size <= _ITEM
