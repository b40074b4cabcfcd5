from __future__ import annotations

import pytest

from tui.text.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebel-held town, she said.", ["The", "rebel-held", "town", "she", "said"]),
        ("Don’t pay £2.4bn or 1,000!", ["Don’t", "pay", "2.4bn", "or", "1,000"]),
        ("workers’ – ‘rights’ -", ["workers", "rights"]),
        ("Ação über 東京", ["Ação", "über", "東京"]),
        ("… “”", []),
    ],
)
def test_finds_the_words(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in words(text)] == expected


def test_keeps_to_its_stretch() -> None:
    text = "one two three"
    assert [span.of(text) for span in words(text, 4, 7)] == ["two"]
