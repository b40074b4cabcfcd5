"""An Article and its Sources become a Summary, on sumy."""

from __future__ import annotations

from tui.article import Article
from tui.digest import MethodName, Summary
from tui.speech import Sources


def summarise(
    article: Article, sources: Sources, *, count: int | None = None, method: MethodName = "news"
) -> Summary:
    """The `count` most telling sentences of an article, in its order; None lets the article decide."""
    return Summary(method=method)
