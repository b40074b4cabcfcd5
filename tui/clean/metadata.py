"""What a page says about its article, each field from the most trusted place that has it.

The order of trust: JSON-LD, Highwire, Dublin Core, Open Graph, other meta elements, microdata, the byline's
words. Nothing is taken from a copyright line, a footer or another story's teaser; what no place has stays
unknown.
"""

from __future__ import annotations

import re

from tui.article import Metadata, Provenance
from tui.clean.language import guess_language
from tui.clean.metadata_address import address
from tui.clean.metadata_authors import authors_of
from tui.clean.metadata_clues import Clues, line
from tui.clean.metadata_fields import LINKED
from tui.clean.metadata_publication import publications
from tui.clean.metadata_source import Found, Source, declared
from tui.clean.metadata_title import fold
from tui.clean.metadata_when import published, updated
from tui.languages import primary

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_SECTIONS = re.compile(r",(?=\S)|\|")  # a comma before a space is in a section's name
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
        "published": published(source, code),
        "updated": updated(source, code),
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


def _is_later(updated: str, published: str) -> bool:
    """Whether one date is after another, as far as both are precise."""
    size = min(len(updated), len(published))
    return not size or updated[:size] > published[:size]


def _section(clues: Clues) -> Found | None:
    """The first section of those a page names: "Islands" of "Islands,Transport" and "islands|transport"."""
    found = next(declared(clues, "section"), None)
    return (_SECTIONS.split(found[0])[0].strip(), found[1]) if found else None


def _issue(clues: Clues) -> Found | None:
    """The number of the issue; JSON-LD gives it to what the article is part of."""
    for node in (clues.article, *clues.wholes()):
        number = node.get(LINKED["issue"])
        if isinstance(number, (str, int)) and (text := line(str(number))):
            return text, "json-ld"
    return next(declared(clues, "issue"), None)


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


def _language(source: Source) -> Found | None:
    """The language of the text: the one declared, unless the words are plainly of another."""
    sample = "\n".join(leaf.text for leaf in sorted(source.found, key=lambda leaf: -len(leaf.text))[:_SAMPLE])
    guess = guess_language(sample)
    given: list[Found] = [(source.tree.get("lang") or "", "meta"), *declared(source.clues, "language")]
    for code, where in given:
        if _LANGUAGE.fullmatch(code) and guess in (None, primary(code)):
            return code.replace("_", "-"), where
    return (guess, "guess") if guess else None
