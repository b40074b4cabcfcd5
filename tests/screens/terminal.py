"""A program on a pseudo-terminal of its own, which it can lose."""

from __future__ import annotations

import os
import re
import select
import struct
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress

PATIENCE = 60.0  # seconds, on a machine with much else to do
ESCAPE = "\x1b[27u"  # as terminals send it that tell it from the start of a sequence
_KEY = re.compile("\x1b\\[[0-9;]*[A-Za-z]|.|\r", re.DOTALL)
_A_MOMENT = 0.04  # seconds in which a key that changes anything has begun to
_A_WHILE = 0.3  # and in which it has been answered
_LOG_IN = "import os, sys; os.login_tty(0); os.execvp(sys.argv[1], sys.argv[1:])"


class Console:
    """A terminal of 100 by 30, and the program on it.

    Attributes:
        sent: all that came from the program.
    """

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], *, is_controlled: bool = True
    ) -> None:
        """Start the program; one that does not control the terminal is not told when that is closed."""
        import pty

        self._ours, theirs = pty.openpty()
        self.sent = bytearray()
        self.resize(100, 30)
        started = [sys.executable, "-c", _LOG_IN, *command] if is_controlled else command
        self.program = subprocess.Popen(started, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
        os.close(theirs)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size; the program is told by the system."""
        import fcntl
        import termios

        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    @property
    def modes(self) -> list[object]:
        """How it treats keys and output."""
        import termios

        return termios.tcgetattr(self._ours)

    def until(self, words: str) -> None:
        """Take what comes until these words are among it."""
        end = time.monotonic() + PATIENCE
        while words.encode() not in self.sent and self.listen(end - time.monotonic()):
            pass
        assert words.encode() in self.sent, bytes(self.sent[-1500:])

    def listen(self, patience: float) -> bool:
        """Take what comes next, or nothing for so many seconds; whether there was anything."""
        if not select.select([self._ours], [], [], max(0.0, patience))[0]:
            return False
        try:
            piece = os.read(self._ours, 65536)
        except OSError:  # Linux: the other end is closed
            return False
        self.sent += piece
        return bool(piece)

    def type(self, keys: str) -> None:
        """Type keys one by one, with time for each to be answered."""
        for key in _KEY.findall(keys):
            self.send(key.encode())

    def send(self, typed: bytes) -> None:
        """Let these bytes come in together."""
        with suppress(OSError):  # it is gone already
            os.write(self._ours, typed)
        self.listen(_A_MOMENT)

    def close(self) -> None:
        """Close the window."""
        os.close(self._ours)
        self._ours = -1

    def end(self, keys: Sequence[str] = ()) -> int:
        """Wait for the program to end; its exit code.

        Args:
            keys: typed again until it ends, for a screen that came late may have taken them.
        """
        end = time.monotonic() + PATIENCE
        while self._ours >= 0 and time.monotonic() < end and self.program.poll() is None:
            for key in keys:
                self.type(key)
            while self.listen(_A_WHILE):
                pass
        try:
            return self.program.wait(max(0.1, end - time.monotonic()))
        finally:
            self.program.kill()
            if self._ours >= 0:
                self.close()


class Terminal(Console):
    """One with Pullquote on it."""

    def __init__(self, *arguments: str, is_controlled: bool = True) -> None:
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        command = [sys.executable, "-m", "tui", *arguments]
        super().__init__(command, environment, is_controlled=is_controlled)
