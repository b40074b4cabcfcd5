"""The open screen: what was read before, addresses and paths that complete themselves, and pasted text."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from textual.events import Paste

from tests.screens.stage import SIZES, Stage, stage
from tests.screens.stories import story
from tui.opening import Known
from tui.paths import shelf_file
from tui.screens.open import OpenScreen
from tui.screens.suggesting import suggestions
from tui.settings import Options
from tui.shelf import Entry, Shelf

RECENT = (
    Entry("https://gazette.example/moths", "https://gazette.example/moths", "Nobody asked the moths",
          "The Amber Gazette", "2026-03-02", place=30, length=120),
    Entry("/old/quay.html", "/old/quay.html", "The quay at nine"),
)  # fmt: skip
TEXT = "The bell of the quay\n\n“It rang twice,” said Ada Brook, the pilot. Nobody else had heard it."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to complete paths in, which is the home folder and the one that the reader is in."""
    (tmp_path / "Letters").mkdir()
    (tmp_path / "Letters" / "lamp oil.txt").write_text("Lamp oil is dear. It was agreed to.", "utf-8")
    (tmp_path / "ledger.md").touch()
    (tmp_path / ".hidden").touch()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("", ["https://gazette.example/moths", "/old/quay.html"]),
        ("amber moths", ["https://gazette.example/moths"]),
        ("https://g", ["https://gazette.example/moths"]),
        ("l", ["https://gazette.example/moths", "/old/quay.html", "ledger.md", "Letters/"]),
        ("LED", ["ledger.md"]),
        ("./Letters/", ["./Letters/lamp oil.txt"]),
        ("~", ["~/"]),
        ("~/l", ["~/ledger.md", "~/Letters/"]),
        ("~/Letters/lamp", ["~/Letters/lamp oil.txt"]),
        ("~/.h", ["~/.hidden"]),
        ("~/nowhere/x", []),
        ("~nobody-at-all/x", []),
        ("./\x00/x", []),
    ],
)
def test_what_a_line_may_become(typed: str, lines: list[str], folder: Path) -> None:
    assert [one.line for one in suggestions(typed, RECENT)] == lines


def shelved() -> None:
    with closing(Shelf(shelf_file())) as shelf:
        for entry in reversed(RECENT):
            shelf.put(entry)


async def opened(on: Stage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is opened from now on, instead of opening it."""
    found: list[str] = []
    monkeypatch.setattr(on.reading, "open", lambda target, *_: found.append(target))
    return found


async def test_an_article_read_before_is_chosen_or_found_by_its_words(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    shelved()
    async with stage((100, 24)) as on:
        targets = await opened(on, monkeypatch)
        await on.press("O")
        assert "Nobody asked the moths · The Amber Gazette · 2026-03-02" in on.text
        assert "25%" in on.text
        await on.press("down", "enter")
        await on.press("O", *"moths", "down", "enter")
        await on.press("O", *"https", "tab", "enter")
        await on.press("O", *"https", "enter")  # nothing was chosen: what was typed is meant
        moths = "https://gazette.example/moths"
        assert targets == ["/old/quay.html", moths, moths, "https"]


async def test_a_path_completes_itself_and_folders_lead_on(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    async with stage((100, 24)) as on:
        targets = await opened(on, monkeypatch)
        await on.press("O", *"~/Le", "down", "down", "enter")
        screen = on.app.screen
        assert isinstance(screen, OpenScreen)
        assert screen.prompt.value == "~/Letters/"
        assert "lamp oil.txt" in on.text
        await on.press("right", "enter")
        await on.press("O", *"~/Letters", "enter", "tab", "left", "right", "enter")
        assert targets == ["~/Letters/lamp oil.txt"] * 2


@pytest.mark.parametrize("size", SIZES)
async def test_the_way_back_is_named_in_every_window(size: str) -> None:
    async with stage(SIZES[size]) as on:
        for keys, way in (("O", "Esc back"), ("x", "q back"), ("i", "q back"), ("p", "q back")):
            await on.press(keys)
            assert way in "".join(on.rows()[-2:])
            await on.press("escape")
        if size != "tiny":
            await on.press("p")
            assert "D drops it" in on.rows()[-1]  # the last of them
            await on.resize(*SIZES["tiny"])
            assert "Enter goes" in "".join(on.rows()[-2:])


async def test_escape_leaves_from_anywhere() -> None:
    async with stage((80, 24)) as on:
        await on.press("O", "tab", "tab", *"zz", "tab", "down", "escape")
        assert len(on.app.screen_stack) == 1


async def test_a_pasted_text_has_the_title_and_address_that_it_is_given_and_keeps_them() -> None:
    async with stage((100, 24), options=Options(private=True)) as on:  # so that nothing is on the shelf
        await on.press("O")
        on.app.screen.focused.post_message(Paste(TEXT))  # type: ignore[union-attr]
        await on.until(lambda: f"{len(TEXT)} characters" in on.text)
        await on.press(*"Bells", "enter", *"q.example", "enter")
        assert "'q.example' is no address" in on.text
        await on.press("ctrl+u", *"https://q.example/bells", "tab", "tab", "enter")
        await on.until(lambda: on.reading.desk.summary and not on.reading.is_busy)
        await on.press("j", "j", "m")
        here = on.under_cursor
        await on.press("r")
        await on.until(lambda: on.reading.desk.summary and not on.reading.is_busy)
        article = on.reading.desk.article
        assert article
        assert (article.metadata.title, article.metadata.url) == ("Bells", "https://q.example/bells")
        assert article.metadata.provenance["title"] == "user"
        assert on.under_cursor == here
        assert len(on.reading.desk.kept) == 1


async def test_what_is_open_and_what_was_pasted_stand_first_among_what_was_read() -> None:
    old = Entry("old", "old.txt", title="An old one", opened="2026-01-01T08:00:00")
    with closing(Shelf(shelf_file())) as shelf:
        shelf.put(old)
    known = Known(Entry("story", "story.html"))
    reading = story()
    async with stage((100, 24), known, reading.article, reading.sources, reading.summary) as on:
        await on.press("G", "O")
        assert "Lantern" in on.rows()[4]
        assert " 0%" not in on.rows()[4]  # the place is that of now
        assert "An old one" in on.rows()[5]
        on.app.screen.focused.post_message(Paste(TEXT))  # type: ignore[union-attr]
        await on.until(lambda: f"{len(TEXT)} characters" in on.text)
        await on.press("enter", "enter")
        await on.until(lambda: on.reading.desk.summary and not on.reading.is_busy)
        await on.press("O")
        assert "The bell of the quay" in on.rows()[4]


async def test_escape_from_a_paste_comes_back_to_the_line() -> None:
    async with stage((80, 24)) as on:
        await on.press("O")
        on.app.screen.focused.post_message(Paste(TEXT))  # type: ignore[union-attr]
        await on.until(lambda: f"{len(TEXT)} characters" in on.text)
        await on.press("escape")
        assert isinstance(on.app.screen, OpenScreen)
