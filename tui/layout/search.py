"""Searching a text as a reader means it: straight and curly marks are equal, line breaks are spaces.

Small letters find capitals too, and letters without accents find those that have them, as long as the query
has none itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from time import monotonic

from tui.layout.marks import Marks
from tui.text import Span

_ALIKE = ("'‘’‚‛′´`", '"“”„‟″«»', "-‐‑‒–—―−", ".…")
_ACCENTED = range(0xC0, 0x250)  # Latin-1 Supplement and Extended A and B, composed

_STRIDE = 100  # hits of plain words between two looks at the clock; one of a pattern may take long
_PATIENCE = 0.5  # seconds for a regular expression; one that backtracks could take for ever


class PatternError(ValueError):
    """A regular expression that is none, or takes too long; `str` says why."""


class Hits(Marks):
    """The places where a query stands, looked for a while at a time: a letter has very many in a book.

    Attributes:
        text: what is searched.
    """

    __slots__ = ("_found", "_stride", "text")

    def __init__(self, text: str, query: str, *, regular: bool = False) -> None:
        """See `search`."""
        super().__init__()
        self.text = text
        self._found = search(text, query, regular=regular)
        self._stride = 1 if regular else _STRIDE

    def look(self, seconds: float) -> bool:
        """Go on looking for so many seconds; whether all were found.

        Raises:
            PatternError: as `search` does.
        """
        until = monotonic() + seconds
        for start, end in self._found:
            self._starts.append(start)
            self._ends.append(end)
            self._longest = max(self._longest, end - start)
            if len(self) % self._stride == 0 and monotonic() > until:
                return False
        return True


def search(text: str, query: str, *, regular: bool = False) -> Iterator[Span]:
    """The places where `query` stands in `text`, in order.

    Args:
        text: what to search.
        query: plain words, or a regular expression.
        regular: whether it is one.

    Raises:
        PatternError: it is no regular expression, or it takes too long.
    """
    if not query.strip():
        return
    flags = 0 if any(char.isupper() for char in query) else re.IGNORECASE
    found = _regular(text, query, flags) if regular else re.finditer(_pattern(query), text, flags)
    for match in found:
        if match.end() > match.start():
            yield Span(*match.span())


def _regular(text: str, query: str, flags: int) -> Iterator[re.Match[str]]:
    import regex

    try:
        yield from regex.finditer(query, text, flags, timeout=_PATIENCE)
    except (regex.error, RecursionError, OverflowError) as error:
        raise PatternError(str(error)) from error
    except TimeoutError as error:
        raise PatternError("this takes too long") from error


def _pattern(query: str) -> str:
    bare = query.isascii()
    return r"\s+".join("".join(_char(char, bare) for char in word) for word in query.split())


def _char(char: str, bare: bool) -> str:
    for alike in _ALIKE:
        if char in alike:
            return f"[{re.escape(alike)}]"
    if bare and char.isalpha():
        return f"[{char}{_accented(char)}]"
    return re.escape(char)


@cache
def _accented(letter: str) -> str:
    """The letters that are this one with an accent."""
    composed = (chr(code) for code in _ACCENTED)
    return "".join(other for other in composed if unicodedata.normalize("NFD", other)[0] == letter)
