"""Pages of one article that declare things about it, and what cleaning makes of that."""

from __future__ import annotations

import json

from tui.article import Metadata
from tui.clean.page import clean_page
from tui.page import Page

# ruff: noqa: E501 -- markup reads best on one line

BODY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The boat that carried the island's post for sixty years made her final crossing on Tuesday night.",
        "She was launched on 4 May 1958, and nobody who was there has forgotten how it rained that day.",
        "“We knew every wave by name,” said the purser, wiping the rain from a brass plate with her sleeve.",
        "The ferry will be sold to a museum, if a museum can be found that has a harbour deep enough for her.",
    )
)


def about(
    head: str = "", top: str = "<h1>The last ferry to Orsay</h1>", bottom: str = "", url: str | None = None
) -> Metadata:
    html = f"<html><head>{head}</head><body><nav>Posted 1 January 2001</nav><article>{top}{BODY}</article>{bottom}</body></html>"
    return clean_page(Page(html, url=url)).metadata


def linked(**fields: object) -> str:
    node = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "x", **fields})
    return f'<script type="application/ld+json">{node}</script>'


def names(metadata: Metadata) -> list[tuple[str, str]]:
    return [(author.name, author.kind) for author in metadata.authors]
