"""What an article can be wrapped in: gzip, a saved web archive (MHTML) or an e-mail.

Wrappings are told by their content, never by a file's name, so that a file, a download and bytes given to
`read` are opened alike. Nothing outside the bytes is looked at.
"""

from __future__ import annotations

import re
import zlib
from codecs import BOM_UTF8
from dataclasses import replace

from tui.article import Note
from tui.errors import LoadError
from tui.page import Page

MOST = 64 * 1024 * 1024  # bytes that a wrapping may unpack to
_GZIP = b"\x1f\x8b"
_DEEPEST = 3  # wrappings within each other
_HEADER = re.compile(rb"(?:[A-Za-z][\w-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
_MAIL = re.compile(rb"^(?:mime-version|received|message-id|return-path|from):", re.IGNORECASE | re.MULTILINE)
_HEAD = 16384  # bytes in which a message must show itself
_CUT_SHORT = Note("load", "The file is cut short: this is what could be unpacked of it.")
_SCRAP = 1000  # bytes of what is cut short; less holds no article


def opened(page: Page) -> Page:
    """The page inside its wrappings; a page without any as it is.

    Raises:
        LoadError: it unpacks to more than `MOST`, holds a multitude of messages, or is damaged.
        NoArticleError: it is a message without text.
    """
    for _ in range(_DEEPEST):
        content = page.content
        if isinstance(content, str):
            break
        if content.startswith(_GZIP):
            unpacked, whole = _unpacked(content, page.target)
            notes = page.notes if whole else (*page.notes, _CUT_SHORT)
            page = replace(page, content=unpacked, media_type=None, notes=notes)
        elif _is_message(content):
            from tui.clean.letter import letter  # not before, for the parsers of e-mail take time

            page = letter(page, _bare(content))
        else:
            break
    return page


def _unpacked(content: bytes, target: str | None) -> tuple[bytes, bool]:
    """The bytes that gzip holds, never more than `MOST`, and whether they are whole."""
    name = target or "This file"
    stream = zlib.decompressobj(wbits=31)
    try:
        unpacked = stream.decompress(content, MOST + 1)
    except zlib.error:
        raise LoadError(f"{name} is damaged: its gzip data cannot be unpacked.") from None
    if len(unpacked) < _SCRAP and not stream.eof:
        raise LoadError(f"{name} is cut short: hardly any of its gzip data is there.")
    if len(unpacked) > MOST:
        raise LoadError(f"{name} unpacks to more than {MOST // 1024**2} MB, too much for an article.")
    return unpacked, stream.eof


def _is_message(content: bytes) -> bool:
    head = _HEADER.match(_bare(content[:_HEAD]))
    return bool(head and len(_MAIL.findall(head[0])) >= 2)


def _bare(content: bytes) -> bytes:
    """A message without what some programs put before its header."""
    return content.removeprefix(BOM_UTF8).lstrip()
