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


# The pieces that are drawings rather than words, by their style, and what stands for each drawing where a
# theme wants none: screen readers would name every box and block, if they know them.
_DRAWINGS = frozenset({"article--bar", "article--sign", "article--fold", "rows--bar", "rows--drawn"})
_ASCII = str.maketrans("▌│•·▁▂▃▄▅▆▇█", ">|*.__--==##")


def undrawn(piece: Piece) -> Piece:
    """The piece in ASCII if it is a drawing; words stay as they are."""
    text, cells, styles = piece
    return Piece(text.translate(_ASCII), cells, styles) if _DRAWINGS.intersection(styles) else piece
