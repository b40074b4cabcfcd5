"""What an article can be wrapped in: gzip, a saved web archive (MHTML) or an e-mail.

Wrappings are told by their content, never by a file's name, so that a file, a download and bytes given to
`read` are opened alike. Nothing outside the bytes is looked at.
"""

from __future__ import annotations

import re
import zlib
from codecs import BOM_UTF8
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from html import escape
from itertools import islice

from tui.article import Note
from tui.errors import LoadError, NoArticleError
from tui.page import Page
from tui.text.decoding import decode

MOST = 64 * 1024 * 1024  # bytes that a wrapping may unpack to
_GZIP = b"\x1f\x8b"
_DEEPEST = 3  # wrappings within each other
_NESTING = re.compile(rb"^Content-Type:\s*(?:multipart/|message/)", re.IGNORECASE | re.MULTILINE)
_MOST_PARTS = 100  # messages and parts in one; the parser goes down into each, and its time grows with them
_HEADER = re.compile(rb"(?:[A-Za-z][\w-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
_MAIL = re.compile(rb"^(?:mime-version|received|message-id|return-path|from):", re.IGNORECASE | re.MULTILINE)
_HEAD = 16384  # bytes in which a message must show itself
_CUT_SHORT = Note("load", "The file is cut short: this is what could be unpacked of it.")
_SCRAP = 1000  # bytes of what is cut short; less holds no article
_PASSED_ON = re.compile(r"\s*(?:(?:re|fwd?)\s*:\s*)+", re.IGNORECASE)
_HEADER_MOST = 2000  # characters of a subject, a sender or a date
_MARKUP = re.compile(r"<head\b[^>]*>", re.IGNORECASE)


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
            page = _letter(page, _parsed(content, page.name))
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


def _parsed(content: bytes, name: str) -> Message:
    if next(islice(_NESTING.finditer(content), _MOST_PARTS, None), None):
        raise LoadError(f"{name} holds more than {_MOST_PARTS} messages: save the one to read and open that.")
    return message_from_bytes(_bare(content))


def _bare(content: bytes) -> bytes:
    """A message without what some programs put before its header."""
    return content.removeprefix(BOM_UTF8).lstrip()


def _letter(page: Page, message: Message) -> Page:
    """The text of a message, the HTML sooner than the plain, with what its header says of it."""
    part = _body(message)
    if part is None:
        raise NoArticleError(f"{page.target or 'This message'} holds no text.")
    text = _text(part)
    saved = message.get("Snapshot-Content-Location") or part.get("Content-Location")
    html = part.get_content_type() == "text/html"
    if saved is None:
        text = _with_meta(message, text) if html else _with_lines(message, text)
    return replace(
        page,
        content=text,
        url=page.url or (str(saved) if saved else None),
        media_type="text/html" if html else "text/plain",
        charset=None,
    )


def _body(message: Message) -> Message | None:
    """The part that holds the text: the page that was saved, else the longest, in HTML sooner than plain."""
    saved = message.get("Snapshot-Content-Location")
    parts = [part for part in message.walk() if part.get_content_disposition() != "attachment"]
    for kind in ("text/html", "text/plain"):
        texts = [part for part in parts if part.get_content_type() == kind]
        own = (part for part in texts if saved and part.get("Content-Location") == saved)
        if texts:
            return next(own, max(texts, key=lambda part: len(str(part.get_payload()))))
    return None


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    return decode(payload if isinstance(payload, bytes) else b"", part.get_content_charset()).text


def _about(message: Message) -> dict[str, str]:
    """What the header tells: the subject, the sender's name, the day it was sent."""
    told = {
        "dc.title": _PASSED_ON.sub("", _header(message, "Subject")),
        "dc.creator": parseaddr(_header(message, "From"))[0],
        "date": _sent(message),
    }
    return {name: " ".join(value.split()) for name, value in told.items() if value.strip()}


def _header(message: Message, name: str) -> str:
    raw = str(message.get(name, ""))[:_HEADER_MOST]
    try:
        return str(make_header(decode_header(raw)))
    except (MessageError, LookupError, ValueError):
        return raw


def _sent(message: Message) -> str:
    try:
        return parsedate_to_datetime(_header(message, "Date")).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return ""


def _with_meta(message: Message, html: str) -> str:
    """The header of a message as meta elements, where cleaning a page looks for such."""
    meta = "".join(
        f'<meta name="{name}" content="{escape(value)}">' for name, value in _about(message).items()
    )
    head = _MARKUP.search(html)
    return f"{html[: head.end()]}{meta}{html[head.end() :]}" if head else f"{meta}{html}"


def _with_lines(message: Message, text: str) -> str:
    """The header of a message as the first lines of its text, as a page that was pasted has them."""
    told = _about(message)
    if "dc.creator" in told:
        told["dc.creator"] = f"By {told['dc.creator']}"
    return "\n\n".join([*told.values(), text])
