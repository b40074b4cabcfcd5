"""A text laid out in lines, of which only those that are looked at are ever computed.

Rows have no numbers here: a `Place` is a block and a row in it, and the only moves are "so many rows on" and
"where this offset stands". So opening, resizing and jumping cost a screen's worth of wrapping whatever the
length of the text, and what is on the screen is held by an offset into the text, never by a row.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tui.layout.marks import Marks
from tui.layout.widths import clusters
from tui.layout.wrap import wrap
from tui.text import Span
from tui.text.spans import Spans

if TYPE_CHECKING:
    from tui.article import Article, BlockKind

LONGEST = 16_000
"""Code points of a block that are wrapped in one go; a longer one is laid out as several."""

_KEPT = 2_000  # wrapped blocks that are remembered
_WIDEST_GAP = 2  # blank rows that stay of a run of them
_INDENT: dict[BlockKind, int] = {"item": 2, "quote": 4, "code": 2}
_HEADINGS = {"title", "heading"}
_LINE = re.compile(r"\S[^\n]*")


class Place(NamedTuple):
    """A row of the laid-out text: the block, and the row in it. The rows after its last line are blank."""

    block: int
    row: int


class Line(NamedTuple):
    """One line of a block: what of the text is on it, the block, and the cells it is indented by."""

    start: int
    end: int
    block: int
    indent: int


class Flow:
    """One text, the bounds of its blocks in arrays, and the lines of the blocks that were looked at.

    Attributes:
        text: what is laid out.
        width: the cells a line may take.
    """

    def __init__(
        self,
        text: str,
        spans: Iterable[tuple[int, int]] = (),
        kinds: Mapping[int, BlockKind] | None = None,
        folded: Iterable[int] = (),
    ) -> None:
        """Lay out the stretches of `text` that are `spans`, in order and apart from each other.

        Args:
            text: what they are offsets into.
            spans: the blocks.
            kinds: what the blocks are that are no paragraphs, by their number.
            folded: the numbers of those that stand for blocks that are not shown: one row each.
        """
        self.text = text
        self.width = 72
        self._blocks = Spans(spans)
        self._kinds = kinds or {}
        self._folds = frozenset(folded)
        self._lines: dict[int, array[int]] = {}

    def __len__(self) -> int:
        return len(self._blocks)

    def resize(self, width: int) -> None:
        """Wrap to `width` cells from now on; places are void, offsets hold."""
        if width != self.width:
            self.width = width
            self._lines.clear()

    @property
    def end(self) -> int:
        """Where the last block ends; 0 without blocks."""
        return self._blocks[-1].end if self._blocks else 0

    def span(self, block: int) -> Span:
        """The offsets of the block."""
        return self._blocks[block]

    def kind(self, block: int) -> BlockKind:
        """What the block is."""
        return self._kinds.get(block, "paragraph")

    def is_folded(self, block: int) -> bool:
        """Whether the block stands for others that are not shown."""
        return block in self._folds

    def begins(self, block: int) -> array[int]:
        """The offsets at which the lines of the block begin."""
        lines = self._lines.get(block)
        if lines is None:
            if len(self._lines) >= _KEPT:
                self._lines.clear()
            lines = self._lines[block] = self._wrapped(block)
        return lines

    def _wrapped(self, block: int) -> array[int]:
        start, end = self._blocks[block]
        if block in self._folds:
            return array("I", [start])
        return wrap(self.text, start, end, max(2, self.width - self.indent(block)))

    def indent(self, block: int) -> int:
        """Cells by which the lines of the block are set in."""
        return _INDENT.get(self.kind(block), 0)

    def height(self, block: int) -> int:
        """Rows of the block: its lines and the blank rows after it."""
        return len(self.begins(block)) + self._gap(block)

    def _gap(self, block: int) -> int:
        """Blank rows after a block: as many as stand in the text, up to a limit, but none in a list."""
        if block + 1 == len(self) or self.kind(block) == self.kind(block + 1) == "item":
            return 0
        feeds = self.text.count("\n", self._blocks[block].end, self._blocks[block + 1].start)
        return max(0, min(feeds - 1, _WIDEST_GAP))

    def line(self, place: Place) -> Line | None:
        """What stands on a row; None for a blank one."""
        lines = self.begins(place.block)
        if place.row >= len(lines):
            return None
        last = place.row + 1 == len(lines)
        end = self._blocks[place.block].end if last else lines[place.row + 1]
        return Line(lines[place.row], end, place.block, self.indent(place.block))

    def block_at(self, offset: int) -> int:
        """The block that holds `offset`, or the one before it."""
        return max(0, self._blocks.begun(offset) - 1)

    def place(self, offset: int) -> Place:
        """The row on which `offset` stands; between blocks it is the end of the one before."""
        block = self.block_at(offset)
        return Place(block, max(0, bisect_right(self.begins(block), offset) - 1))

    def offset(self, place: Place) -> int:
        """The first offset of a row; that of a blank one is the end of its block."""
        line = self.line(place)
        return line.start if line else self._blocks[place.block].end

    @property
    def last(self) -> Place:
        """The last row with words."""
        block = len(self) - 1
        return Place(block, len(self.begins(block)) - 1)

    def step(self, place: Place, by: int) -> Place:
        """The row `by` rows further on (or back); stops at the first row and at the last one with words."""
        block, row = place.block, place.row + by
        while row < 0 and block > 0:
            block -= 1
            row += self.height(block)
        while block < len(self) - 1 and row >= self.height(block):
            row -= self.height(block)
            block += 1
        return (
            min(Place(block, max(0, row)), self.last) if block == len(self) - 1 else Place(block, max(0, row))
        )

    def rows(self, place: Place, count: int) -> Iterator[Place]:
        """The row and those that follow, at most `count`."""
        block, row = place
        while count > 0 and block < len(self):
            height = len(self.begins(block)) if block == len(self) - 1 else self.height(block)
            while row < height and count > 0:
                yield Place(block, row)
                row, count = row + 1, count - 1
            block, row = block + 1, 0

    def at_cell(self, line: Line, cell: int) -> int:
        """The offset of what is drawn at a cell of a line, counted from its first word."""
        used = 0
        for at, cells in clusters(self.text, line.start, line.end):
            used += cells
            if cell < used:
                return at
        return max(line.start, line.end - 1)

    def after(self, offset: int) -> int:
        """Where the user-perceived character ends that begins at `offset`."""
        end = self.span(self.block_at(offset)).end
        beginnings = (at for at, _ in clusters(self.text, offset, end))
        return next(islice(beginnings, 1, None), max(end, offset + 1))


def of_article(article: Article) -> Flow:
    """The layout of an article."""
    spans = [block.span for block in article.blocks]
    kinds = {number: block.kind for number, block in enumerate(article.blocks) if block.kind != "paragraph"}
    return (
        Flow(article.text, spans, kinds)
        if _short(spans)
        else Flow(article.text, _pieces(article.text, spans))
    )


def of_lines(text: str) -> Flow:
    """The layout of a text in which every line is a block, before anything else is known of it."""
    spans = [match.span() for match in _LINE.finditer(text)]
    return Flow(text, spans if _short(spans) else _pieces(text, spans))


def only(article: Article, marks: Marks) -> Flow:
    """The layout of those blocks of an article that hold some of the marks; the others are folded to one row.

    Titles and headings stay, so that one sees where one is.
    """
    spans: list[Span] = []
    kinds: dict[int, BlockKind] = {}
    folded: set[int] = set()
    for block in article.blocks:
        if block.kind in _HEADINGS or any(marks.touching(*block.span)):
            kinds[len(spans)] = block.kind
            spans.append(block.span)
        elif spans and len(spans) - 1 in folded:
            spans[-1] = Span(spans[-1].start, block.span.end)
        else:
            folded.add(len(spans))
            spans.append(block.span)
    return Flow(article.text, spans, kinds, folded)


def _short(spans: Sequence[tuple[int, int]]) -> bool:
    return all(end - start <= LONGEST for start, end in spans)


def _pieces(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """The spans, those that are too long for one go cut into several."""
    for start, end in spans:
        while end - start > LONGEST:
            cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
            yield Span(start, cut)
            start = cut
        yield Span(start, end)
