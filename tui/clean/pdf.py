"""A PDF becomes an Article: its text in reading order, each block with the page it begins on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from tui.article import Article, Metadata, Provenance
from tui.clean.build import Draft, Dropped, build
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
    about = _about(blocks, page.url)
    return build(_titled(blocks, about.title), about, "paste", page.notes)


def _about(blocks: Sequence[Draft | Dropped], url: str | None) -> Metadata:
    texts = [block for block in blocks if isinstance(block, Draft)]
    language = guess_language("\n".join(block.text for block in texts))
    head = list(takewhile(lambda block: block.kind == "heading" or len(block.text) <= _LINE, texts[:_HEADER]))
    title = min(
        (block for block in head if block.kind == "heading"), key=lambda block: block.level or 9, default=None
    )
    lines = [block.text for block in head if block is not title and len(block.text) <= _LINE]
    signed = next(
        (names for line in lines if is_byline(line, language) and (names := authors(line, None, language))),
        (),
    )
    date = next((date for line in lines if (date := date_line(line, language))), None)
    known: dict[str, tuple[Any, Provenance]] = {
        "title": (title.text if title else None, "pdf"),
        "authors": (signed, "byline"),
        "published": (date, "text"),
        "url": (url, "user"),
        "language": (language, "guess"),
    }
    fields = {field: value for field, (value, _) in known.items() if value}
    return Metadata(**fields, provenance={field: known[field][1] for field in fields})


def _titled(blocks: Sequence[Draft | Dropped], title: str | None) -> list[Draft | Dropped]:
    """The blocks with the title's place marked."""
    return [
        Draft("title", block.text) if isinstance(block, Draft) and block.text == title else block
        for block in blocks
    ]
