"""Where the lines of a text begin when it is wrapped to a number of cells."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import pairwise

from tui.layout.widths import clusters, is_single, measured

# A line of Chinese or Japanese may not begin with the first set nor end with the second (JIS X 4051, basics).
_NOT_FIRST = frozenset("、。，．・：；？！）］｝〕〉》」』】’”…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
_NOT_LAST = frozenset("（［｛〔〈《「『【‘“")
_BREAKING_MARKS = ("-", "–", "—", "/")
_MOST = 1_000  # code points on a line, most of which then take no cell
_SHORTEST = 0.6  # a line broken after a dash fills at least this much of the width, else the word is cut


def wrap(text: str, start: int, end: int, width: int) -> array[int]:
    """The offsets at which the lines of `text[start:end]` begin, `start` first.

    Lines break at spaces, which hang past the edge, else after a dash or slash, between wide characters, or
    anywhere in a word that is longer than a line. `width` is at least 2.
    """
    if is_single(text, start, end):
        return _wrap_single(text, start, end, width)
    return _wrap_clusters(text, start, end, width)


def _wrap_single(text: str, start: int, end: int, width: int) -> array[int]:
    begins = array("I", [start])
    find, at = text.rfind, start
    while end - at > width:
        space = find(" ", at + 1, at + width + 1)
        if space < 0:
            at = _cut(text, at, at + width)
        else:
            at = space + 1
            while at < end and text[at] == " ":
                at += 1
            if at == end:
                break
        begins.append(at)
    return begins


def _cut(text: str, start: int, end: int) -> int:
    floor = start + int((end - start) * _SHORTEST)
    return max((text.rfind(mark, floor, end) + 1 for mark in _BREAKING_MARKS), default=0) or end


def _wrap_clusters(text: str, start: int, end: int, width: int) -> array[int]:
    begins = array("I", [start])
    line, used = start, 0  # where the line begins, and the cells on it
    chance, left = start, 0  # where it could break, and the cells before that
    last, last_cells = " ", 0
    for at, cells in clusters(text, start, end):
        char = text[at]
        if char != " " and at > line and _may_break(last, last_cells, char, cells):
            chance, left = at, used
        too_many = at - line >= _MOST
        if too_many or (used + cells > width and char != " " and at > line):
            if chance > line:
                line, used = chance, used - left
            if at > line and (too_many or used + cells > width):
                line, used = at, 0
            if line != begins[-1]:
                begins.append(line)
            chance, left = line, 0
        used += cells
        last, last_cells = char, cells
    return begins


def _may_break(last: str, last_cells: int, char: str, cells: int) -> bool:
    if last == " ":
        return True
    return (last_cells == 2 or cells == 2) and char not in _NOT_FIRST and last not in _NOT_LAST


def fit(text: str, width: int) -> tuple[str, int]:
    """What to draw of `text` in at most `width` cells, `…` where it was cut; and the cells it takes."""
    shown, cells = measured(text)
    if cells <= width:
        return shown, cells
    used = 0
    for at, wide in clusters(shown, 0, len(shown)):
        if used + wide >= width:
            kept = shown[:at].rstrip(" ")
            return f"{kept}…", used - (at - len(kept)) + 1
        used += wide
    return shown, used


def folded(text: str, width: int, most: int | None = None) -> list[tuple[str, int]]:
    """`text`, which may hold line feeds, as drawn lines of at most `width` cells, each with its cells.

    Nothing of it is lost, unless there are more than `most` lines: then the last one ends in `…`.
    """
    if most is not None:
        text = text[: 4 * width * (most + 1)]  # no need to wrap what cannot be seen; four accents a cell
    lines = list(_lines(text, width))
    if most is not None and len(lines) > most:
        lines[most - 1 :] = [fit(lines[most - 1][0] + " …", width)]
    return lines


def _lines(text: str, width: int) -> Iterator[tuple[str, int]]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        for begin, stop in pairwise([*wrap(text, start, end, width), end]):
            words = text[begin:stop].rstrip(" ")
            yield measured(words)
        start = end + 1
