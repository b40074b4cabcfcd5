"""What a reader chooses: a command by its id, a style that is remembered, what becomes of a lost copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens.stage import stage
from tui.clipboard import FakeClipboard
from tui.paths import style_file
from tui.screens.uncopied import FILE, Uncopied
from tui.settings import Options, last_style

NARROW = (80, 24)


async def test_a_command_named_in_full_goes_before_those_that_mention_it() -> None:
    async with stage(NARROW) as on:
        await on.press("c")
        await on.until(lambda: on.reading.copies)
        await on.press("colon", *"copies", "enter")
        await on.pilot.pause()
        assert on.rows()[0].strip().startswith("Copies")


async def test_the_style_is_remembered() -> None:
    async with stage(NARROW) as on:
        await on.press("t", "j", "j", "enter")
        assert on.reading.options.style == "mla"
        await on.press("t", *"apa", "enter", "t", "k", *"mla", "enter")
        assert on.reading.options.style == "mla"
    assert last_style(style_file()) == "mla"


async def test_in_private_no_style_is_remembered() -> None:
    async with stage(NARROW, options=Options(private=True)) as on:
        await on.press("t", *"mla", "enter")
        assert on.reading.options.style == "mla"
    assert last_style(style_file()) is None


async def test_a_lost_copy_can_be_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with stage(NARROW, clipboard=FakeClipboard("not copied", "Install a helper.")) as on:
        await on.press("c")
        await on.until(lambda: isinstance(on.app.screen, Uncopied))
        assert "Install a helper." in on.text
        await on.press("s")
        assert (tmp_path / FILE).read_text("utf-8").strip() == on.clipboard.copies[0]


async def test_a_copy_that_cannot_be_saved_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / FILE).mkdir()
    async with stage(NARROW, clipboard=FakeClipboard("not copied")) as on:
        await on.press("c")
        await on.until(lambda: isinstance(on.app.screen, Uncopied))
        await on.press("s")
        assert "Not saved" in on.text


async def test_a_lost_copy_can_be_printed_on_leaving() -> None:
    async with stage(NARROW, clipboard=FakeClipboard("not copied")) as on:
        await on.press("c")
        await on.until(lambda: isinstance(on.app.screen, Uncopied))
        await on.press("p")
        assert on.reading.prints_copies
        assert len(on.app.screen_stack) == 1
