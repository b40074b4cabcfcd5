"""A web page becomes an Article: trafilatura finds the body, the page's own tree gives its shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from tui.article import Article, Note
from tui.clean.build import Draft, Dropped, build
from tui.clean.furniture import REASONS, furniture
from tui.clean.metadata import metadata
from tui.clean.metadata_clues import Clues, clues
from tui.clean.metadata_source import Source
from tui.clean.metadata_title import fold, title
from tui.clean.overlong import AS_IT_STANDS, LINES
from tui.clean.page_dom import Leaf, leaves, parse
from tui.clean.page_evidence import Evidence
from tui.clean.page_first import first_article
from tui.clean.page_frame import frame, unfolded
from tui.clean.page_header import header, tail
from tui.clean.page_parts import parts
from tui.clean.page_scripts import unpack
from tui.clean.page_vote import elected
from tui.clean.paste import clean_paste
from tui.errors import NoArticleError
from tui.page import Page

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ELECTED = Note("clean", "The article was not plain to see; this is the largest block of text on the page.")
_TOLD = Note("clean", "The article is not in the page's text; this is the copy that its JSON-LD gives.")
_GLUED = Note("clean", f"{_TOLD.text} It has lost its paragraphs.")
_SCRIPTED = Note("clean", "The page shows no text without JavaScript; this is the copy in its scripts.")
_BROWSE = "open it in a browser and paste what it shows"
_BODY = 300  # characters of a body in JSON-LD; a shorter one is a summary
_STUB = 0.4  # of that body: a page with less text of the article does not show it whole
_WALLS = frozenset({"browser", "cookies"})  # kinds of furniture
_NOTICE = 3000  # characters; what is longer is no notice
_DESCRIPTION = 25  # characters; a shorter one describes the site


def clean_page(page: Page) -> Article:
    """The article of an HTML page, whose content is text already.

    Raises:
        NoArticleError: the page holds no text, or only a notice in its place.
    """
    tree = parse(str(page.content))
    if tree is None:
        raise NoArticleError(f"There is no text in {page.name}: {_BROWSE}.")
    try:
        return _read(page, tree)
    except NoArticleError:
        if text := _typed(tree):
            return clean_paste(text, page)
        if not unpack(tree):
            raise
    return _read(replace(page, notes=(*page.notes, _SCRIPTED)), tree)


def _typed(tree: HtmlElement) -> str | None:
    """The text of a page that is one typed sheet, as browsers show a file that is no page."""
    sheets = [str(sheet.text_content()) for sheet in tree.iter("pre")]
    longest = max(sheets, key=len, default="")
    return longest if 2 * len(longest) > len(str(tree.text_content())) else None


def _read(page: Page, tree: HtmlElement) -> Article:
    found = leaves(tree)
    if not found:
        raise NoArticleError(f"There is no text in {page.name}: {_BROWSE}.")
    declared = clues(tree)
    heading = title(declared, tree.findtext(".//title"), found)
    if len(found) > LINES:
        about = metadata(Source(declared, tree, heading, found, (), (), page.url))
        return build(_drafts(found), about, "page", (*page.notes, AS_IT_STANDS))
    found = unfolded(found, heading[0]) if heading else found
    voted, own = elected(tree, found)
    voted, headline, articles = first_article(found, voted, heading[0] if heading else None, tree.get("lang"))
    heading = (headline, "text") if headline else heading
    place = frame(found, voted, heading[0] if heading else None, tree.get("lang"))
    around_title, after = (header(found, place, voted), tail(found, place)) if place else ((), ())
    about = metadata(Source(declared, tree, heading, found, around_title, after, page.url))
    told = _told(declared)
    stub = place is None or place.held[place.root] < _STUB * sum(len(leaf.text) for leaf in told)
    kept = parts(Evidence(found, voted, place, about, _descriptions(declared))) if place and not stub else []
    wall = _is_wall(kept, about.language)
    if told and (stub or wall):
        notes = (*page.notes, _TOLD if len(told) > 1 else _GLUED)
        return build(_of_told(told, found), about, "page", notes)
    if stub:
        raise NoArticleError(f"No article was found in {page.name}: with --clean none every line is kept.")
    if wall:
        raise NoArticleError(f"{page.name} shows a notice instead of its article: {_BROWSE}.")
    notes = (*page.notes, *([_ELECTED] if own else []), *_several(articles))
    return build(kept, about, "page", notes)


def _is_wall(kept: Sequence[Draft | Dropped], language: str | None) -> bool:
    """Whether most of what was found asks for cookies or JavaScript."""
    texts = [part.text for part in kept if isinstance(part, Draft)]
    if sum(map(len, texts)) > _NOTICE:
        return False
    asking = sum(len(text) for text in texts if furniture(text, language) in _WALLS)
    return 2 * asking > sum(map(len, texts))


def _several(articles: int) -> Iterator[Note]:
    if articles > 1:
        yield Note("clean", f"The page holds {articles} articles; this is the one that it is about.")


def _told(declared: Clues) -> list[Leaf]:
    """The leaves of the body that a page gives in its JSON-LD; none when it gives no whole one."""
    body = declared.article.get("articleBody")
    if not isinstance(body, str) or len(body) < _BODY:
        return []
    lines = "".join(f"<p>{line}</p>" for line in unescape(body).splitlines() if line.strip())
    tree = parse(lines)
    return [] if tree is None else leaves(tree)


def _drafts(found: Sequence[Leaf]) -> Iterator[Draft]:
    return (Draft(leaf.kind, leaf.text, leaf.level) for leaf in found)


def _of_told(told: Sequence[Leaf], found: Sequence[Leaf]) -> Iterator[Draft | Dropped]:
    yield from _drafts(told)
    known = {leaf.text for leaf in told}
    yield from (Dropped(leaf.text, REASONS["outside"]) for leaf in found if leaf.text not in known)


def _descriptions(declared: Clues) -> list[str]:
    """What the page says in short of its article, to know the standfirst by."""
    texts = [
        *declared.all("description"),
        *declared.all("og:description"),
        declared.article.get("description"),
    ]
    return [words for text in texts if isinstance(text, str) and len(words := fold(text)) >= _DESCRIPTION]
