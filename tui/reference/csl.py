"""A work as an item of CSL-JSON, the form that citation processors read, and the key that names it."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from tui.languages import lines
from tui.reference import Kind, Reference
from tui.reference.dates import Day, year
from tui.reference.names import Name

_TYPES: dict[Kind, str] = {
    "newspaper": "article-newspaper",
    "magazine": "article-magazine",
    "webpage": "webpage",
    "post": "post-weblog",
    "release": "webpage",
}


def item(work: Reference) -> dict[str, Any]:
    """The work as an item of CSL-JSON; unknown fields are absent, as the schema has it."""
    known = {
        "id": key(work),
        "type": _TYPES[work.kind],
        "title": work.title,
        "container-title": work.publication,
        "author": [_name(name) for name in work.authors],
        "issued": _date_parts(work.published),
        "accessed": _date_parts(work.accessed),
        "URL": work.url,
        "issue": work.issue,
        "page": work.pages,
        "genre": "Press release" if work.kind == "release" else "",
        "language": work.language,
    }
    return {name: content for name, content in known.items() if content}


def key(work: Reference) -> str:
    """The key of a work: family name, year and the first word of its title that says something."""
    small = lines(work.language, "title_small_words")
    name = _ascii(work.authors[0].family or work.authors[0].literal) if work.authors else ""
    words = (_ascii(word) for word in re.findall(r"[^\W_]+", work.title))
    word = next((word for word in words if word and word not in small), "")
    return f"{name or _ascii(work.publication)}{year(work.published)}{word}" or "article"


def _ascii(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]", "", folded)


def _name(name: Name) -> dict[str, str]:
    parts = {
        "literal": name.literal,
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: text for part, text in parts.items() if text}


def _date_parts(when: Day | None) -> dict[str, list[list[int]]]:
    known = [part for part in (when.year, when.month, when.day) if part] if when else []
    return {"date-parts": [known]} if known else {}
