"""A date as a page writes it becomes an ISO date; what could be two dates is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime
from functools import cache
from typing import NamedTuple

from tui.languages import codes, primary, table

_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:T\d|(?!\d))")
_CJK = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d(?= ?(?:$|[|,–-])))(?!\d)")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")
_DIGIT = re.compile(r"\d")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_PARTS = re.compile(r"(?<=[^\W\d][.!?])\s+(?=[^\W\d])|(?<=\d{4}\.)\s+(?=[^\W\d])|\s+[–—|•·-]\s+|;\s*")
_FILE = re.compile(r"[-_]\d[\d_-]*\.[a-z]\w{2,3}\b", re.IGNORECASE)
# A label, which the words before it may be glued to, and a date soon after it.
_LABELLED = re.compile(r"([^\W\d_]?[^\W\d_A-Z]+|[A-Z]+)\s?:\s*((?:[^\W\d_]+[.,]?\s*){0,2})\d")
_ENDED = re.compile(r"(?<!\b[ap]\.m)[.!?…]\s*$", re.IGNORECASE)
_MOST = 9  # words of a date line, the month among them
_FEW = 4  # words; a date line that ends like a sentence has no more
_CENTURY = 2000  # that a year of two digits is in
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
# Where 4/5/2020 is the fifth of April; everywhere else that writes with slashes it is the fourth of May.
_MONTH_FIRST = frozenset({"en-us", "en-ph", "es-us"})


class _Imprint(NamedTuple):
    """The words of date lines. `labels` stand before a colon and an article's date; none where unknown."""

    updated: re.Pattern[str]
    change: re.Pattern[str]  # the gap before such a word, or one of publication, inside a line
    other: re.Pattern[str]
    labels: frozenset[str]


def iso_date(text: str, language: str | None = None) -> str | None:
    """The date that a text gives, as precise as it is: "2023-12-22", "2023-12"; None when it gives none.

    The first date counts. "3/4/2020" counts only where the language tells day from month. A time is left out;
    the day is that of the page's own clock.

    Args:
        text: a machine-readable value or a date line.
        language: a BCP 47 code; English months are known in any language.
    """
    text = text.strip()
    if not _DIGIT.search(text):
        return None
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).date().isoformat()
    if _YEAR.fullmatch(text):
        return text
    dates = (made for parts in _readings(text, language) if (made := _made(*parts)))
    return next(dates, None)


def date_line(text: str, language: str | None = None) -> str | None:
    """The date of a line that says little else ("Published 21 June 2019, 9:00"); None for a sentence.

    Args:
        text: one line.
        language: a BCP 47 code.
    """
    return next((date for date, _ in dates_of_line(text, language)), None)


def dates_of_line(text: str, language: str | None = None) -> list[tuple[str, bool]]:
    """The dates of such a line, each with whether it is that of an update; none for a sentence.

    The name of a file gives none, nor does a line whose words or label say that the day is another's: of a
    birth, a deadline, a membership.

    Args:
        text: one line; dashes, bars, full stops and the words that tell of a change part it.
        language: a BCP 47 code.
    """
    found = []
    short = len(_LETTERS.findall(text)) <= _MOST
    for part in _parts(text, language):
        words, date = len(_LETTERS.findall(part)), iso_date(part, language)
        sentence = words > _FEW and _ENDED.search(part)
        if sentence or words > _MOST or not (short or date or words <= _FEW):
            return []
        if date and not _is_of_something_else(part, language):
            found.append((date, tells_of_change(part, language)))
    return found


def _parts(text: str, language: str | None) -> Iterator[str]:
    change = _imprint(primary(language)).change
    return (part for piece in _PARTS.split(text) for part in change.split(piece))


def _is_of_something_else(part: str, language: str | None) -> bool:
    words = _imprint(primary(language))
    if _FILE.search(part) or words.other.search(part):
        return True
    label = _LABELLED.search(part)
    if label is None or not words.labels or not iso_date(part[label.end(1) :], language):
        return False
    between = [word for word in _LETTERS.findall(label[2]) if word.casefold() not in month_names(language)]
    return len(between) < 2 and label[1].casefold() not in words.labels


