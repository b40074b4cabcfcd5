"""Entries for lists of words: a short lead at the left, the text beside it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from tui.layout.pieces import Piece, blank
from tui.layout.wrap import folded
from tui.text import Span
from tui.widgets.rows import RowList


@dataclass(frozen=True, slots=True)
class TextEntry:
    """A text that is wrapped beside its lead.

    Attributes:
        text: the words; line feeds are kept.
        lead: what stands to the left of it, wrapped where it does not fit.
        lead_style: the style class of that.
        column: cells for the lead.
        style: the style class of the text.
        heads: whether it is a heading.
        most: the rows after which the text is cut; None for none.
        span: its place in the article, if it has one.
    """

    text: str
    lead: str = ""
    column: int = 0
    style: str = ""
    lead_style: str = "rows--strong"
    heads: bool = False
    most: int | None = None
    span: Span | None = None

    def rows(self, width: int) -> list[list[Piece]]:
        """The lead once, and the text folded into the rest of the width."""
        column = min(self.column, width // 2)
        leads = folded(self.lead, max(2, column - 1)) if column else []
        texts = folded(self.text, max(2, width - column), self.most)
        styles = (self.style,) if self.style else ()
        rows = []
        for (lead, wide), (text, cells) in zip_longest(leads, texts, fillvalue=("", 0)):
            gap = blank(max(0, column - wide))
            rows.append([Piece(lead, wide, (self.lead_style,)), gap, Piece(text, cells, styles)])
        return rows


class TextList(RowList):
    """A list of texts; one that is `led` never has the focus."""

    def __init__(self, title: str, empty: str, *, led: bool = False) -> None:
        super().__init__(title, empty)
        self.can_focus = not led
        self.is_led = led
