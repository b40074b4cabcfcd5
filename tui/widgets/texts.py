"""Entries for lists of words: a short lead at the left, the text beside it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.layout.pieces import Piece
from tui.layout.wrap import fit, folded
from tui.text import Span
from tui.widgets.rows import RowList


@dataclass(frozen=True, slots=True)
class TextEntry:
    """A text that is wrapped beside its lead.

    Attributes:
        text: the words; line feeds are kept.
        lead: what stands to the left of its first row.
        column: cells for the lead.
        style: the style class of the text.
        heads: whether it is a heading.
        span: its place in the article, if it has one.
    """

    text: str
    lead: str = ""
    column: int = 0
    style: str = ""
    heads: bool = False
    span: Span | None = None

    def rows(self, width: int) -> list[list[Piece]]:
        """The lead once, and the text folded into the rest of the width."""
        column = min(self.column, width // 2)
        lead, cells = fit(self.lead, column) if column else ("", 0)
        styles, strong = (self.style,) if self.style else (), ("rows--strong",)
        rows = []
        for text, wide in folded(self.text, max(2, width - column)):
            gap = column - cells
            rows.append([Piece(lead, cells, strong), Piece(" " * gap, gap), Piece(text, wide, styles)])
            lead, cells = "", 0
        return rows


class TextList(RowList):
    """A list of texts; one that is `led` never has the focus."""

    def __init__(self, title: str, empty: str, *, led: bool = False) -> None:
        super().__init__(title, empty)
        self.can_focus = not led
        self.is_led = led
