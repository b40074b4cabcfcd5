"""What a reader chooses: a command by its id, a style that is remembered, what becomes of a lost copy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.theme import BUILTIN_THEMES

from tests.screens.stage import Stage, stage
from tests.screens.stories import story
from tui.app import Pullquote
from tui.clipboard import FakeClipboard
from tui.paths import style_file, themes_folder
from tui.screens.uncopied import FILE, Uncopied
from tui.settings import Options, last_style
from tui.themes import themes

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


async def test_keys_that_clash_are_told_and_the_usual_ones_hold() -> None:
    async with stage(NARROW, options=Options(keys={"keep": ("j",)})) as on:
        assert any("would mean both" in said.words for said in on.reading.said)
        await on.press("j")
        assert on.under_cursor.startswith("The guild")
        assert on.reading.desk.kept == []


async def test_keys_of_ones_own_hold_and_stand_in_the_footer() -> None:
    async with stage((160, 40), options=Options(keys={"keep": ("w",)})) as on:
        assert "w keep" in on.rows()[-1]
        await on.press("w")
        assert len(on.reading.desk.kept) == 1


async def test_themes_of_ones_own_are_read_anew_and_a_mistake_in_one_is_told() -> None:
    file = themes_folder() / "mine.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[mine]\nlike = "papr"\n', "utf-8")
    async with stage((100, 30)) as on:
        assert any("nearest is paper" in said.words for said in on.reading.said)
        file.write_text('[mine]\nlike = "paper"\naccent = "#010203"\n', "utf-8")
        for accent in ("#010203", "#040506"):
            file.write_text(f'[mine]\nlike = "paper"\naccent = "{accent}"\n', "utf-8")
            await on.press("colon", *"theme.choose", "enter", *"mine", "enter")
            assert (on.app.theme, on.app.current_theme.accent) == ("mine", accent)
        file.write_text("[mine]\n", "utf-8")
        await on.press("colon", *"theme.choose", "enter")
        assert "must set primary" in on.text
        assert on.app.theme == "mine"


async def test_every_theme_can_be_drawn_textuals_own_too() -> None:
    themes_folder().mkdir(parents=True)
    (themes_folder() / "mine.toml").write_text('[mine]\nprimary = "#004400"\n', encoding="utf-8")
    async with stage(NARROW, options=Options(theme="dracula")) as on:
        assert "Lantern makers" in on.text
        for name in ["mine", *themes(), *BUILTIN_THEMES]:
            on.app.theme = name
            await on.press("j")  # drawn at the cursor
            assert "Point 1 of" in on.text or "Lantern" in on.text
            strips = on.app.screen._compositor.render_strips()
            assert len({segment.style for strip in strips for segment in strip}) > 3, name


async def test_a_message_has_the_rows_it_needs_until_the_next_key() -> None:
    advice = "Install a helper such as wl-clipboard, or set one of your own, and then try once more"
    async with stage((50, 20), clipboard=FakeClipboard("sent", advice)) as on:
        await on.press("j")
        height = on.reading.article_view.size.height
        await on.press("c")
        await on.until(lambda: on.reading.copies)
        told = " ".join(" ".join(row.split()) for row in on.rows()[-6:-1])
        assert advice in told
        await on.press("j")
        assert on.reading.article_view.size.height == height


async def test_what_is_empty_is_not_copied() -> None:
    reading = story()
    article = replace(reading.article, metadata=replace(reading.article.metadata, url=None))
    async with stage(NARROW, article, reading.sources, reading.summary) as on:
        await on.press("y", "l")
        assert "has no address" in " ".join(on.text.split())
        assert on.clipboard.copies == []


async def test_leaving_the_open_screen_with_nothing_open_tells_what_to_do() -> None:
    app = Pullquote((), Options(), clipboard=FakeClipboard())
    async with app.run_test(size=NARROW) as pilot:
        on = Stage(app, pilot, FakeClipboard())
        await on.until(lambda: len(app.screen_stack) == 2)
        await on.press("escape")
        assert "O opens an article, q leaves." in on.text
