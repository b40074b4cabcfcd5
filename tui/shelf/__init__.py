"""What was read and how far, with its corrections and kept passages: SQLite in the reader's data folder."""

from __future__ import annotations

from tui.shelf.entry import Entry, Kept, key_of
from tui.shelf.shelf import Shelf, ShelfError

__all__ = ["Entry", "Kept", "Shelf", "ShelfError", "key_of"]
