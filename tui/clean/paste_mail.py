"""The lines that a mail program sets over a message: who sent it, when, and what about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from tui.clean.paste_score import Scored
from tui.languages import codes, primary, table

_REACH = 10  # lines at the head of a text among which they stand
_FEWEST = 2
_NEEDED = frozenset({"from", "subject"})
_WORD = re.compile(r"([^\W\d_][\w -]{0,20})\s*:\s*(.*)")
_ADDRESS = re.compile(r"\s*[<(\[]?\S+@\S+[>)\]]?")


def mail_lines(rows: Sequence[Scored], language: str | None) -> Mapping[str, int]:
    """The indices of the lines over a message by what they tell: "from", "subject", "date", "other …".

    Args:
        rows: all lines.
        language: a BCP 47 code; English words count in any language.
    """
    words = _words(primary(language))
    found: dict[str, int] = {}
    for at, row in enumerate(rows[:_REACH]):
        label = _WORD.match(row.line.text)
        field = words.get(label[1].casefold()) if label else None
        if label and field:
            found.setdefault(f"other {at}" if field == "other" else field, at)
        elif found:
            break
    return found if len(found) >= _FEWEST and _NEEDED & found.keys() else {}


def told(row: Scored) -> str:
    """What such a line says behind its colon, without an address."""
    label = _WORD.match(row.line.text)
    return _ADDRESS.sub("", label[2]).strip(" \"'") if label else ""


@cache
def _words(code: str) -> dict[str, str]:
    """What a word before a colon stands for."""
    tables = [table(each, "mail") for each in dict.fromkeys((code, "en")) if each in codes()]
    return {word.casefold(): field for rows in tables for field, words in rows.items() for word in words}
