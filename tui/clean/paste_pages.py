"""Running heads and page numbers between the lines of a text that was copied from print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

_NUMBER = re.compile(r"\W{0,3}(\d{1,4})\W{0,3}")
_STEPS = (1, 2)  # from the number of a page to the next one that has one
_PAGES = 2
_BESIDE = 2  # lines with words between a page number and the running head of its page
_LONGEST = 80  # characters of a running head
_DIGITS = re.compile(r"\d+")
_ENDED = re.compile(r"[.!?…:][\"'”’»)]*$")
_BROKEN = 0.3  # of the page numbers stand inside a sentence, where no running head tells of them


def page_marks(raw: Sequence[str]) -> frozenset[int]:
    """The indices of the lines that are page numbers or running heads of a hard-wrapped text.

    Numbers that follow each other may be those of sections as well: they are of pages where the same line
    stands beside them, or where they stand inside sentences.
    """
    full = [at for at, line in enumerate(raw) if line.strip()]
    numbers = _numbers(raw, full)
    if len(numbers) < _PAGES:
        return frozenset()
    heads = frozenset(_heads(raw, full, numbers))
    marks = heads.union(full[place] for place in numbers)
    broken = sum(_is_broken(raw, full, place, marks) for place in numbers)
    return marks if heads or broken > _BROKEN * len(numbers) else frozenset()


def gaps_around(raw: Sequence[str], marks: Iterable[int]) -> frozenset[int]:
    """The indices of the blank lines before and after such lines."""
    gaps: set[int] = set()
    for mark in marks:
        for way in (-1, 1):
            at = mark + way
            while 0 <= at < len(raw) and at not in gaps and not raw[at].strip():
                gaps.add(at)
                at += way
    return frozenset(gaps)


def _numbers(raw: Sequence[str], full: Sequence[int]) -> list[int]:
    """The places in `full` of numbers that follow each other."""
    told = ((place, _NUMBER.fullmatch(raw[at].strip())) for place, at in enumerate(full))
    found = [(place, int(number[1])) for place, number in told if number]
    kept = {each for pair in pairwise(found) if pair[1][1] - pair[0][1] in _STEPS for each in pair}
    return sorted(place for place, _ in kept)


def _heads(raw: Sequence[str], full: Sequence[int], numbers: Sequence[int]) -> Iterator[int]:
    """The lines that stand beside several of the numbers."""
    beside = {
        at
        for place in numbers
        for at in full[max(0, place - _BESIDE) : place + 1 + _BESIDE]
        if _may_head(raw[at].strip())
    }
    times = Counter(_key(raw[at]) for at in beside)
    return (at for at in beside if times[_key(raw[at])] >= _PAGES)


def _may_head(line: str) -> bool:
    return len(line) <= _LONGEST and not line[0].islower() and not _NUMBER.fullmatch(line)


def _key(line: str) -> str:
    return _DIGITS.sub("", line).strip().casefold()


def _is_broken(raw: Sequence[str], full: Sequence[int], place: int, marks: frozenset[int]) -> bool:
    """Whether the sentence before a number goes on behind it."""
    before = next((raw[at].strip() for at in reversed(full[:place]) if at not in marks), "")
    after = next((raw[at].strip() for at in full[place + 1 :] if at not in marks), "")
    return bool(before) and not _ENDED.search(before) and after[:1].islower()
