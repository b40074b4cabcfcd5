from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.text.controls import tame


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("a\tb\rc\x85d\u2028e", "a b c d e"),
        ("one\ntwo", "one\ntwo"),
        ("\u202eabc\u2066", "\ufffdabc\ufffd"),
        ("\u200fאב", "\u200bאב"),
        ("\x7f\x9b", "␡\ufffd"),
        ("\ud800", "\ufffd"),
        ("Zoë’s “naïve” 👩\u200d🚀 café", "Zoë’s “naïve” 👩\u200d🚀 café"),
    ],
)
def test_replaces_what_can_steer(text: str, expected: str) -> None:
    assert tame(text) == expected


@settings(max_examples=150)
@given(st.text(alphabet=st.characters(), max_size=40))
def test_keeps_length_and_lines_and_leaves_nothing_unsafe(text: str) -> None:
    tamed = tame(text)
    assert len(tamed) == len(text)
    assert [at for at, char in enumerate(tamed) if char == "\n"] == [
        at for at, char in enumerate(text) if char == "\n"
    ]
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in tamed.replace("\n", ""))
    assert tame(tamed) == tamed
