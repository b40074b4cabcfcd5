"""A summary: some of the article's own sentences."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from tui.article import Note
from tui.text import Span

MethodName = Literal["news", "lead", "lexrank", "textrank", "luhn", "edmundson"]


@dataclass(frozen=True, slots=True)
class Point:
    """One sentence of a summary: its place in `Article.text` and its rating (higher is better)."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences in the article's order.

    Attributes:
        points: what is shown.
        method: the one used; a note explains it if it is not the one asked for.
        notes: what the reader should know of how it was made.
        ranking: all points there are to show, in the order in which a growing summary takes them. The points
            shown are the first ones of it, so that a longer summary keeps what a shorter one has.
    """

    points: tuple[Point, ...] = ()
    method: MethodName = "news"
    notes: tuple[Note, ...] = ()
    ranking: tuple[Point, ...] = ()

    def resized(self, count: int) -> Summary:
        """The same summary with `count` points, or as many as there are."""
        return replace(
            self, points=tuple(sorted(self.ranking[: max(0, count)], key=lambda point: point.span))
        )
