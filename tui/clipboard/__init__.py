"""Text becomes a Receipt: one module per route to the clipboard."""

from __future__ import annotations

from collections.abc import Callable

from tui.clipboard.chain import Chain, chain_of
from tui.clipboard.fake import FakeClipboard
from tui.clipboard.receipt import Clipboard, Outcome, Receipt
from tui.clipboard.routes import World, this_world

__all__ = [
    "Chain",
    "Clipboard",
    "FakeClipboard",
    "Outcome",
    "Receipt",
    "World",
    "chain_of",
    "copy",
    "this_world",
]


def copy(text: str, write: Callable[[str], None] | None = None) -> Receipt:
    """Copy a text by the chain of routes as it is without settings.

    Blocks for about two seconds at most, so it belongs into a worker.

    Args:
        text: what to copy.
        write: writes an escape sequence to the terminal, from any thread; None where there is no terminal.
    """
    return Chain(this_world(write)).copy(text)
