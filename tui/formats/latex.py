"""LaTeX with csquotes, and the escapes that BibTeX shares with it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui.formats.clip import Clip

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "[": "{[}",
    "]": "{]}",
    "-": "-{}",
}
_STRAIGHT = {"'": r"\textquotesingle{}", "`": r"\textasciigrave{}", '"': r"\textquotedbl{}"}
_IN_RECORDS = {'"': '{"}'}
# Two hyphens would become a dash; brackets could end an optional argument.
_MARKUP = re.compile(r"""-(?=-)|[\\{}$&#%_~^<>|'`"\[\]]""")


def escaped(text: str) -> str:
    """The text with nothing in it that is a command, and its straight marks kept straight."""
    return _escaped(text, _ESCAPES | _STRAIGHT)


def escaped_in_record(text: str) -> str:
    """The text for a field of BibTeX. Straight marks stay: not all its readers know the commands."""
    return _escaped(text, _ESCAPES | _IN_RECORDS)


def _escaped(text: str, escapes: Mapping[str, str]) -> str:
    return _MARKUP.sub(lambda match: escapes.get(match[0], match[0]), " ".join(text.split()))


def block_quote(clip: Clip) -> str:
    """A quotation with its key, and who said it before that; csquotes sets it off if it is long."""
    words = "\n\n".join(escaped(part) for part in clip.paragraphs)
    notes = f"[{escaped(clip.through)}][]" if clip.through else ""
    return f"\\blockcquote{notes}{{{clip.key}}}{{{words}}}\n"
