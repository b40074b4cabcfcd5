"""A PDF becomes an Article: its text in reading order, each block with the page it begins on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any, NamedTuple

from tui.article import Article, Metadata, Provenance
from tui.clean.build import Draft, Dropped, build
from tui.clean.furniture import REASONS
from tui.clean.language import guess_language
from tui.clean.metadata_dates import date_line
from tui.clean.metadata_names import authors, is_byline
from tui.clean.pdf_blocks import parts
from tui.clean.pdf_text import is_pdf, sheets
from tui.errors import NoArticleError
from tui.page import Page

__all__ = ["clean_pdf", "is_pdf"]

_FEWEST = 20  # letters a page; a scan has none, or those of its scanner
_HEADER = 12  # blocks in which title, byline and date stand
_LINE = 120  # characters of a byline or a date line


class _Top(NamedTuple):
    """The blocks at the top that name the article, its authors and its date."""

    title: Draft | None
    signed: Draft | None
    dated: Draft | None


def clean_pdf(page: Page) -> Article:
    """The article of a PDF.

    The title is the largest heading above the text; authors and date are taken from lines of their own there,
    never from the file's properties, which tell of the program that made it.

    Raises:
        LoadError: the file is damaged, or locked with a password.
        NoArticleError: its pages are pictures without text.
    """
    content = page.content if isinstance(page.content, bytes) else page.content.encode()
    name = page.target or "This PDF"
    found = sheets(content, name)
    if sum(len(line.text) for sheet in found for line in sheet.lines) < _FEWEST * max(1, len(found)):
        raise NoArticleError(f"{name} is a scan: its pages are pictures without text. Run OCR on it first.")
    blocks = parts(found)
    texts = [block for block in blocks if isinstance(block, Draft)]
    language = guess_language("\n".join(block.text for block in texts))
    top = _top(texts, language)
    about = _about(top, page.url, language)
    placed = {id(top.title): "title", id(top.signed): "byline", id(top.dated): "date"}
    return build([_placed(block, placed.get(id(block))) for block in blocks], about, "paste", page.notes)


def _top(texts: Sequence[Draft], language: str | None) -> _Top:
    head = list(takewhile(lambda block: block.kind == "heading" or len(block.text) <= _LINE, texts[:_HEADER]))
    title = min(
        (block for block in head if block.kind == "heading"), key=lambda block: block.level or 9, default=None
    )
    lines = [block for block in head if block is not title and len(block.text) <= _LINE]
    signed = (block for block in lines if is_byline(block.text, language))
    return _Top(
        title,
        next((block for block in signed if authors(block.text, None, language)), None),
        next((block for block in lines if date_line(block.text, language)), None),
    )


def _about(top: _Top, url: str | None, language: str | None) -> Metadata:
    known: dict[str, tuple[Any, Provenance]] = {
        "title": (top.title and top.title.text, "pdf"),
        "authors": (top.signed and authors(top.signed.text, None, language), "byline"),
        "published": (top.dated and date_line(top.dated.text, language), "text"),
        "url": (url, "user"),
        "language": (language, "guess"),
    }
    fields = {field: value for field, (value, _) in known.items() if value}
    return Metadata(**fields, provenance={field: known[field][1] for field in fields})


def _placed(block: Draft | Dropped, place: str | None) -> Draft | Dropped:
    """A block as what it is at the top: the title stays, the lines that sign and date the article go."""
    if place == "title" and isinstance(block, Draft):
        return replace(block, kind="title", level=None)
    return Dropped(block.text, REASONS[place]) if place else block
