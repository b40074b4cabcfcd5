"""A target becomes a Page: a path, an address, stdin or the built-in sample. Nothing is decoded here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from tui.load.files import read_file, read_stdin
from tui.page import Page

if TYPE_CHECKING:
    from tui.load.fetching import Fetcher, Progress

STDIN = "-"
SAMPLE = "--sample"

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def load(target: str, *, fetcher: Fetcher | None = None, progress: Progress | None = None) -> Page:
    """The page that a target names.

    Args:
        target: an address, a path, `STDIN` or `SAMPLE`.
        fetcher: what opens addresses; None for the network.
        progress: told of each piece that arrives from the network. What it raises ends the fetching.

    Raises:
        LoadError: it could not be fetched or opened.
        NoArticleError: it is empty.
    """
    if target == SAMPLE:
        return sample()
    if target == STDIN:
        return read_stdin()
    if is_address(target):
        from tui.load.fetching import fetch_page

        return fetch_page(target, fetcher, progress)
    return read_file(target)


def is_address(target: str) -> bool:
    """Whether a target is an address rather than a path."""
    return _ADDRESS.match(target) is not None


def sample() -> Page:
    """The built-in article: an invented page with quotations of most kinds, and furniture around it."""
    content = Path(__file__).with_name("sample.html").read_bytes()
    return Page(content, target=SAMPLE, media_type="text/html", charset="utf-8")
