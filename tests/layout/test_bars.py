"""The rows around the text, in any width: what gives way, and what stays."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tui.layout.bars import hint, list_title
from tui.layout.pieces import Piece


def text(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("width", "row"),
    [
        (36, "  Style    Enter takes · Esc leaves"),
        (30, "  Style           Enter takes"),
        (18, "  Style"),
        (5, "  St…"),
    ],
)
def test_what_stands_beside_a_title_gives_way_part_by_part(width: int, row: str) -> None:
    drawn = list(list_title("Style", "Enter takes · Esc leaves", width, focus=False))
    assert text(drawn).rstrip() == row.rstrip()
    assert sum(piece.cells for piece in drawn) <= width


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (40, ["q back · Enter goes · c copies it"]),
        (22, ["q back · Enter goes", "c copies it"]),
        (12, ["q back", "Enter goes"]),
        (5, ["q ba…", "Ente…"]),
    ],
)
def test_a_hint_has_two_lines_and_its_first_parts_stay(width: int, lines: list[str]) -> None:
    found = hint(("q back", "Enter goes", "c copies it"), width, 2)
    assert [line for line, _ in found] == lines
    assert all(cells <= width for _, cells in found)
