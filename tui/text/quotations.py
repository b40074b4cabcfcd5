"""Quotations: what stands between quotation marks, paired paragraph by paragraph.

No mark is ever paired by counting through the document, so one odd mark costs at most its own paragraph. A
quotation that a paragraph leaves open goes on in the next one only if that begins with a mark again, as
newspapers print a long speech (The Chicago Manual of Style, 18th ed., 12.31 on multi-paragraph quotations).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from tui.text.marks import CLOSERS, CLOSING, LOOSE, OPENERS, Mark, marks
from tui.text.span import Span

_TRIVIAL = 2  # 'n' in "rock 'n' roll" is an elision at both ends, not a quotation
_DECADE = re.compile(r"\d\ds?\b")


class Quotation(NamedTuple):
    """A quoted stretch within one paragraph.

    Attributes:
        span: from the opening mark to after the closing one.
        inner: the same without the marks.
        level: 0, or 1 for a quotation inside another. Deeper ones are not told apart.
        continues: it takes up the quotation that the paragraph before left open.
        closed: it has a closing mark of its own; if not, it ends with its paragraph.
    """

    span: Span
    inner: Span
    level: int = 0
    continues: bool = False
    closed: bool = True


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The quotations of the paragraphs, in order; an inner one follows the one it is in."""
    found: list[Quotation] = []
    carried: str | None = None
    for paragraph, following in _filled(text, paragraphs):
        pairs = _Pairs(text, paragraph, following, carried)
        found += pairs.quotations()
        carried = pairs.carries
    return tuple(found)


def _filled(text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Span, Span | None]]:
    """Each paragraph that holds anything, without white space around it, with the one that follows."""
    filled = [span for span in (_strip(text, paragraph) for paragraph in paragraphs) if span.width]
    yield from zip(filled, chain(filled[1:], [None]), strict=False)


