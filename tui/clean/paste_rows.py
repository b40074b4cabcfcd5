"""A pasted text as lines with what tells of each whether it is an article's."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from tui.clean.paste_blocks import in_blocks
from tui.clean.paste_lines import paste_lines
from tui.clean.paste_mail import mail_lines
from tui.clean.paste_score import COSTS, Scored, scored

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
    rows = in_blocks(scored(paste_lines(text), language))
    for at in mail_lines(rows, language).values():
        rows[at] = replace(rows[at], kind="mail", score=-COSTS["mail"])
    return tuple(rows)


_kept = lru_cache(maxsize=_KEPT)(_read)
