"""A pasted text as lines with what tells of each whether it is an article's."""

from __future__ import annotations

from functools import lru_cache

from tui.clean.paste_blocks import in_blocks
from tui.clean.paste_lines import paste_lines
from tui.clean.paste_score import Scored, scored

_SHORT = 60_000  # characters of a text whose lines are kept …
_KEPT = 1  # … for so many texts: what tells its kind reads it just before what cleans it


def rows_of(text: str, language: str | None) -> tuple[Scored, ...]:
    """The lines of a text, hard-wrapped ones joined, in order.

    Args:
        text: a text without markup.
        language: a BCP 47 code.
    """
    return _kept(text, language) if len(text) <= _SHORT else _read(text, language)


def _read(text: str, language: str | None) -> tuple[Scored, ...]:
    return tuple(in_blocks(scored(paste_lines(text), language)))


_kept = lru_cache(maxsize=_KEPT)(_read)
