"""What holds the panes: the article, and at its side the lists."""

from __future__ import annotations

from textual.containers import Container


class Panes(Container):
    """The article and its side pane, beside or below each other."""


class Side(Container):
    """The lists."""
