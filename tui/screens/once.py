"""Screens that lie over the reading screen and are left once."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

Answer = TypeVar("Answer")


class Once(Screen[Answer]):
    """A screen that a key typed twice in haste leaves once; Textual would take the one below away as well."""

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Leave with an answer, unless it was left already."""
        return super().dismiss(result) if self.is_current else AwaitComplete()
