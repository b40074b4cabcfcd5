from __future__ import annotations

import threading

import pytest

from tests.screens.stage import SIZES, Stage, stage
from tests.screens.stories import story
from tui.app import Pullquote
from tui.cite import style
from tui.clipboard import FakeClipboard
from tui.commands import COMMANDS
from tui.copying import passage_at, render
from tui.opening import Opening, Progress
from tui.page import Page
from tui.screens.pages import ListPage
from tui.settings import Options
from tui.widgets.sources import SourceEntry
from tui.work import Job

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
        await on.pilot.resize_terminal(109, 30)
        await on.pilot.pause()
        assert on.reading.article_view.flow.width == 72
        assert on.reading.has_class("-medium")


async def test_the_place_is_kept_whatever_happens_to_the_window() -> None:
    async with stage((120, 30)) as on:
        for _ in range(20):
            await on.pilot.press("j")
        here = on.under_cursor
        for size in ((50, 20), (160, 50), (30, 8), (80, 24), (120, 30)):
            await on.pilot.resize_terminal(*size)
            await on.pilot.pause()
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


async def test_c_copies_what_the_status_line_names() -> None:
    async with stage((80, 24)) as on:
        await on.press("full_stop")
        await on.press("c")
        await on.until(lambda: on.reading.copies)
        cursor = on.reading.article_view.cursor
        passage = passage_at(STORY, cursor.start)
        assert passage
        expected = render("quotation", STORY, passage, style("attribution"), on.reading.desk.accessed)
        assert on.clipboard.copies == [expected]
        assert "Odile Marsh" in expected
        assert "Copied" in on.rows()[-2]
        await on.press("j")
        assert "Copied" not in on.text


async def test_every_form_of_the_menu_is_copied_as_shown() -> None:
    async with stage((80, 24)) as on:
        await on.press("full_stop", "y")
        assert "words only" in on.text
        await on.press("down")
        assert "“We are not against the sun,”" in on.text
        await on.press("enter")
        await on.until(lambda: on.reading.copies)
        await on.press("y", "m")
        await on.until(lambda: len(on.reading.copies) == 2)
        assert on.clipboard.copies[0].startswith("“We are not against the sun,”")
        assert on.clipboard.copies[1].startswith("> ")


async def test_a_copy_that_failed_is_said_and_the_text_is_shown() -> None:
    async with stage((80, 24), clipboard=FakeClipboard("not copied")) as on:
        await on.press("c")
        await on.until(lambda: on.reading.copies)
        assert isinstance(on.app.screen, ListPage)
        assert "Not copied" in on.text
        assert "Lantern makers ask for an earlier dusk" in on.text
        await on.press("escape")
        assert len(on.app.screen_stack) == 1


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
        await on.press("slash", *"zebra")
        assert "no match" in on.text
        await on.press("escape")
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
        assert [head.name for head in heads if head.only] == ["Odile Marsh", "A clerk"]
        await on.press("J", "g", "space")
        assert "Only A clerk;" in on.text
        await on.press("escape")
        assert "· · ·" not in on.text
        assert "shown" not in on.text


async def test_a_passage_of_ones_own_is_copied_to_the_letter() -> None:
    async with stage((100, 24)) as on:
        await on.press("j", "v", "j", "l", "l", "y", "q")
        await on.until(lambda: on.reading.copies)
        selection = on.reading.article_view.selection
        assert selection
        assert on.clipboard.copies[0].split() == selection.of(TEXT).split()
        await on.press("escape")
        assert on.reading.article_view.selection is None


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


async def test_the_mouse_takes_what_it_points_at() -> None:
    async with stage((80, 24)) as on:
        view = on.reading.article_view
        row = next(y for y, text in enumerate(on.rows()) if "The lantern makers" in text) - 1
        left = on.rows()[row + 1].index("The lantern")
        await on.pilot.click(view, offset=(left + 5, row))
        assert on.under_cursor.startswith("The lantern makers")
        await on.pilot.click(view, offset=(left + 5, row), times=2)
        assert view.selection
        assert view.selection.of(TEXT) == "lantern"
        await on.pilot.click(view, offset=(left + 5, row), times=3)
        assert view.selection == view.cursor
        await on.pilot.mouse_down(view, offset=(left + 4, row))
        await on.pilot.hover(view, offset=(left + 17, row))
        await on.pilot.mouse_up(view, offset=(left + 17, row))
        assert view.selection.of(TEXT) == "lantern makers"
        await on.press("ctrl+c")
        await on.until(lambda: on.reading.copies)
        assert "lantern makers" in on.clipboard.copies[0]
        await on.pilot.click(view, offset=(left, row))
        assert view.selection is None


