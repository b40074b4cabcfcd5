"""When a page says that its article was published and changed.

Not every date near a title is the article's: the page's own clock, copyright lines, dates of teasers and the
time elements of sentences are not, and a declared day on which computers begin to count was never filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from tui.clean.furniture import furniture
from tui.clean.metadata_dates import dates_of_line, iso_date, tells_of_change
from tui.clean.metadata_source import DATE_LINE, Found, Source, declared
from tui.clean.metadata_title import fold
from tui.clean.page_dom import STOPS

_UNSET = frozenset({"1899-12-30", "1899-12-31", "1900-01-01", "1969-12-31", "1970-01-01"})
_IMPRINT = 200  # characters of a line that can hold a time element of the article's
_CLOCK = re.compile(r"\d[:.h]\d\d|\d\s?[ap]\.?m", re.IGNORECASE)
# The folders that many papers file a day's articles in: "/2019/06/21/", "/2019/jun/21/"; not those of files.
_DATED = re.compile(r"(?<!/uploads)(?<!/files)(?<!/images)/((?:19|20)\d\d)/(\d\d|[a-z]{3})/(\d\d)/")
_LABELS = frozenset({"dt", "th"})


def published(source: Source, language: str | None) -> Found | None:
    """The day that the article was published."""
    return next(_published(source, language), None)


def updated(source: Source, language: str | None) -> Found | None:
    """The day that the article was last changed, as far as it is said to have been."""
    said = chain(_declared(source, "updated", language), _written(source, language, changed=True))
    return next(said, None)


def _published(source: Source, language: str | None) -> Iterator[Found]:
    yield from _declared(source, "published", language)
    for leaf in source.header:
        if len(leaf.text) <= _IMPRINT and not leaf.text.endswith(STOPS):
            for node in leaf.node.iter("time"):
                if date := iso_date(node.get("datetime") or "", language):
                    yield date, "microdata"
    yield from _written(source, language, changed=False)
    if folders := _DATED.search(source.url or ""):
        year, month, day = folders.groups()
        if date := iso_date(f"{year}-{month}-{day}") or iso_date(f"{day} {month} {year}", "en"):
            yield date, "guess"


def _declared(source: Source, field: str, language: str | None) -> Iterator[Found]:
    for text, where in declared(source.clues, field):
        if (date := iso_date(text, language)) and date not in _UNSET:
            yield date, where


def _written(source: Source, language: str | None, changed: bool) -> Iterator[Found]:
    """The dates of the lines around the title; one without a time above it may be today's."""
    lines = [leaf for leaf in source.header if len(leaf.text) <= DATE_LINE]
    above = _above(source)
    for at, leaf in enumerate(lines):
        if furniture(leaf.text, language) == "legal":
            continue
        label = lines[at - 1].text if at and lines[at - 1].node.tag in _LABELS else ""
        for date, new in dates_of_line(f"{label}: {leaf.text}" if label else leaf.text, language):
            if (new or tells_of_change(label, language)) == changed:
                yield date, "guess" if id(leaf) in above and not _CLOCK.search(leaf.text) else "byline"


def _above(source: Source) -> set[int]:
    """Which leaves of the header stand before the title."""
    title = fold(source.title[0]) if source.title else ""
    at = next((at for at, leaf in enumerate(source.found) if leaf.level and fold(leaf.text) == title), 0)
    return {id(leaf) for leaf in source.found[:at]}
