"""The summary: its points in the article's order, each with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType

from tui.commands import bindings, in_pane
from tui.digest import Summary
from tui.layout.wrap import folded
from tui.text import Span
from tui.widgets.canvas import Piece
from tui.widgets.rows import RowList, to_the_right

MOST_ROWS = 4  # of one point; its whole sentence stands in the article
_PLACE = 5  # cells of " 100%"


@dataclass(frozen=True, slots=True)
class PointEntry:
    """One point: its number, its words and how far on in the article it stands, in per cent."""

    number: int
    text: str
    percent: int
    span: Span
    heads: bool = True

    def rows(self, width: int) -> list[list[Piece]]:
        """The words beside their number, cut after some rows, and the place at the right of the last."""
        room = max(4, width - 3 - _PLACE)
        lines = folded(" ".join(self.text.split()), room, MOST_ROWS)
        return [self._row(index, line, room, last=line is lines[-1]) for index, line in enumerate(lines)]

    def _row(self, index: int, line: tuple[str, int], room: int, *, last: bool) -> list[Piece]:
        lead = f"{self.number:>2} " if index == 0 else "   "
        row = [Piece(lead, 3, ("rows--quiet",)), Piece(*line)]
        return [*row, *to_the_right(f"{self.percent}%", room - line[1] + _PLACE)] if last else row


class SummaryList(RowList):
    """The points of the summary."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(in_pane("summary"))

    def __init__(self) -> None:
        super().__init__("2 Summary", "the summary comes when the article was read")

    def show(self, text: str, summary: Summary, sentences: int) -> None:
        """Show a summary of a text with so many sentences."""
        points = summary.points
        self.set_entries(
            [_entry(number, text, point.span) for number, point in enumerate(points, 1)],
            f"{len(points)} of {sentences} sentences",
        )
        self.say(_why_empty(note.text for note in summary.notes))


def _entry(number: int, text: str, span: Span) -> PointEntry:
    return PointEntry(number, span.of(text), round(100 * span.start / max(1, len(text))), span)


def _why_empty(notes: Iterable[str]) -> str:
    return next(iter(notes), "no summary")
