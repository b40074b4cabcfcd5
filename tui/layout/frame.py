"""Where everything stands on the reading screen of a size, while the article has the focus.

The stylesheet says the same to Textual, and a test holds the two together. This is for drawing a screen
before there is one, and for the widths at which its layout changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.settings import Side

BELOW = 70
"""Cells from which there are lists below the article; under it one pane has the screen to itself."""

BESIDE = 110
"""Cells from which they stand at its side, if its measure leaves them room there."""

FLAT = 18
"""Rows under which there are none below the article."""

LOW = 10
"""Rows under which the article and the status line have the screen to themselves."""

_LEAST_SIDE = 38  # cells of the side pane and its margins
_MOST_SIDE = 54
_SIDE_SHARE = 31  # per cent of the width
_ROWS_BELOW = 9  # of the lists below the article


class Box(NamedTuple):
    """A rectangle of cells."""

    x: int
    y: int
    width: int
    height: int


class Frame(NamedTuple):
    """The rectangles of a screen; None for what is not on it. `tabs`: the top row names the panes."""

    article: Box
    status: Box
    headline: Box | None
    keys: Box | None
    summary: Box | None
    sources: Box | None
    tabs: bool


def beside(measure: int) -> int:
    """Cells from which the lists stand beside a text of this measure."""
    return max(BESIDE, measure + _LEAST_SIDE)


def frame(width: int, height: int, measure: int, side: Side) -> Frame:
    """The screen of so many cells and rows."""
    low, wide = height < LOW, width >= beside(measure)
    below = not wide and width >= BELOW and height >= FLAT
    top, bottom = (0, 1) if low else (1, 2)
    panes = Box(0, top, width, max(0, height - top - bottom))
    article, summary, sources = panes, None, None
    if wide:
        article, summary, sources = _columns(panes, side)
    elif below:
        article = panes._replace(height=panes.height - _ROWS_BELOW)
        summary = Box(0, top + article.height, width, _ROWS_BELOW)
    return Frame(
        article=article,
        status=Box(0, height - bottom, width, 1),
        headline=None if low else Box(0, 0, width, 1),
        keys=None if low else Box(0, height - 1, width, 1),
        summary=summary,
        sources=sources,
        tabs=not low and not wide and not below,
    )


def _columns(panes: Box, side: Side) -> tuple[Box, Box, Box]:
    """The article, and at its side the two lists above each other, a row between them."""
    _, y, width, height = panes
    lists = min(_MOST_SIDE, (width - 1) * _SIDE_SHARE // 100)
    text = width - lists - 1
    at, text_at = (text + 1, 0) if side == "right" else (0, lists + 1)
    upper = (height - 1) * 2 // 5
    return (
        Box(text_at, y, text, height),
        Box(at, y, lists, upper),
        Box(at, y + upper + 1, lists, height - 1 - upper),
    )
