"""reStructuredText: a block quotation with its attribution."""

from __future__ import annotations

import re

from tui.formats.clip import Clip
from tui.reference.rich import Rich

# At the end two colons would announce a literal block.
_MARKUP = re.compile(r"[\\`*|<>\[\]]|_(?![^\W_])|(?<![^\W_])_|(?<=:):$")
# What makes a list, a field, a comment, a directive or a doctest of a line.
_LINE_START = re.compile(
    r"^(?=[-+•‣⁃:]|\.\.(?:\s|$)|>>>|--|—|[A-Za-z0-9#]{1,5}[.)](?:\s|$)|\([A-Za-z0-9#]{1,5}\)|[=~^\"#'!$%&,./;?@{}]{3})"
)
_INDENT = "    "


def escaped(text: str) -> str:
    """The text on one line, with nothing in it that is markup."""
    line = _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
    return line if line.startswith("\\") else _LINE_START.sub(r"\\", line)


def block_quote(clip: Clip) -> str:
    """The quotation and its attribution; a second line of credit follows it as a paragraph."""
    first, *others = [_rich(line) for line in clip.credit if line] or [""]
    words = "\n\n".join(f"{_INDENT}{escaped(part)}" for part in clip.paragraphs)
    credit = f"\n\n{_INDENT}-- {first}" if first else ""
    return "\n\n".join([f"{words}{credit}", *others]) + "\n"


def _rich(text: Rich) -> str:
    runs = ((run.italic, _MARKUP.sub(r"\\\g<0>", run.text)) for run in text)
    return "".join(f"*{words}*" if slanted else words for slanted, words in runs)
