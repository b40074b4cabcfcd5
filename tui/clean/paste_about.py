"""What a paste says of its article outside the body: author, date, issue and publication."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any

from tui.article import Author, Metadata, Provenance
from tui.clean.metadata_dates import dates_of_line, iso_date
from tui.clean.metadata_names import is_byline
from tui.clean.paste_authors import is_name, signed_by
from tui.clean.paste_frame import Frame, is_date_line, is_signature
from tui.clean.paste_mail import mail_lines, told
from tui.clean.paste_publication import publication_of
from tui.clean.paste_score import Scored
from tui.languages import primary, table

_IMPRINT = 20  # words that a line naming the publication hardly ever has more of
_ISSUE_LINE = 10
_CLOSING = 4  # lines at the end of a body in which its author may be presented


def found_about(rows: Sequence[Scored], around: Frame, body: Sequence[int], about: Metadata) -> Metadata:
    """The metadata with what the lines around the body say; what is not said is left unknown."""
    language = about.language
    header = [rows[at] for at in around.header if at != around.title]
    inside = set(body)
    outside = [row.line.text for at, row in enumerate(rows) if at not in inside and row.size <= _IMPRINT]
    publication = publication_of(outside, language)
    dates = _dates(header, language)
    mail = {field: told(rows[at]) for field, at in mail_lines(rows, language).items()}
    title = rows[around.title].line.text if around.title is not None else mail.get("subject")
    signed, how = signed_by(rows, around, body, publication, language)
    found: dict[str, tuple[Any, Provenance]] = {
        "title": (title, "text"),
        "authors": (signed or _sender(mail), how if signed else "text"),
        "published": (dates.get("published") or iso_date(mail.get("date", ""), language), "text"),
        "updated": (dates.get("updated"), "text"),
        "issue": (_issue(header, language), "text"),
        "publication": (publication, "furniture"),
        "url": (None if about.url else _address(header), "text"),
    }
    known = {field: value for field, (value, _) in found.items() if value}
    provenance = {**about.provenance, **{field: found[field][1] for field in known}}
    return replace(about, **known, provenance=MappingProxyType(provenance))


def _sender(mail: Mapping[str, str]) -> tuple[Author, ...]:
    """Who sent a message, where that is a person."""
    return (Author(mail["from"]),) if is_name(mail.get("from", "")) else ()


def presented(rows: Sequence[Scored], body: Sequence[int], authors: Sequence[Author]) -> list[int]:
    """The lines at the end of the body that present its author: they begin with the name that signed it."""
    names = tuple(f"{author.name} " for author in authors if author.kind == "person")
    end = body[max(1, len(body) - _CLOSING) :]
    return [at for at in end if names and rows[at].line.text.startswith(names)]


def read_as(rows: Sequence[Scored], around: Frame, about: Metadata) -> dict[int, str]:
    """What the lines of the header that no phrase tells are: kinds of furniture by their index."""
    captions = [row.words for row in rows if row.kind == "caption"]
    header = (at for at in around.header if rows[at].kind is None and at != around.title)
    found = {at: _read_as(rows[at], captions, about) for at in header}
    return {at: kind for at, kind in found.items() if kind}


def _read_as(row: Scored, captions: Sequence[tuple[str, ...]], about: Metadata) -> str | None:
    text = row.line.text
    if is_signature(row, about.language):
        return "byline" if is_byline(text, about.language) else "date"
    if any(author.name in text for author in about.authors) and row.size <= _IMPRINT and not row.ends:
        return "byline"
    if _issue([row], about.language):
        return "issue"
    again = row.words and any(words[: len(row.words)] == row.words for words in captions)
    return "repeated" if again else None


def _dates(header: Sequence[Scored], language: str | None) -> dict[str, str]:
    """The days of publication and of change; a month ("Joined: May 2019") counts where no day is given."""
    found: dict[str, str] = {}
    for row in header:
        if is_date_line(row, language) and row.kind != "age":
            for told, change in dates_of_line(row.line.text, language):
                field = "updated" if change else "published"
                if len(told) > len(found.get(field, "")):
                    found[field] = told
    return found


def _address(header: Sequence[Scored]) -> str | None:
    """The address that stands over a text."""
    texts = (row.line.text for row in header if row.kind == "address")
    return next((text for text in texts if text.startswith(("http://", "https://"))), None)


def _issue(header: Sequence[Scored], language: str | None) -> str | None:
    numbered = _numbered(primary(language))
    issues = (numbered.search(row.line.text) for row in header if row.size <= _ISSUE_LINE)
    return next((found["a"] or found["b"] for found in issues if found), None)


@cache
def _numbered(code: str) -> re.Pattern[str]:
    """What a line looks like that gives the number of the issue."""
    tables = [table(each, "imprint") for each in dict.fromkeys((code, "en"))]

    def either(key: str) -> str:
        words = (re.escape(word) for rows in tables for word in rows.get(key, ()))
        return "|".join(sorted(words, key=len, reverse=True)) or r"(?!)"

    number = r"[\s.:#°º]*(?P<{}>\d+(?:[/.-]\d+)?)\b"
    return re.compile(
        rf"\b(?:{either('issue')}){number.format('a')}|^\W*(?:{either('number')}){number.format('b')}\W*$",
        re.IGNORECASE,
    )
