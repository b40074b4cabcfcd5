"""A Page becomes an Article."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.article import Article, CleanMode, CleanOption, Note
from tui.clean.overlong import AS_IT_STANDS, is_overlong
from tui.collector import uncollected
from tui.errors import LoadError
from tui.page import Page
from tui.text import decoding

__all__ = ["CleanOption", "clean", "plain_text"]

_LINE_ENDING = re.compile(r"\r\n?")


def clean(page: Page, how: CleanOption = "auto") -> Article:
    """The article of a page.

    Args:
        page: what was loaded. Bytes are taken out of gzip, a saved web archive or an e-mail; a PDF is
            known by its own mark and needs no `how`.
        how: what kind of text it is; "auto" looks at it. `Article.clean` says which it was taken for.

    Raises:
        LoadError: the page is no text in any encoding, or its wrapping is damaged.
        NoArticleError: there is nothing to read in it.
    """
    with uncollected():
        return _read(_opened(page), how)


def _read(page: Page, how: CleanOption) -> Article:
    if isinstance(page.content, bytes):
        from tui.clean.pdf import clean_pdf, is_pdf

        if is_pdf(page.content):
            return clean_pdf(page)
    page = _decoded(page)
    if how != "none":
        page = _repaired(page)
    text = str(page.content)
    return _cleaned(text, page, _told(text, page) if how == "auto" else how)


def plain_text(page: Page) -> str:
    """The text of a page as `clean="none"` takes it, ready to be shown before anything else is done.

    Raises:
        LoadError: the page is no text in any encoding.
    """
    from tui.text.controls import tame

    return tame(str(_decoded(_opened(page)).content))


def _cleaned(text: str, page: Page, mode: CleanMode) -> Article:
    if mode == "page":
        from tui.clean.page import clean_page

        return clean_page(page)
    if mode != "none" and is_overlong(text):
        mode, page = "none", replace(page, notes=(*page.notes, AS_IT_STANDS))
    if mode == "paste":
        from tui.clean.paste import clean_paste

        return clean_paste(text, page)
    if mode == "markdown":
        from tui.clean.markdown import clean_markdown

        return clean_markdown(text, page)
    from tui.clean.plain import clean_plain

    return clean_plain(text, page)


def _told(text: str, page: Page) -> CleanMode:
    from tui.clean.kinds_of_text import kind_of_text

    return kind_of_text(text, page)


def _opened(page: Page) -> Page:
    """The page without the wrapping that its bytes came in."""
    if isinstance(page.content, str):
        return page
    from tui.clean.container import opened

    return opened(page)


def _decoded(page: Page) -> Page:
    """The page with its text, line feeds only, and notes on how its bytes were read."""
    notes: tuple[Note, ...] = ()
    content = page.content
    if isinstance(content, bytes):
        if decoding.is_binary(content):
            name = page.target or "This file"
            raise LoadError(f"{name} is not text: open a web page, a text, a PDF or an e-mail.")
        read = decoding.decode(content, page.charset)
        content, notes = read.text, tuple(Note("encoding", note) for note in read.notes)
    if "\r" in content:
        content = _LINE_ENDING.sub("\n", content)
    return replace(page, content=content, notes=(*page.notes, *notes))


def _repaired(page: Page) -> Page:
    """The page with letters put right that were garbled before it came here."""
    text, places = decoding.repair(str(page.content))
    if not places:
        return page
    note = Note("encoding", f"Garbled letters were put right in {places} places.")
    return replace(page, content=text, notes=(*page.notes, note))
