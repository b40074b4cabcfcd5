from __future__ import annotations

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.clean import clean
from tui.clean.paste_pages import gaps_around, page_marks
from tui.page import Page

SENTENCES = [
    f"The {which} boat left the harbour at dawn with eleven people, two dogs and a crate of oranges on deck."
    for which in ("first", "second", "third", "red", "old", "long", "new", "small", "last")
]
LINES = wrap(" ".join(SENTENCES), 56)


def pages(*between: str) -> str:
    """A text of which each of three pages ends inside a sentence, with lines between it and the next page."""
    return "\n".join([*LINES[:5], between[0], *LINES[5:9], between[1], *LINES[9:13], between[2], *LINES[13:]])


@pytest.mark.parametrize(
    "marks",
    [
        ("41", "42", "43"),
        ("\n- 41 -\n", "\n- 42 -\n", "\n- 43 -\n"),
        ("41\n\nHARBOUR STUDIES 12", "42\n\nHARBOUR STUDIES 12", "43\n\nHARBOUR STUDIES 12"),
        ("The Boats\n41", "The Boats\n42", "The Boats\n43"),
    ],
)
def test_a_paragraph_goes_on_over_the_end_of_a_page(marks: tuple[str, str, str]) -> None:
    article = clean(Page(pages(*marks)), "paste")
    assert article.text == " ".join(SENTENCES)
    gone = [line for mark in marks for line in mark.split("\n") if line]
    assert [each.text for each in article.removed] == gone
    assert {each.reason for each in article.removed} == {"running head or page number"}


def test_a_page_may_end_with_a_paragraph() -> None:
    text = (
        "The first boat left.\n7\nTHE BOATS\nNobody waved to it.\nIt was late.\n8\nTHE BOATS\nIt is not back."
    )
    assert page_marks(text.split("\n")) == {1, 2, 5, 6}


@pytest.mark.parametrize(
    "text",
    [
        "1\nThe boat left.\n\n2\nIt came back.\n\n3\nIt left again.",  # sections
        "It left in\n1958\nand in\n1999",  # numbers that do not follow each other
        "It left.\n12\nIt came back.",
    ],
)
def test_other_numbers_are_none_of_pages(text: str) -> None:
    assert not page_marks(text.split("\n"))


@given(st.lists(st.sampled_from(["1", "2", "3", "", " ", "a b", "a", "HEAD", "It ends."]), max_size=30))
def test_marks_hold_words_and_gaps_none(raw: list[str]) -> None:
    marks = page_marks(raw)
    assert all(raw[at].strip() for at in marks)
    assert not any(raw[at].strip() for at in gaps_around(raw, marks))
