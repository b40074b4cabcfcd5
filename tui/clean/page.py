"""A web page becomes an Article: trafilatura finds the body, the page's own tree gives its shape."""

from __future__ import annotations

from collections.abc import Sequence

from tui.article import Article
from tui.clean.build import Draft, Dropped, build
from tui.clean.metadata import metadata
from tui.clean.page_dom import Leaf, leaves, parse
from tui.clean.page_vote import chosen
from tui.errors import NoArticleError
from tui.page import Page
from tui.text.decoding import decode, repair


def clean_page(page: Page) -> Article:
    """The article of an HTML page.

    Raises:
        NoArticleError: the page holds no text.
    """
    html = page.content if isinstance(page.content, str) else decode(page.content, page.charset).text
    html, _ = repair(html)
    tree = parse(html)
    found = leaves(tree) if tree is not None else []
    if tree is None or not found:
        raise NoArticleError("There is no text on this page.")
    about = metadata(tree, page.url)
    return build(_parts(found, chosen(tree, found), about.title), about, "page", page.notes)


def _parts(found: Sequence[Leaf], kept: set[int], title: str | None) -> list[Draft | Dropped]:
    parts: list[Draft | Dropped] = []
    for at, leaf in enumerate(found):
        if leaf.text == title:
            parts.append(Draft("title", leaf.text))
        elif at in kept:
            parts.append(Draft(leaf.kind, leaf.text, leaf.level))
        else:
            parts.append(Dropped(leaf.text, "outside the article"))
    return parts
