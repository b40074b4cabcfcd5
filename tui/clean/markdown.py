"""Markdown becomes an Article: its structure is kept, its front matter becomes metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tui.article import Article, BlockKind, Metadata
from tui.clean.build import Draft, Dropped, build
from tui.clean.front_matter import metadata_of, split_front_matter
from tui.clean.furniture import REASONS
from tui.clean.metadata_dates import iso_date
from tui.clean.metadata_names import authors, is_byline
from tui.clean.plain import told
from tui.errors import NoArticleError
from tui.page import Page

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_HEADING = re.compile(r"h[1-6]")
_PIECE = 100_000  # characters
_BOUNDS = re.compile(r"^ {0,3}(?P<fence>```|~~~)|\n[ \t]*\n(?=#|[^\W\d_])", re.MULTILINE)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$", re.MULTILINE)
_HEADER = 4  # parts below the title among which author and date can stand
_DATE_LINE = 40  # characters that a line with nothing but a date has at most


def clean_markdown(text: str, page: Page) -> Article:
    """The article in a Markdown text.

    Raises:
        NoArticleError: there is no text in it.
    """
    fields, body = split_front_matter(text)
    parts = list(_parts(body))
    if not any(isinstance(part, Draft) for part in parts):
        raise NoArticleError(f"{page.name} holds no text besides Markdown's own marks.")
    about = _over(told(body, page), metadata_of(fields))
    about, parts = _titled(about, parts)
    about, parts = _signed(about, parts)
    return build(parts, about, "markdown", page.notes)


def _over(guessed: Metadata, said: Metadata) -> Metadata:
    """What front matter says, over what the text itself tells."""
    known = {name: getattr(said, name) for name in said.provenance}
    return replace(guessed, **known, provenance={**guessed.provenance, **said.provenance})


def _titled(about: Metadata, parts: list[Draft | Dropped]) -> tuple[Metadata, list[Draft | Dropped]]:
    """The title is the first heading, unless front matter has another; it stands in the text once."""
    at = next((at for at, part in enumerate(parts) if isinstance(part, Draft)), 0)
    first = parts[at]
    if not isinstance(first, Draft) or first.kind != "heading":
        return about, parts
    if not about.title and first.level == 1:
        about = replace(about, title=first.text, provenance={**about.provenance, "title": "text"})
    if about.title and first.text.casefold() == about.title.casefold():
        parts[at] = Draft("title", first.text)
    return about, parts


def _signed(about: Metadata, parts: list[Draft | Dropped]) -> tuple[Metadata, list[Draft | Dropped]]:
    """Author and date from the lines below the title, which then leave the text."""
    for at, part in enumerate(parts[: _HEADER + 1]):
        if not isinstance(part, Draft) or part.kind != "paragraph":
            continue
        if is_byline(part.text, about.language):
            signed = authors(part.text, about.publication, about.language)
            if signed and not about.authors:
                about = replace(about, authors=signed, provenance={**about.provenance, "authors": "byline"})
            if signed:
                parts[at] = Dropped(part.text, REASONS["byline"])
        elif (
            not about.published
            and len(part.text) <= _DATE_LINE
            and (day := iso_date(part.text, about.language))
        ):
            about = replace(about, published=day, provenance={**about.provenance, "published": "text"})
            parts[at] = Dropped(part.text, REASONS["date"])
    return about, parts


def _parts(text: str) -> Iterator[Draft | Dropped]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    known: dict[str, Any] = {}  # what references in brackets lead to, whichever piece says so
    if len(text) > _PIECE:
        parser.parse("\n".join(_REFERENCE.findall(text)), known)
    for piece in _pieces(text):
        yield from _read(parser.parse(piece, known))


def _pieces(text: str) -> Iterator[str]:
    """A long text cut before paragraphs and headings, so that never all of its tokens are in memory."""
    start, fence = 0, ""
    for found in _BOUNDS.finditer(text):
        if found["fence"]:
            fence = "" if found["fence"] == fence else fence or found["fence"]
        elif not fence and found.end() - start > _PIECE:
            yield text[start : found.end()]
            start = found.end()
    yield text[start:]


def _read(tokens: Sequence[Token]) -> Iterator[Draft | Dropped]:
    around: list[str] = []  # what is open, outermost first
    rows: list[list[str]] = []
    for token in tokens:
        if token.nesting > 0:
            around.append(token.tag if token.type == "heading_open" else token.type.removesuffix("_open"))
            rows += [[]] * (token.type == "tr_open")
        elif token.nesting < 0:
            around.pop()
            if token.type == "table_close":
                yield Draft("table", "\n".join(" | ".join(row) for row in rows))
                rows = []
        elif "table" in around:
            rows[-1] = [*rows[-1], _words(token)]
        else:
            yield from _leaf(token, around)


def _leaf(token: Token, around: Sequence[str]) -> Iterator[Draft | Dropped]:
    if token.type in ("fence", "code_block"):
        yield Draft("code", token.content.rstrip("\n"))
    elif token.type == "html_block":
        words = " ".join(_TAG.sub(" ", token.content).split())
        yield Draft("paragraph", words) if words else Dropped(token.content, "markup")
    elif token.type == "inline":
        picture = _picture(token)
        level = int(around[-1][1]) if _HEADING.fullmatch(around[-1]) else None
        if picture is not None:
            yield Draft("caption", picture)
        else:
            yield Draft("heading" if level else _kind(around), _words(token), level)


def _kind(around: Sequence[str]) -> BlockKind:
    if "blockquote" in around:
        return "quote"
    return "item" if "list_item" in around else "paragraph"


def _picture(token: Token) -> str | None:
    """The caption of a paragraph that is a picture and nothing else."""
    children = [child for child in token.children or () if child.type != "softbreak"]
    if len(children) != 1 or children[0].type != "image":
        return None
    return str(children[0].attrGet("title") or children[0].content)


def _words(token: Token) -> str:
    """The words of an inline token, without its marks."""
    return " ".join("".join(_piece(child) for child in token.children or ()).split())


def _piece(child: Token) -> str:
    if child.type in ("text", "code_inline", "text_special"):
        return child.content
    breaks = child.type in ("softbreak", "hardbreak") or _BREAK.match(child.content)
    return " " if breaks else ""
