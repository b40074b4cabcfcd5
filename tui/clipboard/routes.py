"""What the routes to a clipboard have in common: the world they look at, and how they fail."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tui.clipboard.receipt import Outcome

LIMIT = 2.0
"""Seconds until the last helper program is given up, however many are tried."""


class RouteError(Exception):
    """A route does not work here; the text is the reason, without a full stop."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a route did: how sure it is, what to call it, and what the reader should know."""

    outcome: Outcome
    route: str
    advice: str = ""
    to: str = "your terminal"


@dataclass(frozen=True, slots=True)
class World:
    """What the routes look at, so that a test can show them another one.

    Attributes:
        env: the environment variables.
        platform: as `sys.platform` has it.
        kernel: the kernel's own description; that of Windows' Linux names Microsoft.
        write: writes to the terminal, from any thread; None where there is no terminal.
        limit: seconds for all helper programs together.
    """

    env: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    platform: str = sys.platform
    kernel: str = ""
    write: Callable[[str], None] | None = None
    limit: float = LIMIT

    @property
    def remote(self) -> bool:
        """Whether the reader sits at another machine."""
        return "SSH_CONNECTION" in self.env or "SSH_TTY" in self.env

    @property
    def forwarded(self) -> bool:
        """Whether the X display is that of the reader's own machine, brought here by `ssh -X`."""
        display = self.env.get("DISPLAY", "")
        return self.remote and ":" in display and not display.startswith((":", "unix:"))

    @property
    def windows_kernel(self) -> bool:
        """Whether the kernel is Windows' own Linux, or a container's that runs on it."""
        return "microsoft" in self.kernel.lower()

    def has(self, program: str) -> bool:
        """Whether a program is on the path."""
        return shutil.which(program, path=self.env.get("PATH")) is not None


def this_world(write: Callable[[str], None] | None = None) -> World:
    """The world as it is."""
    version = Path("/proc/version")
    kernel = version.read_text(encoding="utf-8", errors="replace") if version.is_file() else ""
    return World(kernel=kernel, write=write)


class Deadline:
    """A moment by which helper programs must have answered."""

    def __init__(self, seconds: float) -> None:
        self._at = time.monotonic() + seconds
        self.seconds = seconds

    @property
    def left(self) -> float:
        """Seconds left, never less than a little, so that a program gets the chance to start."""
        return max(0.05, self._at - time.monotonic())

    def sooner(self, seconds: float) -> Deadline:
        """A deadline some seconds from now, but not beyond this one."""
        return Deadline(min(seconds, self.left))
