"""The reading screen: its layouts, its places, its panes and the screens over it."""

from __future__ import annotations

import pytest

from tests.screens.stage import SIZES, stage
from tests.screens.stories import story
from tui.settings import Options

STORY = story()
TEXT = STORY.article.text


def statement(words: str) -> str:
    return next(sentence.of(TEXT) for sentence in STORY.article.sentences if words in sentence.of(TEXT))


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
async def test_each_layout(size: tuple[int, int]) -> None:
    async with stage(size) as on:
        rows = on.rows()
        assert len(rows) == size[1]
        assert all(len(row) == size[0] for row in rows)
        assert "Lantern makers ask" in on.text
        await on.press("j", "j", "j")
        assert on.under_cursor == statement("They asked the town")
        assert "▌" in on.text
        await on.press("3")
        assert "Odile Marsh" in on.text
        await on.press("2")
        assert "The lantern makers" in on.text
        await on.press("1", "q")
    assert on.app.return_code == 0


async def test_the_text_keeps_its_measure_beside_the_side_pane() -> None:
    async with stage((110, 30)) as on:
        assert on.reading.article_view.flow.width == 72
        await on.resize(109, 30)
        assert on.reading.article_view.flow.width == 72
        assert on.reading.has_class("-medium")


async def test_the_place_is_kept_whatever_happens_to_the_window() -> None:
    async with stage((120, 30)) as on:
        for _ in range(20):
            await on.pilot.press("j")
        here = on.under_cursor
        for size in ((50, 20), (160, 50), (30, 8), (80, 24), (120, 30)):
            await on.resize(*size)
            assert on.under_cursor == here
            assert "▌" in on.text
        await on.press("plus", "plus", "minus", "equals_sign")
        assert on.under_cursor == here


async def test_moving() -> None:
    async with stage((80, 20)) as on:
        moves = [
            ("j", "The guild of Port Amber"),
            ("J", "The lantern makers of Port Amber met"),
            ("j", "They asked the town"),
            ("K", "The lantern makers of Port Amber met"),
            ("full_stop", "“We are not against"),
            ("full_stop", "A clerk said"),
            ("comma", "“We are not against"),
            ("L", "What it would cost"),
            ("H", "Lantern makers ask"),
            ("G", "It was agreed to."),
            ("g", "Lantern makers ask"),
            ("k", "Lantern makers ask"),
        ]
        for key, words in moves:
            await on.press(key)
            assert on.under_cursor.startswith(words), key
        await on.press("space")
        first = on.reading.article_view.cursor
        await on.press("space", "b")
        assert on.reading.article_view.cursor == first
        await on.press("d", "u", "b")
        assert on.under_cursor.startswith("Lantern makers ask")


async def test_the_status_line_tells_who_says_it_and_how_sure_that_is() -> None:
    async with stage((120, 30)) as on:
        said = []
        for _ in range(4):
            await on.press("full_stop")
            said.append(on.rows()[-2].split("  ")[0].strip())
        assert said == [
            "Odile Marsh 1/2 · quotation",
            "A clerk 1/1 · indirect",
            "perhaps Odile Marsh 2/2 · quotation",
            "no speaker found · quotation",
        ]


async def test_from_the_lists_to_the_text_and_back() -> None:
    async with stage((120, 30)) as on:
        await on.press("j", "3", "j")
        assert on.under_cursor.startswith("“We are not against")  # shown while it is only looked at
        assert on.is_at("sources")
        await on.press("j", "j", "enter")
        assert on.is_at("article")
        assert on.under_cursor.startswith("A clerk") or on.under_cursor.startswith("“Every hour")
        await on.press("backspace")
        assert on.is_at("article")
        assert not on.under_cursor.startswith("Every")
        await on.press("2", "j", "s")
        assert on.is_at("article")
        await on.press("s")
        assert on.is_at("summary")
        assert on.reading.summary_list.chosen == 1


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("question_mark", "next sentence"),
        ("i", "(guessed)"),
        ("x", "Subscribe to the Gazette"),
        ("t", "Attribution"),
        ("colon", "half a page on"),
        ("O", "is fetched"),
    ],
)
async def test_every_screen_comes_and_goes(key: str, words: str) -> None:
    async with stage((100, 40)) as on:
        await on.press(key)
        assert words in on.text
        await on.press("escape")
        assert len(on.app.screen_stack) == 1


async def test_what_is_typed_is_seen() -> None:
    async with stage((80, 24)) as on:
        for key in ("slash", "colon", "O"):
            await on.press(key, *"zeb")
            assert "zeb" in on.text, key
            await on.press("escape")


@pytest.mark.parametrize("key", ["colon", "t", "O", "y", "question_mark", "i"])
async def test_escape_in_haste_leaves_one_screen(key: str) -> None:
    async with stage((80, 24)) as on:
        await on.press(key)
        for _ in range(3):
            on.app.simulate_key("escape")
        await on.press("j")
        assert len(on.app.screen_stack) == 1
    assert on.app.return_code in (0, None)


async def test_help_is_searched_and_tells_how_copies_travel() -> None:
    async with stage((80, 24), options=Options(clipboard="osc52")) as on:
        await on.press("question_mark", "slash", *"SUMMARY", "space", *"longer")
        assert "a longer summary" in on.text
        assert "next sentence" not in on.text
        await on.press("enter", "q", "question_mark", "G")
        assert "to your terminal" in on.text