async def test_sources_in_another_order_and_all_that_one_says() -> None:
    async with stage((120, 40)) as on:
        await on.press("3", "S", "S")
        assert "Ordered by name." in on.text
        assert [entry.name for entry in on.reading.sources_list.entries if hasattr(entry, "name")] == [
            "A clerk",
            "Odile Marsh",
            "no speaker found",
        ]
        await on.press("J", "Y")
        await on.until(lambda: on.reading.copies)
        assert "against the sun" in on.clipboard.copies[0]
        assert "forty crowns" in on.clipboard.copies[0]


async def test_a_second_slash_makes_a_regular_expression() -> None:
    async with stage((100, 24)) as on:
        await on.press("slash", "slash", *"M.r", "s", "h")
        assert "1/2" in on.text
        await on.press("backspace", "left_parenthesis")
        assert "missing )" in on.text


@pytest.mark.parametrize(
    "parts", [(Progress("fetching"),), (STORY.article,)], ids=["nothing", "an article alone"]
)
async def test_every_key_is_safe_before_everything_is_there(parts: tuple[object, ...]) -> None:
    async with stage((80, 24), *parts) as on:
        for command in COMMANDS:
            if command.keys and command.id not in {"quit", "suspend", "browser", "reload"}:
                await on.press("1", command.keys[0], "escape")
        await on.press("2", "j", "enter", "3", "e", "D", "u", "space", "Y", "S")
        for size in ((10, 3), (200, 60), (1, 1), (80, 24)):
            await on.pilot.resize_terminal(*size)
        await on.press("escape", "q")
    assert on.app.return_code == 0


async def test_escape_stops_what_is_being_opened() -> None:
    go_on = threading.Event()

    def task(job: Job) -> None:
        job.post(Progress("fetching"))
        go_on.wait(10)
        job.post(STORY.article)

    job = Job(task)
    app = Pullquote(("story.html",), Options(), (Opening("story.html", Options()), job), FakeClipboard())
    async with app.run_test(size=(80, 24)) as pilot:
        on = Stage(app, pilot, FakeClipboard())
        await on.until(lambda: "fetching" in on.text)
        await on.press("escape")
        assert job.cancelled
        assert "story.html was not opened." in on.text
        go_on.set()
        await pilot.pause()
        assert "Lantern makers" not in on.text


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


async def test_going_to_a_percentage_and_back() -> None:
    async with stage((80, 24)) as on:
        await on.press("percent_sign", *"50", "enter")
        assert abs(on.reading.article_view.cursor.start - len(TEXT) // 2) < 60
        await on.press("backspace")
        assert on.reading.article_view.cursor.start == 0
        await on.press("percent_sign", *"101", "enter")
        assert "from 0 to 100" in on.text


async def test_the_articles_given_are_opened_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    async with stage((80, 24)) as on:
        opened: list[tuple[str, Page | None]] = []
        monkeypatch.setattr(on.reading, "open", lambda *what: opened.append(what))
        await on.press("a")
        assert "No other article" in on.text
        on.reading.targets = ("-", "story.html", "b.html", "c.html")
        await on.press("a", "A")
        assert opened == [("b.html", None), ("c.html", None)]  # nothing was piped in
        on.reading.piped = Page("It rained.", target="-")
        await on.press("A")
        assert opened[-1] == ("-", on.reading.piped)


async def test_help_is_searched_and_tells_how_copies_travel() -> None:
    async with stage((80, 24), options=Options(clipboard="osc52")) as on:
        await on.press("question_mark", "slash", *"SUMMARY", "space", *"longer")
        assert "a longer summary" in on.text
        assert "next sentence" not in on.text
        await on.press("enter", "q", "question_mark", "G")
        assert "to your terminal" in on.text
