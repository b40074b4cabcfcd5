from __future__ import annotations

import pytest

from tui.clean.paste_lines import paste_lines
from tui.clean.paste_lists import announced, headed
from tui.clean.paste_score import scored

OPEN = "The museum of locks opens in April, and the town has lent it what was still in its cellars."
LAST = "Nobody knows who made the gate, and the mill in which it was found burned down in the war."
SHOW = "Visitors will see three things that nobody has shown since the canal was filled in after the war:"


def items(*lines: str) -> list[str]:
    rows = scored(paste_lines("\n\n".join(lines)), "en")
    return [rows[at].line.text for at in sorted(announced(rows))]


@pytest.mark.parametrize("mark", ["", "• "])
def test_a_colon_announces_a_list(mark: str) -> None:
    assert items(OPEN, SHOW, f"{mark}a brass key", f"{mark}the old gate", LAST) == [
        "a brass key",
        "the old gate",
    ]


def test_a_paragraph_ends_a_list() -> None:
    assert items(OPEN, SHOW, "a brass key", LAST, "News", "Sport") == ["a brass key"]


def test_furniture_ends_a_list() -> None:
    assert items(OPEN, SHOW, "a brass key", "Share this article", "Sport") == ["a brass key"]


def test_no_paragraph_over_the_colon_no_list() -> None:
    assert items("In this edition:", "The mill", "The lock", OPEN) == []


def test_a_heading_over_links_announces_nothing() -> None:
    assert items(OPEN, "Read more:", "The mill", "The lock", LAST) == []


def test_long_lines_after_one_pattern_are_items() -> None:
    prices = [
        f"{what} of the old lock of Hallin, now for sale at the museum in April"
        for what in ("A key", "The gate")
    ]
    assert items(OPEN, SHOW, *prices) == prices


def test_a_long_line_is_an_item_only_with_a_bullet() -> None:
    long = "Why the council of Hallin never paid for the repair of its lock"
    assert items(OPEN, SHOW, long) == []
    assert items(OPEN, SHOW, f"• {long}") == [long]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((OPEN, "In the hall", "• a brass key", "• the old gate", LAST), ["a brass key", "the old gate"]),
        ((OPEN, "In the hall", "• a brass key", LAST), []),
        ((OPEN, "In the hall", "a brass key", "the old gate", LAST), []),
        ((OPEN, "Share this article", "• a brass key", "• the old gate", LAST), []),
        (("In the hall", "• a brass key", "• the old gate", LAST), []),
        ((OPEN, LAST, "• a brass key", "• the old gate"), []),
    ],
)
def test_a_heading_under_a_paragraph_has_a_list_of_its_own(lines: tuple[str, ...], found: list[str]) -> None:
    rows = scored(paste_lines("\n\n".join(lines)), "en")
    assert [rows[at].line.text for at in sorted(headed(rows))] == found