def _strip(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


class _Pairs:
    """The pairing of one paragraph's marks: a stack of what is open, at most two deep."""

    def __init__(self, text: str, paragraph: Span, following: Span | None, carried: str | None) -> None:
        self.text = text
        self.paragraph = paragraph
        self.marks = marks(text, paragraph.start, paragraph.end)
        self.next_mark = _first_mark(text, following) if following else None
        self.carried = carried
        self.carries: str | None = None
        self._open: list[tuple[Mark, int | None]] = []  # with the index of its end, where that is known
        self._found: list[Quotation] = []
        self._spare = _spare_closers(self.marks)

    def quotations(self) -> list[Quotation]:
        for index, mark in enumerate(self.marks):
            if self._open and self._open[-1][1] == index:
                self._close(len(self._open) - 1, mark)
            elif mark.single:
                self._single(index, mark)
            elif (depth := self._closable(mark)) is not None:
                self._close(depth, mark)
            elif self._may_open(index, mark):
                self._open.append((mark, None))
        self._leave()
        return sorted(self._found, key=lambda quotation: (quotation.span.start, -quotation.span.end))

    def _single(self, index: int, mark: Mark) -> None:
        if len(self._open) > 1 or any(opened.single for opened, _ in self._open):
            return
        if self._opens_single(mark):
            end = self._end_of_single(index, mark)
            if end is not None or self._runs_on(mark):
                self._open.append((mark, end))

    def _opens_single(self, mark: Mark) -> bool:
        after = self.text[mark.end : mark.end + 3]
        opens = mark.opens and mark.glyph != "’" and bool(after) and not after[0].isspace()
        return opens and not (mark.glyph == "'" and _DECADE.match(after))

    def _end_of_single(self, index: int, mark: Mark) -> int | None:
        """The index of the mark that closes a single one; a plural's apostrophe if there is no better."""
        doubtful = None
        outer = self._open[-1][0] if self._open else None
        for at in range(index + 1, len(self.marks)):
            other = self.marks[at]
            if outer is not None and other.glyph in CLOSERS[outer.glyph] and other.closes:
                break
            if not other.single:
                continue
            if other.glyph in CLOSERS[mark.glyph] and not self._blank_before(other):
                if not self._plural(other):
                    return at if other.start - mark.end > _TRIVIAL or doubtful is not None else None
                doubtful = at if doubtful is None else doubtful
            elif self._opens_single(other):
                break
        return doubtful

    def _blank_before(self, mark: Mark) -> bool:
        return self.text[mark.start - 1].isspace()

    def _plural(self, mark: Mark) -> bool:
        """Whether the mark may be the apostrophe of "the workers’ rights"."""
        after = self.text[mark.end : mark.end + 2]
        return self.text[mark.start - 1] in "sS" and after[:1] == " " and after[1:].islower()

    def _runs_on(self, mark: Mark) -> bool:
        return mark.start == self.paragraph.start and mark.glyph == self.next_mark and mark.glyph == "‘"

    def _closable(self, mark: Mark) -> int | None:
        """The depth of what this mark closes: the innermost that it belongs to, else the innermost at all."""
        if not self._open or (mark.glyph in OPENERS and mark.opens and not mark.closes):
            return None
        if mark.opens and not mark.closes and mark.glyph in LOOSE:
            return None
        depths = range(len(self._open) - 1, -1, -1)
        own = (at for at in depths if mark.glyph in CLOSERS[self._open[at][0].glyph])
        loose = (at for at in depths if self._loosely(self._open[at][0], mark))
        return next(own, next(loose, None))

    def _loosely(self, opened: Mark, mark: Mark) -> bool:
        after_single = self.text[mark.start - 1] in "'’"  # “I said, ‘No,'" left open by the inner one's mark
        closes = mark.closes and (after_single or not mark.opens)
        return opened.glyph in LOOSE and mark.glyph in LOOSE and closes

    def _may_open(self, index: int, mark: Mark) -> bool:
        if not self._open:
            return mark.glyph in OPENERS or self._opens_by_place(mark)
        if len(self._open) > 1 or not mark.opens:
            return False
        outer = self._open[0][0].glyph
        if mark.glyph == outer:
            return mark.glyph in OPENERS and self._spare[index] > 1
        return mark.glyph in CLOSERS

    def _opens_by_place(self, mark: Mark) -> bool:
        """Whether a mark that both opens and closes, or closes by its shape, opens where it stands."""
        if mark.glyph in CLOSING:
            return mark.glyph in CLOSERS and mark.opens and not mark.closes
        inches = self.text[mark.start - 1 : mark.start].isdigit()
        return mark.opens or not (mark.closes or inches)

    def _close(self, depth: int, mark: Mark) -> None:
        opened = self._open[depth][0]
        del self._open[depth:]
        self._add(opened, mark.start, mark.end, depth, closed=True)

    def _leave(self) -> None:
        """End with the paragraph what is still open; the outermost only, and singles only if they run on."""
        if not self._open:
            return
        opened = self._open[0][0]
        goes_on = self.next_mark is not None and self.next_mark in _alike(opened.glyph)
        if not opened.single or goes_on:
            self._add(opened, self.paragraph.end, self.paragraph.end, 0, closed=False)
            self.carries = opened.glyph if goes_on else None

    def _add(self, opened: Mark, inner_end: int, end: int, level: int, *, closed: bool) -> None:
        starts = level == 0 and opened.start == self.paragraph.start
        continues = starts and self.carried is not None and opened.glyph in _alike(self.carried)
        span, inner = Span(opened.start, end), Span(opened.end, inner_end)
        self._found.append(Quotation(span, inner, level, continues, closed))


def _first_mark(text: str, paragraph: Span) -> str | None:
    first = marks(text, paragraph.start, min(paragraph.start + 4, paragraph.end))
    return first[0].glyph if first and first[0].start == paragraph.start else None


def _alike(glyph: str) -> str:
    """The marks with which a later paragraph takes up a quotation; French repeats either guillemet."""
    return "«»" if glyph in "«»" else glyph


def _spare_closers(found: list[Mark]) -> list[int]:
    """For each mark, how many closing curly marks follow it that no later opening one needs."""
    spare, left = [], 0
    for mark in reversed(found):
        spare.append(left)
        left = max(0, left + (mark.glyph == "”") - (mark.glyph == "“"))
    return spare[::-1]
