"""A text longer than any article: to look for one in it takes long, and there is none to find."""

from __future__ import annotations

from tui.article import Note

CHARACTERS = 2_000_000  # of a novel of a thousand pages
LINES = 100_000
AS_IT_STANDS = Note("clean", "The text is longer than any article: it is shown as it stands, line by line.")


def is_overlong(text: str) -> bool:
    """Whether a text is too long to be cleaned."""
    return len(text) > CHARACTERS or text.count("\n") > LINES
