"""How many cells a terminal gives to a character, and what is drawn for one.

Terminals disagree on what joins, tints or restyles an emoji (variation selectors, skin tones, zero-width
joiners): a row of such text drifts, and everything to its right with it. So a cluster is drawn as its base
and its accents alone, for which terminals agree; the article's text itself is never changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

TAB = 4
"""Cells a tab takes: it is drawn as spaces, and text that needs real tab stops is not prose."""

ACCENTS = 8
"""Combining marks drawn on one base at most; more than that is a flood, and no language."""

JOINED = 512
"""Code points that join to one character at most: a flood of them must not take a second to draw."""

# Every character here takes one cell everywhere: Latin, Greek, Cyrillic, and the typographic punctuation that
# articles are full of. A set, for it is made five times as quickly as the pattern of a regular expression.
_ALWAYS_ONE = (
    range(0x20, 0x7F), range(0xA0, 0xAD), range(0xAE, 0x300), range(0x370, 0x378), range(0x37A, 0x380),
    range(0x384, 0x38B), range(0x38C, 0x38D), range(0x38E, 0x3A2), range(0x3A3, 0x483), range(0x48A, 0x530),
    range(0x1E00, 0x1F00), range(0x2010, 0x2028), range(0x2030, 0x205F), range(0x20A0, 0x20C1),
    range(0x2190, 0x219A), range(0x2400, 0x2427), range(0x2500, 0x25FD), range(0xFFFD, 0xFFFE),
)  # fmt: skip
SINGLE = frozenset(map(chr, chain.from_iterable(_ALWAYS_ONE)))
"""Characters of one cell; a text of nothing else needs no measuring."""

_JOINER = "\u200d"
_REGIONAL = range(0x1F1E6, 0x1F200)
_SKIN = range(0x1F3FB, 0x1F400)
_SELECTORS = range(0xFE00, 0xFE10)
_NO_CELL = {"Mn", "Me", "Mc", "Cf", "Zl", "Zp"}
# Conjoining vowels and finals of Hangul, which sit in the cell of their initial; two fillers without a glyph.
_CONJOINING = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))
_FILLERS = {0x3164, 0xFFA0}
# Unicode Standard Annex 11, ED7: unassigned code points of the ideographic planes are wide; so are those kept
# for pictographs, whose newer ones an older Python does not know.
_WIDE_WHEN_UNKNOWN = (range(0x1F6D0, 0x1F700), range(0x1FA70, 0x1FB00), range(0x20000, 0x3FFFE))
# Made wide by Unicode 16: trigrams, digrams, hexagrams, Tai Xuan Jing symbols and counting rods.
_WIDE_SINCE_16 = (
    range(0x2630, 0x2638),
    range(0x268A, 0x2690),
    range(0x4DC0, 0x4E00),
    range(0x1D300, 0x1D357),
    range(0x1D360, 0x1D377),
)
# Format characters with a glyph of their own: soft hyphen apart, Arabic, Syriac and Kaithi number signs.
_VISIBLE_FORMATS = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}


def _measure(char: str) -> int:
    import unicodedata  # here, for most first pages need none

    code, category = ord(char), unicodedata.category(char)
    if char == "\t":
        return TAB
    if code in _VISIBLE_FORMATS or category in {"Cc", "Cs"}:
        return 1
    if category in _NO_CELL or code in _FILLERS or code in _SKIN or _within(code, _CONJOINING):
        return 0
    if category == "Cn":
        return 2 if _within(code, _WIDE_WHEN_UNKNOWN) else 1
    wide = unicodedata.east_asian_width(char) in {"W", "F"} or _within(code, _WIDE_SINCE_16)
    return 2 if wide else 1


def _within(code: int, ranges: tuple[range, ...]) -> bool:
    return any(code in some for some in ranges)


class _Cells(dict[str, int]):
    def __missing__(self, char: str) -> int:
        self[char] = width = _measure(char)
        return width


CELLS = _Cells()
"""Cells of one character standing by itself: 0, 1, 2, or those of a tab."""


def is_single(text: str, start: int, end: int) -> bool:
    """Whether every character of `text[start:end]` takes one cell, and joins no other."""
    return SINGLE.issuperset(text[start:end])


def clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The user-perceived characters of `text[start:end]`, as (offset, cells); the next one's offset ends it.

    A simplification of Unicode Standard Annex 29: what takes no cell joins what stands before it, a joiner
    joins the pictograph behind it, and regional indicators join in pairs.
    """
    at, width, regional = start, 0, False
    for offset in range(start, end):
        char = text[offset]
        cells = CELLS[char]
        paired = ord(char) in _REGIONAL
        if at < offset < at + JOINED and (
            cells == 0 or (cells == 2 and text[offset - 1] == _JOINER) or (paired and regional)
        ):
            regional = regional and not paired
            width = max(width, 2) if paired else width
            continue
        if offset > at:
            yield at, width
        at, width, regional = offset, cells, paired
    if end > at:
        yield at, width


def drawn(text: str, start: int, end: int) -> str:
    """What the terminal is given for one cluster: its base with at most `ACCENTS` accents, nothing unsafe."""
    base = _base(text[start])
    if end - start == 1 or base.isspace():
        return base
    marks = [other for other in text[start + 1 : end] if _is_drawn(other)]
    return base + "".join(marks[:ACCENTS])


def _base(char: str) -> str:
    cells = CELLS[char]
    if char.isprintable() or (cells == 2 and not char.isspace()):
        return char
    return " " * cells if char.isspace() else "\ufffd" * cells


def _is_drawn(mark: str) -> bool:
    code = ord(mark)
    if code in _REGIONAL or _within(code, _CONJOINING):
        return True
    return CELLS[mark] == 0 and mark.isprintable() and code not in _SELECTORS and code not in _SKIN


def measured(text: str, start: int = 0, end: int | None = None) -> tuple[str, int]:
    """What to draw for `text[start:end]`, and the cells it takes."""
    end = len(text) if end is None else end
    if is_single(text, start, end):
        return text[start:end], end - start
    found = [*clusters(text, start, end), (end, 0)]
    pieces = [drawn(text, found[i][0], found[i + 1][0]) for i in range(len(found) - 1)]
    return "".join(pieces), sum(cells for _, cells in found)
