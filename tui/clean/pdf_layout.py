"""The reading order of a page: columns one after the other, what stands across them in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.clean.pdf_text import Line

_FEWEST = 3  # lines of a column
_MOST = 1000  # lines of a page that can have columns; a page of print has 300
_CROSSING = 0.34  # of the lines: more that stand across a gutter show that it is none
_GUTTER = 0.5  # times the font size


@dataclass(frozen=True, slots=True)
class Column:
    """Lines below each other, from the top, with the edges that most of them share."""

    lines: tuple[Line, ...]
    left: float
    right: float


def columns(lines: Sequence[Line]) -> Iterator[Column]:
    """The columns of a page, or of a part of it, in the order they are read."""
    gutter = _gutter(lines)
    if gutter is None:
        if lines:
            yield _column(lines)
        return
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.top):
        if line.left < gutter < line.right:
            yield from _sides(band, gutter)
            yield _column([line])
            band = []
        else:
            band.append(line)
    yield from _sides(band, gutter)


def _sides(band: Sequence[Line], gutter: float) -> Iterator[Column]:
    yield from columns([line for line in band if line.right <= gutter])
    yield from columns([line for line in band if line.left >= gutter])


def _gutter(lines: Sequence[Line]) -> float | None:
    """A place between two columns: few lines stand across it, several on each side beside each other."""
    best: tuple[int, float] | None = None
    at = 0.0
    if len(lines) > _MOST:
        return None
    for place in sorted({line.left for line in lines}):
        left = [line for line in lines if line.right <= place]
        right = [line for line in lines if line.left >= place - 0.1]
        crossing = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < _FEWEST or crossing > _CROSSING * len(lines):
            continue
        gap = place - max(line.right for line in left)
        if gap < _GUTTER * left[0].size or not _abreast(left, right):
            continue
        if best is None or (crossing, -gap) < best:
            best = (crossing, -gap)
            at = place - gap / 2
    return at if best else None


def _abreast(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether two groups stand beside each other for several lines."""
    low, high = max(_bottom(left), _bottom(right)), min(_top(left), _top(right))
    return sum(low <= line.middle <= high for line in left) >= _FEWEST


def _bottom(lines: Iterable[Line]) -> float:
    return min(line.bottom for line in lines)


def _top(lines: Iterable[Line]) -> float:
    return max(line.top for line in lines)


def _column(lines: Sequence[Line]) -> Column:
    rows = tuple(_rows(sorted(lines, key=lambda line: -line.middle)))
    return Column(rows, min(row.left for row in rows), max(row.right for row in rows))


def _rows(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines from the top; stretches at one height are one line."""
    row: list[Line] = []
    for line in lines:
        if row and line.middle < row[0].middle - line.size / 2:
            yield _joined(row)
            row = []
        row.append(line)
    if row:
        yield _joined(row)


def _joined(row: Sequence[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    row = sorted(row, key=lambda line: line.left)
    return Line(
        " ".join(line.text for line in row),
        row[0].left,
        _bottom(row),
        max(line.right for line in row),
        _top(row),
        max(line.size for line in row),
        all(line.bold for line in row),
    )
