"""The tables of a PDF's page: rows of short cells below each other, where columns of text have long lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.clean.pdf_text import Line

_ROWS = 3  # at least
_CELL = 25  # characters at most
_MEAN = 15  # characters that cells have on average at most; lines of the narrowest columns have more
_GAP = 3  # times the font size that rows can be apart

Row = Sequence[Line]


def bands(lines: Sequence[Line]) -> Iterator[tuple[list[Line], list[Row]]]:
    """A page from its top, cut at its tables: lines of text, and the rows of the table below them."""
    rest = list(lines)
    for table in _tables(lines):
        cells = {cell for row in table for cell in row}
        top = max(cell.top for cell in cells)
        above = [line for line in rest if line.middle > top and line not in cells]
        rest = [line for line in rest if line.middle <= top and line not in cells]
        yield above, table
    yield rest, []


def _tables(lines: Sequence[Line]) -> Iterator[list[Row]]:
    """The runs of rows that are tables, the topmost first."""
    run: list[Row] = []
    for row in [*_rows(lines), []]:
        far = run and row and run[-1][0].middle - row[0].middle > _GAP * row[0].size
        if run and (far or not _is_row(row)):
            if _is_table(run):
                yield run
            run = []
        if _is_row(row):
            run.append(row)


def _rows(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Stretches that stand at one height, from the left; the rows from the top."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.middle):
        if row and line.middle < row[0].middle - line.size / 2:
            yield sorted(row, key=lambda line: line.left)
            row = []
        row.append(line)
    if row:
        yield sorted(row, key=lambda line: line.left)


def _is_row(row: Row) -> bool:
    return len(row) > 1 and all(len(cell.text) <= _CELL for cell in row)


def _is_table(run: Sequence[Row]) -> bool:
    cells = [cell for row in run for cell in row]
    return len(run) >= _ROWS and sum(len(cell.text) for cell in cells) <= _MEAN * len(cells)
