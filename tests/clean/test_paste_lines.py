from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.clean.paste_lines import columns, paste_lines, wrap_width

WRAPPED = """\
The harbour master said on Tuesday that the pier would stay closed until the
engineers had looked at every pile, which would take them at least until the
autumn. He did not want to say who would pay.

  * the eastern pier, which was built in 1911 and has not been repaired in a
    long time
  * the slipway

Nobody on the island was surprised, for all of this had been said. It is an ex-
ample of what happens when nobody is asked. The ferry-owners were told by let-
ter, and the well-known letter-box of the island was full by the time that any
of them had come home.
"""


def texts(text: str) -> list[str]:
    return [line.text for line in paste_lines(text)]


def test_hard_wrapped_lines_are_joined() -> None:
    joined = texts(WRAPPED)
    assert len(joined) == 4
    assert joined[0].endswith("until the autumn. He did not want to say who would pay.")
    assert joined[1].endswith("in a long time")
    assert [line.bullet for line in paste_lines(WRAPPED)] == [False, True, True, False]


COLUMN = """\
The harbour master said that the pier would
stay closed until the engineers had looked at
every pile, which would take them at least un-
til the autumn.
17
He did not want to say who would pay for it,
and nobody on the island was surprised, for
all of this had been said by the ferry-owners
in the spring.
"""
VERSE = """\
The pier is shut until the engineers
have looked at every pile,
and every gull, and every boat
that waited for a while
and then went home
across the bay,
with nobody to wave to it
or ask it why today
"""
SET_IN = """\
    The harbour master said on Tuesday that the pier would stay shut until
the engineers had looked at every pile, and that he did not know the cost.
    Nobody on the island was surprised, for all of this had been said before
by the owners of the ferry.
  1. The eastern pier, which was built in 1911 and has not been repaired for
     many years
"""
MAIL = """\
On Monday Greta wrote:
> The harbour master said on Tuesday that the pier would stay shut until
> the engineers had looked at every pile, which would take them weeks.
>
> > Nobody on the island was surprised, for all of this had been said before
> > by the owners of the ferry.
"""


def test_a_column_of_print_is_joined_and_verse_is_not() -> None:
    first, number, second = texts(COLUMN)
    assert "would stay closed until the engineers" in first
    assert "at least until the autumn." in first
    assert number == "17"
    assert second.endswith("by the ferry-owners in the spring.")
    assert texts(VERSE) == VERSE.splitlines()


def test_a_paragraph_begins_where_a_line_is_set_in() -> None:
    first, second, item = texts(SET_IN)
    assert first.startswith("The harbour")
    assert first.endswith("the cost.")
    assert second.startswith("Nobody")
    assert second.endswith("the ferry.")
    assert item.endswith("for many years")


def test_the_marks_of_a_quoted_mail_are_no_words() -> None:
    wrote, first, second = texts(MAIL)
    assert wrote == "On Monday Greta wrote:"
    assert first.startswith("The harbour")
    assert first.endswith("them weeks.")
    assert second.startswith("Nobody")
    assert texts("> one\n> two") == ["> one", "> two"]


def test_a_hyphen_that_divides_a_word_goes_and_one_that_joins_two_stays() -> None:
    text = "\n".join(
        [
            "The letter about the pier was read to the council on Monday, and no let-",
            "ter was ever read with less joy. It was signed by the owners of the well-",
            "known line, and the council noted that a well-known line can sink as well.",
            "Nobody laughed, for it was raining, and the roof of the hall was not whole.",
        ]
    )
    (line,) = texts(text)
    assert "no letter was ever" in line
    assert "the well-known line, and" in line


def test_a_text_of_long_lines_is_left_alone() -> None:
    text = "\n".join(["A short line", "x" * 60 + " and more", "word " * 60, "word " * 40])
    assert wrap_width(text.split("\n")) is None
    assert len(texts(text)) == 4


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_short_paragraphs_of_like_length_are_no_wrapped_text(gap: str) -> None:
    boat = "The {} left the harbour with two dogs, a crate of oranges, a rope and a barrel of tar"
    lines = [boat.format(which) for which in ("first boat", "boat of the fair", "big Ellery boat", "boat")]
    assert wrap_width(gap.join(lines).split("\n")) is None
    assert texts(gap.join(lines)) == lines


def test_lines_with_dashes_below_each_other_are_a_list_unless_they_speak() -> None:
    listed = paste_lines("To bring:\n- a rope\n- tar, and\n  a brush\nWe left.")
    assert [(line.text, line.bullet) for line in listed][1:3] == [("a rope", True), ("tar, and", True)]
    spoken = paste_lines("- Where is she?\n- At sea.\nWe left.")
    assert [(line.text, line.bullet) for line in spoken][:2] == [
        ("- Where is she?", False),
        ("- At sea.", False),
    ]


@pytest.mark.parametrize(
    ("raw", "text", "bullet"),
    [
        ("• one", "one", True),
        ("  * one", "one", True),
        ("o one", "one", True),
        ("- one", "- one", False),
        ("one", "one", False),
        ("a\u00a0 b", "a b", False),
    ],
)
def test_bullets_are_marks_and_not_words(raw: str, text: str, bullet: bool) -> None:
    (line,) = paste_lines(raw)
    assert (line.text, line.bullet) == (text, bullet)


def test_indent_and_blank_lines_are_told() -> None:
    first, second = paste_lines("one\n\n\ttwo")
    assert (first.indent, second.indent, second.gap) == (0, 8, True)


def test_east_asian_letters_take_two_columns() -> None:
    assert columns("港 a") == 4


@given(st.text(st.sampled_from("ab c-•\n\t港."), max_size=300))
def test_no_letter_is_lost(text: str) -> None:
    letters = [char for char in text if char.isalpha()]
    assert [char for line in texts(text) for char in line if char.isalpha()] == letters


def test_links_to_edit_are_cut_off_the_headings() -> None:
    text = "History [edit]\nIt was built in 1741.[1]\nIn culture[edit]\nIt is on the arms of the town.[2]"
    found = [line.text for line in paste_lines(text)]
    assert found == ["History", "It was built in 1741.[1]", "In culture", "It is on the arms of the town.[2]"]


def test_what_stands_in_brackets_once_stays() -> None:
    assert [line.text for line in paste_lines("A letter [extract]\nThe boats [and men]")] == [
        "A letter [extract]",
        "The boats [and men]",
    ]
