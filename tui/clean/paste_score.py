"""How much each line of a paste looks like a line of an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui.clean.furniture import furniture
from tui.clean.language import small_words
from tui.clean.paste_lines import Line

_END = re.compile(r"[.!?…。！？:;][\"'”’»›“‘)\]」』]*$")
_WORD = re.compile(r"[^\W_]+")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0eff]")  # written without spaces


@dataclass(frozen=True, slots=True)
class Scored:
    """A line with what tells an article's line from furniture; `score` is above 0 for the former."""

    line: Line
    words: int
    ends: bool
    kind: str | None
    score: float


def scored(lines: Sequence[Line], language: str | None) -> list[Scored]:
    """The lines with their scores, in order."""
    seen = Counter(line.text for line in lines)
    small = small_words(language)
    return [_scored(line, seen[line.text], small, language) for line in lines]


def _scored(line: Line, times: int, small: frozenset[str], language: str | None) -> Scored:
    found = _WORD.findall(line.text.lower())
    words = len(found) + len(_DENSE.findall(line.text)) // 2
    ends = _END.search(line.text) is not None
    kind = furniture(line.text, language)
    if kind is None and times > 1:
        kind = "repeated"
    share = sum(word in small for word in found) / max(1, len(found))
    return Scored(line, words, ends, kind, _score(words, ends, share, kind, line.bullet))


def _score(words: int, ends: bool, share: float, kind: str | None, bullet: bool) -> float:
    if kind == "symbols":
        return 0
    if kind is not None:
        return -1.5
    if words >= 12 and (ends or share > 0.3):
        return min(words, 60) / 12
    if words >= 12:
        return 0.0
    if ends and words >= 4:
        return 0.5
    if bullet and words < 12:
        return -0.6
    return -0.6
