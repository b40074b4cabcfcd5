"""Pullquote's public Python API: `read` and the types it returns. Importing it costs next to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui.article import Article, Author, Block, Metadata, Note, Removed
    from tui.digest import Point, Summary
    from tui.reading import Reading, read
    from tui.speech import Source, Sources, Statement
    from tui.text import Span

__version__ = "0.1.0"

_HOMES = {
    "read": "reading",
    "Reading": "reading",
    "Article": "article",
    "Author": "article",
    "Block": "article",
    "Metadata": "article",
    "Note": "article",
    "Removed": "article",
    "Point": "digest",
    "Summary": "digest",
    "Source": "speech",
    "Sources": "speech",
    "Statement": "speech",
    "Span": "text",
}

__all__ = [
    "Article",
    "Author",
    "Block",
    "Metadata",
    "Note",
    "Point",
    "Reading",
    "Removed",
    "Source",
    "Sources",
    "Span",
    "Statement",
    "Summary",
    "__version__",
    "read",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"tui.{_HOMES[name]}"), name)
