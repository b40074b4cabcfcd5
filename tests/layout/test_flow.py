from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screens.stories import story
from tui.article import Article, Block
from tui.layout.flow import LONGEST, Flow, Place, of_article, of_lines, only
from tui.layout.marks import Marks
from tui.text import Span

PARAGRAPHS = st.lists(st.text(alphabet="ab c日e\u0301", min_size=1, max_size=60), min_size=1, max_size=8)


def flow(paragraphs: list[str], width: int) -> Flow:
    text, spans = "", []
    for paragraph in paragraphs:
        spans.append(Span(len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    laid = Flow(text, spans)
    laid.resize(width)
    return laid


@given(PARAGRAPHS, st.integers(4, 20))
def test_lines_tile_their_blocks(paragraphs: list[str], width: int) -> None:
    laid = flow(paragraphs, width)
    lines = [laid.line(place) for place in laid.rows(Place(0, 0), 10_000)]
    for number in range(len(laid)):
        own = [line for line in lines if line and line.block == number]
        assert "".join(laid.text[line.start : line.end] for line in own) == paragraphs[number]


@given(PARAGRAPHS, st.integers(4, 20), st.integers(4, 20), st.data())
def test_an_offset_is_found_again_at_any_width(
    paragraphs: list[str], first: int, second: int, data: st.DataObject
) -> None:
    laid = flow(paragraphs, first)
    block = data.draw(st.integers(0, len(paragraphs) - 1))
    offset = laid.span(block).start + data.draw(st.integers(0, len(paragraphs[block]) - 1))
    laid.resize(second)
    line = laid.line(laid.place(offset))
    assert line
    assert line.start <= offset < line.end


@given(PARAGRAPHS, st.integers(4, 20), st.integers(0, 30))
def test_stepping_on_and_back_again(paragraphs: list[str], width: int, by: int) -> None:
    laid = flow(paragraphs, width)
    every = list(laid.rows(Place(0, 0), 10_000))
    assert every[-1] == laid.last
    assert laid.step(Place(0, 0), by) == every[min(by, len(every) - 1)]
    assert laid.step(laid.last, -by) == every[max(0, len(every) - 1 - by)]


def test_a_block_of_a_million_characters_is_laid_out_in_pieces() -> None:
    laid = of_lines("x" * 1_000_000)
    assert len(laid) > 1_000_000 // LONGEST
    assert laid.span(len(laid) - 1).end == 1_000_000


def test_list_items_stand_close_together() -> None:
    text = "one\n\ntwo\n\nthree"
    blocks = (Block("item", Span(0, 3)), Block("item", Span(5, 8)), Block("paragraph", Span(10, 15)))
    laid = of_article(Article(text, blocks, ()))
    assert [laid.height(number) for number in range(3)] == [1, 2, 1]


def test_lines_of_a_draft_are_as_far_apart_as_they_stand() -> None:
    laid = of_lines("one\ntwo\n\nthree\n\n\n\n\nfour\n")
    assert [laid.height(number) for number in range(4)] == [1, 2, 3, 1]


def test_folding_keeps_headings_and_what_was_asked_for() -> None:
    article = story().article
    wanted = article.blocks[3].span
    laid = only(article, Marks([wanted]))
    shown = [laid.span(number) for number in range(len(laid)) if not laid.is_folded(number)]
    assert wanted in shown
    assert article.blocks[0].span in shown
    assert len(shown) < len(article.blocks)


def test_the_offset_at_a_cell() -> None:
    laid = of_lines("ab日本c")
    line = laid.line(Place(0, 0))
    assert line
    assert [laid.at_cell(line, cell) for cell in range(8)] == [0, 1, 2, 2, 3, 3, 4, 4]


@pytest.mark.parametrize("char", ["a", "é", "e\u0301", "👩\u200d👧", "👍🏽", "🇩🇪", "\u1112\u1161\u11ab"])
def test_what_follows_a_character_follows_all_of_it(char: str) -> None:
    flow = of_lines(f"x{char}y\n{char}")
    assert flow.after(1) == 1 + len(char)
    assert flow.after(len(char) + 3) == len(flow.text)  # the last of its block
