"""A Page becomes an Article."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.article import Article, CleanMode, CleanOption, Note
from tui.errors import LoadError
from tui.page import Page
from tui.text import decoding

__all__ = ["CleanOption", "clean", "plain_text"]

_LINE_ENDING = re.compile(r"\r\n?")


def clean(page: Page, how: CleanOption = "auto") -> Article:
    """The article of a page.

    Args:
        page: what was loaded.
        how: what kind of text it is; "auto" looks at it.

    Raises:
        LoadError: the page is no text in any encoding.
        NoArticleError: there is nothing to read in it.
    """
    text, notes = _text(page)
    page = replace(page, content=text, notes=notes)
    mode: CleanMode = _told(text) if how == "auto" else how
    if mode == "page":
        from tui.clean.page import clean_page

        return clean_page(page)
    if mode == "paste":
        from tui.clean.paste import clean_paste

        return clean_paste(text, page)
    from tui.clean.plain import clean_plain

    return clean_plain(text, page)


def plain_text(page: Page) -> str:
    """The text of a page as `clean="none"` takes it, ready to be shown before anything else is done.

    Raises:
        LoadError: the page is no text in any encoding.
    """
    from tui.text.controls import tame

    return tame(_text(page)[0])


def _text(page: Page) -> tuple[str, tuple[Note, ...]]:
    """The page's text with line feeds only, and what the reader should know of how its bytes were read."""
    if isinstance(page.content, str):
        return _LINE_ENDING.sub("\n", page.content), page.notes
    if decoding.is_binary(page.content):
        raise LoadError(
            f"{page.target or 'This file'} is not text: open a web page, a text, a PDF or an e-mail."
        )
    read = decoding.decode(page.content, page.charset)
    notes = (Note("encoding", note) for note in read.notes)
    return _LINE_ENDING.sub("\n", read.text), (*page.notes, *notes)


def _told(text: str) -> CleanMode:
    """What kind of text it is."""
    return "page" if re.search(r"<(?:!doctype html|html|body|p|div)\b", text[:4096], re.I) else "paste"
