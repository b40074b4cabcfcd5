"""What stands around the body of a paste: title, standfirst, and the lines that name author and date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.clean.metadata_dates import iso_date
from tui.clean.metadata_names import is_byline
from tui.clean.paste_score import Scored

_REACH = 45  # lines before the body in which its title is looked for
_DEEP = 3  # … and in it, where the title stands among lines that were taken for the body
_LONGEST, _SHORTEST = 35, 2  # words of a title
_TELLING = 4  # letters from which a word tells what a text is about
_NEAR = 6  # lines
_ENOUGH = 1.5
_RIVAL = 0.75
_KICKER = 4  # words
_DATE_LINE = 16  # words that a line with a date of publication hardly ever has more of
_HEADER = 6  # lines around the title in which author and date stand
_STANDFIRST = 8  # words


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


def titled(rows: Sequence[Scored], body: Sequence[int], language: str | None) -> int | None:
    """The index of the line that is the title of a body that was found; None when no line looks like it."""
    start = body[0]
    first = next((at for at in body if rows[at].prose), start)
    theme = {word for at in body for word in rows[at].words if len(word) >= _TELLING}
    for places in (range(max(0, start - _REACH), start), range(start, min(first, start + _DEEP))):
        able = (at for at in places if _may_be_title(rows[at], language))
        weights = {at: _weight(rows, at, start, theme, language) for at in able}
        best = max(weights, key=lambda at: (weights[at], at), default=start)
        if weights.get(best, 0.0) > _ENOUGH:
            # A summary without a full stop below the title is as telling as the title itself.
            return next(at for at in weights if at >= best - _NEAR and _rivals(rows, weights, at, best))
    return None


def _rivals(rows: Sequence[Scored], weights: Mapping[int, float], at: int, best: int) -> bool:
    if at == best:
        return True
    alike = len(set(rows[at].words) & set(rows[best].words)) > len(rows[best].words) / 2
    return rows[at].size > _KICKER and not alike and weights[at] > _RIVAL * weights[best]


def _may_be_title(row: Scored, language: str | None) -> bool:
    if row.kind not in (None, "repeated") or not _SHORTEST <= row.size <= _LONGEST:
        return False
    if row.ends and (row.prose or row.line.text[-1] in ":;,"):
        return False
    return not is_byline(row.line.text, language) and not is_date_line(row, language)


def _weight(rows: Sequence[Scored], at: int, start: int, theme: set[str], language: str | None) -> float:
    """How much a line looks like the title: it says what the body is about, before who wrote it and when."""
    row = rows[at]
    telling = {word for word in row.words if len(word) >= _TELLING}
    shared = len(telling & theme)
    weight = 3 * shared / max(3, len(telling)) + min(shared, 4) / 4 + min(row.size, 8) / 8
    weight += 0.8 * (row.kind == "repeated") - 0.04 * abs(start - at)
    weight -= 1.5 * row.line.bullet + 1.0 * row.line.text.endswith(".")
    following = rows[at + 1 : at + 1 + _NEAR]
    return weight + 0.7 * any(_signs(near, language) for near in following)


def _signs(row: Scored, language: str | None) -> bool:
    """Whether the line names author or date, or is a button of those that stand beside them."""
    return (
        row.kind in ("date", "byline", "share", "reading_time")
        or is_byline(row.line.text, language)
        or is_date_line(row, language)
    )


def _standfirst(
    rows: Sequence[Scored], title: int | None, body: Sequence[int], language: str | None
) -> int | None:
    """The line after the title that sums the article up, where it stands apart from the body."""
    if title is None or title >= body[0]:
        return None
    for at in range(title + 1, body[0]):
        row = rows[at]
        if (
            row.kind is None
            and row.size >= _STANDFIRST
            and (row.ends or row.size > 12)
            and not is_date_line(row, language)
            and row.line.text != rows[title].line.text
        ):
            return at
        if row.kind in ("caption", "credit"):
            return None
    return None
