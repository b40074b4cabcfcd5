"""The first page: on the terminal before what draws the screens is imported, which takes ten times as long.

It shows what the app's own first frame will show, so that no row changes when the app takes over: a text that
needs no cleaning, or else that the target is being opened. Where that is not certain, there is no first page.
Keys that are typed meanwhile wait in the terminal.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from tui.paths import own

if TYPE_CHECKING:
    from types import FrameType, TracebackType

    from tui.plain_head import Head
    from tui.settings import Options, Side

_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l\x1b[?7l", "\x1b[?7h\x1b[?1049l\x1b[?25h"
_STDIN = "-"
_NARROWEST, _LOWEST = 20, 4  # cells and rows
_DUMB = ("", "dumb", "unknown")
# What is set here changes what Textual draws or where; that is not foreseen.
_UNFORESEEN = ("COLUMNS", "LINES", "TEXTUAL_DRIVER", "TEXTUAL_COLOR_SYSTEM")
# The commonest options with a value, and the field of `Look` that it is; others do not show.
_VALUED = {"--clean": "clean", "--theme": "theme", "--summary": "", "--method": ""}
KILLED = 128
"""What shells add to the number of the signal that ended a program."""


class Look(NamedTuple):
    """What decides how the first frame looks; each as in `Options`."""

    target: str
    clean: str = "auto"
    private: bool = False
    width: int = 72
    theme: str | None = None
    side: Side = "right"


class FirstPage:
    """A page on the terminal, from `show` until the app has it or the `with` block ends.

    Attributes:
        shows: the target's text, or that it is being opened; None while there is no page.
        modes: the terminal's modes before, as `termios` has them.
    """

    def __init__(self) -> None:
        self.shows: Literal["text", "opening"] | None = None
        self.modes: list[Any] = []
        self._look: Look | None = None
        self._head: Head | None = None
        self._is_ours = False

    def __enter__(self) -> FirstPage:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the terminal back as it was."""
        if not self.modes:
            return
        import termios
        from contextlib import suppress

        with suppress(OSError, termios.error):  # it was closed
            if self._is_ours:
                os.write(2, _LEAVE.encode())
            termios.tcsetattr(0, termios.TCSANOW, self.modes)

    def show(self, look: Look | None) -> None:
        """Show a page, if there is none yet, and if it is certain what the app will draw."""
        if self.shows or look is None or look.target == _STDIN or not _has_terminal():
            return
        self._head = _head(look)
        output = self._draw(look)
        if output:
            import gc

            gc.disable()  # nothing that is made on the way to the app's first frame is garbage
            _end_in_order()
            self.modes = _hold_keys()
            self._look, self._is_ours = look, True
            _write(_ENTER + output)

    def _draw(self, look: Look) -> str:
        from tui.first_frame import first_frame

        width, height = os.get_terminal_size(1)
        if width < _NARROWEST or height < _LOWEST:
            return ""
        frame = first_frame(look, width, height, self._head)
        if frame is None:
            return ""
        output, has_text = frame
        self.shows = "text" if has_text else "opening"
        return output

    def confirm(self, text: str) -> None:
        """Take another page, if the text that was shown is not the target's after all."""
        if self._look and self._head and not self._head.begins(text):
            self._head = None
            _write(self._draw(self._look))

    def hand_over(self) -> None:
        """The screen is the app's; only the terminal's modes are still to be given back."""
        self._is_ours = False


def usual_look(arguments: Sequence[str]) -> Look | None:
    """What a command line asks for that has none but the commonest options, where there are no settings.

    None for any other: those take the command line's own way, which is longer.
    """
    if os.path.exists(own("settings")):
        return None
    found: dict[str, Any] = {}
    targets: list[str] = []
    words = iter(arguments)
    for word in words:
        if word in _VALUED:
            found[_VALUED[word]] = next(words, "")
        elif word == "--private":
            found["private"] = True
        elif word == "--sample":
            targets.insert(0, word)
        elif word.startswith("-"):
            return None
        else:
            targets.append(word)
    found.pop("", None)
    return Look(targets[0], **found) if targets and targets != ["doctor"] else None


def look_of(target: str, options: Options) -> Look | None:
    """What options ask for; None where keys of the reader's own stand in the footer."""
    if options.keys:
        return None
    return Look(target, options.clean, options.private, options.width, options.theme, options.side)


def _has_terminal() -> bool:
    """Whether keys, output and screen are one terminal's, which is ours and on which we know our way."""
    if os.name != "posix" or any(name in os.environ for name in _UNFORESEEN):
        return False
    if os.environ.get("TERM", "") in _DUMB or not all(os.isatty(stream) for stream in range(3)):
        return False
    if not sys.__stderr__ or sys.__stderr__.encoding.lower() != "utf-8":
        return False
    try:
        return os.tcgetpgrp(0) == os.getpgrp()
    except OSError:  # it is a terminal, but not the one that controls us
        return False


def _head(look: Look) -> Head | None:
    """The text itself, if it is shown as it is, from its beginning."""
    if look.clean != "none":
        return None
    if not look.private and os.path.exists(own("shelf")):
        return None  # the reader may have a place in it
    from tui.plain_head import plain_head

    return plain_head(look.target)


def _hold_keys() -> list[Any]:
    """Let keys wait unseen, as they are, for whoever reads them; the terminal's modes before.

    Ctrl+C ends the program as ever, but Ctrl+Z waits too: the app can leave its screen for the shell's.
    """
    import termios

    now = termios.tcgetattr(0)
    now[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    now[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    now[6][termios.VMIN] = 1
    now[6][termios.VSUSP] = bytes([os.fpathconf(0, "PC_VDISABLE")])
    before = termios.tcgetattr(0)
    termios.tcsetattr(0, termios.TCSANOW, now)
    return before


def _write(output: str) -> None:
    left = output.encode()
    while left:
        left = left[os.write(2, left) :]


def _end_in_order() -> None:
    """Give the terminal back when told to end, until the app sees to it."""
    import signal

    def end(number: int, frame: FrameType | None) -> None:
        raise SystemExit(KILLED + number)

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end)
