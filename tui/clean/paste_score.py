"""How much each line of a paste looks like a line of an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.clean.furniture import furniture
from tui.clean.language import small_words
from tui.clean.metadata_dates import iso_date
from tui.clean.paste_lines import Line

_STOP = re.compile(r"[.…。।؟!?！？։။։:;](?: ?»|[\"'”’›“‘)\]」』】）])*(?:\[\d+\])*$")
_FIRM = ".…。।։።။"
_WORD = re.compile(r"[^\W_]+")
_INNER_STOP = re.compile(r"[.!?][\"'”’»)]* +[^\W\d_a-zß-ÿ]|[。！？]")
_CUT = ("...", "…")  # the end of a teaser
_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# What text browsers write for a picture without words: "[IMG_2041]", "boats.jpg", "dp3_4_en".
_PICTURE_NAME = re.compile(
    r"(?:\[(?=\S*[\d_-])[^\s\]]+\])+|\S+\.(?:png|jpe?g|gif|webp)|\w+_\w*\d\w*", re.IGNORECASE
)
_NUMBERS = re.compile(r"[\W\d_]+[a-zA-Z]{0,3}")  # "1 / 23", "$59", "12:40 pm"
SIGNATURE = re.compile(r"[—–-] .{2,60}\(@\w+\)")  # under a post that the article quotes
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0eff]")  # written without spaces

# What one line of a kind of furniture costs a body that goes on beyond it.
COSTS = {
    "symbols": 0.0,
    "address": 0.3,
    "mail": 1.0,
    "running": 0.0,
    "advertising": 0.2,
    "repeated": 0.55,
    "credit": 0.3,
    "caption": 0.3,
    "gallery": 0.5,
    "player": 0.5,
    "embed": 0.3,
    "contents": 0.5,
    "reading_time": 0.7,
    "byline": 0.95,
    "age": 0.7,
    "date": 2.7,
    "share": 1.0,
    "subscription": 1.0,
    "affiliate": 1.0,
    "ticker": 1.0,
    "browser": 1.0,
    "newsletter": 1.6,
    "menu": 1.5,
    "donation": 1.5,
    "related": 2.0,
    "skip": 2.0,
    "app": 2.0,
    "legal": 3.0,
    "account": 3.0,
    "bio": 3.0,
    "tags": 4.0,
    "feedback": 4.0,
    "comments": 12.0,
    "cookies": 10.0,
}

# Kinds whose phrases a paragraph of an article can hold as well.
_DOUBTFUL = frozenset({"bio", "comments", "donation", "legal", "byline", "age", "feedback", "app", "caption"})
_LONG = frozenset({"bio", "comments", "app"})  # … more often than not, if it has more words than this:
_UNLIKELY = 30
_INLINE = (
    1.0  # what a link inside the text costs ("Read more: …"), which has more words than the head of a list
)
SHORT = 4  # words that a label, or the head of a list of links, hardly ever has more of
PLAIN = -0.8  # what a label costs
_PARAGRAPH = 12  # words from which a sentence is a paragraph
_FULL = 60  # words from which a paragraph counts no more
_SEVERAL = 2  # sentences that end inside a paragraph of which the end is cut off …
_CUT_OFF = 0.5  # … and what it is worth of a whole one
_DATED = 8  # words of a line that is a date and nothing else
_BARE = 0.1  # how furnished a text without any furniture is taken for
_FURNISHED = 0.15  # share of a whole page's lines that are furniture by their words; the median is about .3


@dataclass(frozen=True, slots=True)
class Scored:
    """A line with what tells an article's line from furniture.

    `score` is above 0 for lines that look like an article's; `stops` counts the sentences that end inside it.
    """

    line: Line
    words: tuple[str, ...]
    size: int
    stops: int
    ends: bool
    kind: str | None
    score: float

    @property
    def prose(self) -> bool:
        """Whether it reads as a paragraph."""
        return self.score >= 1


def scored(lines: Sequence[Line], language: str | None) -> list[Scored]:
    """The lines with their scores, in order."""
    seen = Counter(line.text for line in lines)
    small = small_words(language)
    kinds = {text: furniture(text, language) for text in seen}
    return _trusted(
        [_scored(line, kinds[line.text], seen[line.text], small, language) for line in lines], small
    )


def furnished(rows: Sequence[Scored]) -> float:
    """How much a text looks like a whole page, from .1 for one with hardly any furniture to 1."""
    return min(1.0, _BARE + _known(rows) / max(1.0, _FURNISHED * len(rows)))


def _known(rows: Sequence[Scored]) -> int:
    """How many lines are furniture by their words."""
    return sum(row.kind not in (None, "repeated", "symbols", "date") for row in rows)


def _trusted(rows: list[Scored], small: frozenset[str]) -> list[Scored]:
    """The rows, where a paragraph among paragraphs is one though its words are those of some furniture."""
    return [
        replace(row, kind=None, score=_score(row.size, ".", _share(row.words, small), row.line.bullet))
        if row.kind in _DOUBTFUL and row.ends and row.size >= _PARAGRAPH and _amid_prose(rows, at)
        else row
        for at, row in enumerate(rows)
    ]


def _amid_prose(rows: Sequence[Scored], at: int) -> bool:
    before, after = rows[max(0, at - 2) : at], rows[at + 1 : at + 3]
    row = rows[at]
    over, under = (any(other.prose for other in beside) for beside in (before[-1:], after[:1]))
    if row.kind in _LONG and row.size > _UNLIKELY and (under or (over and row.kind != "bio")):
        return True
    if len(before) < 2 or len(after) < 2:
        return False
    many = row.kind != "caption" and sum(other.prose for other in (*before, *after)) >= 3
    return many or (over and under)


def _share(words: Sequence[str], small: frozenset[str]) -> float:
    return sum(word in small for word in words) / max(1, len(words)) if small else 0.3


def _scored(line: Line, known: str | None, times: int, small: frozenset[str], language: str | None) -> Scored:
    """The row of a line that stands there so many `times` and is `known` by its words as some furniture."""
    words = tuple(_WORD.findall(line.text.lower()))
    size = len(words) if line.text.isascii() else len(words) + len(_DENSE.findall(line.text)) // 2
    stop = _STOP.search(line.text)
    stops = len(_INNER_STOP.findall(line.text))
    kind = "running" if line.running else known or _shape(line.text, size, times, language)
    if kind:
        score = _cost(kind, size)
    else:
        whole = stop is not None and not line.text.endswith(_CUT)
        score = _score(size, stop[0][0] if stop and whole else "", _share(words, small), line.bullet)
        if size >= _FULL and stops >= _SEVERAL:
            score = max(score, _CUT_OFF * _FULL / _PARAGRAPH)
        score *= 0.5 if times > 1 else 1
    return Scored(line, words, size, stops, stop is not None, kind, score)


def _shape(text: str, size: int, times: int, language: str | None) -> str | None:
    """The kind of furniture that a line is by its shape, such as a date or a label that stands twice."""
    if _ADDRESS.fullmatch(text):
        return "address"
    if size <= _DATED and _is_date(text, language):
        return "date"
    if _PICTURE_NAME.fullmatch(text):
        return "gallery"
    if _NUMBERS.fullmatch(text):
        return "symbols"
    return "repeated" if times > 1 and size < _PARAGRAPH else None


def _is_date(text: str, language: str | None) -> bool:
    bare = text[-1] not in ".!?" and _DIGIT.search(text) and not SIGNATURE.match(text)
    return bool(bare) and iso_date(text, language) is not None


def _cost(kind: str, size: int) -> float:
    return -_INLINE if kind == "related" and size > SHORT else -COSTS[kind]


def _score(size: int, stop: str, share: float, bullet: bool) -> float:
    """How much a line that is no known furniture looks like an article's.

    Args:
        size: how many words it has.
        stop: the mark that ends it as a sentence; "" when none does.
        share: how many of its words are small ones, which headlines and menus do without.
        bullet: whether it is an item of a list.
    """
    if size >= _PARAGRAPH and stop and (share > 0.1 or size > 2 * _PARAGRAPH):
        return min(size, _FULL) / _PARAGRAPH
    if size >= _PARAGRAPH and not stop and share > 0.2:
        return PLAIN if bullet else 1.0 if size > 2 * _PARAGRAPH and share > 0.25 else -0.2
    if size >= SHORT and stop:
        return 0.5 if stop in _FIRM else 0.15
    return 0.1 if size > 1 and stop and stop in _FIRM else PLAIN
