"""What was said to the reader."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A message, and the time of day at which it was said."""

    at: str
    words: str
