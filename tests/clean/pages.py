"""A page about a ferry, to put furniture and markup into, and what became of it."""

from __future__ import annotations

from tui.article import Article
from tui.clean.page import clean_page
from tui.page import Page

# ruff: noqa: E501 -- markup reads best on one line

TEXT = (
    "The boat that carried the island's post for sixty years made her final crossing on Tuesday night.",
    "“We knew every wave by name,” said Morag Tulloch, the purser, wiping the rain from a brass plate.",
    "Since the spring a bridge has joined the island to the mainland, and few wish to wait for a boat.",
    "The ferry will be sold to a museum, if a museum can be found that has a harbour deep enough for her.",
)
PARAGRAPHS = [f"<p>{text}</p>" for text in TEXT]
BODY = "".join(PARAGRAPHS)
TITLE = "The last ferry to Orsay"


def page(inside: str, head: str = "", after: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><title>{TITLE} | The Harbour Gazette</title>{head}</head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
        f"<article><h1>{TITLE}</h1>{inside}</article>{after}<footer><p>Copyright The Harbour Gazette</p></footer></body></html>"
    )


def read(inside: str = BODY, head: str = "", after: str = "") -> Article:
    return clean_page(Page(page(inside, head, after)))


def read_around(markup: str) -> Article:
    """The article with this in the middle of its text."""
    return read(f"{PARAGRAPHS[0]}{PARAGRAPHS[1]}{markup}{PARAGRAPHS[2]}{PARAGRAPHS[3]}")


def blocks(article: Article, kind: str | None = None) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if kind in (None, block.kind)]


def reasons(article: Article) -> dict[str, str]:
    return {gone.text: gone.reason for gone in article.removed}
