"""How the text of a page's elements is read: line breaks, hidden words, quotation marks, controls."""

from __future__ import annotations

import pytest

from tests.clean.pages import BODY, TEXT, blocks, read


def test_paragraphs_set_by_line_breaks_are_not_glued() -> None:
    assert blocks(read(f"<div>{'<br><br>'.join(TEXT)}</div>"))[1:] == list(TEXT)
    assert blocks(read(f"<div>{'<br>'.join(TEXT)}</div>"))[1:] == list(TEXT)


def test_words_for_screen_readers_are_not_in_the_line() -> None:
    link = '<a href="/x">the museum<span class="visually-hidden">, opens new tab</span></a>'
    article = read(f"{BODY}<p>She goes to {link}, where she will be painted green and white again.</p>")
    assert blocks(article)[-1] == "She goes to the museum, where she will be painted green and white again."


def test_quotation_elements_get_the_marks_that_browsers_draw() -> None:
    article = read(
        f"{BODY}<p>The purser said <q>never again</q> and went below to count the tickets of the day.</p>"
    )
    assert "said “never again” and" in article.text


@pytest.mark.parametrize(
    "letter", ["\0", "\x0b", "\f", "\x1b", "\ufffe", "\uffff", "&#0;", "&#27;", "&#x1B;", "&#xFFFE;", "&#12;"]
)
def test_a_control_in_one_line_does_not_cost_the_others(letter: str) -> None:
    article = read(
        f"{BODY}<p>The skipper{letter}waved once and went below to count the tickets of the day.</p>"
    )
    assert blocks(article)[1:-1] == list(TEXT)
    assert blocks(article)[-1].endswith("waved once and went below to count the tickets of the day.")


@pytest.mark.parametrize("count", [1, 3000])
def test_links_that_are_never_closed_do_not_make_the_text_a_link(count: int) -> None:
    assert blocks(read("<a href=x>" * count + BODY * 2))[1 : 1 + len(TEXT)] == list(TEXT)
