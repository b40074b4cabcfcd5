"""The rows of an article's page: margin, signs, words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui.layout.flow import Flow, Line, Place
from tui.layout.inked import Layer, ink
from tui.layout.pieces import Piece, blank
from tui.layout.wrap import folded

MARGIN = 3
"""Cells before the words at least: a sign, the cursor's bar and a space."""

LAYERS = ("statement", "kept", "point", "cursor", "hit", "extension")
"""The kinds of marks over a text, the strongest last."""

_KEPT, _POINT = "│", "•"


def line_width(width: int, measure: int) -> int:
    """Cells for the words of a line, on a page of so many cells."""
    return max(2, min(measure, width - MARGIN - 1))


def left_edge(width: int, line: int) -> int:
    """The cell at which the words begin, so that lines of such a width stand in the middle."""
    return max(MARGIN, (width - line) // 2)


def page_row(flow: Flow, place: Place, layers: Mapping[str, Layer], left: int) -> Iterator[Piece]:
    """Margin and words of a row; nothing for a blank one."""
    line = flow.line(place)
    if line is None:
        return
    yield blank(left - MARGIN)
    yield from _signs(flow, line, layers)
    yield blank(line.indent + 1)
    yield from ink(flow, line, layers)


def words_row(words: str, y: int, width: int, measure: int) -> Iterator[Piece]:
    """A row of what stands there while there is no text."""
    room = line_width(width, measure)
    rows = folded(words, room)
    if 1 <= y <= len(rows):
        yield blank(left_edge(width, room))
        yield Piece(*rows[y - 1], ("article--caption",))


def _signs(flow: Flow, line: Line, layers: Mapping[str, Layer]) -> Iterator[Piece]:
    sign = " " if flow.is_folded(line.block) else _sign(line, layers)
    yield Piece(sign, 1, ("article--sign",) if sign != " " else ())
    yield Piece("▌", 1, ("article--bar",)) if _touched(layers["cursor"], line) else blank(1)


def _sign(line: Line, layers: Mapping[str, Layer]) -> str:
    """That something on the line was kept, or that a summary point begins on it."""
    if _touched(layers["kept"], line):
        return _KEPT
    points = layers["point"].marks.touching(line.start, line.end)
    return _POINT if any(point.start >= line.start for point in points) else " "


def _touched(layer: Layer, line: Line) -> bool:
    return any(layer.marks.touching(line.start, line.end))
