"""An e-mail, or a page that was saved as one (MHTML), becomes the page in it."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from html import escape
from itertools import islice

from tui.errors import LoadError, NoArticleError
from tui.page import Page
from tui.text.decoding import decode

_NESTING = re.compile(rb"^Content-Type:\s*(?:multipart/|message/)", re.IGNORECASE | re.MULTILINE)
_MOST_PARTS = 100  # messages and parts in one; the parser goes down into each, and its time grows with them
_PASSED_ON = re.compile(r"\s*(?:(?:re|fwd?)\s*:\s*)+", re.IGNORECASE)
_HEADER_MOST = 2000  # characters of a subject, a sender or a date
_MARKUP = re.compile(r"<head\b[^>]*>", re.IGNORECASE)


def letter(page: Page, content: bytes) -> Page:
    """The text of a message, the HTML sooner than the plain, with what its header says of it.

    Raises:
        LoadError: it holds a multitude of messages.
        NoArticleError: it holds no text.
    """
    message = _parsed(content, page.name)
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


def _parsed(content: bytes, name: str) -> Message:
    if next(islice(_NESTING.finditer(content), _MOST_PARTS, None), None):
        raise LoadError(f"{name} holds more than {_MOST_PARTS} messages: save the one to read and open that.")
    return message_from_bytes(content)


def _body(message: Message) -> Message | None:
    """The part that holds the text: the page that was saved, else the longest, in HTML sooner than plain."""
    saved = message.get("Snapshot-Content-Location")
    parts = [part for part in message.walk() if part.get_content_disposition() != "attachment"]
    for kind in ("text/html", "text/plain"):
        texts = [part for part in parts if part.get_content_type() == kind]
        own = (part for part in texts if saved and part.get("Content-Location") == saved)
        if texts:
            return next(own, max(texts, key=lambda part: len(_payload(part))))
    return None


def _text(part: Message) -> str:
    return decode(_payload(part), part.get_content_charset()).text


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


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
