"""Dates as precise as they are known."""

from __future__ import annotations

import re
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


def british(when: Day | None) -> str:
    """The date as in "14 March 2024", as far as it is known."""
    if when is None:
        return ""
    month = MONTHS[when.month - 1] if when.month else ""
    return " ".join(filter(None, (str(when.day or ""), month, str(when.year))))
