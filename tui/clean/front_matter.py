"""The head of a Markdown file: YAML between lines of `---`, or TOML between lines of `+++`.

Of YAML, what front matter is made of is read: `key: value`, quoted or not, and lists in either form. Anything
deeper is left aside, for a field that is not understood must not become metadata.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from tui.article import Metadata, Provenance
from tui.clean.metadata_dates import iso_date
from tui.clean.metadata_names import authors

_HEAD = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\n(.*?)^(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"([A-Za-z][\w .-]*?)\s*:(?:\s+(.*))?$")
_ITEM = re.compile(r"\s+-\s+(?:name\s*:\s*)?(.*)$|-\s+(?:name\s*:\s*)?(.*)$")
_COMMENT = re.compile(r"\s+#.*$")

# What other programs call the fields of `Metadata`, the surest name first.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "authors": ("authors", "author", "byline", "by", "creator"),
    "publication": ("publication", "site_name", "sitename", "site", "publisher", "journal", "newspaper"),
    "published": ("published", "date", "pubdate", "publishdate", "date_published", "created"),
    "updated": ("updated", "lastmod", "modified", "last_modified", "date_modified"),
    "issue": ("issue",),
    "section": ("section", "category"),
    "url": ("canonical", "canonical_url", "url", "link", "source", "permalink"),
    "language": ("language", "lang", "locale"),
}


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The fields at the head of a text, their names lower-cased, and the text after them."""
    found = _HEAD.match(text)
    if not found:
        return {}, text
    fields = _toml(found[2]) if found[1] == "+++" else dict(_yaml(found[2]))
    named = {re.sub(r"[ -]", "_", name.lower()): value for name, value in fields.items()}
    return named, text[found.end() :]


def metadata_of(fields: Mapping[str, Any]) -> Metadata:
    """What front matter says of the article."""
    language = _first(fields, "language")
    known: dict[str, Any] = {
        name: _first(fields, name) for name in ("title", "publication", "issue", "section")
    }
    known["language"] = language
    address = _first(fields, "url")
    known["url"] = address if address and address.startswith(("http://", "https://")) else None
    known |= {name: iso_date(_first(fields, name) or "", language) for name in ("published", "updated")}
    named = next((fields[name] for name in _NAMES["authors"] if fields.get(name)), "")
    known["authors"] = authors(
        named if isinstance(named, list) else str(named), known["publication"], language
    )
    known = {name: value for name, value in known.items() if value}
    origin: Provenance = "front-matter"
    return Metadata(**known, provenance=MappingProxyType(dict.fromkeys(known, origin)))


def _first(fields: Mapping[str, Any], name: str) -> str | None:
    for other in _NAMES[name]:
        value = fields.get(other)
        if isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, date | datetime):
            return value.isoformat()
        if isinstance(value, str | int) and str(value).strip():
            return str(value).strip()
    return None


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {}


def _yaml(text: str) -> Iterator[tuple[str, Any]]:
    name, items = "", list[str]()
    for line in text.split("\n"):
        field, item = _FIELD.match(line), _ITEM.match(line)
        if item and name:
            items.append(_scalar(item[1] or item[2] or ""))
        elif field:
            if items:
                yield name, items
            name, items = field[1], []
            if value := _value(field[2] or ""):
                yield name, value
    if items:
        yield name, items


def _value(text: str) -> str | list[str]:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [_scalar(part) for part in text[1:-1].split(",") if part.strip()]
    return _scalar(text)


def _scalar(text: str) -> str:
    """One value without its quotes or its comment."""
    text = text.strip()
    for quote in "\"'":
        if len(text) > 1 and text.startswith(quote) and (end := text.find(quote, 1)) > 0:
            return text[1:end]
    return _COMMENT.sub("", text)
