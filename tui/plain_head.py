"""The beginning of a file that is, beyond doubt, plain text in UTF-8, as the screen would show it.

Whatever could turn out to be something else when all of it is read is left to `tui.load` and `tui.clean`.
"""

from __future__ import annotations

import os
from stat import S_ISREG
from typing import NamedTuple

_READ = 1 << 16  # bytes
_LOOKED_AT = 8192  # bytes in which a file shows what it is
_WRAPPINGS = (b"\x1f\x8b", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_SIGNS_OF_MORE = (b"\0", b"%PDF", b"charset", b"encoding")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r"))
_DIRT = 0.01  # share of control bytes up to which it is no binary file
_FIELD = 42  # bytes that the name of a mail's header field can have, with its colon


class Head(NamedTuple):
    """Whole lines from the beginning of a text, ready to be shown; `is_whole`: there are no more."""

    text: str
    is_whole: bool

    def begins(self, text: str) -> bool:
        """Whether this is the head of a text."""
        return text == self.text if self.is_whole else text.startswith(self.text)


def plain_head(target: str) -> Head | None:
    """The head of the file at a path; None where there is none, or it needs a closer look."""
    try:
        path = os.path.expanduser(target)
        if not S_ISREG(os.stat(path).st_mode):
            return None
        with open(path, "rb") as file:
            content, more = file.read(_READ), file.read(1)
        text = (content[: content.rfind(b"\n") + 1] if more else content).decode()
    except (OSError, ValueError):
        return None
    if not text or not _is_plain(content[:_LOOKED_AT]):
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Head(text if text.replace("\n", "").isprintable() else _tamed(text), not more)


def _tamed(text: str) -> str:
    from tui.text.controls import tame  # here, for few texts need it

    return tame(text)


def _is_plain(head: bytes) -> bool:
    if head.startswith(_WRAPPINGS) or any(sign in head for sign in _SIGNS_OF_MORE):
        return False
    if len(head) - len(head.translate(None, _CONTROLS)) > _DIRT * len(head):
        return False
    name, colon, _ = head[:_FIELD].partition(b":")
    return not (colon and name.replace(b"-", b"").replace(b"_", b"").isalnum())
