"""What a target turns into before it is cleaned."""

from __future__ import annotations

from dataclasses import dataclass

from tui.article import Note


@dataclass(frozen=True, slots=True)
class Page:
    """A loaded target: its bytes (or text that was already decoded) and what the transport said of them.

    `target` is what the reader asked for, `url` the address after redirects, `media_type` ("text/html") and
    `charset` what a header or the file name declared. `notes` tell what loading did to the content.
    """

    content: bytes | str
    target: str | None = None
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    notes: tuple[Note, ...] = ()

    @property
    def name(self) -> str:
        """What a sentence calls it: its target, "standard input" or "the text"."""
        return "standard input" if self.target == "-" else self.target or "the text"
