from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout.widths import ACCENTS, CELLS, SINGLE, clusters, measured

CASES = [
    ("plain", "plain", 5),
    ("“quoted” — and so", "“quoted” — and so", 17),
    ("日本語", "日本語", 6),
    ("한국", "한국", 4),
    ("\u1112\u1161\u11ab", "\u1112\u1161\u11ab", 2),
    ("e\u0301te\u0301", "e\u0301te\u0301", 3),
    ("क्षत्रिय", "क्षत्रिय", 5),
    ("👩\u200d👩\u200d👧", "👩", 2),
    ("👍🏽", "👍", 2),
    ("❤\ufe0f", "❤", 1),
    ("1\ufe0f\u20e3", "1\u20e3", 1),
    ("🇩🇪🇫🇷", "🇩🇪🇫🇷", 4),
    ("a\tb", "a    b", 6),
    ("\u3000", "  ", 2),
    ("\u00ad\u200b\u2060", "", 0),
    ("\x1b[31m", "�[31m", 5),
    ("\u202eevil", "evil", 4),
    ("\u0378", "�", 1),
]


@pytest.mark.parametrize(("text", "shown", "cells"), CASES)
def test_what_is_drawn_and_how_wide(text: str, shown: str, cells: int) -> None:
    assert measured(text) == (shown, cells)


def test_a_flood_of_accents_is_dammed() -> None:
    assert measured("Z" + "\u0301" * 500) == ("Z" + "\u0301" * ACCENTS, 1)


def test_textual_measures_every_character_as_we_do() -> None:
    """What is drawn for a character must not be cut by the library that draws it."""
    wrong = [
        hex(code)
        for code in range(0x20, 0x40000)
        if not 0xD800 <= code < 0xE000
        and unicodedata.category(chr(code)) != "Cn"
        and cell_len(measured(chr(code))[0]) != measured(chr(code))[1]
    ]
    assert not wrong


def test_characters_taken_for_single_are() -> None:
    assert [char for char in SINGLE if CELLS[char] != 1] == []


@given(st.text(max_size=40))
def test_clusters_tile_a_text(text: str) -> None:
    begins = [at for at, _ in clusters(text, 0, len(text))]
    assert begins == sorted(set(begins))
    assert begins[:1] == ([0] if text else [])


@given(st.text(max_size=40))
def test_nothing_drawn_can_steer(text: str) -> None:
    shown, cells = measured(text)
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in shown)
    assert cells >= 0
