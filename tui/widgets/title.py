"""The title of the terminal's window: set to the article's, and given back on leaving."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tui.layout.steering import steerless
from tui.layout.wrap import fit

_LONGEST = 80  # cells
# XTerm's stack of titles; a terminal without one drops both.
_KEEP, _GIVE_BACK = "\x1b[22;2t", "\x1b[23;2t"


def window_title(words: str) -> str:
    """The sequence that sets a title (OSC 2); nothing in the words can end it early or begin another."""
    title, _ = fit(steerless(" ".join(words.split())), _LONGEST)
    return f"\x1b]2;{title}\x07"


@contextmanager
def kept_title() -> Iterator[None]:
    """Give the terminal its title back afterwards, even after a crash."""
    _tell(_KEEP)
    try:
        yield
    finally:
        _tell(_GIVE_BACK)


def _tell(sequence: str) -> None:
    terminal = sys.__stderr__  # where Textual draws
    if terminal and terminal.isatty():
        with suppress(OSError):  # it was closed
            terminal.write(sequence)
            terminal.flush()