def tells_of_change(text: str, language: str | None = None) -> bool:
    """Whether a date line begins as one that gives the day of a change: "Updated 22 June"."""
    return bool(_imprint(primary(language)).updated.match(text))


def month_names(language: str | None = None) -> Collection[str]:
    """The names of the months in a language and in English, case-folded."""
    return _months(primary(language))[0].keys()


def _readings(text: str, language: str | None) -> Iterator[tuple[int, int, int | None]]:
    """The readings of a text as (year, month, day), the surest first."""
    for pattern in (_ISO, _CJK, _COMPACT):
        if found := pattern.search(text):
            yield int(found[1]), int(found[2]), int(found[3]) if found[3] else None
    if found := _DOTTED.search(text):
        year = int(found[3])
        yield year if year > 99 else _CENTURY + year, int(found[2]), int(found[1])
    if found := _SLASHED.search(text):
        yield from _slashed(int(found[1]), int(found[2]), int(found[3]), language)
    yield from _worded(text, language)


def _slashed(first: int, second: int, year: int, language: str | None) -> Iterator[tuple[int, int, int]]:
    code = (language or "").replace("_", "-").lower()
    if first == second or second > 12 or code in _MONTH_FIRST:
        yield year, first, second
    elif first > 12 or primary(code) not in ("", "en") or code.startswith("en-"):
        yield year, second, first


def _worded(text: str, language: str | None) -> Iterator[tuple[int, int, int | None]]:
    months, pattern = _months(primary(language))
    for found in pattern.finditer(text):
        month = months[found["month"].casefold()]
        day = found["before"] or found["after"]
        if day or found["year"]:
            yield int(found["year"]), month, int(day) if day else None


@cache
def _months(language: str) -> tuple[dict[str, int], re.Pattern[str]]:
    """The months of a language, and of English, by name, and a pattern that finds one in a date."""
    names = {
        name.casefold(): number
        for code in ("en", language)
        if code in codes()
        for number, forms in enumerate(table(code, "dates").get("months", ()), start=1)
        for name in forms
    }
    words = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    before = r"(?<!\d)(?P<before>\d{1,2})(?:st|nd|rd|th|\.|er|º|ª)?\s*(?:de\s+|of\s+)?"
    after = r"\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
    edge = r"(?:(?<!\w)|(?<=[a-z])(?-i:(?=[A-Z])))"  # "By Ana RuizDec. 4, 2020"
    end = r"(?!\d(?!\d?(?::\d|\s[^\W\d])))"  # "4 Dec 20209:30", "4 Dec 20205 Dec 2020"
    year = rf",?\s+(?:de\s+|del\s+)?(?P<year>\d{{4}}){end}"
    month = rf"(?:{before})?{edge}(?P<month>{words})(?!\w)\.?(?:{after})?{year}"
    return names, re.compile(month, re.IGNORECASE)


@cache
def _imprint(language: str) -> _Imprint:
    """The words by which date lines of a language, and English ones, say what the day is that of."""
    tables = [table(code, "imprint") for code in dict.fromkeys(("en", language)) if code in codes()]

    def either(key: str) -> str:
        return "|".join(re.escape(entry) for rows in tables for entry in rows.get(key, ()))

    entries = [entry for key in ("published", "updated") for rows in tables for entry in rows.get(key, ())]
    known = language in ("", "en") or bool(tables[-1].get("published"))
    return _Imprint(
        updated=re.compile(rf"\W*(?:{either('updated')})\b", re.IGNORECASE),
        change=re.compile(
            rf"(?<=[\w.])[\s,;(]+(?=(?:{either('updated')})\b|(?:{either('published')})\s*:)", re.IGNORECASE
        ),
        other=re.compile(rf"(?<!\w)(?:{either('other')})(?!\w)", re.IGNORECASE),
        labels=frozenset(entry.split()[-1] for entry in entries) if known else frozenset(),
    )


def _made(year: int, month: int, day: int | None) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        made = date(year, month, day or 1).isoformat()
    except ValueError:
        return None
    return made if day else made[:7]
