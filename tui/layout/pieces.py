"""What a row on the screen is made of, whoever draws it."""

from __future__ import annotations

from typing import NamedTuple


class Piece(NamedTuple):
    """Drawn text, the cells it takes, and the style classes over it, the strongest last."""

    text: str
    cells: int
    styles: tuple[str, ...] = ()


def blank(cells: int) -> Piece:
    """So many cells without a sign."""
    return Piece(" " * cells, cells)
