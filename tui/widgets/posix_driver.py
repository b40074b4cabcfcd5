"""The driver for a POSIX terminal: Textual's, without what costs time or power.

It takes over the first page as it stands, sleeps until something is typed, and leaves at once.
"""

from __future__ import annotations

import errno
import os
import select
import signal
from codecs import getincrementaldecoder
from collections.abc import Iterable
from typing import Any, ClassVar

from textual import constants
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.first_page import FirstPage

_ENTER = "\x1b[?1049h"
_TICK = 0.1  # seconds between two looks at what was typed, while a sequence may be incomplete
_TICKS = int(constants.ESCAPE_DELAY / _TICK) + 3  # such looks after the last key
_LAST = 0.05  # seconds in which the terminal may still tell of the mouse
_MOST = 4096  # bytes read in one go


class PosixDriver(LinuxDriver):
    """Textual's own looks ten times a second for keys, and waits for two such looks when it stops."""

    page: ClassVar[FirstPage]
    """What is on the terminal when the app starts."""

    _has_entered = False
    _pipe: tuple[int, int] | None = None  # what is written to it ends the wait for keys

    def start_application_mode(self) -> None:
        """Take the terminal, with the modes it had before the first page."""
        self.page.hand_over()
        before: list[Any] | None = self.page.modes
        if self._key_thread and self._key_thread.is_alive():  # stopped and continued by somebody else
            before = before or self.attrs_before
            self.disable_input()
        self._pipe = self._pipe or os.pipe()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.attrs_before = before or self.attrs_before

    def write(self, data: str) -> None:
        """Send to the terminal, but the first time no order that the first page has given already."""
        # To enter the alternate screen again, over the first page, would wipe it on some terminals.
        if data != _ENTER or self._has_entered or not self.page.shows:
            super().write(data)
        self._has_entered = True

    def run_input_thread(self) -> None:
        """Pass on what is typed, until input is disabled."""
        assert self._pipe
        keys, stop = self.fileno, self._pipe[0]
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        ready, ticks = [keys], 0
        while stop not in ready:
            ready, _, _ = select.select([keys, stop], [], [], _TICK if ticks else None)
            ticks = _TICKS if keys in ready else max(0, ticks - 1)
            if keys in ready:
                typed = _read(keys)
                if not typed:  # the terminal is gone, though nobody told us
                    os.kill(os.getpid(), signal.SIGHUP)
                    return
                self._tell(parser.feed(text) if (text := decode(typed)) else ())
            self._tell(parser.tick())
        if select.select([keys], [], [], _LAST)[0]:
            _read(keys)  # too late

    def _tell(self, events: Iterable[Message]) -> None:
        for event in events:
            self.process_message(event)

    def disable_input(self) -> None:
        """Wake the thread that reads keys, and wait for its end."""
        if self._pipe:
            os.write(self._pipe[1], b"\n")
        super().disable_input()
        if self._pipe and not (self._key_thread and self._key_thread.is_alive()):
            for end in self._pipe:
                os.close(end)
            self._pipe = None


def _read(terminal: int) -> bytes:
    """What was typed; nothing at all where the terminal was closed."""
    try:
        return os.read(terminal, _MOST)
    except OSError as error:
        if error.errno != errno.EIO:  # as Linux has it
            raise
        return b""
