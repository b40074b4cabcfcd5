"""The last gate before the terminal: whatever a widget draws, nothing in it can steer the terminal."""

from __future__ import annotations

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

# C0, DEL, C1, bidi marks, embeddings and isolates, line and paragraph separators: all without cells for Rich,
# so that taking them out keeps the width of the line.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def steerless(text: str) -> str:
    """The text without them."""
    return _STEERING.sub("", text)


class SafeLines(LineFilter):
    """Takes out control and bidi characters, and links, which we never draw."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without them; the same list where there are none."""
        if all(_is_safe(segment) for segment in segments):
            return segments
        return [
            Segment(steerless(text), style and style.update_link(None), control)
            for text, style, control in segments
        ]


def _is_safe(segment: Segment) -> bool:
    text, style, _ = segment
    return ((text.isascii() and text.isprintable()) or not _STEERING.search(text)) and not (
        style and style.link
    )
