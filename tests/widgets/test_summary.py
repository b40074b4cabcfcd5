import pytest

from tui.text import Span
from tui.widgets.summary import MOST_ROWS, NoteEntry, PointEntry

NOTE = "Of the article’s sentences only 2 read well alone."


def rows(text: str, width: int) -> list[str]:
    entry = PointEntry(3, text, "¶ 2 · 15%", Span(0, len(text)))
    return ["".join(piece.text for piece in row) for row in entry.rows(width)]


def test_the_place_of_a_point_stands_at_the_right_of_its_last_row() -> None:
    assert rows("The harbour is shut.", 33) == [" 3 The harbour is shut. ¶ 2 · 15%"]


def test_the_place_has_a_row_of_its_own_where_the_words_leave_it_none() -> None:
    assert rows("The harbour is shut.", 32) == [" 3 The harbour is shut.", " " * 23 + "¶ 2 · 15%"]


def test_the_words_are_cut_when_there_are_no_more_rows() -> None:
    drawn = rows("The harbour is shut to ships. " * 9, 30)
    assert len(drawn) == MOST_ROWS
    assert drawn[-1].endswith("… ¶ 2 · 15%") or "…  " in drawn[-1]
    assert all(len(row) <= 30 for row in drawn)


@pytest.mark.parametrize("width", range(4, 80, 5))
def test_a_note_is_never_cut(width: int) -> None:
    drawn = ["".join(piece.text for piece in row).strip() for row in NoteEntry(NOTE).rows(width)]
    assert "".join(drawn).replace(" ", "") == NOTE.replace(" ", "")
