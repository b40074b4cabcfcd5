"""Before everything is there, and one article after the other."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.screens.stage import SIZES, Stage, stage
from tests.screens.stories import story
from tui.app import Pullquote
from tui.clipboard import FakeClipboard
from tui.commands import COMMANDS
from tui.opening import Opening, Progress
from tui.page import Page
from tui.settings import Options
from tui.shelf import Entry
from tui.work import Job

STORY = story()


@pytest.mark.parametrize(
    "parts", [(Progress("fetching"),), (STORY.article,)], ids=["nothing", "an article alone"]
)
async def test_every_key_is_safe_before_everything_is_there(parts: tuple[object, ...]) -> None:
    async with stage((80, 24), *parts) as on:
        for command in COMMANDS:
            if command.keys and command.id not in {"quit", "suspend", "browser", "reload"}:
                await on.press(*([] if on.is_at("article") else ["1"]), command.keys[0], "escape")
        await on.press("2", "j", "enter", "3", "e", "D", "u", "space", "Y", "S")
        for size in ((10, 3), (200, 60), (1, 1), (80, 24)):
            await on.resize(*size)
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


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_of_another_article_stays_where_one_cannot_be_opened(size: str, tmp_path: Path) -> None:
    async with stage(SIZES[size]) as on:
        on.reading.open(str(tmp_path / "none.txt"))
        await on.until(lambda: not on.reading.is_busy)
        assert "There is no file" in " ".join(on.text.split())
        for pane in ("1", "2", "3"):
            await on.press(pane)
            assert "Lantern" not in on.text
            assert "Marsh" not in on.text
        await on.press("c")
        assert not on.clipboard.copies
        (tmp_path / "none.txt").write_text("Bells ring.\n\nThey rang at noon.", encoding="utf-8")
        await on.press("1", "r")  # as it says
        await on.until(lambda: on.reading.desk.summary)
        assert "Bells ring." in on.text


async def test_what_was_open_comes_back_after_something_that_cannot_be_opened(tmp_path: Path) -> None:
    async with stage((80, 24), options=Options(private=True)) as on:
        on.reading.desk.know(Entry("", "story.html"))
        await on.press("j", "j", "j")
        here = on.under_cursor
        on.reading.open(str(tmp_path / "none.txt"))
        await on.until(lambda: "Backspace goes back" in " ".join(on.text.split()))
        await on.press("backspace")
        assert on.under_cursor == here
        assert on.reading.desk.article == STORY.article
        await on.press("3")
        assert "Odile Marsh" in on.text
        await on.press("1", "backspace")
        assert "This is where you began." in on.text


async def test_nothing_that_was_marked_in_one_text_is_walked_in_another(tmp_path: Path) -> None:
    (tmp_path / "bells.txt").write_text("Bells ring at noon.\n\nThe lantern is out.", encoding="utf-8")
    async with stage((80, 24), options=Options(private=True)) as on:
        await on.press("slash", *"lantern", "enter", "n")
        assert "hit 2/" in on.text
        await on.press("v", "j")
        on.reading.open(str(tmp_path / "bells.txt"))
        await on.until(lambda: "Bells ring" in on.text and not on.reading.is_busy)
        assert on.reading.article_view.selection is None
        await on.press("n")
        assert "hit" not in on.text


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


async def test_loading_again_keeps_the_words_at_the_cursor_in_a_changed_text(
    tmp_path: Path,
) -> None:
    file = tmp_path / "bells.txt"
    file.write_text("The bell rang. Nobody came.", "utf-8")
    options = Options(clean="none", private=True)
    opening = Opening(str(file), options)
    app = Pullquote((str(file),), options, (opening, Job(opening)), FakeClipboard())
    async with app.run_test(size=(80, 24)) as pilot:
        on = Stage(app, pilot, FakeClipboard())
        await on.until(lambda: on.reading.desk.summary and not on.reading.is_busy)
        await on.press("j")
        assert on.under_cursor == "Nobody came."
        file.write_text("It was late.\n\nThe bell rang. Nobody came.", "utf-8")
        await on.press("r")
        await on.until(lambda: "It was late." in on.text and not on.reading.is_busy)
        assert on.under_cursor == "Nobody came."
