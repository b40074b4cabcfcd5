"""The places of a page that name its authors, the most trusted first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.article import Author, Provenance
from tui.clean.metadata_clues import ARTICLE, Clues, kinds, line, listed
from tui.clean.metadata_fields import META
from tui.clean.metadata_names import authors, is_byline
from tui.clean.metadata_source import DATE_LINE, FULL_NAME, Source
from tui.clean.metadata_title import fold
from tui.clean.page_dom import Leaf

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LAST_FIRST = re.compile(r"\s*([^,]{1,30}),\s*([^,]{1,30}?)\s*")
_CATALOGUES = ("highwire", "dublin-core")
_FAMILY_FIRST = re.compile(
    r"(?:[^\W\d_A-Z]\S*\s+)*\S+,"
)  # one name, of which only particles precede the comma
_SIGNED = re.compile(r"byline|author|autor|writer|contributor", re.IGNORECASE)
_AUTHOR_PAGE = re.compile(r"/(?:authors?|autor(?:en|es)?|auteurs?|autore|staff|journalists?|reporters?)/[^/]")
_RIGHT = re.compile(r"align:\s*right\b", re.IGNORECASE)
_HOUSE = re.compile(r"Organization$")
_SIGNATURE = 40  # characters
_BYLINE = 200  # characters of a line with links to its authors


class Signature(NamedTuple):
    """Whom one place names as authors.

    `printed` where readers see it, `typed` where it says itself which are organisations, `card` where it is a
    pair of words made for a preview.
    """

    authors: tuple[Author, ...]
    where: Provenance
    printed: bool = False
    typed: bool = False
    card: bool = False

    @property
    def names(self) -> set[str]:
        """The names, folded."""
        return {fold(author.name) for author in self.authors}

    @property
    def people(self) -> bool:
        """Whether a person is among them."""
        return any(author.kind == "person" for author in self.authors)


def signatures(source: Source, publication: str | None, language: str | None) -> Iterator[Signature]:
    """Whom each place names, the most trusted first."""
    clues = source.clues

    def made(texts: Iterable[str]) -> tuple[Author, ...]:
        return authors(texts, publication, language)

    yield _linked(clues, made)
    for where, keys in META["authors"]:
        contents = clues.all(*keys)
        yield Signature(made(_catalogued(contents) if where in _CATALOGUES else contents), where)
    pairs = [text for label, text in _labelled(clues) if is_byline(f"{label} {text}", language)]
    yield Signature(made(pairs), "meta", card=True)
    yield Signature(made(_itemprops(source.tree)), "microdata", printed=True)
    for names in _runs(source.header, _signing):
        yield Signature(made(names), "microdata", printed=True)
    for names in _runs(source.header, lambda leaf: [leaf.text] if is_byline(leaf.text, language) else []):
        yield Signature(made(names), "byline", printed=True)
    for leaf in source.tail:
        if is_byline(leaf.text, language) or _is_set_apart(leaf):
            yield Signature(made([leaf.text]), "byline", printed=True)
        yield Signature(made(_signing(leaf)), "microdata", printed=True)


def _linked(clues: Clues, made: Callable[[Iterable[str]], tuple[Author, ...]]) -> Signature:
    """The authors that JSON-LD gives; a node's own type says which are organisations."""
    signed: list[Author] = []
    typed = False
    for value in map(clues.resolve, listed(clues.article.get("author"))):
        named = made(_linked_names(value))
        if _is_house(value):
            named, typed = tuple(replace(author, kind="organisation") for author in named), True
        signed += named
    return Signature(tuple(dict.fromkeys(signed)), "json-ld", typed=typed)


def _is_house(value: Any) -> bool:
    said = kinds(value)
    return "Person" not in said and any(map(_HOUSE.search, said))


def _linked_names(value: Any) -> list[str]:
    """The names of a JSON-LD author."""
    if isinstance(value, str):
        return [line(value)]
    if not isinstance(value, Mapping):
        return []
    whole = " ".join(part for key in ("givenName", "familyName") if isinstance(part := value.get(key), str))
    named = [line(name) for name in listed(value.get("name") or whole) if isinstance(name, str)]
    return [_first_last(name) if _FAMILY_FIRST.match(name) else name for name in named]


def _labelled(clues: Clues) -> Iterator[tuple[str, str]]:
    """The pairs of a Twitter card: "Written by", "Ana Ruiz"."""
    for number in (1, 2):
        yield clues.first(f"twitter:label{number}") or "", clues.first(f"twitter:data{number}") or ""


def _runs(leaves: Sequence[Leaf], names: Callable[[Leaf], list[str]]) -> Iterator[list[str]]:
    """The names of leaves that name any and follow each other: two authors may stand in a line each."""
    for signing, group in groupby(map(names, leaves), key=bool):
        if signing:
            yield [name for each in group for name in each]


def _signing(leaf: Leaf) -> list[str]:
    """The names of a leaf that its markup makes a byline: those in links to authors, else all of it."""
    if leaf.kind == "caption" or next(leaf.node.iterancestors("figure"), None) is not None:
        return []
    links = [" ".join(link.text_content().split()) for link in leaf.node.iter("a") if _is_author_link(link)]
    if links and len(leaf.text) <= _BYLINE:
        return links
    named = _SIGNED.search(_marks(leaf.node))
    return [leaf.text] if named and len(leaf.text) <= DATE_LINE and FULL_NAME.search(leaf.text) else []


def _is_set_apart(leaf: Leaf) -> bool:
    """Whether a short line after the last words is set to the right, as signatures are."""
    style = f"{leaf.node.get('style') or ''} align:{leaf.node.get('align') or ''}"
    return len(leaf.text) <= _SIGNATURE and bool(_RIGHT.search(style) and FULL_NAME.search(leaf.text))


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


def _catalogued(contents: Iterable[str]) -> Iterator[str]:
    for content in contents:
        yield from map(_first_last, content.split(";"))


def _first_last(name: str) -> str:
    """A name of a catalogue, "Family, Given", in the order of speech; a house behind a comma stays there."""
    found = _LAST_FIRST.fullmatch(name)
    if found is None or any(author.kind == "organisation" for author in authors(found[2])):
        return name
    return f"{found[2]} {found[1]}"


def _marks(node: HtmlElement) -> str:
    """The attributes by which a page says what an element and the one around it are for."""
    nodes = (node, parent) if (parent := node.getparent()) is not None else (node,)
    return " ".join(each.get(name) or "" for each in nodes for name in ("class", "itemprop", "rel", "id"))
