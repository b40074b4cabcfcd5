"""What no drawn text may hold, however it came there."""

from __future__ import annotations

import re

# C0, DEL, C1, bidi marks, embeddings and isolates, line and paragraph separators: all without cells, so that
# taking them out keeps the width of a line.
STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def steerless(text: str) -> str:
    """The text without control and bidi characters."""
    return STEERING.sub("", text)
