"""The summary on the screen: its length, its notes, and the way between it and the text."""

from dataclasses import replace

from tests.screens.stage import stage
from tests.screens.stories import story
from tui.article import Note
from tui.digest import Point, Summary
from tui.settings import Options

STORY = story()
RANKING = tuple(Point(STORY.article.sentences[number], 1.0) for number in (2, 5, 3, 12))
GROWING = Summary(method="lead", ranking=RANKING).resized(2)


async def test_a_longer_summary_keeps_what_there_was_and_needs_no_work() -> None:
    async with stage((120, 40), STORY.article, STORY.sources, GROWING) as on:
        await on.press("2", "plus")
        assert not on.reading.is_busy
        assert on.reading.desk.summary == GROWING.resized(3)
        await on.press("plus", "plus")
        assert on.reading.desk.summary == GROWING.resized(4)
        assert "no more sentences" in on.rows()[-2]
        await on.press("minus")
        assert on.reading.desk.summary == GROWING.resized(3)
        assert on.reading.desk.length == 3


async def test_points_have_their_places_and_the_method_is_named() -> None:
    async with stage((120, 40), STORY.article, STORY.sources, GROWING) as on:
        assert f"2 of {len(STORY.article.sentences)} · lead" in on.text
        assert "¶ 1 · " in on.text
        assert "¶ 2 · " in on.text


async def test_what_is_to_be_known_of_a_summary_is_shown_with_it() -> None:
    noted = replace(GROWING, notes=(Note("summary", "These are the first sentences."),))
    async with stage((120, 40), STORY.article, STORY.sources, noted) as on:
        assert "These are the first sentences." in on.text


async def test_it_is_said_that_there_is_no_summary() -> None:
    none = Summary(notes=(Note("summary", "It is too short for one."),))
    async with stage((120, 40), STORY.article, STORY.sources, none) as on:
        assert "It is too short for one." in on.text
        await on.press("s")
        assert on.is_at("article")
        assert "There is no summary." in on.rows()[-2]


async def test_a_reader_who_asked_for_no_summary_can_still_have_one() -> None:
    options = Options(summary=0)
    async with stage((120, 40), STORY.article, STORY.sources, Summary(), options=options) as on:
        assert "no summary" in on.text
        await on.press("2", "plus")
        await on.until(lambda: on.reading.desk.summary and on.reading.desk.summary.points)
        assert on.reading.desk.length == 1
