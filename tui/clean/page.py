"""A web page becomes an Article: trafilatura finds the body, the page's own tree gives its shape."""

from __future__ import annotations

from dataclasses import replace

from tui.article import Article, Note
from tui.clean.build import build
from tui.clean.metadata import metadata
from tui.clean.metadata_clues import Clues, clues
from tui.clean.metadata_source import Source
from tui.clean.metadata_title import fold, title
from tui.clean.page_dom import leaves, parse
from tui.clean.page_evidence import Evidence
from tui.clean.page_frame import frame, header
from tui.clean.page_parts import parts
from tui.clean.page_vote import elected
from tui.errors import NoArticleError
from tui.page import Page
from tui.text.decoding import decode, repair

_ELECTED = Note("clean", "The article was not plain to see; this is the largest block of text on the page.")
_DESCRIPTION = 25  # characters; a shorter one describes the site


def clean_page(page: Page) -> Article:
    """The article of an HTML page.

    Raises:
        NoArticleError: the page holds no text.
    """
    page = _text(page)
    tree = parse(str(page.content))
    found = leaves(tree) if tree is not None else []
    if tree is None or not found:
        raise NoArticleError("There is no text on this page.")
    declared = clues(tree)
    heading = title(declared, tree.findtext(".//title"), found)
    voted, own = elected(tree, found)
    place = frame(found, voted, heading[0] if heading else None)
    if place is None:
        raise NoArticleError("There is no article on this page.")
    about = metadata(Source(declared, tree, heading, found, header(found, place, voted), page.url))
    evidence = Evidence(found, voted, place, about, _descriptions(declared))
    notes = (*page.notes, _ELECTED) if own else page.notes
    return build(parts(evidence), about, "page", notes)


def _descriptions(declared: Clues) -> list[str]:
    """What the page says in short of its article, to know the standfirst by."""
    texts = [
        *declared.all("description"),
        *declared.all("og:description"),
        declared.article.get("description"),
    ]
    return [words for text in texts if isinstance(text, str) and len(words := fold(text)) >= _DESCRIPTION]


def _text(page: Page) -> Page:
    """The page as text, letters that were garbled before it came here put right."""
    notes = page.notes
    if isinstance(page.content, str):
        text = page.content
    else:
        decoded = decode(page.content, page.charset)
        text, notes = decoded.text, (*notes, *(Note("encoding", note) for note in decoded.notes))
    text, lines = repair(text)
    if lines:
        notes = (*notes, Note("encoding", f"Garbled letters were put right in {lines} places."))
    return replace(page, content=text, notes=notes)
