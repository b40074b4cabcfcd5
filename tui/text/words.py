"""Words: the runs of letters and digits that a reader would count."""

from __future__ import annotations

import re

from tui.text.span import Span

# "rebel-held", "don’t" and "2.4" are one word each: an inner mark joins only what stands on both its sides.
WORD = re.compile(r"\w+(?:[-'’‐‑·]\w+|(?<=\d)[.,](?=\d)\w+)*")


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The words of `text[start:end]` in order, as spans into `text`."""
    stop = len(text) if end is None else end
    return [Span(*match.span()) for match in WORD.finditer(text, start, stop)]
