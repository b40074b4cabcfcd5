"""An Article becomes Sources: who says what."""

from __future__ import annotations

from tui.article import Article
from tui.speech import Sources


def find_sources(article: Article) -> Sources:
    """The sources of an article with their statements."""
    return Sources()
