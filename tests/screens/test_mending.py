from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.screens.stage import Stage, stage
from tests.screens.stories import story
from tui.app import Pullquote
from tui.clipboard import FakeClipboard
from tui.corrections import SetField
from tui.opening import Known, Opening
from tui.paths import shelf_file
from tui.settings import Options
from tui.shelf import Entry, Shelf, ShelfError
from tui.work import Job

STORY = story()
PLAIN = Options(clean="none")
PAGE = """Ferry to stay

“We are glad of it,” said Ada Brook, the pilot. Nobody in the port doubts it.

The mayor said the town would pay. The boat is old and the sea is not.
"""


def entry() -> Entry:
    return Entry("story", "story.html")


def parts(known: Entry) -> tuple[object, ...]:
    return Known(known), STORY.article, STORY.sources, STORY.summary


def names(on: Stage) -> list[str]:
    sources = on.reading.desk.sources
    return [source.name for source in sources.sources] if sources else []


async def test_sources_are_renamed_joined_and_given_statements_and_all_is_undone() -> None:
    async with stage((120, 40), *parts(entry())) as on:
        await on.press("3", "e", *"Ada", "enter")
        assert names(on) == ["Ada", "A clerk"]
        await on.press("j", "c")
        await on.until(lambda: on.clipboard.copies)
        assert "— Ada, the guild’s speaker" in on.clipboard.copies[0]
        await on.press("J", "e", *"ad", "enter")  # a name of its own, though it is part of one
        assert names(on) == ["Ada", "ad"]
        await on.press("u", "e", *"ad", "down", "enter")  # the clerk is Ada too
        assert names(on) == ["Ada"]
        source = on.reading.sources_list.source
        assert source
        assert source.group.name == "Ada"  # the cursor went where the clerk went
        await on.press("u", "J", "e", *"ada", "enter")
        assert names(on) == ["Ada"]
        await on.press("u")
        assert names(on) == ["Ada", "A clerk"]
        await on.press("g", "j", "e", *"nobody", "enter")
        sources = on.reading.desk.sources
        assert sources
        assert len(sources.unattributed) == 2
        await on.press("g", "j", "D")
        assert len(on.reading.desk.corrections) == 3
        for _ in range(4):
            await on.press("u")
        assert names(on) == ["Odile Marsh", "A clerk"]
        assert "no correction to undo" in on.text


async def test_a_guess_that_is_right_is_made_sure_and_then_cited() -> None:
    async with stage((120, 40), *parts(entry())) as on:
        await on.press("full_stop", "full_stop", "full_stop", "3", "c")  # the list is at the third of them
        await on.until(lambda: on.clipboard.copies)
        assert "[speaker not identified]" in on.clipboard.copies[0]
        await on.press("e")
        assert "Enter if the guess is right" in on.text
        await on.press("enter", "c")
        await on.until(lambda: len(on.clipboard.copies) == 2)
        assert "— Odile Marsh, the guild’s speaker" in on.clipboard.copies[1]
        await on.press("1", "e", *"Ada", "enter")  # from the article, too
        assert "Ada" in names(on)
        assert on.is_at("article")
        await on.press("G", "e")
        assert "Nobody is found to say this" in on.text
        await on.press("3", "u")
        await on.press("e", "enter")  # nothing is to be said twice
        assert len(on.reading.desk.corrections) == 1


async def test_a_field_is_corrected_and_what_is_no_date_is_refused() -> None:
    async with stage((120, 40), *parts(entry())) as on:
        await on.press("i", "j", "j", "enter", *" Evening", "enter")
        assert "The Amber Gazette Evening (from user)" in on.text
        await on.press("j", "enter", "ctrl+u", *"soon", "enter")  # the cursor stayed where it was
        assert "'soon' is not a date" in on.text
        await on.press("ctrl+u", *"3 March 2026", "enter")
        assert "2026-03-03 (from user)" in on.text
        await on.press("j", "j", "j", "j", "enter", "ctrl+u", *"gazette.example", "enter")
        assert "'gazette.example' is no address" in on.text
        await on.press("escape", "g", "j", "j", "j")
        await on.press("j", "enter", *"2027", "enter", "u")
        assert "2027" not in on.text
        await on.press("escape")
        article = on.reading.desk.article
        assert article
        assert article.metadata.publication == "The Amber Gazette Evening"
        assert article.metadata.published == "2026-03-03"


async def test_what_was_corrected_kept_and_read_is_found_again() -> None:
    async with stage((120, 40), *parts(entry())) as on:
        await on.press("j", "j", "j", "m", "3", "e", *"Ada", "enter", "q")
    shelf = Shelf(shelf_file())
    known = shelf.find("story")
    shelf.close()
    assert known
    assert (known.title, known.place) == (STORY.article.metadata.title, known.kept[0].at)
    async with stage((120, 40), *parts(known)) as on:
        assert names(on) == ["Ada", "A clerk"]
        assert on.under_cursor.startswith("They asked the town")
        assert "│" in on.text
        await on.press("O")
        assert "Lantern makers ask" in on.text
        assert "1 read before" in on.text


