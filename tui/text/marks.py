"""Quotation marks as the text has them: each with what it may do where it stands.

A straight mark or an apostrophe opens or closes by its neighbours; a typographic one mostly by its shape, but
German closes with the mark that English opens with, Danish turns the guillemets round, and Swedish opens with
the closing mark. So a mark says what it *may* do, and `quotations` decides.
"""

from __future__ import annotations

import re
from typing import NamedTuple

GLYPHS = r"''|``|[\"“”„‟«»‹›‘’‚‛'「」『』＂]"  # a regular expression for any one mark
_MARK = re.compile(GLYPHS)

OPENERS = frozenset("“„‟«‹‘‚‛「『") | {"``"}
CLOSING = frozenset("”»›」』")
SINGLES = frozenset("‘’‚‛'")
# What closes what, the mark's own first; a mark of `LOOSE` closes any double one when its own is missing.
CLOSERS = {
    "“": "”",
    "”": "”",
    "„": "“”",
    "‟": "”",
    '"': '"',
    "＂": "＂",
    "''": "''",
    "``": "''",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "‘": "’'",
    "‚": "‘’",
    "‛": "’",
    "'": "'’",
}
LOOSE = frozenset({'"', "“", "”", "''"})

_OPENS_AFTER = frozenset("([{—–-―/‘“„«‹‚\"'¿¡\u2026")
_CLOSES_BEFORE = frozenset(".,;:!?)]}—–-―/’”»›\"'\u2026")


class Mark(NamedTuple):
    """One quotation mark or apostrophe in the text, and what its neighbours let it do."""

    start: int
    end: int
    glyph: str
    opens: bool
    closes: bool

    @property
    def single(self) -> bool:
        """Whether it is a single mark, which may as well be an apostrophe."""
        return self.glyph in SINGLES


def marks(text: str, start: int, end: int) -> list[Mark]:
    """The marks of `text[start:end]`, a paragraph, in order; apostrophes inside words are left out."""
    found = []
    for match in _MARK.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        glyph = match[0]
        if glyph in SINGLES and before.isalnum() and after.isalnum():
            continue
        opens = before.isspace() or before in _OPENS_AFTER
        closes = after.isspace() or after in _CLOSES_BEFORE
        found.append(Mark(match.start(), match.end(), glyph, opens, closes))
    return found
