"""A pasted text becomes an Article: the body is found among the furniture."""

from __future__ import annotations

from tui.article import Article
from tui.clean.build import Draft, Dropped, build
from tui.clean.furniture import REASONS
from tui.clean.paste_lines import paste_lines
from tui.clean.paste_score import Scored, scored
from tui.clean.plain import told
from tui.errors import NoArticleError
from tui.page import Page


def clean_paste(text: str, page: Page) -> Article:
    """The article in a text without markup.

    Raises:
        NoArticleError: the text is blank.
    """
    about = told(text, page)
    lines = scored(paste_lines(text), about.language)
    if not lines:
        raise NoArticleError(f"{page.target or 'The text'} is empty: there is nothing to read in it.")
    start, end = _window(lines)
    parts = [
        Draft("paragraph", row.line.text)
        if start <= at < end and row.kind is None
        else Dropped(row.line.text, REASONS[row.kind or "outside"])
        for at, row in enumerate(lines)
    ]
    return build(parts, about, "paste", page.notes)


def _window(rows: list[Scored]) -> tuple[int, int]:
    best, span, total, start = 0.0, (0, len(rows)), 0.0, 0
    for at, row in enumerate(rows):
        total += row.score
        if total > best:
            best, span = total, (start, at + 1)
        if total < 0:
            total, start = 0.0, at + 1
    return span
