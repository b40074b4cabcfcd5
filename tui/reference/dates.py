"""Dates as precise as they are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)  # the words of English citation styles, whatever the language of the article
ABBREVIATED = tuple(month if len(month) < 4 else f"{month[:3]}." for month in MONTHS)
"""Jan., …, May, Jun., Jul., …, Sep., as engineers write them."""
MLA_ABBREVIATED = tuple(
    month if len(month) < 5 else "Sept." if month == "September" else f"{month[:3]}." for month in MONTHS
)
"""Jan., …, May, June, July, …, Sept. (MLA 9, appendix 1)."""

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])")


@dataclass(frozen=True, slots=True)
class Day:
    """A year, perhaps with its month, perhaps with its day."""

    year: int
    month: int | None = None
    day: int | None = None


def day(iso: str | None) -> Day | None:
    """The day that an ISO 8601 date or time names, in its own offset; None for anything else."""
    match = _ISO.match(iso or "")
    if not match:
        return None
    year, month, number = (int(part) if part else None for part in match.groups())
    if year is None or (month is not None and not 1 <= month <= 12):
        return None
    return Day(year, month, number if number is not None and 1 <= number <= 31 else None)


def british(when: Day | None, months: Sequence[str] = MONTHS) -> str:
    """The date as in "14 March 2024", as far as it is known."""
    return " ".join(filter(None, (day_month(when, months), year(when))))


def american(when: Day | None, months: Sequence[str] = MONTHS, pad: int = 1) -> str:
    """The date as in "March 14, 2024", as far as it is known, the day with `pad` digits at least."""
    before = month_day(when, months, pad)
    return f"{before}{',' if when and when.day else ''} {year(when)}" if before else year(when)


def month_day(when: Day | None, months: Sequence[str] = MONTHS, pad: int = 1) -> str:
    """The date without its year: "March 14", "March" or nothing."""
    if when is None or when.month is None:
        return ""
    return f"{months[when.month - 1]} {when.day:0{pad}}" if when.day else months[when.month - 1]


def day_month(when: Day | None, months: Sequence[str] = MONTHS) -> str:
    """The date without its year: "14 March", "March" or nothing."""
    if when is None or when.month is None:
        return ""
    return " ".join(filter(None, (str(when.day or ""), months[when.month - 1])))


def year(when: Day | None) -> str:
    """The year, or nothing."""
    return str(when.year) if when else ""


def iso(when: Day | None) -> str:
    """The date in ISO 8601, as far as it is known."""
    if when is None:
        return ""
    parts = (f"{when.year:04}", *(f"{part:02}" for part in (when.month, when.day) if part))
    return "-".join(parts)
