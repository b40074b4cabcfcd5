"""What stands around the body of a paste: title, standfirst, and the lines that name author and date."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from tui.clean.metadata_dates import iso_date
from tui.clean.metadata_names import is_byline
from tui.clean.paste_score import SIGNATURE, Scored

_DATE_LINE = 20  # words that a line with a date of publication hardly ever has more of
_SIGNS = frozenset({"byline", "date", "age", "reading_time"})
_HEADER = 6  # lines around the title in which author and date stand
_DEEP = 3  # … and lines of the body among which they may stand
_STANDFIRST = 8  # words of a sentence under the title that sums the article up …
_SUMMARY = 8  # … of one without a full stop, when it stands over byline or date
_LONG = 13  # … and when it does not
_LABEL = 4  # words that a label or a name hardly ever has more of
_SIGNED = 3  # lines
_REACH = 8  # lines under the title among which a standfirst stands …
_LONGEST = 60  # … its words …
_TELLING, _FEWEST = 4, 3  # letters of a word that tells what a text is about, and how many a line should have
_ABOUT = 0.4  # … and the share of them that the body has too, where it does not stand right under the title
_COUNTED = re.compile(r"\W*\d+\s*/\s*\d")  # the first of several pictures: "1/7 …"
_BETWEEN = frozenset({"symbols", "advertising", "repeated"})


@dataclass(frozen=True, slots=True)
class Frame:
    """Indices of lines: title, standfirst, header, first and last line.

    `header` are the lines in which author and date are named: from the title on, then those over it, the
    nearest first.
    """

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
    prose = next((at for at in body if rows[at].prose), start)
    end = max(start + _DEEP, first + _DEEP, min(prose, start + _HEADER) + 1)
    header = (*range(first, min(len(rows), end)), *reversed(range(max(0, first - _HEADER), first)))
    return Frame(title, _standfirst(rows, title, body, language), header, first, body[-1])


def is_date_line(row: Scored, language: str | None) -> bool:
    """Whether the line says when the article was published, and little else."""
    return row.size <= _DATE_LINE and not row.prose and iso_date(row.line.text, language) is not None


def signs(row: Scored, language: str | None) -> bool:
    """Whether the line says who wrote the text, or when."""
    return row.kind in _SIGNS or is_signature(row, language)


def signatures(rows: Sequence[Scored], body: Sequence[int], language: str | None) -> list[int]:
    """The lines at the head of a body that name its author or its day: they are not of it."""
    return [at for at in body[:_DEEP] if is_signature(rows[at], language)]


def is_signature(row: Scored, language: str | None) -> bool:
    """Whether a line that no phrase tells names author or day, and is no sentence that does."""
    text = row.line.text
    dated = row.size <= _DATE_LINE and iso_date(text, language) is not None
    if is_byline(text, language):
        return dated or not row.ends
    return dated and not SIGNATURE.match(text) and not row.prose and (text[0].isdecimal() or not row.ends)


def _standfirst(
    rows: Sequence[Scored], title: int | None, body: Sequence[int], language: str | None
) -> int | None:
    """The line under the title that sums the article up, where it stands apart from the body.

    Where furniture or a name stands between the two, it must be a sentence or long, in the body's words.
    """
    if title is None or title >= body[0]:
        return None
    under = range(title + 1, min(body[0], title + 1 + _REACH))
    headline = rows[title].line.text
    told = [at for at in under if _tells(rows[at], language) and headline not in rows[at].line.text]
    if not told:
        return None
    at, row = told[0], rows[told[0]]
    theme = {word for at in body for word in rows[at].words}
    if all(rows[other].kind in _BETWEEN for other in range(title + 1, at)):
        label = _SUMMARY if _signed_below(rows, at, language) else _LONG
    elif _tells_of(row, theme):
        label = _LONG
    else:
        return None
    return at if row.size >= (_STANDFIRST if row.ends else label) else None


def _signed_below(rows: Sequence[Scored], at: int, language: str | None) -> bool:
    return any(row.kind == "share" or signs(row, language) for row in rows[at + 1 : at + 1 + _SIGNED])


def _tells(row: Scored, language: str | None) -> bool:
    """Whether the line is more than a label, a name or furniture."""
    return (
        row.kind is None
        and row.size > _LABEL
        and not signs(row, language)
        and not _COUNTED.match(row.line.text)
    )


def _tells_of(row: Scored, theme: Set[str]) -> bool:
    telling = [word for word in row.words if len(word) >= _TELLING]
    least = _ABOUT * max(_FEWEST, len(telling))
    return row.size <= _LONGEST and sum(word in theme for word in telling) >= least