async def test_what_another_window_corrects_stays_and_comes_with_a_reload(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(PAGE, encoding="utf-8")
    theirs = SetField("section", "Harbour")
    app = Pullquote(
        (str(file),), PLAIN, (opening := Opening(str(file), PLAIN), Job(opening)), FakeClipboard()
    )
    async with app.run_test(size=(120, 40)) as pilot:
        on = Stage(app, pilot, FakeClipboard())
        await on.until(lambda: on.reading.desk.summary)
        await on.press("i", "enter", *" it is", "enter", "escape")
        with closing(Shelf(shelf_file())) as shelf:
            [known] = shelf.recent()
            shelf.put(replace(known, corrections=(*known.corrections, theirs)))
        await on.press("i", "j", "j", "enter", *"The Courier", "enter", "escape")
        assert theirs not in on.reading.desk.corrections  # nothing changes under the reader's eyes
        await on.press("r")
        await on.until(lambda: on.reading.desk.summary)
        assert theirs in on.reading.desk.corrections
        assert len(on.reading.desk.corrections) == 3
        await on.press("3", "u", "q")
    with closing(Shelf(shelf_file())) as shelf:
        [known] = shelf.recent()
    assert [one.field for one in known.corrections if isinstance(one, SetField)] == ["title", "publication"]


async def test_what_could_not_be_written_is_written_the_next_time(monkeypatch: pytest.MonkeyPatch) -> None:
    async with stage((120, 40), *parts(entry())) as on:
        await on.press("j", "m")

        def busy(*_: object) -> Entry:
            raise ShelfError("The shelf is busy.")

        with monkeypatch.context() as patched:
            patched.setattr(Shelf, "update", busy)
            await on.press("3", "e", *"Ada", "enter")
            await on.press("1", "j", "m")
            assert "The shelf is busy." in [one.words for one in on.reading.said]
        await on.press("q")
    with closing(Shelf(shelf_file())) as shelf:
        known = shelf.find("story")
    assert known
    assert len(known.corrections) == 1
    assert len(known.kept) == 2


async def test_the_place_is_remembered_on_the_way_and_nothing_happens_at_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui.screens.shelving.SOON", 0.01)

    def place() -> int | None:
        with closing(Shelf(shelf_file())) as shelf:
            known = shelf.find("story")
        return known.place if known else None

    async with stage((120, 40), *parts(entry())) as on:
        assert on.reading._soon is None
        await on.press("j", "j")
        await on.until(lambda: place() == on.reading.article_view.cursor.start)
        await on.press("G")
        await on.until(lambda: place() == on.reading.article_view.cursor.start)
        await on.until(lambda: on.reading._soon is None)


async def test_private_leaves_nothing() -> None:
    async with stage((120, 40), *parts(entry()), options=Options(private=True)) as on:
        await on.press("j", "m", "q")
    assert not shelf_file().exists()


async def test_forgetting_everything() -> None:
    async with stage((120, 40), *parts(entry())) as on:
        await on.press("j", "3", "e", *"Ada", "enter")
        assert shelf_file().exists()
        await on.press("colon", *"forget", "enter", "enter")
        assert shelf_file().exists()  # it asks, and the first answer is no
        await on.press("colon", *"forget", "enter")
        assert "Forget 1 article," in on.text
        await on.press("j", "enter")
        assert not shelf_file().exists()
        await on.press("q")
    assert not shelf_file().exists()


async def test_a_removed_paragraph_is_read_without_in_a_child(tmp_path: Path) -> None:
    """The whole way, with the real engines: a file, a correction that changes the text, and back again."""
    file = tmp_path / "ferry.txt"
    file.write_text(PAGE, encoding="utf-8")
    opening = Opening(str(file), PLAIN)
    app = Pullquote((str(file),), PLAIN, (opening, Job(opening)), FakeClipboard())
    async with app.run_test(size=(120, 40)) as pilot:
        on = Stage(app, pilot, FakeClipboard())
        await on.until(lambda: on.reading.desk.summary and not on.reading.is_busy)
        assert "Ada Brook" in names(on)
        await on.press("full_stop", "D")
        await on.until(lambda: on.reading.desk.summary and not on.reading.is_busy)
        assert "Ada Brook" not in names(on)
        assert "Ada Brook" not in on.reading.article_view.flow.text
        await on.press("x")
        assert "removed by you" in on.text
        await on.press("enter")
        await on.until(lambda: on.reading.desk.summary and not on.reading.is_busy)
        assert "Ada Brook" in names(on)
        assert "Nothing was removed" in on.text
        await on.press("enter", "u", "enter")  # out, back in, out
        assert "Corrected; u takes it back." in on.text
        await on.press("escape")
        assert "Corrected" not in on.text  # u is another key here
        await on.until(lambda: on.reading.desk.summary and not on.reading.is_busy)
        assert "Ada Brook" not in names(on)


async def test_opening_another_while_one_loads(tmp_path: Path) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("One thing was said. " * 20_000, encoding="utf-8")
    second.write_text(PAGE, encoding="utf-8")
    opening = Opening(str(first), PLAIN)
    app = Pullquote((str(first),), PLAIN, (opening, Job(opening)), FakeClipboard())
    async with app.run_test(size=(120, 40)) as pilot:
        on = Stage(app, pilot, FakeClipboard())
        on.reading.open(str(second))
        await on.until(lambda: on.reading.desk.summary and not on.reading.is_busy)
        assert "Ferry to stay" in on.text
        assert on.reading.desk.target == str(second)


async def test_what_cannot_be_mended_at_a_heading_of_the_sources_is_said() -> None:
    async with stage((120, 36)) as on:
        await on.press("3", "G", "k", "e")
        assert "at one of them, e says who does" in on.text
        await on.press("D")
        assert "Choose one of the statements" in on.text
        assert not on.reading.desk.corrections


async def test_hits_of_a_text_that_was_changed_are_not_walked() -> None:
    async with stage((120, 36)) as on:
        await on.press("slash", *"lantern", "enter", "n")
        assert "hit 2/" in on.text
        await on.press("g", "J", "J", "D", "n")
        assert "hit" not in on.text
