"""Passages that a reader keeps: found again, gone to, copied and written down together."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.screens.stage import stage
from tests.screens.stories import story
from tui.opening import Known
from tui.paths import shelf_file
from tui.screens.kept import FILE, KeptPage
from tui.shelf import Entry, Kept, Shelf

STORY = story()
TEXT = STORY.article.text
PARTS = (Known(Entry("story", "story.html")), STORY.article, STORY.sources, STORY.summary)


def shelved() -> tuple[Kept, ...]:
    with closing(Shelf(shelf_file())) as shelf:
        known = shelf.find("story")
    return known.kept if known else ()


async def test_kept_passages_are_listed_gone_to_copied_and_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with stage((100, 30), *PARTS) as on:
        await on.press("full_stop", "m", "G", "v", "k", "m", "escape")
        assert [kept.words for kept in shelved()] == [  # at once
            "“We are not against the sun,” said Odile Marsh, the guild’s speaker.",
            "Point 24 of the minutes was read. It was agreed to.",
        ]
        await on.press("p")
        assert "Odile Marsh" in on.text
        assert "Point 24" in on.text
        await on.press("Y")
        await on.until(lambda: on.clipboard.copies)
        assert "against the sun" in on.clipboard.copies[0]
        assert "Point 24" in on.clipboard.copies[0]
        assert "Copied" in on.rows()[-1]
        await on.press("w")
        assert (tmp_path / FILE).read_text("utf-8").strip() == on.clipboard.copies[0]
        await on.press("enter")
        assert on.under_cursor.startswith("“We are not against")
        await on.press("n")
        assert "kept passage 2/2" in on.text
        await on.press("p", "D", "c")
        await on.until(lambda: len(on.clipboard.copies) == 2)
        assert "Point 24" in on.clipboard.copies[1]
        assert isinstance(on.app.screen, KeptPage)
        assert len(shelved()) == 1


async def test_what_is_kept_moves_with_the_text_and_so_does_the_reader() -> None:
    async with stage((100, 30), *PARTS) as on:
        await on.press("full_stop", "m", "g", "j", "D")  # the standfirst before it is removed
        view = on.reading.article_view
        assert "guild of Port Amber" not in view.flow.text
        assert [span.of(view.flow.text) for span in view.marks("kept")] == [
            "“We are not against the sun,” said Odile Marsh, the guild’s speaker."
        ]
        assert "a moment" in on.reading.sources_list.empty
        assert view.cursor.start > 0


async def test_what_another_window_keeps_stays() -> None:
    async with stage((100, 30), *PARTS) as on:
        await on.press("j", "m")
        other = Kept("Nobody asked the moths.", TEXT.index("Nobody asked"))
        with closing(Shelf(shelf_file())) as shelf:
            entry = shelf.find("story")
            assert entry
            shelf.put(replace(entry, kept=(*entry.kept, other)))
        await on.press("j", "m", "k", "m")
    kept = shelved()
    assert other in kept
    assert [words for words, _ in kept if words != other.words] == [
        "The lantern makers of Port Amber met on Tuesday."
    ]


async def test_guesses_are_marked_before_anything_is_copied() -> None:
    async with stage((140, 30), *PARTS) as on:
        assert "2026-03-02?" in on.rows()[0]
        assert "Guessed: published." in on.text
        await on.press("i", "j", "j", "j", "enter", "enter", "escape")  # the guess is right
        assert "2026-03-02?" not in on.rows()[0]
        assert "2026-03-02" in on.rows()[0]
