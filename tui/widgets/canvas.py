"""A widget that draws its own rows from pieces of text, each with the names of its styles.

All text passes `tui.layout` on its way here, so that nothing on a row can steer the terminal and the cells
of each piece are known. Nothing on it is ever read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui.layout.pieces import Piece, undrawn
from tui.themes import ASCII, SIGNS


class Canvas(Widget):
    """Rows of pieces. A subclass gives `COMPONENT_CLASSES` and `row`."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._styles_of: dict[tuple[str, ...], Style] = {}

    def row(self, y: int) -> Iterable[Piece]:
        """The pieces of the row `y`, from the left; they may stop short of the edge, but not pass it."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The row as Textual takes it."""
        return self.strip(self.row(y))

    def strip(self, pieces: Iterable[Piece]) -> Strip:
        """The pieces as one strip of the widget's width; neighbours of one style become one segment."""
        width = self.size.width
        runs: list[tuple[Style, list[str]]] = []
        used = 0
        for text, cells, names in map(undrawn, pieces) if self.is_undrawn else pieces:
            used += cells
            self._append(runs, text, names)
        if used < width:
            self._append(runs, " " * (width - used), ())
        strip = Strip([Segment("".join(texts), style) for style, texts in runs], max(used, width))
        return strip if used <= width else strip.crop(0, width)

    @cached_property
    def is_undrawn(self) -> bool:
        """Whether the theme wants no drawing but ASCII."""
        return self.app.current_theme.variables.get(SIGNS) == ASCII

    def _append(self, runs: list[tuple[Style, list[str]]], text: str, names: tuple[str, ...]) -> None:
        style = self.style(names)
        if runs and runs[-1][0] is style:
            runs[-1][1].append(text)
        else:
            runs.append((style, [text]))

    def style(self, names: tuple[str, ...]) -> Style:
        """The widget's own style with those of the classes over it."""
        found = self._styles_of.get(names)
        if found is None:
            found = self.rich_style
            for name in names:
                found += self.get_component_rich_style(name, partial=True)
            self._styles_of[names] = found
        return found

    def notify_style_update(self) -> None:
        """Forget styles when the theme changes."""
        self._styles_of.clear()
        self.__dict__.pop("is_undrawn", None)
        super().notify_style_update()
