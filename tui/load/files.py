"""Files and stdin become pages."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from tui.errors import LoadError, NoArticleError
from tui.page import Page

LIMIT = 20 * 2**20
"""The most bytes of a target, unpacked. Articles have kilobytes; a scanned report can have this much."""

_MEDIA_TYPES = {
    ".eml": "message/rfc822",
    ".htm": "text/html",
    ".html": "text/html",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".mht": "multipart/related",
    ".mhtml": "multipart/related",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".xhtml": "application/xhtml+xml",
}


def read_file(target: str) -> Page:
    """The page in a file.

    Raises:
        LoadError: there is no such file, or it cannot be read or is too big.
        NoArticleError: the file is empty.
    """
    try:
        path = Path(target).expanduser()
        if path.is_dir():
            raise LoadError(f"{path} is a directory; name a file in it.")
        with path.open("rb") as stream:
            content = _read(stream, target)
    except FileNotFoundError as error:
        raise LoadError(_missing(target)) from error
    except (OSError, ValueError, RuntimeError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).rstrip(".").lower()
        raise LoadError(f"{target} cannot be opened ({reason}).") from error
    return Page(content, target=target, media_type=_MEDIA_TYPES.get(path.suffix.lower()))


def read_stdin() -> Page:
    """The page that is piped in.

    Raises:
        LoadError: there is no stdin, or it holds too much.
        NoArticleError: nothing came in.
    """
    if sys.stdin is None:
        raise LoadError("There is no standard input here; name a file or an address.")
    return Page(_read(sys.stdin.buffer, "standard input"), target="-")


def too_big(name: str) -> LoadError:
    """The error for a target over the limit."""
    return LoadError(f"{name} is larger than {LIMIT // 2**20} MB; save the article alone and open that.")


def empty(name: str) -> NoArticleError:
    """The error for a target with nothing in it."""
    return NoArticleError(f"{name} is empty; there is nothing to read.")


def _read(stream: BinaryIO, name: str) -> bytes:
    content = stream.read(LIMIT + 1)
    if len(content) > LIMIT:
        raise too_big(name)
    if not content or content.isspace():
        raise empty(name)
    return content


def _missing(target: str) -> str:
    host, _, rest = target.partition("/")
    if rest and "." in host.strip("."):
        return f"There is no file {target}; for the page, write https://{target}."
    return f"There is no file {target}; check the path."
