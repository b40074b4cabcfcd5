"""A passage: any words of the article that a reader can act on."""

from __future__ import annotations

from dataclasses import dataclass

from tui.speech import Source, Statement
from tui.text import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """Words to be copied or kept, with who says them where that is known.

    Attributes:
        spans: the words, in order; several where a quotation is interrupted or runs over paragraphs.
        statement: the statement they are, or are part of.
        speaker: whose statement it is; None where the article names nobody.
        paragraph: the number of the paragraph they start in, counted from 1 over the body's paragraphs.
    """

    spans: tuple[Span, ...]
    statement: Statement | None = None
    speaker: Source | None = None
    paragraph: int | None = None

    @property
    def start(self) -> int:
        """The offset of the first word."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """The offset after the last word."""
        return self.spans[-1].end
