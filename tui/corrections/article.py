"""Corrections of the article: its lines and its metadata."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any, ClassVar, Self

from tui.article import Article, Author, Block, Metadata, Removed
from tui.errors import UsageError
from tui.load import is_address
from tui.text import Span
from tui.text.controls import tame
from tui.text.sentences import sentences

REMOVED_BY_READER = "removed by you"

_GAP = "\n\n"
_BLANK_LINES = re.compile(r"\n\s*\n")
_DATE = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?")
_DATES = ("published", "updated")
_FIELDS = tuple(field.name for field in fields(Metadata) if field.name != "provenance")


@dataclass(frozen=True, slots=True)
class PutBack:
    """A line that cleaning dropped belongs to the article; it becomes a paragraph of it."""

    do: ClassVar[str] = "put back"
    text: str
    at: int

    @classmethod
    def of(cls, gone: Removed) -> Self:
        """The record for a dropped line."""
        return cls(gone.text, gone.at)

    def mended(self, article: Article) -> Article | None:
        """The article with the line; None where no such line was dropped."""
        same = [index for index, gone in enumerate(article.removed) if gone.text == self.text]
        if not same:
            return None
        index = min(same, key=lambda index: abs(article.removed[index].at - self.at))
        body = [block for block in article.blocks if block.kind != "title"]  # nothing stands before the title
        following = [block for block in body if block.span.start >= article.removed[index].at]
        start = following[0].span.start if following else len(article.text)
        words = _BLANK_LINES.sub("\n", tame(self.text)).strip()
        before = _GAP if article.text and not following else ""
        insert = before + words + (_GAP if following else "")
        begin = start + len(before)
        page = (following or article.blocks[-1:])[0].page if article.blocks else None
        block = Block("paragraph", Span(begin, begin + len(words)), page=page)
        after = (replace(gone, at=gone.at + len(insert)) for gone in article.removed[index + 1 :])
        return replace(
            _spliced(article, Span(start, start), insert, block), removed=(*article.removed[:index], *after)
        )


@dataclass(frozen=True, slots=True)
class Remove:
    """A line does not belong to the article."""

    do: ClassVar[str] = "remove"
    text: str
    at: int

    @classmethod
    def of(cls, article: Article, block: Block) -> Self:
        """The record for a block."""
        return cls(block.span.of(article.text), block.span.start)

    def mended(self, article: Article) -> Article | None:
        """The article without the line; None where it has none like it."""
        places = [block.span for block in article.blocks if block.span.of(article.text) == self.text]
        place = _nearest(places, self.at)
        if place is None:
            return None
        starts = [block.span.start for block in article.blocks if block.span.start > place.start]
        ends = [block.span.end for block in article.blocks if block.span.end <= place.start]
        cut = Span(place.start, starts[0]) if starts else Span(ends[-1] if ends else 0, place.end)
        before = [gone for gone in article.removed if gone.at <= cut.start]
        after = [
            replace(gone, at=max(cut.start, gone.at - cut.width)) for gone in article.removed[len(before) :]
        ]
        gone = Removed(self.text, REMOVED_BY_READER, cut.start)
        return replace(_spliced(article, cut), removed=(*before, gone, *after))


@dataclass(frozen=True, slots=True)
class SetField:
    """A field of the metadata is something else, or unknown (None).

    Authors are written "Ada Brook; {Wire Service}": braces mark an organisation, as in BibTeX.
    """

    do: ClassVar[str] = "set"
    field: str
    value: str | None

    def __post_init__(self) -> None:
        if self.field not in _FIELDS:
            raise UsageError(f"{self.field!r} is no field; there are {', '.join(_FIELDS)}.")
        if self.field in _DATES and not _is_date((self.value or "").strip()):
            raise UsageError(f"{self.value!r} is not a date; write it as 2026-03-13, 2026-03 or 2026.")

    @classmethod
    def typed(cls, field: str, typed: str, language: str | None = None) -> Self:
        """The record for a field as a reader types it: a date as it is written, too; empty is unknown.

        Raises:
            UsageError: there is no such field, or what was typed is no date, or no address.
        """
        value = typed.strip() or None
        if value and field == "url" and not is_address(value):
            raise UsageError(f"{value!r} is no address; it begins with https://.")
        if value and field in _DATES and not _is_date(value):
            value = _in_words(value, language) or value
        return cls(field, value)

    def mended(self, article: Article) -> Article | None:
        """The article with the field."""
        about = article.metadata
        value = tame(self.value or "").strip() or None
        known = {name: where for name, where in about.provenance.items() if name != self.field}
        provenance = MappingProxyType({**known, self.field: "user"} if value else known)
        if self.field == "authors":
            about = replace(about, authors=_authors(value), provenance=provenance)
        else:
            change: dict[str, Any] = {self.field: value}
            about = replace(about, **change, provenance=provenance)
        return replace(article, metadata=about)


def _is_date(text: str) -> bool:
    """Whether it is a date of the calendar, as precise as it is; nothing is one, too: it is unknown."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10] if text else "2000-01-01")
    except ValueError:
        return False
    return True


def _in_words(text: str, language: str | None) -> str | None:
    """A date as it is written ("3 March 2026"); None where the text says anything else, too."""
    from tui.clean.metadata_dates import iso_date

    found = iso_date(text, language)
    parts = Counter(map(int, found.split("-"))) if found else Counter()
    numbers = Counter(map(int, re.findall(r"\d+", text)))
    named = numbers.total() < parts.total()  # a month that has a name is no number
    return found if numbers <= parts and (named or not re.search(r"[^\W\d_]", text)) else None


def _spliced(article: Article, cut: Span, insert: str = "", block: Block | None = None) -> Article:
    """The article with `insert` in the place of `cut`, everything in its new place, and a new block."""
    text = article.text[: cut.start] + insert + article.text[cut.end :]
    by = len(insert) - cut.width

    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by) if span.start >= cut.end else span

    blocks = [replace(old, span=moved(old.span)) for old in article.blocks if not cut.holds(old.span.start)]
    spoken = [moved(span) for span in article.sentences if not cut.holds(span.start)]
    if block:
        blocks.append(block)
        spoken += sentences(text, block.span, article.metadata.language or "en")
    blocks.sort(key=lambda block: block.span)
    return replace(article, text=text, blocks=tuple(blocks), sentences=tuple(sorted(spoken)))


def _authors(names: str | None) -> tuple[Author, ...]:
    parts = [name.strip() for name in (names or "").split(";")]
    return tuple(
        Author(name[1:-1].strip(), "organisation") if name[0] + name[-1] == "{}" else Author(name)
        for name in parts
        if name.strip("{} ")
    )


def _nearest(places: Iterable[Span], at: int) -> Span | None:
    return min(places, key=lambda place: abs(place.start - at), default=None)
