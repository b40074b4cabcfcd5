"""The reading screen's first frame, drawn from the layout alone: row for row what the app draws then.

Its colours are those of `styles/first_frame.txt`, which is made from the stylesheet and the themes.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tui.commands import TABS, labelled, shown
from tui.layout import bars, waiting
from tui.layout.flow import Place, of_lines
from tui.layout.frame import Box, Frame, frame
from tui.layout.inked import Layer
from tui.layout.marks import Marks
from tui.layout.page_rows import LAYERS, left_edge, line_width, page_row, words_row
from tui.layout.pieces import Piece
from tui.layout.steering import steerless
from tui.layout.steps import Steps
from tui.paths import own, style_sheets

if TYPE_CHECKING:
    from tui.first_page import Look
    from tui.plain_head import Head

COLOURLESS = "colourless"
"""What the table of colours calls the theme of those who want none."""

_TERMINAL = "terminal"  # the theme in the colours that every terminal has
_TRUE_COLOUR = ("truecolor", "24bit")

Row = Iterable[Piece]


def first_frame(look: Look, width: int, height: int, text: Head | None) -> tuple[str, bool] | None:
    """The frame as a terminal takes it, and whether it shows the text; None where it cannot be known.

    Args:
        look: what was asked for.
        width: of the terminal, in cells.
        height: in rows.
        text: the text that the app would show at its top, or as much of it as fills a screen.
    """
    colours = _colours(look.theme or _TERMINAL)
    if not colours:
        return None
    places = frame(width, height, look.width, look.side)
    page = text and _text_page(text, places.article, look.width)
    boxes = _boxes(places, *(page or _opening_page(look, places.article)))
    return _output(width, height, boxes, colours), page is not None


def _opening_page(look: Look, box: Box) -> tuple[list[Row], tuple[str, ...]]:
    words = waiting.opening(look.target)
    return [words_row(words, y, box.width, look.width) for y in range(box.height)], ()


def _text_page(head: Head, box: Box, measure: int) -> tuple[list[Row], tuple[str, ...]] | None:
    """The rows of the article, and what the status line says of the place in it."""
    flow = of_lines(head.text)
    flow.resize(line_width(box.width, measure))
    window = list(flow.rows(Place(0, 0), box.height))
    if not window or (len(window) < box.height and not head.is_whole):
        return None
    cursor = Steps(flow).sentence(0)
    percent = round(100 * cursor.end / flow.end)
    if percent and not head.is_whole:
        return None
    layers = {name: Layer(f"article--{name}", Marks()) for name in LAYERS}
    layers["cursor"] = Layer("article--cursor", Marks([cursor]))
    left = left_edge(box.width, flow.width)
    return [page_row(flow, place, layers, left) for place in window], (f"{percent}%",)


def _boxes(
    places: Frame, article: list[Row], place: tuple[str, ...]
) -> Iterator[tuple[str, Box | None, list[Row]]]:
    """What stands in each rectangle, row by row, under the name of its colours."""
    yield "article", places.article, article
    yield "status", places.status, [bars.status("", place, "", places.status.width)]
    yield "headline", places.headline, [_headline(places)]
    yield "keys", places.keys, [_keys(places.status.width)]
    yield "list", places.summary, _list(TABS["summary"], waiting.SUMMARY, places.summary)
    if places.sources:
        yield "list", places.sources._replace(y=places.sources.y - 1, height=1), []
    yield "list", places.sources, _list(TABS["sources"], waiting.SOURCES, places.sources)


def _headline(places: Frame) -> Row:
    if places.tabs:
        return bars.tabs(TABS.values(), TABS["article"])
    return bars.headline("", (), places.status.width)


def _keys(width: int) -> Row:
    keys = [bars.Key(shown(each.keys[0]), each.label, each.stays) for each in labelled("article")]
    return bars.key_row(keys, bars.fitting(keys, width))


def _list(title: str, empty: str, box: Box | None) -> list[Row]:
    width = box.width if box else 0
    return [bars.list_title(title, "", width, focus=False), bars.empty_list(empty, width)]


def _colours(theme: str) -> dict[str, str]:
    """The parameters of the terminal's sequence for colours (SGR), by the names of a box and a style.

    None at all for a theme that may not be the house's, or whose colours this terminal may not have.
    """
    unwanted = os.environ.get("NO_COLOR")
    if unwanted == "" or os.path.exists(own("themes")):
        return {}
    if not unwanted and theme != _TERMINAL and os.environ.get("COLORTERM") not in _TRUE_COLOUR:
        return {}
    colours = _table(theme)
    return _table(COLOURLESS) if colours and unwanted else colours


def _table(theme: str) -> dict[str, str]:
    with open(os.path.join(style_sheets(), "first_frame.txt"), encoding="utf-8") as table:
        lines = [line.rstrip("\n").split("|") for line in table if line.startswith(f"{theme}|")]
    return {names: parameters for _, names, parameters in lines}


def _output(
    width: int, height: int, boxes: Iterable[tuple[str, Box | None, list[Row]]], colours: dict[str, str]
) -> str:
    """The boxes painted side by side, and what is between them in the colour of the screen."""
    grid: list[list[tuple[int, int, str]]] = [[] for _ in range(height)]
    for name, box, rows in boxes:
        for y in range(box.height if box else 0):
            assert box
            row = rows[y] if y < len(rows) else ()
            grid[box.y + y].append((box.x, box.width, _painted(name, row, box.width, colours)))
    return "".join(f"\x1b[{y};1H{_line(cells, width, colours)}" for y, cells in enumerate(grid, 1))


def _line(cells: list[tuple[int, int, str]], width: int, colours: dict[str, str]) -> str:
    line, at = "", 0
    for x, wide, painted in sorted(cells):
        line += _painted("screen", (), x - at, colours) + painted
        at = x + wide
    return line + _painted("screen", (), width - at, colours)


def _painted(name: str, row: Row, width: int, colours: dict[str, str]) -> str:
    """The pieces of a row, and blanks up to its width."""
    used, line = 0, ""
    for text, cells, styles in row:
        used += cells
        line += f"\x1b[{colours[' '.join((name, *styles))]}m{steerless(text)}\x1b[0m"
    return line + f"\x1b[{colours[name]}m{' ' * (width - used)}\x1b[0m"
