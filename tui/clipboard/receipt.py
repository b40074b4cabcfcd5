"""What happened to a copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Outcome = Literal["copied", "sent", "not copied"]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What happened to a copy, truthfully.

    Attributes:
        outcome: "copied" was read back and is equal; "sent" cannot be confirmed.
        route: how it went ("xclip", "OSC 52"); empty if it did not.
        size: characters copied.
        advice: what the reader can do about it; empty when there is nothing to do.
        to: whom it was sent to, for "sent".
        tried: the routes that failed before, each with its reason.
    """

    outcome: Outcome
    route: str
    size: int
    advice: str = ""
    to: str = "your terminal"
    tried: tuple[tuple[str, str], ...] = ()

    @property
    def message(self) -> str:
        """One line for the reader, without the advice."""
        if self.outcome == "not copied":
            return f"Not copied: {self._reason()}"
        unit = "character" if self.size == 1 else "characters"
        word = "Copied" if self.outcome == "copied" else f"Sent to {self.to}"
        return f"{word} · {self.size:,} {unit} · {self.route}"

    def _reason(self) -> str:
        """Why the route that was to be the first failed: the others were only tried for want of it."""
        return self.tried[0][1] if self.tried else "copying is switched off"


class Clipboard(Protocol):
    """Where copies go."""

    def copy(self, text: str) -> Receipt:
        """Copy a text; takes about two seconds at most and raises nothing."""
        ...
