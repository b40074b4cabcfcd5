"""A clipboard without a world, for tests and for trying things out."""

from __future__ import annotations

from tui.clipboard.receipt import Outcome, Receipt


class FakeClipboard:
    """Keeps what was copied and answers as it was told to."""

    def __init__(self, outcome: Outcome = "copied", advice: str = "") -> None:
        self.outcome: Outcome = outcome
        self.advice = advice
        self.copies: list[str] = []

    def copy(self, text: str) -> Receipt:
        """Keep the text."""
        self.copies.append(text)
        return Receipt(self.outcome, "fake", len(text), self.advice)
