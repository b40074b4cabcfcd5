"""What a page says about its article, each field from the most trusted place that has it.

The order of trust: JSON-LD, Highwire, Dublin Core, Open Graph, other meta elements, microdata, the byline's
words. Nothing is taken from a copyright line, a footer or another story's teaser; what no place has stays
unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.article import Metadata, Provenance
from tui.clean.language import guess_language
from tui.clean.metadata_address import address
from tui.clean.metadata_authors import authors_of
from tui.clean.metadata_clues import Clues, listed
from tui.clean.metadata_dates import date_line, iso_date
from tui.clean.metadata_fields import LINKED, META
from tui.clean.metadata_source import DATE_LINE, Found, Source
from tui.clean.page_dom import Leaf
from tui.languages import primary

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_SAMPLE = 60  # leaves whose words tell the language


def metadata(source: Source) -> Metadata:
    """The metadata of a page."""
    language = _language(source)
    code = language[0] if language else None
    publication = next(_publication(source.clues), None)
    about: dict[str, Found | None] = {
        "title": source.title,
        "authors": next(authors_of(source, publication[0] if publication else None, code), None),
        "publication": publication,
        "published": next(_dates(source, "published", source.header, code), None),
        "updated": next(_dates(source, "updated", (), code), None),
        "issue": next(_declared(source.clues, "issue"), None),
        "pages": _pages(source.clues),
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


def _pages(clues: Clues) -> Found | None:
    """The pages that an article is printed on: "34–39"."""
    places: tuple[tuple[Provenance, object, object], ...] = (
        (
            "json-ld",
            clues.article.get("pageStart") or clues.article.get("pagination"),
            clues.article.get("pageEnd"),
        ),
        ("highwire", clues.first("citation_firstpage"), clues.first("citation_lastpage")),
        ("meta", clues.first("prism.startingpage"), clues.first("prism.endingpage")),
    )
    for where, first, last in places:
        if isinstance(first, (str, int)):
            return (
                f"{first}–{last}" if isinstance(last, (str, int)) and last != first else str(first)
            ), where
    return None


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
        if len(leaf.text) <= DATE_LINE and (date := date_line(leaf.text, language)):
            yield date, "byline"


def _language(source: Source) -> Found | None:
    """The language of the text: the one declared, unless the words are plainly of another."""
    sample = "\n".join(leaf.text for leaf in sorted(source.found, key=lambda leaf: -len(leaf.text))[:_SAMPLE])
    guess = guess_language(sample)
    declared: list[Found] = [(source.tree.get("lang") or "", "meta"), *_declared(source.clues, "language")]
    for code, where in declared:
        if _LANGUAGE.fullmatch(code) and guess in (None, primary(code)):
            return code.replace("_", "-"), where
    return (guess, "guess") if guess else None
