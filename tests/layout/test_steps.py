from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.screens.stories import story
from tui.layout.flow import of_article, of_lines
from tui.layout.steps import STOPS, Steps
from tui.text import Span
from tui.text.sentences import sentences

STORY = story()
STEPS = Steps(of_article(STORY.article), STORY.article)


def test_every_sentence_is_stepped_on_once() -> None:
    every = STORY.article.sentences
    walked = [every[0]]
    while (step := STEPS.step("sentence", walked[-1].start, 1)) is not None:
        walked.append(step)
    assert walked == list(every)
    back = walked[-1:]
    while (step := STEPS.step("sentence", back[-1].start, -1)) is not None:
        back.append(step)
    assert back[::-1] == walked


def test_a_draft_is_stepped_through_like_its_article() -> None:
    draft = Steps(of_lines(STORY.article.text))
    assert draft.sentence(0) == STEPS.sentence(0)
    assert draft.step("paragraph", 0, 1) == STEPS.step("paragraph", 0, 1)


def test_paragraph_back_goes_to_the_beginning_of_this_one_first() -> None:
    second = STEPS.step("sentence", STORY.article.blocks[2].span.start, 1)
    assert second
    assert STEPS.step("paragraph", second.start, -1) == STEPS.sentence(STORY.article.blocks[2].span.start)


def test_headings() -> None:
    heading = next(block for block in STORY.article.blocks if block.kind == "heading")
    assert STEPS.step("heading", 0, 1) == heading.span
    assert STEPS.step("heading", heading.span.start, 1) is None


def test_words_end_where_they_end() -> None:
    text = "Nobody left early, she said."
    steps = Steps(of_lines(text))
    assert steps.word(0, 1) == len("Nobody")
    assert steps.word(len("Nobody"), 1) == len("Nobody left")
    assert steps.word(len("Nobody left"), -1) == len("Nobody")
    assert steps.word(len(text), 1) == len("Nobody left early, she said")


def test_a_block_without_a_stop_is_one_sentence() -> None:
    every = (chr(code) for code in range(0x20, 0x3100))
    ends = {char for char in every if len(sentences(f"Ann came{char} Ben left", Span(0, 19))) > 1}
    ends |= {char for char in "。！？" if len(sentences(f"来{char}去", Span(0, 3))) > 1}
    assert ends == set(STOPS)


@given(st.text(st.characters(exclude_characters=STOPS), min_size=1))
def test_and_is_found_as_if_it_were_looked_for(text: str) -> None:
    flow = of_lines(text)
    for block in range(len(flow)):
        span = flow.span(block)
        assert Steps(flow).sentence(span.start) == (sentences(text, span) or [span])[0]
