"""The summary: its points in the article's order, each with its place, and what is to be known of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType

from tui.article import Article
from tui.commands import TABS, bindings, in_pane
from tui.digest import Summary
from tui.layout import waiting
from tui.layout.pieces import Piece
from tui.layout.wrap import fit, folded
from tui.text import Span
from tui.widgets.rows import RowList, to_the_right

MOST_ROWS = 4  # of one point; its whole sentence stands in the article
_NUMBER = 3  # cells of "12 "


@dataclass(frozen=True, slots=True)
class PointEntry:
    """One point: its number, its words and where in the article it stands ("¶ 3 · 15%")."""

    number: int
    text: str
    place: str
    span: Span
    heads: bool = True

    def rows(self, width: int) -> list[list[Piece]]:
        """The words beside their number, cut after some rows, and the place at the right of the last."""
        room = max(4, width - _NUMBER)
        place, cells = fit(self.place, room)
        lines = self._lines(room, room - cells - 1)
        rows = [
            [
                Piece(" " * _NUMBER if number else f"{self.number:>2} ", _NUMBER, ("rows--quiet",)),
                Piece(*line),
            ]
            for number, line in enumerate(lines)
        ]
        rows[-1] += to_the_right(place, room - lines[-1][1])
        return rows

    def _lines(self, room: int, beside: int) -> list[tuple[str, int]]:
        """The words in lines, with no more than so many cells of the last one taken."""
        *lines, last = folded(" ".join(self.text.split()), room, MOST_ROWS)
        if last[1] <= beside:
            return [*lines, last]
        if len(lines) + 1 < MOST_ROWS:
            return [*lines, last, ("", 0)]
        return [*lines, fit(last[0], max(1, beside))]


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """What the reader should know of how the summary was made, or why there is none."""

    text: str
    span: None = None
    heads: bool = True

    def rows(self, width: int) -> list[list[Piece]]:
        """The whole note."""
        room = max(4, width - _NUMBER)
        return [
            [Piece(" " * _NUMBER, _NUMBER), Piece(*line, ("rows--quiet",))]
            for line in folded(self.text, room)
        ]


class SummaryList(RowList):
    """The points of the summary."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(in_pane("summary"))

    def __init__(self) -> None:
        super().__init__(TABS["summary"], waiting.SUMMARY)

    def show(self, article: Article, summary: Summary, paragraph: Callable[[int], int]) -> None:
        """Show a summary of an article; `paragraph` numbers the one at an offset, 0 where none is counted."""
        points = [
            _entry(number, article.text, point.span, paragraph(point.span.start))
            for number, point in enumerate(summary.points, 1)
        ]
        notes = [NoteEntry(note.text) for note in summary.notes]
        count = f"{len(points)} of {len(article.sentences)} · {summary.method}"
        self.set_entries([*points, *notes], count)
        self.say("no summary")


def _entry(number: int, text: str, span: Span, paragraph: int) -> PointEntry:
    percent = f"{round(100 * span.start / max(1, len(text)))}%"
    place = f"¶ {paragraph} · {percent}" if paragraph else percent
    return PointEntry(number, span.of(text), place, span)
