"""The address to cite a page by: its own, canonical, without what only tracks readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from tui.article import Provenance
from tui.clean.metadata_clues import Clues

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TRACKING = re.compile(r"utm_|(?:fbclid|gclid|cmpid|mc_[ce]id)$")
_MIRROR = re.compile(r"^(?:www|m|mobile|amp)\.")


def address(clues: Clues, tree: HtmlElement, url: str | None) -> tuple[str, Provenance] | None:
    """The canonical address where the page has one on its own host, else the address it was loaded from.

    A page that was loaded from nowhere (a file) is believed. `<base>` is not, for it moves links, not the
    page, nor an address that all pages of a site share: that of its first page.
    """
    for href, where in _declared(clues, tree):
        candidate = _absolute(href, url)
        if candidate and (url is None or (_host(candidate) == _host(url) and not _is_front(candidate, url))):
            return _untracked(candidate), where
    return (_untracked(url), "user") if url and _host(url) else None


def _declared(clues: Clues, tree: HtmlElement) -> Iterator[tuple[str, Provenance]]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield link.get("href") or "", "meta"
    yield from ((content, "open-graph") for content in clues.all("og:url"))
    if isinstance(linked := clues.article.get("url"), str):
        yield linked, "json-ld"


def _absolute(href: str, url: str | None) -> str | None:
    try:
        candidate = urljoin(url or "", href.strip())
    except ValueError:
        return None
    return candidate if candidate.startswith(("http://", "https://")) and _host(candidate) else None


def _host(address: str) -> str | None:
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return _MIRROR.sub("", host) if host else None


def _is_front(candidate: str, url: str) -> bool:
    """Whether an address is that of the site's first page, and the page itself is another."""
    given, own = urlsplit(candidate), urlsplit(url)
    return not (given.path.strip("/") or given.query) and bool(own.path.strip("/") or own.query)


def _untracked(address: str) -> str:
    parts = urlsplit(address)
    query = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in query if not _TRACKING.match(name)]
    return address if len(kept) == len(query) else parts._replace(query=urlencode(kept)).geturl()
