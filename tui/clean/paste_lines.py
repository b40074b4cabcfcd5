"""A pasted text as the lines its author meant: hard-wrapped ones joined again, bullets and indents read."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from tui.clean.paste_pages import gaps_around, page_marks

# List marks of browsers, crawlers and text browsers (w3m has one for each depth). A hyphen or dash may open a
# line of dialogue: it is a bullet only in a run of lines that no full stop ends.
_BULLET = re.compile(r"(?:[•*+·∙●○◦◎□■▪▫☆★△▲‣⁃]|o(?= {1,3}\S))(?:\s+|$)")
_DASHED = re.compile(r"[-–—]\s+(?=\S)")
_SPOKEN = re.compile(r"[.!?…][\"'”’»)]*$")
_HANGING = re.compile(
    rf"\s*(?:{_BULLET.pattern}|[-–—]\s|(?:\d{{1,3}}|[a-z])[.)]\s)"
)  # lines whose rest may be set in
_PAGE_NUMBER = re.compile(r"\d{1,3}")
_QUOTED = re.compile(r"(?:> ?)+")  # what mail programs set before each line that they quote
_SPACES = re.compile(r"\s+")
_WIDE = frozenset("WF")
_MAYBE_WIDE = re.compile("[^\x00-\u10ff\u1200-\u2319\u2c00-\u2e7f]")  # no other character is

_TAB = 8
_NARROWEST, _WIDEST = 50, 100  # columns at which people and programs wrap
_COLUMN = 28  # … and the narrowest column of print; its lines are told from verse by how full they are:
_FULL = 0.85  # of the width, with the next word
_FULL_LINES = 0.9
_RUN = 3  # quoted lines below each other
_BUTTON = re.compile(r"^.{1,80}?[^\s.!?…] ?(\[[^\W\d_][^\[\].?!]{2,40}\])$")
_BUTTONS = 2  # headings with the same one
_ITEMS = 2  # lines that begin with a dash
_STRAY = 0.03  # share of the lines longer than `_NARROWEST` that may go beyond the width: addresses, tables …
_STRAYS, _LONG_TEXT = 2, 20  # … or so many, where there are so many of them
_MANY = 0.6  # share that comes near to the width
_NEAR = 16  # columns
_INSIDE = 0.2  # of the lines under long ones do not begin with a capital letter
_ENOUGH = 3  # long lines that make a wrapped text
_ENOUGH_FULL = 6  # narrow ones
_STEP = 2  # columns by which the first line of a paragraph is set in
_HYPHENATED = 0.03  # of wrapped lines end in a hyphen when words are divided, not only compounds broken


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, heading, item or label.

    `indent` is in columns; `gap`: a blank line stands before it; `running`: it is a number or head of a page.
    """

    text: str
    indent: int = 0
    bullet: bool = False
    gap: bool = False
    running: bool = False


def paste_lines(text: str) -> list[Line]:
    """The lines of a pasted text that hold anything, hard-wrapped ones joined to one."""
    raw = _unquoted(text.expandtabs(_TAB).split("\n"))
    width = wrap_width(raw)
    return _unbuttoned(_dashed(list(_read(raw)) if width is None else _joined(raw, width)))


