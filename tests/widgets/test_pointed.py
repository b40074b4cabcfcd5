from __future__ import annotations

from itertools import pairwise

import pytest

from tests.screens.stage import Stage, stage
from tui.layout.flow import Flow
from tui.layout.widths import clusters
from tui.opening import Draft
from tui.text import Span

TEXT = (
    "“Wir fahren,” sagte 山田さん 👩\u200d👧 zur Fähre. Cafe\u0301s waren offen 🇩🇪! Tabs\tauch.\n"
    "漢字と仮名が混じった文章です。" * 12 + "\n\nThe last one is plain, and it is short."
)


def cell(on: Stage, words: str) -> tuple[int, int]:
    """Where on the article's widget some words begin; cells of the margin belong to what is next to them."""
    view = on.reading.article_view
    for y in range(view.size.height):
        offsets = [view.offset_at(x, y) for x in range(view.size.width)]
        for x, offset in reversed(list(enumerate(offsets))):
            if offset is not None and view.flow.text.startswith(words, offset):
                return x, y
    raise AssertionError(f"{words} is not on the screen")


async def taken(on: Stage) -> str:
    await on.pilot.pause()
    view = on.reading.article_view
    return view.selection.of(view.flow.text) if view.selection else ""


async def test_a_click_puts_the_cursor_two_take_a_word_three_the_sentence() -> None:
    async with stage((100, 30), Draft(TEXT)) as on:
        view = on.reading.article_view
        await on.pilot.click(view, offset=cell(on, "offen"))
        assert on.under_cursor == "Cafe\u0301s waren offen 🇩🇪!"
        assert await taken(on) == ""
        await on.pilot.click(view, offset=cell(on, "waren"), times=2)
        assert await taken(on) == "waren"
        await on.pilot.click(view, offset=cell(on, "山"), times=3)
        assert await taken(on) == on.under_cursor
        assert on.under_cursor.endswith("zur Fähre.")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("Wir", "n,”", "Wir fahren"),
        ("さ", "👩", "さん 👩\u200d👧"),
        ("e\u0301", "e\u0301", ""),
        ("Caf", "e\u0301", "Cafe\u0301"),
        ("🇩🇪", "offen", "offen 🇩🇪"),  # backwards
        ("Tabs", "auch", "Tabs\ta"),
        ("zur", "漢", None),  # over lines
    ],
)
async def test_dragging_takes_a_slice_of_the_article_between_whole_characters(
    start: str, end: str, words: str | None
) -> None:
    async with stage((100, 30), Draft(TEXT)) as on:
        view = on.reading.article_view
        await on.pilot.mouse_down(view, offset=cell(on, start))
        await on.pilot.hover(view, offset=cell(on, end))
        await on.pilot.mouse_up(view, offset=cell(on, end))
        text = view.flow.text
        if words is None:
            words = text[text.index(start) : text.index(end) + 1]
        assert await taken(on) == words
        selection = view.selection
        if selection:
            assert {selection.start, selection.end} <= set(boundaries(view.flow))


def boundaries(flow: Flow) -> list[int]:
    """Where user-perceived characters begin and end."""
    found = []
    for block in range(len(flow)):
        span = flow.span(block)
        found += [at for at, _ in clusters(flow.text, *span)] + [span.end]
    return found


async def test_every_cell_of_a_line_belongs_to_what_is_drawn_there() -> None:
    async with stage((60, 40), Draft(TEXT)) as on:
        view = on.reading.article_view
        for y in range(view.size.height):
            offsets = [view.offset_at(x, y) for x in range(view.size.width)]
            known = [offset for offset in offsets if offset is not None]
            assert all(one <= other for one, other in pairwise(known))
            assert set(known) <= set(boundaries(view.flow))
            assert not known or Span(min(known), max(known)).width <= view.flow.width
