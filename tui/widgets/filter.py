"""The last gate before the terminal: whatever a widget draws, nothing in it can steer the terminal."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.layout.steering import steerless


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
    return steerless(text) == text and not (style and style.link)
