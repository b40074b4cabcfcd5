"""Quotations set off as blocks, in pages written for the test."""

from __future__ import annotations

import pytest

from tui import Reading, read

BEFORE = "The harbour board met on Monday to hear what the storm has done to the eastern wall of the port."
AFTER = "The board meets again in March, when engineers are to bring their drawings and a first figure."
SAID = "The wall will not last another winter, and we have asked for stones since May."
MORE = "None has come, and none is promised before the autumn."


def page(middle: str) -> Reading:
    paragraphs = f"<p>{BEFORE}</p>{middle}<p>{AFTER}</p><p>Until then the gate stays shut to lorries.</p>"
    title = "Board hears of storm damage"
    return read(
        f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{paragraphs}"
        "</article></body></html>",
        clean="page",
    )


def told(middle: str) -> list[tuple[str | None, list[str], bool]]:
    reading = page(middle)
    text = reading.article.text
    named = [(source.name, said) for source in reading.sources.sources for said in source.statements]
    every = [*named, *((None, said) for said in reading.sources.unattributed)]
    return [(who, [span.of(text) for span in said.content], said.sure) for who, said in every]


@pytest.mark.parametrize(
    "middle",
    [
        "<p>In a letter to the board, Ana Ruiz wrote:</p><blockquote><p>{}</p></blockquote>",
        "<p>As Ana Ruiz puts it in her letter,</p><blockquote><p>{}</p></blockquote>",
        "<p>Ana Ruiz wrote in her letter to the board</p><blockquote><p>{}</p></blockquote>",
        "<p>A letter was read.</p><blockquote><p>{}</p><p>— Ana Ruiz, engineer</p></blockquote>",
        "<p>A letter was read.</p><blockquote><p>{}</p><cite>Ana Ruiz</cite></blockquote>",
        "<p>A letter was read.</p><blockquote><p>“{}” — Ana Ruiz</p></blockquote>",
        "<p>A letter was read.</p><blockquote><p>{}</p></blockquote><p>— Ana Ruiz, engineer</p>",
        "<p>Ana Ruiz wrote:</p><blockquote><p>{}</p><p>— Ana Ruiz (@ruiz) May 3</p></blockquote>",
    ],
)
def test_gives_a_block_quote_to_who_is_named_before_or_under_it(middle: str) -> None:
    ((who, content, sure),) = told(middle.format(SAID))
    assert (who, [words.strip("“”") for words in content], sure) == ("Ana Ruiz", [SAID], True)


def test_joins_the_paragraphs_of_a_block_quote() -> None:
    middle = f"<p>Ana Ruiz wrote:</p><blockquote><p>{SAID}</p><p>{MORE}</p></blockquote>"
    assert told(middle) == [("Ana Ruiz", [SAID, MORE], True)]


def test_leaves_a_block_quote_that_nobody_is_named_for_to_no_one() -> None:
    ((who, content, sure),) = told(f"<p>A letter was read.</p><blockquote><p>{SAID}</p></blockquote>")
    assert (who, content, sure) == (None, [SAID], False)


@pytest.mark.parametrize(
    "pulled",
    [
        "<aside class='pullquote'><p>“The wall will not last”</p></aside>",
        "<blockquote class='pullquote'><p>The wall will not last</p></blockquote>",
        "<blockquote class='pull-quote'><p>“The wall will not last”</p><cite>Ana Ruiz</cite></blockquote>",
        "<blockquote><p>“The wall will not last”</p></blockquote>",
    ],
)
def test_counts_a_pull_quote_once(pulled: str) -> None:
    said = "<p>“The wall will not last another winter,” said Ana Ruiz, the engineer.</p>"
    assert told(said + pulled) == [("Ana Ruiz", ["“The wall will not last another winter,”"], True)]
