"""Search, marks, the filter, and going to a place by per cent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.screens.stage import stage
from tests.screens.stories import story
from tui.article import Article, Block
from tui.text import Span
from tui.widgets.sources import SourceEntry

STORY = story()
TEXT = STORY.article.text


async def test_search_walks_hits_and_escape_comes_back() -> None:
    async with stage((100, 24)) as on:
        await on.press("slash", *"marsh")
        assert "1/2" in on.text
        assert "Odile Marsh" in on.under_cursor
        await on.press("enter", "n")
        assert "Marsh told" in on.under_cursor
        await on.press("n")
        assert "from the top" in on.text
        here = on.under_cursor
        await on.press("slash", *"moths")
        assert on.under_cursor != here
        await on.press("z")
        assert "no match" in on.text
        assert on.under_cursor == here
        await on.press("enter")
        assert len(on.reading.article_view.marks("hit")) == 2  # of the search before
        await on.press("n")
        assert "hit 2/2" in on.text
        await on.press("N", "slash", *"zebra", "escape")
        assert on.under_cursor == here


async def test_a_search_from_a_list_searches_the_text_and_escape_comes_back_to_the_list() -> None:
    async with stage((160, 50)) as on:
        await on.press("slash", *"marsh", "enter")
        hits = list(on.reading.article_view.marks("hit"))
        await on.press("3", "j", "slash", *"moths")
        assert "Nobody asked the moths" in on.under_cursor
        await on.press("escape")
        assert on.is_at("sources")
        assert list(on.reading.article_view.marks("hit")) == hits
        await on.press("slash", *"moths", "enter")
        assert on.is_at("article")
        assert "sentence" in on.rows()[-1] or "statement" in on.rows()[-1]
        assert "Enter go" not in on.rows()[-1]


@pytest.mark.parametrize("size", [(160, 50), (80, 24), (50, 20)])
async def test_from_what_a_list_shows_one_comes_back_to_where_one_was(size: tuple[int, int]) -> None:
    async with stage(size) as on:
        await on.press("j", "j", "j")
        here = on.under_cursor
        await on.press("2", "j", "3", "j", "J")
        assert on.under_cursor != here
        await on.press("escape")
        assert on.is_at("article")
        assert on.under_cursor == here
        await on.press("3", "G", "enter", "backspace")  # not to what was shown on the way
        assert on.under_cursor == here
        await on.press("2", "G", "1")
        there = on.under_cursor
        assert there != here
        await on.press("backspace")
        assert on.under_cursor == here
        await on.press("3", "G", "space", "escape", "escape")  # the filter, then the list
        assert on.under_cursor == here
        await on.press("B")
        assert on.under_cursor == there


async def test_a_second_slash_makes_a_regular_expression() -> None:
    async with stage((100, 24)) as on:
        await on.press("slash", "slash", *"M.r", "s", "h")
        await on.until(lambda: "1/2" in on.text)
        await on.press("backspace", "left_parenthesis")
        assert "missing )" in on.text


def many() -> Article:
    """An article in which a word stands more often than is looked for in one go."""
    text = " ".join("Ebb." for _ in range(1_000)) + " The tide turns."
    return Article(text, (Block("paragraph", Span(0, len(text))),), (Span(0, len(text)),))


async def test_keys_are_answered_while_there_is_much_to_find(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.finding._MOMENT", -1)
    async with stage((100, 24), many()) as on:
        await on.press("slash", *"ebb")
        await on.until(lambda: "1/1000" in on.text)
        await on.press("escape")
        assert not on.reading.article_view.marks("hit")


@pytest.mark.parametrize(("key", "walked"), [("escape", 0), ("enter", 1_000)])
async def test_a_search_is_left_before_all_is_found(
    key: str, walked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.finding._MOMENT", -1)
    async with stage((100, 24), many()) as on:
        reading, later = on.reading, list[Callable[[], None]]()
        monkeypatch.setattr(reading, "set_timer", lambda _, call: later.append(call))
        await on.press("slash", *"ebb")
        assert "searching" in on.text
        await on.press(key)
        while later:
            later.pop()()
        assert len(reading._walk) == walked
        assert on.is_at("article")


async def test_a_filter_folds_all_but_one_source() -> None:
    async with stage((120, 40)) as on:
        await on.press("3", "space")
        assert "· · ·" in on.text
        assert "patience" in on.text
        assert "moths" not in on.rows()[10]
        await on.press("J")
        assert "· · ·" in on.text  # looking at another source does not end it
        await on.press("space")
        assert "Only Odile Marsh, A clerk" in on.text
        heads = [head for head in on.reading.sources_list.entries if isinstance(head, SourceEntry)]
        assert [head.group.name for head in heads if head.only] == ["Odile Marsh", "A clerk"]
        await on.press("J", "g", "space")
        assert "Only A clerk;" in on.text
        await on.press("escape")
        assert "· · ·" not in on.text
        assert "shown" not in on.text


async def test_going_to_a_percentage_and_back() -> None:
    async with stage((80, 24)) as on:
        await on.press("percent_sign", *"50", "enter")
        assert abs(on.reading.article_view.cursor.start - len(TEXT) // 2) < 60
        await on.press("backspace")
        assert on.reading.article_view.cursor.start == 0
        await on.press("percent_sign", *"101", "enter")
        assert "from 0 to 100" in on.text
