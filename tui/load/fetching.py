"""Addresses become pages, through whatever fetches: the network, or a fake in tests.

Only the address that was asked for is fetched, with its redirects: no pictures, no scripts, no icons.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urldefrag, urlsplit

from tui.errors import LoadError
from tui.load.files import empty
from tui.page import Page

Progress = Callable[[int, int | None], None]
"""Told of the bytes that are here and of all that will come, where that is known."""

_SCHEMES = ("http", "https")
_SHOWN = ("image", "audio", "video", "font")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back: the bytes, unpacked, the address after redirects and the header `Content-Type`."""

    content: bytes
    url: str
    content_type: str | None = None


class Fetcher(Protocol):
    """Opens an address."""

    def fetch(self, url: str, progress: Progress) -> Fetched:
        """What is at `url`.

        Raises:
            LoadError: it could not be had, in words for the reader.
        """


@dataclass
class FakeFetcher:
    """A fetcher without a network: pages, or errors, by address. It keeps what it was asked for."""

    pages: Mapping[str, Fetched | LoadError]
    asked: list[str] = field(default_factory=list)

    def fetch(self, url: str, progress: Progress) -> Fetched:
        """The page kept for `url`."""
        self.asked.append(url)
        page = self.pages.get(url) or LoadError(f"There is no page at {url} (404); check the address.")
        if isinstance(page, LoadError):
            raise page
        progress(len(page.content), len(page.content))
        return page


def fetch_page(target: str, fetcher: Fetcher | None = None, progress: Progress | None = None) -> Page:
    """The page at an address.

    Raises:
        LoadError: it could not be fetched, or is no text.
        NoArticleError: it is empty.
    """
    url = _checked(target)
    if fetcher is None:
        from tui.load.http import HttpFetcher

        fetcher = HttpFetcher()
    fetched = fetcher.fetch(url, progress or _unheard)
    media_type, charset = content_type(fetched.content_type)
    if media_type and media_type.split("/")[0] in _SHOWN:
        raise LoadError(f"{target} is {media_type}, not a page to read; open it in a browser.")
    if not fetched.content.strip():
        raise empty(target)
    return Page(fetched.content, target, urldefrag(fetched.url).url, media_type, charset)


def content_type(header: str | None) -> tuple[str | None, str | None]:
    """The media type and the charset of a `Content-Type` header (RFC 9110, section 8.3)."""
    media_type, *parameters = (header or "").split(";")
    pairs = (parameter.partition("=") for parameter in parameters)
    named = {name.strip().lower(): value.strip().strip("\"'") for name, _, value in pairs}
    return media_type.strip().lower() or None, named.get("charset") or None


def _checked(target: str) -> str:
    try:
        parts = urlsplit(target.strip())
        host = parts.hostname
    except ValueError as error:
        raise LoadError(f"{target} is not an address ({error}); check it.") from error
    if parts.scheme not in _SCHEMES:
        raise LoadError(
            f"{target} cannot be fetched; Pullquote opens http:// and https:// addresses and files."
        )
    if not host:
        raise LoadError(f"{target} names no host; check the address.")
    return parts.geturl()


def _unheard(_here: int, _all: int | None) -> None:
    """The progress that nobody asked for."""
