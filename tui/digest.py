"""A summary: some of the article's own sentences."""

from __future__ import annotations

from dataclasses import dataclass
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

    `method` is the one used; a note explains it if it is not the one asked for.
    """

    points: tuple[Point, ...] = ()
    method: MethodName = "news"
    notes: tuple[Note, ...] = ()
