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
_DRAWN = str.maketrans("▌│•·▁▂▃▄▅▆▇█", ">|*.__--==##")
# Pieces that hold the words of the article, or of a copy, to the letter; in all others some signs are ours.
_EXACT = frozenset({"rows--exact", "rows--gone"})
_SIGNS = str.maketrans("·¶\u202f", "-# ")
_CUT = "…"


def undrawn(piece: Piece) -> Piece:
    """The piece with no sign of ours but ASCII; the words of the article stay as they are."""
    text, cells, styles = piece
    if _DRAWINGS.intersection(styles):
        return Piece(text.translate(_DRAWN), cells, styles)
    if any(style in _EXACT or style.startswith("article--") for style in styles):
        return piece
    words = text.translate(_SIGNS)
    return Piece(f"{words[:-1]}~" if words.endswith(_CUT) else words, cells, styles)
