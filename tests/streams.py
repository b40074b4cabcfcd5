"""What stands in for the streams of a process, and a text to send through them."""

from __future__ import annotations

import io
import sys

import pytest

STORY = "“The tide keeps the time here,” said Ada Brook, the pilot. Nobody in the port doubts it.\n"


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def terminal(content: bytes = b"") -> Terminal:
    return Terminal(io.BytesIO(content), encoding="utf-8", newline="")


def pipe_in(monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
