"""Who signed a page: the places that name its authors, in order of trust."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tui.article import Author, Provenance
from tui.clean.metadata_clues import ARTICLE, Clues, listed
from tui.clean.metadata_fields import META
from tui.clean.metadata_names import authors, is_byline
from tui.clean.metadata_source import DATE_LINE, Found, Source
from tui.clean.metadata_title import fold
from tui.clean.page_dom import Leaf

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LAST_FIRST = re.compile(r"\s*([^,]{1,30}),\s*([^,]{1,30}?)\s*")
_SIGNED = re.compile(r"byline|author|autor|writer|contributor", re.IGNORECASE)
_AUTHOR_PAGE = re.compile(r"/(?:authors?|autor(?:en|es)?|auteurs?|autore|staff|journalists?|reporters?)/[^/]")
# Two words, or a name in a script that sets none apart.
_FULL_NAME = re.compile(r"\w\W+\w|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}")
_RIGHT = re.compile(r"align:\s*right\b", re.IGNORECASE)
_SIGNATURE = 40  # characters
_BYLINE = 200  # characters of a line with links to its authors


def authors_of(source: Source, publication: str | None, language: str | None) -> Iterator[Found]:
    """Who signed the page.

    The publication itself did so only where a line by the title or at the end says it: a mere declaration
    means that the article is unsigned.
    """
    names = (publication, source.clues.publisher(), *source.clues.all("og:site_name"))
    sites = {fold(name) for name in names if name}
    shown: list[Found] = []
    for texts, where in _signatures(source, language):
        signed = authors(texts, publication, language)
        if others := tuple(author for author in signed if not _is_itself(author.name, sites)):
            yield others, where
        elif signed and _is_shown(signed, (*source.header, *source.tail)):
            shown.append((signed, where))
    yield from shown


def _is_itself(name: str, sites: set[str]) -> bool:
    """Whether an author is the publication under its name, a longer or shorter one, or its initials."""
    words = f" {fold(name)} "
    whole = any(words in f" {site} " or words.startswith(f" {site} ") for site in sites)
    return whole or words.strip() in {
        "".join(word[0] for word in site.split()) for site in sites if " " in site
    }


def _is_shown(signed: Sequence[Author], near: Sequence[Leaf]) -> bool:
    """Whether a short line near the article's beginning or end names one of these."""
    names = [fold(author.name) for author in signed]
    lines = [fold(leaf.text) for leaf in near if leaf.kind == "paragraph" and len(leaf.text) <= DATE_LINE]
    return any(name in line for name in names for line in lines)


def _signatures(source: Source, language: str | None) -> Iterator[tuple[list[str], Provenance]]:
    """The names that each place gives, the most trusted first."""
    clues = source.clues
    linked = [clues.resolve(value) for value in listed(clues.article.get("author"))]
    yield [name for value in linked for name in _linked_names(value)], "json-ld"
    for where, names in META["authors"]:
        contents = clues.all(*names)
        yield [_first_last(content) if where == "highwire" else content for content in contents], where
    yield [text for label, text in _labelled(clues) if is_byline(f"{label} {text}", language)], "meta"
    yield _itemprops(source.tree), "microdata"
    for leaf in source.header:
        yield _signing(leaf), "microdata"
    for leaf in source.header:
        if is_byline(leaf.text, language):
            yield [leaf.text], "byline"
    for leaf in source.tail:
        if is_byline(leaf.text, language) or _is_set_apart(leaf):
            yield [leaf.text], "byline"
        yield _signing(leaf), "microdata"


def _linked_names(value: Any) -> list[str]:
    """The names of a JSON-LD author."""
    if isinstance(value, str):
        return [value]
    if not isinstance(value, Mapping):
        return []
    whole = " ".join(part for key in ("givenName", "familyName") if isinstance(part := value.get(key), str))
    return [name for name in listed(value.get("name") or whole) if isinstance(name, str)]


def _labelled(clues: Clues) -> Iterator[tuple[str, str]]:
    """The pairs of a Twitter card: "Written by", "Ana Ruiz"."""
    for number in (1, 2):
        yield clues.first(f"twitter:label{number}") or "", clues.first(f"twitter:data{number}") or ""


def _signing(leaf: Leaf) -> list[str]:
    """The names of a leaf that its markup makes a byline: those in links to authors, else all of it."""
    if leaf.kind == "caption" or next(leaf.node.iterancestors("figure"), None) is not None:
        return []
    links = [" ".join(link.text_content().split()) for link in leaf.node.iter("a") if _is_author_link(link)]
    if links and len(leaf.text) <= _BYLINE:
        return links
    named = _SIGNED.search(_marks(leaf.node)) and len(leaf.text) <= DATE_LINE
    return [leaf.text] if named and _FULL_NAME.search(leaf.text) else []


def _is_set_apart(leaf: Leaf) -> bool:
    """Whether a short line after the last words is set to the right, as signatures are."""
    style = f"{leaf.node.get('style') or ''} align:{leaf.node.get('align') or ''}"
    return len(leaf.text) <= _SIGNATURE and bool(_RIGHT.search(style) and _FULL_NAME.search(leaf.text))


def _itemprops(tree: HtmlElement) -> list[str]:
    """The authors that microdata gives the article, not those of comments on it."""
    names = []
    for node in tree.iter("a", "span", "div", "p", "address"):
        if node.get("itemprop") == "author":
            item = next((up.get("itemtype") for up in node.iterancestors() if up.get("itemtype")), "Article")
            if ARTICLE.search(item):
                names.append(" ".join(node.text_content().split()))
    return [name for name in names if len(name) <= DATE_LINE]


def _is_author_link(link: HtmlElement) -> bool:
    return link.get("rel") == "author" or bool(_AUTHOR_PAGE.search(link.get("href") or ""))


def _first_last(name: str) -> str:
    """A Highwire name, "Family, Given", in the order of speech."""
    found = _LAST_FIRST.fullmatch(name)
    return f"{found[2]} {found[1]}" if found else name


def _marks(node: HtmlElement) -> str:
    """The attributes by which a page says what an element and the one around it are for."""
    nodes = (node, parent) if (parent := node.getparent()) is not None else (node,)
    return " ".join(each.get(name) or "" for each in nodes for name in ("class", "itemprop", "rel", "id"))
