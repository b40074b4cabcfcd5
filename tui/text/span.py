"""A place in a text: the currency of the house."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """The half-open stretch `text[start:end]`, in code points."""

    start: int
    end: int

    @property
    def width(self) -> int:
        """How many code points the span holds."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words themselves: a slice of `text`, character for character."""
        return text[self.start : self.end]

    def holds(self, offset: int) -> bool:
        """Whether `offset` lies inside the span."""
        return self.start <= offset < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end
