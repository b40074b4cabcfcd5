"""Where a reader can step to in an article: its sentences, paragraphs and headings, one after the other.

Sentences are looked for in the block they stand in when somebody steps there, so that a text can be read
before all of it was taken apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from tui.layout.flow import Flow
from tui.text import Span

if TYPE_CHECKING:
    from tui.article import Article

Unit = Literal["sentence", "paragraph", "heading"]
STOPS = ".!?…‽।॥؟۔。！？"
"""Without one of these a block is one sentence."""

_HEADINGS = {"title", "heading"}


class Steps:
    """The places of one flow, and of the article that it shows where that is there already."""

    def __init__(self, flow: Flow, article: Article | None = None) -> None:
        self._flow = flow
        self._article = article
        self._block = -1
        self._found: Sequence[Span] = ()

    def sentence(self, offset: int) -> Span:
        """The sentence at `offset`, or the one before it in its block, or its block's first."""
        block = self._flow.block_at(offset)
        found = self._sentences(block)
        return found[max(0, bisect_right(found, offset, key=_start) - 1)]

    def step(self, unit: Unit, offset: int, by: int) -> Span | None:
        """The sentence that `by` (1 or -1) unit on from the one at `offset` begins with; None at the ends."""
        if unit == "sentence":
            return self._next_sentence(offset, by)
        return self._next_block(offset, by, headings=unit == "heading")

    def word(self, offset: int, by: int) -> int:
        """The offset of the next word's end (`by` 1) or of the previous one's (-1), in the block."""
        from tui.text.words import words  # here, for the first page needs none

        span = self._span(self._flow.block_at(offset))
        ends = [word.end for word in words(self._flow.text, *span)] or [span.end]
        if by > 0:
            return ends[min(bisect_right(ends, offset), len(ends) - 1)]
        return ends[max(bisect_left(ends, offset) - 1, 0)]

    def word_start(self, offset: int) -> int:
        """Where the word that holds `offset` begins; `offset` itself beside one."""
        from tui.text.words import words

        span = self._span(self._flow.block_at(offset))
        return next((word.start for word in words(self._flow.text, *span) if word.holds(offset)), offset)

    def _next_sentence(self, offset: int, by: int) -> Span | None:
        block = self._flow.block_at(offset)
        found = self._sentences(block)
        number = bisect_right(found, offset, key=_start) - 1 + by
        if 0 <= number < len(found):
            return found[number]
        other = self._shown(block + by, by)
        return None if other is None else self._sentences(other)[0 if by > 0 else -1]

    def _next_block(self, offset: int, by: int, *, headings: bool) -> Span | None:
        block = self._flow.block_at(offset)
        if by < 0 and offset >= self._sentences(block)[0].end and not headings:
            return self._sentences(block)[0]
        other = self._shown(block + by, by)
        while headings and other is not None and self._flow.kind(other) not in _HEADINGS:
            other = self._shown(other + by, by)
        return None if other is None else self._sentences(other)[0]

    def _shown(self, block: int, by: int) -> int | None:
        while 0 <= block < len(self._flow):
            if not self._flow.is_folded(block):
                return block
            block += by
        return None

    def _span(self, block: int) -> Span:
        return self._flow.span(block)

    def _sentences(self, block: int) -> Sequence[Span]:
        if block != self._block:
            self._block, self._found = block, self._look(self._span(block))
        return self._found

    def _look(self, span: Span) -> Sequence[Span]:
        if self._article is None:
            return _sentences(self._flow.text, span) or [span]
        every = self._article.sentences
        first = bisect_left(every, span.start, key=_start)
        return every[first : bisect_left(every, span.end, key=_start)] or [span]


def _sentences(text: str, span: Span) -> list[Span]:
    """The sentences of a block; a headline, as on most first pages, is one without a closer look."""
    words = span.of(text)
    if any(stop in words for stop in STOPS):
        from tui.text.sentences import sentences

        return sentences(text, span)
    start = span.start + len(words) - len(words.lstrip())
    return [Span(start, start + len(words.strip()))]


def _start(span: Span) -> int:
    return span.start
