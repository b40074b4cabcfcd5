"""What a citation needs of an article: names in their parts, dates in theirs, and the kind of work it is.

This lies under `cite` and `formats`, which both write it down.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from tui.article import Metadata
from tui.languages import codes, lines
from tui.reference.dates import Day, day
from tui.reference.names import Name, of_author

Kind = Literal["newspaper", "magazine", "webpage", "post", "release"]


@dataclass(frozen=True, slots=True)
class Reference:
    """The work a citation points to. Empty or None where unknown.

    `url` has no fragment that points at words. `pages` is a page or a range with an en dash. `untitled` tells
    that `title` is but a description, which styles set in neither quotation marks nor italics.
    """

    kind: Kind = "webpage"
    title: str = ""
    authors: tuple[Name, ...] = ()
    publication: str = ""
    published: Day | None = None
    accessed: Day | None = None
    issue: str = ""
    pages: str = ""
    url: str = ""
    language: str = "en"
    untitled: bool = False


_DESCRIPTIONS: dict[Kind, str] = {
    "newspaper": "[Untitled article]",
    "magazine": "[Untitled article]",
    "webpage": "[Untitled web page]",
    "post": "[Untitled post]",
    "release": "[Untitled press release]",
}
_NO_PAGE = "[Untitled text]"  # what has no address either


def reference(about: Metadata, accessed: str | None = None) -> Reference:
    """The work that some metadata describes. What was only guessed is left out, but for the title.

    A work without title and author, which nothing could point to, gets a description for a title, as APA 7
    and MLA 9 ask for.

    Args:
        about: what is known about the article.
        accessed: the day it was read, ISO 8601; of interest only with an address.
    """
    kind, title = kind_of(about), _line(about.title)
    guessed = {name for name, place in about.provenance.items() if place == "guess"}
    authors = () if "authors" in guessed else _authors(about)
    untitled = not title and not authors
    return Reference(
        kind=kind,
        title=(_DESCRIPTIONS[kind] if about.url or kind != "webpage" else _NO_PAGE) if untitled else title,
        authors=authors,
        publication="" if "publication" in guessed else _line(about.publication),
        published=None if "published" in guessed else day(about.published),
        accessed=day(accessed) if about.url else None,
        issue="" if "issue" in guessed else _line(about.issue),
        pages=_line(about.pages),
        url=(about.url or "").partition(":~:")[0].strip().removesuffix("#"),
        language=about.language or "en",
        untitled=untitled,
    )


def kind_of(about: Metadata) -> Kind:
    """The kind of work, by the names of section and publication, by the address and by who signs it."""
    known, name, host = _table(), (about.publication or "").casefold(), _host(about.url)
    words = set(re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", name))
    if (about.section or "").casefold() in _release_sections():
        return "release"
    if any(host == post or host.endswith(f".{post}") for post in known["post_hosts"]):
        return "post"
    if words & set(known["post_words"]):
        return "post"
    if words & set(known["magazine"]):
        return "magazine"
    if words & set(known["newspaper"]) or name in known["agencies"]:
        return "newspaper"
    if any(word.endswith(tuple(known["newspaper_endings"])) for word in words):
        return "newspaper"
    if about.issue:
        return "magazine"
    return "newspaper" if name and not about.url else "webpage"


def _authors(about: Metadata) -> tuple[Name, ...]:
    names = (of_author(author, about.language) for author in about.authors if author.name.strip())
    return tuple(dict.fromkeys(names))


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


def _host(url: str | None) -> str:
    from urllib.parse import urlsplit

    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""


@cache
def _release_sections() -> frozenset[str]:
    return frozenset(name for code in codes() for name in lines(code, "press_release_sections"))


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(Path(__file__).with_name("publications.toml").read_text(encoding="utf-8"))
