"""What stands around the body of a paste: title, standfirst, and the lines that name author and date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.clean.metadata_dates import iso_date
from tui.clean.metadata_names import is_byline
from tui.clean.paste_score import Scored

_DATE_LINE = 16  # words that a line with a date of publication hardly ever has more of
_SIGNS = frozenset({"byline", "date", "age", "reading_time"})
_HEADER = 6  # lines around the title in which author and date stand
_DEEP = 3  # … and lines of the body among which they may stand
_STANDFIRST = 8  # words of a sentence under the title that sums the article up …
_SUMMARY = 9  # … of one without a full stop, when it stands over byline or date
_LONG = 13  # … and when it does not
_SIGNED = 3  # lines
_BETWEEN = frozenset({"symbols", "advertising", "repeated"})


@dataclass(frozen=True, slots=True)
class Frame:
    """Indices of lines: title, standfirst, header (where author and date are named), first and last line."""

    title: int | None
    standfirst: int | None
    header: tuple[int, ...]
    first: int
    last: int


def frame(rows: Sequence[Scored], body: Sequence[int], title: int | None, language: str | None) -> Frame:
    """The frame of a body that was found.

    Args:
        rows: all lines.
        body: the indices of the body's lines, in order; at least one.
        title: the index of the title's line, where there is one.
        language: a BCP 47 code.
    """
    start = body[0]
    first = title if title is not None and title < start else start
    header = tuple(range(max(0, first - _HEADER), min(len(rows), max(start, first) + _DEEP)))
    return Frame(title, _standfirst(rows, title, body, language), header, first, body[-1])


def is_date_line(row: Scored, language: str | None) -> bool:
    """Whether the line says when the article was published, and little else."""
    return row.size <= _DATE_LINE and not row.prose and iso_date(row.line.text, language) is not None


def signs(row: Scored, language: str | None) -> bool:
    """Whether the line says who wrote the text, or when."""
    return row.kind in _SIGNS or is_byline(row.line.text, language) or is_date_line(row, language)


def _standfirst(
    rows: Sequence[Scored], title: int | None, body: Sequence[int], language: str | None
) -> int | None:
    """The line after the title that sums the article up, where it stands apart from the body."""
    if title is None or title >= body[0]:
        return None
    at = next(at for at in range(title + 1, len(rows)) if rows[at].kind not in _BETWEEN)
    row = rows[at]
    if at >= body[0] or row.kind or signs(row, language) or row.line.text == rows[title].line.text:
        return None
    signed = any(near.kind == "share" or signs(near, language) for near in rows[at + 1 : at + 1 + _SIGNED])
    return at if row.size >= (_STANDFIRST if row.ends else _SUMMARY if signed else _LONG) else None
