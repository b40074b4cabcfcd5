"""What a page says about its article, each field from the most trusted place that has it.

The order of trust: JSON-LD, Highwire, Dublin Core, Open Graph, other meta elements, microdata, the byline's
words. Nothing is taken from a copyright line, a footer or another story's teaser; what no place has stays
unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui.article import Metadata, Provenance
from tui.clean.language import guess_language
from tui.clean.metadata_address import address
from tui.clean.metadata_clues import Clues, listed
from tui.clean.metadata_dates import iso_date
from tui.clean.metadata_fields import LINKED, META
from tui.clean.metadata_names import authors, is_byline
from tui.clean.page_dom import Leaf
from tui.languages import primary

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Found = tuple[Any, Provenance]

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_LAST_FIRST = re.compile(r"\s*([^,]{1,30}),\s*([^,]{1,30}?)\s*")
_SIGNED = re.compile(r"byline|author|autor|writer|contributor", re.IGNORECASE)
_DATE_LINE = 80  # characters; a longer line tells a story, not the day it was published
_SAMPLE = 60  # leaves whose words tell the language


@dataclass(frozen=True, slots=True)
class Source:
    """Where a page's metadata is looked for.

    `title` is known already, because the header is where it stands: `found` are all leaves of the page,
    `header` those around the title, with the byline and the date line. `url` is the address the page was
    loaded from.
    """

    clues: Clues
    tree: HtmlElement
    title: tuple[str, Provenance] | None
    found: Sequence[Leaf]
    header: Sequence[Leaf]
    url: str | None = None


def metadata(source: Source) -> Metadata:
    """The metadata of a page."""
    language = _language(source)
    code = language[0] if language else None
    publication = next(_publication(source.clues), None)
    about: dict[str, Found | None] = {
        "title": source.title,
        "authors": next(_authors(source, publication[0] if publication else None, code), None),
        "publication": publication,
        "published": next(_dates(source, "published", source.header, code), None),
        "updated": next(_dates(source, "updated", (), code), None),
        "issue": next(_declared(source.clues, "issue"), None),
        "section": next(_declared(source.clues, "section"), None),
        "url": address(source.clues, source.tree, source.url),
        "language": language,
    }
    fields = {name: value for name, value in about.items() if value}
    if fields.get("updated", ("",))[0] == fields.get("published", ("",))[0]:
        fields.pop("updated", None)
    return Metadata(
        **{name: value for name, (value, _) in fields.items()},
        provenance={name: where for name, (_, where) in fields.items()},
    )


def _declared(clues: Clues, field: str) -> Iterator[Found]:
    """What JSON-LD and meta elements say of a field, the most trusted first."""
    for value in listed(clues.article.get(LINKED[field])):
        if isinstance(value, str) and value.strip():
            yield " ".join(value.split()), "json-ld"
    yield from ((content, where) for where, names in META[field] for content in clues.all(*names))


def _publication(clues: Clues) -> Iterator[Found]:
    if name := clues.publisher():
        yield name, "json-ld"
    yield from ((name, where) for name, where in _declared(clues, "publication") if "://" not in name)


def _dates(source: Source, field: str, header: Sequence[Leaf], language: str | None) -> Iterator[Found]:
    for text, where in _declared(source.clues, field):
        if date := iso_date(text, language):
            yield date, where
    for leaf in header:
        for node in leaf.node.iter("time"):
            if date := iso_date(node.get("datetime") or "", language):
                yield date, "microdata"
    for leaf in header:
        if len(leaf.text) <= _DATE_LINE and (date := iso_date(leaf.text, language)):
            yield date, "byline"


def _authors(source: Source, publication: str | None, language: str | None) -> Iterator[Found]:
    for names, where in _signatures(source, language):
        if signed := authors(names, publication, language):
            yield signed, where


def _signatures(source: Source, language: str | None) -> Iterator[tuple[list[str], Provenance]]:
    """The names that each place gives, the most trusted first."""
    linked = [source.clues.resolve(value) for value in listed(source.clues.article.get("author"))]
    yield [name for value in linked for name in _linked_names(value)], "json-ld"
    for where, names in META["authors"]:
        contents = source.clues.all(*names)
        yield [_first_last(content) if where == "highwire" else content for content in contents], where
    for leaf in source.header:
        if _SIGNED.search(_marks(leaf.node)) and len(leaf.text) <= _DATE_LINE:
            yield [leaf.text], "microdata"
    for leaf in source.header:
        if is_byline(leaf.text, language):
            yield [leaf.text], "byline"


def _linked_names(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return (
        [name for name in listed(value.get("name")) if isinstance(name, str)]
        if isinstance(value, Mapping)
        else []
    )


def _first_last(name: str) -> str:
    """A Highwire name, "Family, Given", in the order of speech."""
    found = _LAST_FIRST.fullmatch(name)
    return f"{found[2]} {found[1]}" if found else name


def _marks(node: HtmlElement) -> str:
    """The attributes by which a page says what an element and the one around it are for."""
    nodes = (node, parent) if (parent := node.getparent()) is not None else (node,)
    return " ".join(each.get(name) or "" for each in nodes for name in ("class", "itemprop", "rel", "id"))


def _language(source: Source) -> Found | None:
    """The language of the text: the one declared, unless the words are plainly of another."""
    sample = "\n".join(leaf.text for leaf in sorted(source.found, key=lambda leaf: -len(leaf.text))[:_SAMPLE])
    guess = guess_language(sample)
    declared: list[Found] = [(source.tree.get("lang") or "", "meta"), *_declared(source.clues, "language")]
    for code, where in declared:
        if _LANGUAGE.fullmatch(code) and guess in (None, primary(code)):
            return code.replace("_", "-"), where
    return (guess, "guess") if guess else None
