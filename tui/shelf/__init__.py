"""What was read and how far, with its corrections and kept passages: SQLite in the reader's data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.shelf.entry import Entry, Kept, key_of

if TYPE_CHECKING:
    from tui.shelf.shelf import Shelf, ShelfError

__all__ = ["Entry", "Kept", "Shelf", "ShelfError", "key_of"]


def __getattr__(name: str) -> Any:
    """Import the shelf itself when it is asked for (PEP 562): SQLite takes time and room."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tui.shelf import shelf

    return getattr(shelf, name)
