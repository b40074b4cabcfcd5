from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.clean import clean
from tui.errors import NoArticleError
from tui.page import Page


def test_the_text_is_the_input_and_each_line_is_a_block() -> None:
    article = clean(Page("Share\n\n  One. Two.  \nMenu", url="https://example.org/a"), "none")
    assert article.text == "Share\n\n  One. Two.  \nMenu"
    assert [block.span.of(article.text) for block in article.blocks] == ["Share", "One. Two.", "Menu"]
    assert article.clean == "none"
    assert article.removed == ()
    assert article.metadata.url == "https://example.org/a"


def test_line_endings_and_dangerous_characters_are_replaced_one_for_one() -> None:
    article = clean(Page("One\r\ntwo\rthree \x1b[31m\u202e."), "none")
    assert article.text.startswith("One\ntwo\nthree ")
    assert len(article.text) == len("One\ntwo\nthree \x1b[31m\u202e.")
    assert "\x1b" not in article.text
    assert "\u202e" not in article.text


def test_bytes_are_decoded_and_the_doubt_is_noted() -> None:
    article = clean(Page("Ça va? «Oui.»".encode("cp1252"), charset="windows-1252"), "none")
    assert article.text == "Ça va? «Oui.»"


@pytest.mark.parametrize("blank", ["", " \n\t\n", b""])
def test_a_blank_text_has_nothing_to_read(blank: str | bytes) -> None:
    with pytest.raises(NoArticleError, match=r"notes\.txt is empty"):
        clean(Page(blank, target="notes.txt"), "none")


@given(st.text(st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"]), min_size=1))
def test_harmless_text_comes_back_character_for_character(text: str) -> None:
    if text.strip():
        assert clean(Page(text), "none").text == text


def test_a_long_text_takes_time_in_proportion() -> None:
    line = "The council met again on Monday. “We are tired,” said its clerk.\n"
    article = clean(Page(line * 5000), "none")
    assert len(article.blocks) == 5000
    assert len(article.sentences) == 10_000
