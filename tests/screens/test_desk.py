"""What is on the desk, without a screen."""

from __future__ import annotations

from dataclasses import replace

from tui.article import Author, Metadata
from tui.copying import paragraph_number
from tui.reading import read
from tui.screens.desk import Desk, byline

_PAGE = "# Head\n\nOne.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- two\n\n```\ncode\n```\n\n> three\n\nFour."


def test_the_screen_counts_paragraphs_as_a_citation_does() -> None:
    desk = Desk()
    article = read(_PAGE, clean="markdown").article
    desk.take(article)
    kinds = {block.kind for block in article.blocks}
    assert {"table", "code", "item", "quote"} <= kinds
    for block in article.blocks:
        number = paragraph_number(article, block.span.start)
        assert number in (None, desk.paragraph(block.span.start)[0])
    assert desk.paragraph(article.text.index("Four")) == (4, 4)


def test_a_paper_that_signs_its_articles_is_named_once() -> None:
    about = Metadata(authors=(Author("The Quay", "organisation"),), publication="The Quay", published="2026")
    article = replace(read(_PAGE, clean="markdown").article, metadata=about)
    assert byline(article)[:2] == ["The Quay", "2026"]
