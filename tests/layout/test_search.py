from __future__ import annotations

import pytest

from tui.layout.search import Hits, PatternError, search

TEXT = "The café said: “It’s a long-term plan”.\nThe Café   was closed … on Monday."


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("the", ["The", "The"]),
        ("The", ["The", "The"]),
        ("cafe", ["café", "Café"]),
        ("Cafe", ["Café"]),
        ("café", ["café", "Café"]),
        ("it's", ["It’s"]),
        ('"it', ["“It"]),
        ("long–term", ["long-term"]),
        ("plan\". the", ["plan”.\nThe"]),
        ("café was", ["Café   was"]),
        ("(", []),
        ("   ", []),
        ("zebra", []),
    ],
)  # fmt: skip
def test_what_a_reader_means(query: str, found: list[str]) -> None:
    assert [span.of(TEXT) for span in search(TEXT, query)] == found


def test_regular_expressions() -> None:
    assert [span.of(TEXT) for span in search(TEXT, r"c\w+d", regular=True)] == ["closed"]
    with pytest.raises(PatternError):
        list(search(TEXT, "(", regular=True))


def test_one_that_would_take_for_ever_is_given_up() -> None:
    with pytest.raises(PatternError, match="too long"):
        list(search("a" * 40 + "!", "(a|aa)+$", regular=True))


@pytest.mark.parametrize(("regular", "seen"), [(False, [100, 200]), (True, list(range(1, 251)))])
def test_hits_are_looked_for_a_while_at_a_time(regular: bool, seen: list[int]) -> None:
    text = "tide and ebb " * 250
    hits = Hits(text, "tide", regular=regular)
    counts = []
    while not hits.look(-1):
        counts.append(len(hits))
    assert counts == seen
    assert list(hits) == list(search(text, "tide"))
    assert list(hits.touching(10, 20)) == [hits[1]]


def test_a_mistake_is_told_when_it_is_looked_for() -> None:
    with pytest.raises(PatternError):
        Hits(TEXT, "(", regular=True).look(1)
