"""The lines of a PDF become blocks: running heads fall, hyphenation is undone, paragraphs are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from tui.article import BlockKind
from tui.clean.build import Draft, Dropped
from tui.clean.pdf_hyphens import join, mender
from tui.clean.pdf_layout import Column, columns
from tui.clean.pdf_tables import bands
from tui.clean.pdf_text import Line, Sheet

_RUNNING = "running head or page number"
_FOOTNOTE = "footnote"
_MARGIN = 0.09  # of the height: running heads and page numbers stand within
_REPEATED = 2  # pages on which a line of the margin must come to be a running head
_NUMBER = re.compile(r"(?i)\W*(?:\w+\W{1,3})?(?:\d{1,4}|[ivxlc]{1,6})\W*(?:(?:\w+|/)\W{0,3}\d{1,4}\W*)?")
_COUNT = re.compile(r"^\d+|\d+$")  # what differs between running heads; those of a footnote differ within
_BULLET = re.compile(r"[•◦▪‣●○■–·*-]\s+(?=\S)")
_SMALL = 0.93  # times the size of most text
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])\W?\s*\w")
_LEADING = 1.45  # times the font size: wider spacing parts paragraphs
_INDENT = 0.8  # times the font size
_SHORT = 0.8  # of the column's width: a line that ends before may end a paragraph
_HEADING = 1.12  # times the size of most text
_HEADING_LONGEST = 160  # characters
_ENDS = (".", "!", "?", "…", "。", "！", "？", "”", "’", '"', "»", ":")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, joined; `page` counts from 1."""

    text: str
    page: int
    size: float
    bold: bool

    @property
    def ends(self) -> bool:
        """Whether a sentence ends with it."""
        return self.text.endswith(_ENDS)


def parts(pages: Sequence[Sheet]) -> list[Draft | Dropped]:
    """The blocks of the pages in reading order, and what was left out of them."""
    running = _running(pages)
    most = _most_common_size(pages)
    found: list[Paragraph | Draft | Dropped] = []
    for page in pages:
        heads = {line for line in page.lines if _is_running(page, line, running, most)}
        found += [Dropped(line.text, _RUNNING) for line in page.lines if line in heads]
        kept = [line for line in page.lines if line not in heads]
        notes = _footnotes(kept, most)
        found += [Dropped(line.text, _FOOTNOTE) for line in notes]
        small = set(notes)
        for text, table in bands([line for line in kept if line not in small]):
            for column in columns(text):
                found += _paragraphs(column, page.number)
            rows = [" | ".join(cell.text for cell in row) for row in table]
            found += [Draft("table", "\n".join(rows), page=page.number)] if rows else []
    blocks = list(_across(found))
    mend = mender(block.text for block in blocks)
    return [
        _draft(replace(block, text=mend(block.text)), most) if isinstance(block, Paragraph) else block
        for block in blocks
    ]


def _running(pages: Sequence[Sheet]) -> set[tuple[bool, str]]:
    """The lines that stand in the margins of several pages, whatever numbers they hold."""
    counts: Counter[tuple[bool, str]] = Counter()
    for page in pages:
        counts.update({key for line in page.lines if (key := _key(page, line))})
    return {key for key, count in counts.items() if count >= _REPEATED}


def _key(page: Sheet, line: Line) -> tuple[bool, str] | None:
    """What a line of a margin is on every page; None for a line outside the margins."""
    if _MARGIN * page.height < line.middle < (1 - _MARGIN) * page.height:
        return None
    return line.middle > page.height / 2, _COUNT.sub("#", line.text)


def _is_running(page: Sheet, line: Line, running: set[tuple[bool, str]], most: float) -> bool:
    """Whether a line stands on other pages too, or is a number; not the headline that the others repeat."""
    headline = page.number == 1 and line.size > _HEADING * most
    return _is_number(page, line) or (_key(page, line) in running and not headline)


def _footnotes(lines: Sequence[Line], most: float) -> list[Line]:
    """The small lines below all others, where the first of them has the number or sign of a note."""
    floor = min((line.bottom for line in lines if line.size >= _SMALL * most), default=0)
    below = sorted((line for line in lines if line.top <= floor), key=lambda line: -line.top)
    return below if below and _NOTE.match(below[0].text) else []


def _is_number(page: Sheet, line: Line) -> bool:
    return _key(page, line) is not None and bool(_NUMBER.fullmatch(line.text))


def _most_common_size(pages: Sequence[Sheet]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _paragraphs(column: Column, page: int) -> Iterator[Paragraph]:
    """The paragraphs of a column."""
    left = median(line.left for line in column.lines)
    group: list[Line] = []
    for line in column.lines:
        if group and _begins(line, group[-1], left, column.right):
            yield _joined(group, page)
            group = []
        group.append(line)
    if group:
        yield _joined(group, page)


def _begins(line: Line, before: Line, left: float, right: float) -> bool:
    """Whether a line begins a paragraph, seen from the line before it."""
    if abs(line.size - before.size) > 0.1 * before.size or line.bold != before.bold:
        return True
    if before.middle - line.middle > _LEADING * max(line.size, before.size) or _BULLET.match(line.text):
        return True
    indented = line.left - left > _INDENT * line.size and before.left - left < _INDENT * line.size
    short = before.right - left < _SHORT * (right - left)
    return (indented or short) and before.text.endswith(_ENDS)


def _joined(group: Sequence[Line], page: int) -> Paragraph:
    text = ""
    for line in group:
        text = join(text, line.text)
    return Paragraph(text, page, group[0].size, all(line.bold for line in group))


def _across(found: Sequence[Paragraph | Draft | Dropped]) -> Iterator[Paragraph | Draft | Dropped]:
    """A paragraph that goes on in the next column or on the next page is one, where it began."""
    waiting: Paragraph | None = None
    between: list[Draft | Dropped] = []
    for part in found:
        if not isinstance(part, Paragraph):
            between.append(part)
        elif waiting and _goes_on(waiting, part):
            waiting = replace(waiting, text=join(waiting.text, part.text))
        else:
            if waiting:
                yield waiting
            yield from between
            waiting, between = part, []
    if waiting:
        yield waiting
    yield from between


def _goes_on(before: Paragraph, part: Paragraph) -> bool:
    same = abs(before.size - part.size) < 0.1 * before.size and before.bold == part.bold
    return same and not before.ends and part.text[:1].islower()


def _draft(part: Paragraph, most: float) -> Draft:
    if bullet := _BULLET.match(part.text):
        return Draft("item", part.text[bullet.end() :], page=part.page)
    large = part.size > _HEADING * most or (part.bold and not part.ends)
    kind: BlockKind = "heading" if large and len(part.text) <= _HEADING_LONGEST else "paragraph"
    level = (2 if part.size > 1.3 * most else 3) if kind == "heading" else None
    return Draft(kind, part.text, level, part.page)
