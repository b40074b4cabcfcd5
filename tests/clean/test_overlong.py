"""What is longer than any article is taken as it stands, and says so."""

from __future__ import annotations

import pytest

from tui.article import CleanOption
from tui.clean import clean
from tui.clean.overlong import AS_IT_STANDS, CHARACTERS, LINES
from tui.page import Page

MARKDOWN = "# Boats\n\n- one\n\n"
MENU = "Home\nSign in\nSport\n"


@pytest.mark.parametrize("how", ["auto", "markdown", "paste"])
@pytest.mark.parametrize("text", [MARKDOWN, MENU])
def test_a_text_of_too_many_lines_is_taken_as_it_stands(text: str, how: CleanOption) -> None:
    text *= LINES // text.count("\n") + 1
    article = clean(Page(text), how)
    assert article.text == text
    assert article.clean == "none"
    assert article.notes == (AS_IT_STANDS,)
    assert len(article.blocks) == sum(map(bool, text.split("\n")))


def test_a_text_of_too_many_characters_is_taken_as_it_stands() -> None:
    text = "# Boats\n\n" + "The *boat* was late. " * (CHARACTERS // 20)
    article = clean(Page(text), "markdown")
    assert (article.text, article.clean, article.notes) == (text, "none", (AS_IT_STANDS,))


def test_a_long_text_is_still_cleaned() -> None:
    article = clean(Page(MARKDOWN * 2000), "markdown")
    assert (article.clean, article.notes) == ("markdown", ())
    assert "#" not in article.text


def test_nothing_is_noted_of_a_text_that_is_asked_for_as_it_stands() -> None:
    assert clean(Page("Boats.\n" * (LINES + 1)), "none").notes == ()


def test_a_page_of_too_many_lines_keeps_them_all_and_its_title(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.clean.page.LINES", 20)
    rows = "".join(f"<p>Boat {number}</p>" for number in range(30))
    page = f"<html><head><title>Boats</title></head><body><h1>Boats</h1>{rows}<ul><li>Last</ul></body></html>"
    article = clean(Page(page), "page")
    assert article.metadata.title == "Boats"
    assert [block.kind for block in article.blocks[-2:]] == ["paragraph", "item"]
    assert article.text.count("Boat ") == 30
    assert AS_IT_STANDS in article.notes
