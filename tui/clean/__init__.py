"""A Page becomes an Article."""

from __future__ import annotations

from typing import Literal

from tui.article import Article, Block
from tui.page import Page
from tui.text import Span

CleanOption = Literal["auto", "page", "paste", "markdown", "none"]


def clean(page: Page, how: CleanOption = "auto") -> Article:
    """The article of a page.

    Raises:
        NoArticleError: there is nothing to read.
    """
    text = page.content if isinstance(page.content, str) else page.content.decode("utf-8", "replace")
    return Article(text, (Block("paragraph", Span(0, len(text))),), (Span(0, len(text)),))
