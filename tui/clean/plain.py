"""A text that is an article already: nothing is removed, joined or moved."""

from __future__ import annotations

import re

from tui.article import Article, Block, Metadata, Provenance
from tui.clean.build import spoken
from tui.clean.language import guess_language
from tui.errors import NoArticleError
from tui.page import Page
from tui.text import Span
from tui.text.controls import tame

# A line without the white space around it; blank lines have none.
_LINE = re.compile(r"\S(?:[^\n]*\S)?")


def clean_plain(text: str, page: Page) -> Article:
    """The article as given: every line with words in it is a block.

    Raises:
        NoArticleError: the text is blank.
    """
    text = tame(text)
    blocks = tuple(Block("paragraph", Span(*line.span())) for line in _LINE.finditer(text))
    if not blocks:
        raise NoArticleError(f"{page.name} is empty: there is nothing to read in it.")
    metadata = told(text, page)
    return Article(
        text=text,
        blocks=blocks,
        sentences=spoken(text, blocks, metadata.language),
        metadata=metadata,
        clean="none",
        notes=page.notes,
    )


def told(text: str, page: Page) -> Metadata:
    """What is known of any text: the address it came from, and the language it seems to be in."""
    language = guess_language(text)
    provenance: dict[str, Provenance] = {"url": "user"} if page.url else {}
    if language:
        provenance["language"] = "guess"
    return Metadata(url=page.url, language=language, provenance=provenance)
