"""Words that a line's end divided become one again; a hyphen that belongs to its word stays.

A PDF shows the same sign for both ("cross-/ing", "well-/known"), so the other words of the document decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

_SOFT = "\u00ad"  # stands where a word was divided, until all words are known
_HYPHENS = ("-", "‐")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐\u00ad][^\W\d_]+)*")
_DIVIDED = re.compile(rf"([^\W\d_]+){_SOFT}(?=([^\W\d_]+))")
_WHOLE = 4  # letters of a part that can be a word by itself; shorter ones begin and end too many others


def join(text: str, line: str) -> str:
    """A line added to a text, a soft hyphen where it goes on with a word that was divided.

    A hyphen before a small letter may divide a word; before anything else it belongs to it.
    """
    if not text or text.endswith(_SOFT):
        return text + line
    if text.endswith(_HYPHENS) and text[-2:-1].isalpha() and line[:1].islower():
        return text[:-1] + _SOFT + line
    return f"{text}{'' if text.endswith('-') else ' '}{line}"


def mender(texts: Iterable[str]) -> Callable[[str], str]:
    """What makes divided words whole, by the words of all these texts.

    The hyphen stays where they have the word with it and not without, or have both its parts as words.
    """
    known = {word.casefold() for text in texts for word in _WORD.findall(text) if _SOFT not in word}

    def whole(divided: re.Match[str]) -> str:
        first, second = divided[1].casefold(), divided[2].casefold()
        if first + second in known:
            return divided[1]
        apart = min(len(first), len(second)) >= _WHOLE and {first, second} <= known
        return f"{divided[1]}-" if apart or f"{first}-{second}" in known else divided[1]

    return lambda text: _DIVIDED.sub(whole, text).replace(_SOFT, "")
