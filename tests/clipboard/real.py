"""What the tests with real programs share."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from typing import Any

import pytest

HOSTILE = "“Trenin” — naïve 👍 שלום\r\n\ttab\x1b[31m\nlast line without end"
PATIENCE = 10.0


def needs(*programs: str) -> pytest.MarkDecorator:
    """Skips where one of the programs is missing."""
    missing = [program for program in programs if shutil.which(program) is None]
    return pytest.mark.skipif(bool(missing), reason=f"{', '.join(missing)} missing")


def until(found: Callable[[], Any]) -> Any:
    """What a question gives as soon as it gives anything."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(0.02)
    pytest.fail("nothing came in time")
