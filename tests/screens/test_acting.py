"""What is done with the words under the cursor: copied, in every form, and taken with keys or the mouse."""

from __future__ import annotations

from tests.screens.stage import stage
from tests.screens.stories import story
from tui.article import Article, Block, Metadata
from tui.cite import style
from tui.clipboard import FakeClipboard
from tui.copying import passage_at, render
from tui.digest import Summary
from tui.screens.pages import ListPage
from tui.speech import Source, Sources, Statement
from tui.text import Span
from tui.widgets.sources import SourceEntry

STORY = story()
TEXT = STORY.article.text


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


async def test_of_two_statements_in_a_sentence_the_sources_copy_the_one_they_are_at() -> None:
    text = "“We must close,” said Bo Ek, while Mira Holt said that the school would go on."
    sentence = Span(0, len(text))
    closing = Statement("direct", (Span(0, text.index(" said Bo")),))
    going_on = Statement("indirect", (Span(text.index("that the"), len(text) - 1),))
    sources = Sources((
        Source("Bo Ek", "person", statements=(closing,)),
        Source("Mira Holt", "person", statements=(going_on,)),
    ))  # fmt: skip
    article = Article(text, (Block("paragraph", sentence),), (sentence,), Metadata(), (), "none")
    async with stage((120, 36), article, sources, Summary()) as on:
        await on.press("3", "j", "j", "j")
        assert "Mira Holt 1/1 · indirect" in on.text
        await on.press("c")
        await on.until(lambda: on.clipboard.copies)
        assert "the school would go on" in on.clipboard.copies[-1]
        assert "Bo Ek" not in on.clipboard.copies[-1].partition("—")[2]
        await on.press("k", "k")
        assert "Bo Ek 1/1 · quotation" in on.text


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


async def test_a_passage_of_ones_own_is_copied_to_the_letter() -> None:
    async with stage((100, 24)) as on:
        await on.press("j", "v", "j", "l", "l", "y", "q")
        await on.until(lambda: on.reading.copies)
        selection = on.reading.article_view.selection
        assert selection
        assert on.clipboard.copies[0].split() == selection.of(TEXT).split()
        await on.press("escape")
        assert on.reading.article_view.selection is None


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
        entries = on.reading.sources_list.entries
        assert [entry.group.name for entry in entries if isinstance(entry, SourceEntry)] == [
            "A clerk",
            "Odile Marsh",
            "no speaker found",
        ]
        await on.press("Y")  # the cursor stayed with its source
        await on.until(lambda: on.reading.copies)
        assert "against the sun" in on.clipboard.copies[0]
        assert "forty crowns" in on.clipboard.copies[0]
