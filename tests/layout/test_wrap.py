from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.layout.widths import measured
from tui.layout.wrap import fit, folded, wrap

TEXTS = st.text(alphabet="ab c—-/ 日「」。e\u0301👩\u200d🇩\t“”", max_size=80)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("well—known", 7, ["well—", "known"]),
        ("日本語です", 4, ["日本", "語で", "す"]),
        ("日本。語", 4, ["日", "本。", "語"]),
        ("", 5, [""]),
    ],
)
def test_where_lines_break(text: str, width: int, lines: list[str]) -> None:
    begins = [*wrap(text, 0, len(text), width), len(text)]
    assert [text[start:end].rstrip() for start, end in pairwise(begins)] == lines


@given(TEXTS, st.integers(4, 30))
def test_no_line_is_wider_than_the_pane_and_nothing_is_lost(text: str, width: int) -> None:
    begins = [*wrap(text, 0, len(text), width), len(text)]
    assert begins[0] == 0
    assert begins[:-1] == sorted(set(begins[:-1]))
    for start, end in pairwise(begins):
        shown, _ = measured(text, start, end)
        assert measured(shown.rstrip(" "))[1] <= width


@pytest.mark.parametrize("sign", ["\u0301", "\u200d", "\u200b", "👩\u200d", "क\u094d"])
def test_a_flood_of_what_takes_no_cell_is_broken_into_lines(sign: str) -> None:
    text = "a" + sign * 10_000
    begins = [*wrap(text, 0, len(text), 40), len(text)]
    assert max(end - start for start, end in pairwise(begins)) <= 2_000
    assert all(measured(text, start, end)[1] <= 40 for start, end in pairwise(begins))


@given(TEXTS, st.integers(0, 20), st.integers(4, 30))
def test_a_stretch_wraps_as_if_it_stood_alone(text: str, before: int, width: int) -> None:
    lead = "x" * before
    alone = wrap(text, 0, len(text), width)
    within = wrap(lead + text + "yy", before, before + len(text), width)
    assert [begin - before for begin in within] == list(alone)


@given(TEXTS, st.integers(2, 30))
def test_what_was_fitted_fits(text: str, width: int) -> None:
    shown, cells = fit(text, width)
    assert measured(shown) == (shown, cells)
    assert cells <= width
    assert shown == measured(text)[0] or shown.endswith("…")


def test_folding_keeps_line_feeds_and_says_what_was_cut() -> None:
    assert [text for text, _ in folded("one two\n\nthree", 5)] == ["one", "two", "", "three"]
    assert [text for text, _ in folded("one two three four", 5, 2)] == ["one", "two …"]
