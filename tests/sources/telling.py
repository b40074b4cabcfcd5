"""Articles for the tests of attribution, and what comes out of them as plain data."""

from __future__ import annotations

from typing import NamedTuple

from tui.article import Article, Block, Metadata
from tui.sources import draft_of, find_sources
from tui.sources.clauses import Clauses
from tui.sources.lexicon import lexicon
from tui.sources.statements import attributions
from tui.speech import Source, Sources
from tui.text import Span
from tui.text.sentences import sentences


class Said(NamedTuple):
    """An attribution in the article's own words: who, by which cue, what."""

    who: str | None
    cue: str | None
    content: tuple[str, ...]


def article(text: str, language: str | None = "en") -> Article:
    """An article of one paragraph a line."""
    blocks: list[Block] = []
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", Span(start, start + len(line))))
            spans += sentences(text, blocks[-1].span, language)
        start += len(line) + 1
    return Article(text, tuple(blocks), tuple(spans), Metadata(language=language))


def said(text: str, language: str | None = "en") -> list[Said]:
    """Who is said to have said what, before it is known who that is."""
    draft = draft_of(article(text, language))
    return [
        Said(
            found.source.span.of(text) if found.source else None,
            found.cue.of(text) if found.cue else None,
            tuple(span.of(text) for span in found.content),
        )
        for found in attributions(draft, lexicon(draft.language))
        if not found.silent
    ]


def sources(text: str) -> Sources:
    """The sources of a text of one paragraph a line."""
    return find_sources(article(text))


def names(text: str) -> list[str]:
    """The names of the sources of a text."""
    return [source.name for source in sources(text).sources]


def only(text: str) -> Source:
    """The one source of a text."""
    (source,) = sources(text).sources
    return source


def speaker(text: str, words: str) -> tuple[str | None, bool]:
    """Who says the statement that holds these words, and whether that is sure."""
    for source in sources(text).sources:
        for statement in source.statements:
            if any(words in span.of(text) for span in statement.content):
                return source.name, statement.sure
    return None, False


def clauses(text: str, language: str = "en") -> Clauses:
    """The first sentence of a text."""
    draft = draft_of(article(text, language))
    return Clauses(draft.sentences[0], draft.mentions[0], lexicon(language))


def place(sentence: Clauses, word: str) -> int:
    """Where a word stands in a sentence, by its token."""
    return next(at for at, token in enumerate(sentence.tokens) if token.text == word)
