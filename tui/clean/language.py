"""Which language a text is in, told by its most frequent small words, or by its script."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

from tui.languages import codes, lines

_SAMPLE = 20_000  # characters; more makes it slower, not surer
_WORD = re.compile(r"[^\W\d_]+")
_SHARE = 0.08  # of all words, a word of two languages counting half for each
_FEWEST = 2.0
_SCRIPTS = (
    ("ja", re.compile(r"[\u3041-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7a3]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0621-\u064a]")),
    ("he", re.compile(r"[\u05d0-\u05ea]")),
    ("hi", re.compile(r"[\u0904-\u0939]")),
    ("th", re.compile(r"[\u0e01-\u0e2e]")),
    ("el", re.compile(r"[\u03b1-\u03c9]")),
)
_SCRIPT_SHARE = 0.2  # of all letters

EAST_ASIAN = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
"""Any letter of Chinese, Japanese and Korean, as a pattern; names in them may have no space."""


def guess_language(text: str) -> str | None:
    """The ISO 639-1 code of the language that the beginning of `text` is in; None when nothing tells."""
    sample = text[:_SAMPLE]
    words = Counter(_WORD.findall(sample.lower()))
    hits: dict[str, float] = defaultdict(float)
    known = _small_words()
    for word, times in words.items():
        for code in known.get(word, ()):
            hits[code] += times / len(known[word])
    if hits:
        code = max(hits, key=lambda code: (hits[code], code))
        if hits[code] >= max(_FEWEST, _SHARE * words.total()):
            return code
    return _script(sample)


def small_words(code: str | None) -> frozenset[str]:
    """The most frequent small words of a language, lower-cased; none for a language without a list."""
    return frozenset(lines(code, "small_words"))


@cache
def _small_words() -> dict[str, tuple[str, ...]]:
    """Each small word with the languages that have it."""
    known: dict[str, tuple[str, ...]] = {}
    for code in codes():
        for word in small_words(code):
            known[word] = (*known.get(word, ()), code)
    return known


def _script(sample: str) -> str | None:
    letters = sum(map(str.isalpha, sample))
    shares = ((code, len(script.findall(sample))) for code, script in _SCRIPTS)
    return next((code for code, found in shares if found > _SCRIPT_SHARE * letters), None)
