"""What a page says about its article: title, authors, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.article import Metadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def metadata(tree: HtmlElement, url: str | None) -> Metadata:
    """The metadata of a page, each field from the most trusted place that has it."""
    heading = tree.find(".//h1")
    title = " ".join(heading.text_content().split()) if heading is not None else None
    return Metadata(
        title=title or None,
        url=url,
        language=tree.get("lang"),
        provenance={"title": "text"} if title else {},
    )
