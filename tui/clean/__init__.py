"""A Page becomes an Article."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from tui.article import Article, Note
from tui.page import Page
from tui.text import decoding

CleanOption = Literal["auto", "page", "paste", "markdown", "none"]

_LINE_ENDING = re.compile(r"\r\n?")


def clean(page: Page, how: CleanOption = "auto") -> Article:
    """The article of a page.

    Raises:
        NoArticleError: there is nothing to read.
    """
    page = _decoded(page)
    text = _LINE_ENDING.sub("\n", page.content if isinstance(page.content, str) else "")
    from tui.clean.plain import clean_plain

    return clean_plain(text, page)


def _decoded(page: Page) -> Page:
    """The page as text, with notes on how its bytes were read."""
    if isinstance(page.content, str):
        return page
    read = decoding.decode(page.content, page.charset)
    notes = (Note("encoding", note) for note in read.notes)
    return replace(page, content=read.text, notes=(*page.notes, *notes))