def wrap_width(raw: Sequence[str]) -> int | None:
    """The column at which the text was hard-wrapped; None when it was not."""
    lengths = Counter(columns(line.rstrip()) for line in raw if len(line) > _NARROWEST // 2)
    if max(lengths, default=0) <= _NARROWEST:
        return _column(raw, max(lengths, default=0))
    width = _widest({length: count for length, count in lengths.items() if length > _NARROWEST})
    return width if width is not None and _is_broken(raw) else None


def _widest(long: Mapping[int, int]) -> int | None:
    """The width that long lines come near to, by how many there are of each length."""
    total = sum(long.values())
    if total < _ENOUGH:
        return None
    seen = 0
    for width in sorted(long):
        seen += long[width]
        if total - seen <= max(_STRAY * total, _STRAYS * (total >= _LONG_TEXT)):
            near = sum(count for length, count in long.items() if width - _NEAR < length <= width)
            return width if width <= _WIDEST and near >= _MANY * total else None
    return None


def _is_broken(raw: Sequence[str]) -> bool:
    """Whether lines under long ones often go on inside a sentence, as those of short paragraphs do not."""
    under = (after.strip() for line, after in pairwise(raw) if len(line) > _NARROWEST // 2)
    begins = [text[0] for text in under if text]
    return sum(not char.isupper() for char in begins) > _INSIDE * len(begins)


def _column(raw: Sequence[str], width: int) -> int | None:
    """The width of a narrow text whose lines end where the next word no longer fits: no verse."""
    if width < _COLUMN:
        return None
    pairs = [(line.strip(), after.strip()) for line, after in pairwise(raw)]
    broken = [(line, after) for line, after in pairs if line and after[:1].islower()]
    full = sum(columns(f"{line} {after.split(' ', 1)[0]}") > _FULL * width for line, after in broken)
    return width if full >= max(_ENOUGH_FULL, _FULL_LINES * len(broken)) else None


def columns(text: str) -> int:
    """How many terminal columns a text takes: two for each East Asian wide character."""
    if text.isascii() or not _MAYBE_WIDE.search(text):
        return len(text)
    return sum(1 + _east_asian(char) for char in text)


def _unquoted(raw: list[str]) -> list[str]:
    """The lines without the marks of a mail program, where several below each other have them."""
    lines: list[str] = []
    for quoted, run in groupby(raw, key=lambda line: line.startswith(">")):
        block = list(run)
        lines += (
            [_QUOTED.sub("", line, count=1) for line in block] if quoted and len(block) >= _RUN else block
        )
    return lines


def _read(raw: Sequence[str], running: Set[int] = frozenset()) -> Iterator[Line]:
    gap = True
    for at, line in enumerate(raw):
        text = line.strip()
        if not text:
            gap = True
            continue
        mark = _BULLET.match(text)
        if mark:
            text = text[mark.end() :]
        if text:
            yield Line(_SPACES.sub(" ", text), _indent(line), mark is not None, gap, at in running)
        gap = False


def _dashed(found: list[Line]) -> list[Line]:
    """The lines with those as items of a list that begin with dashes, several below each other."""
    lines: list[Line] = []
    for dashed, run in groupby(found, key=lambda line: not line.running and bool(_DASHED.match(line.text))):
        block = list(run)
        if dashed and len(block) >= _ITEMS and not any(_SPOKEN.search(line.text) for line in block):
            block = [replace(line, text=_DASHED.sub("", line.text, count=1), bullet=True) for line in block]
        lines += block
    return lines


def _unbuttoned(found: list[Line]) -> list[Line]:
    """The lines without what stands in brackets behind several headings: links to edit them ("[edit]")."""
    marks = [mark[1] if (mark := _BUTTON.search(line.text)) else "" for line in found]
    seen = Counter(marks)
    return [
        replace(line, text=line.text[: -len(mark)].rstrip()) if mark and seen[mark] >= _BUTTONS else line
        for line, mark in zip(found, marks, strict=True)
    ]


def _joined(raw: Sequence[str], width: int) -> list[Line]:
    """The lines with those joined of which the first was cut because the next word no longer fitted.

    A paragraph goes on over the end of a page: what stands there comes behind it.
    """
    words, marks = _Words(raw, width), page_marks(raw)
    gaps = gaps_around(raw, marks)
    found: list[str] = []
    running: set[int] = set()
    held: list[str] = []  # what stands at the end of the page
    before = ""  # the physical line that the last found line ends with
    for at, line in enumerate(raw):
        if at in marks:
            held.append(line)
        elif line.strip() and before.strip() and _goes_on(found[-1], before, line, width):
            found[-1] = words.join(found[-1], line.strip())
            before = line
        elif at not in gaps:
            running.update(range(len(found), len(found) + len(held)))
            found += [*held, "", line] if held else [line]
            held, before = [], line
    running.update(range(len(found), len(found) + len(held)))
    return list(_read([*found, *held], running))


def _goes_on(paragraph: str, before: str, line: str, width: int) -> bool:
    """Whether `line` is the rest of `paragraph`, of which `before` is the last physical line."""
    text = line.strip()
    if _BULLET.match(text) or _PAGE_NUMBER.fullmatch(text):
        return False
    if _indent(line) >= _indent(before) + _STEP and not _HANGING.match(paragraph):
        return False
    full = columns(before.rstrip())
    if full + 1 + columns(text.split(" ", 1)[0]) > width:
        return True
    # Programs differ on how wide a curly quotation mark is, and people break a line early now and then.
    return full > width - _NEAR and text[0].islower() and before.rstrip()[-1] not in ".!?:;"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


class _Words:
    """How to join two pieces of a line: the words of the text tell what a hyphen at its end was for."""

    def __init__(self, raw: Sequence[str], width: int) -> None:
        self._known = Counter(re.findall(r"\w+(?:-\w+)*", "\n".join(raw).casefold()))
        long = [line for line in map(str.rstrip, raw) if len(line) > width - _NEAR]
        self._divides = sum(line.endswith("-") for line in long) > _HYPHENATED * len(long)

    def join(self, before: str, after: str) -> str:
        before = before.rstrip()
        if before.endswith("\u00ad"):
            return before[:-1] + after
        if before.endswith("-") and before[-2:-1].isalpha() and after[0].islower():
            return before[:-1] + after if self._divided(before, after) else before + after
        if _east_asian(before[-1]) and _east_asian(after[0]):
            return before + after
        return f"{before} {after}"

    def _divided(self, before: str, after: str) -> bool:
        first = re.findall(r"[\w-]+", before[-40:])[-1].casefold()
        second = re.match(r"[\w-]+", after)
        rest = second[0].casefold() if second else ""
        whole, compound = self._known[first[:-1] + rest], self._known[first + rest]
        return whole > compound or (whole == compound and self._divides)


def _east_asian(char: str) -> bool:
    return unicodedata.east_asian_width(char) in _WIDE
