"""LaTeX with csquotes, and the escapes that BibTeX shares with it."""

from __future__ import annotations

import re

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
    "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}",
    '"': r"\textquotedbl{}",
    "--": "-{}-",
    "[": "{[}",
    "]": "{]}",
}
# Two hyphens would become a dash; brackets could end an optional argument.
_MARKUP = re.compile("-(?=-)|" + "|".join(re.escape(char) for char in _ESCAPES if len(char) == 1))


def escaped(text: str) -> str:
    """The text with nothing in it that is a command."""
    return _MARKUP.sub(lambda match: "-{}" if match[0] == "-" else _ESCAPES[match[0]], " ".join(text.split()))


def block_quote(clip: Clip) -> str:
    """A quotation with its key; csquotes sets it off if it is long."""
    words = "\n\n".join(escaped(part) for part in clip.paragraphs)
    return f"\\blockcquote{{{clip.key}}}{{{words}}}\n"
