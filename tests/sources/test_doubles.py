from __future__ import annotations

from tui.article import Article, Block, Metadata
from tui.sources import find_sources
from tui.speech import Statement
from tui.text import Span
from tui.text.sentences import sentences


def told(*parts: tuple[str, str]) -> list[Statement]:
    """The statements of an article made of blocks, each a kind with its words."""
    text, blocks, spans = "", [], []
    for kind, words in parts:
        start = len(text)
        text += words + "\n\n"
        blocks.append(Block(kind, Span(start, start + len(words))))  # type: ignore[arg-type]
        spans += sentences(text, blocks[-1].span, "en")
    found = find_sources(Article(text, tuple(blocks), tuple(spans), Metadata(language="en")))
    return [said for source in found.sources for said in source.statements] + list(found.unattributed)


BODY = ("paragraph", "“The river will rise again this week,” Ana Ruiz said on Monday.")


def test_a_headline_does_not_double_the_body() -> None:
    assert len(told(("title", "“The river will rise”, says Ruiz"), BODY)) == 1


def test_a_pull_quote_does_not_double_the_body() -> None:
    assert len(told(BODY, ("quote", "“The river will rise again this week”"))) == 1


def test_a_caption_may_say_what_the_body_does_not() -> None:
    assert len(told(BODY, ("caption", "Ana Ruiz said the harbour would stay open."))) == 2


def test_a_block_quotation_belongs_to_who_announces_it() -> None:
    found = told(("paragraph", "Ana Ruiz wrote:"), ("quote", "The river will rise. It always does."), BODY)
    assert [(said.kind, len(said.content)) for said in found] == [("direct", 1), ("direct", 1)]


def test_code_and_tables_say_nothing() -> None:
    assert told(("code", "print “he said it rains today”"), ("table", "Ruiz said: “it rains today”")) == []
