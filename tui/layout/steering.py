"""What no drawn text may hold, however it came there."""

from __future__ import annotations

import re
from functools import cache


def steerless(text: str) -> str:
    """The text without control and bidi characters, which all have no cells: its width stays."""
    return text if text.isprintable() else _steering().sub("", text)


@cache
def _steering() -> re.Pattern[str]:
    """C0, DEL, C1, bidi marks, embeddings and isolates, line and paragraph separators."""
    return re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
