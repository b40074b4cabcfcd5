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
from tui.clean.metadata_clues import Clues, line, listed
from tui.clean.metadata_dates import dates_of_line, iso_date
from tui.clean.metadata_fields import LINKED, META
from tui.clean.metadata_publication import publications
from tui.clean.metadata_source import DATE_LINE, Found, Source
from tui.clean.metadata_title import fold
from tui.clean.page_dom import Leaf
from tui.languages import primary

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_SECTIONS = re.compile(r",(?=\S)|\|")  # a comma before a space is in a section's name
# The folders that many papers file a day's articles in: "/2019/06/21/", "/2019/jun/21/".
_DATED = re.compile(r"/((?:19|20)\d\d)/(\d\d|[a-z]{3})/(\d\d)/")
_SAMPLE = 60  # leaves whose words tell the language


def metadata(source: Source) -> Metadata:
    """The metadata of a page."""
    language = _language(source)
    code = language[0] if language else None
    title = source.title[0] if source.title else None
    names = publications(source.clues, source.tree, source.url, title)
    about: dict[str, Found | None] = {
        "title": source.title,
        "authors": authors_of(source, {fold(name): name for name, _ in names}, code),
        "publication": names[0] if names else None,
        "published": next(_dates(source, "published", source.header, code), None),
        "updated": next(_dates(source, "updated", source.header, code), None),
        "issue": _issue(source.clues),
        "pages": _pages(source.clues),
        "section": _section(source.clues),
        "url": address(source.clues, source.tree, source.url),
        "language": language,
    }
    fields = {name: value for name, value in about.items() if value}
    if "updated" in fields and not _is_later(fields["updated"][0], fields.get("published", ("",))[0]):
        del fields["updated"]
    return Metadata(
        **{name: value for name, (value, _) in fields.items()},
        provenance={name: where for name, (_, where) in fields.items()},
    )


def _declared(clues: Clues, field: str) -> Iterator[Found]:
    """What JSON-LD and meta elements say of a field, the most trusted first."""
    for value in listed(clues.article.get(LINKED[field])):
        if isinstance(value, str) and value.strip():
            yield line(value), "json-ld"
    yield from ((content, where) for where, names in META[field] for content in clues.all(*names))


def _is_later(updated: str, published: str) -> bool:
    """Whether one date is after another, as far as both are precise."""
    size = min(len(updated), len(published))
    return not size or updated[:size] > published[:size]


def _section(clues: Clues) -> Found | None:
    """The first section of those a page names: "Islands" of "Islands,Transport" and "islands|transport"."""
    found = next(_declared(clues, "section"), None)
    return (_SECTIONS.split(found[0])[0].strip(), found[1]) if found else None


def _issue(clues: Clues) -> Found | None:
    """The number of the issue; JSON-LD gives it to what the article is part of."""
    for node in (clues.article, *clues.wholes()):
        number = node.get(LINKED["issue"])
        if isinstance(number, (str, int)) and (text := line(str(number))):
            return text, "json-ld"
    return next(_declared(clues, "issue"), None)


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


def _dates(source: Source, field: str, header: Sequence[Leaf], language: str | None) -> Iterator[Found]:
    for text, where in _declared(source.clues, field):
        if date := iso_date(text, language):
            yield date, where
    short = [leaf for leaf in header if len(leaf.text) <= DATE_LINE]
    if field == "published":
        for leaf in header:
            for node in leaf.node.iter("time"):
                if date := iso_date(node.get("datetime") or "", language):
                    yield date, "microdata"
    for leaf in short:
        for date, changed in dates_of_line(leaf.text, language):
            if changed == (field == "updated"):
                yield date, "byline"
    if field == "published" and (folders := _DATED.search(source.url or "")):
        year, month, day = folders.groups()
        if date := iso_date(f"{year}-{month}-{day}") or iso_date(f"{day} {month} {year}", "en"):
            yield date, "guess"


def _language(source: Source) -> Found | None:
    """The language of the text: the one declared, unless the words are plainly of another."""
    sample = "\n".join(leaf.text for leaf in sorted(source.found, key=lambda leaf: -len(leaf.text))[:_SAMPLE])
    guess = guess_language(sample)
    declared: list[Found] = [(source.tree.get("lang") or "", "meta"), *_declared(source.clues, "language")]
    for code, where in declared:
        if _LANGUAGE.fullmatch(code) and guess in (None, primary(code)):
            return code.replace("_", "-"), where
    return (guess, "guess") if guess else None
