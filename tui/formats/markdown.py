"""Markdown: a block quotation, one with a footnote, and Obsidian's callout.

Escaped is what CommonMark, GitHub, Pandoc or Obsidian would take for markup; an escape that one of them does
not need is harmless there.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from tui.formats.clip import Clip
from tui.reference.rich import Rich

_ALWAYS = re.compile(r"[\\`*_\[\]<>|~#$^{}@]")
_DOUBLED = re.compile(r"(?<=-)-|(?<=\.\.)\.|(?<==)=|(?<=%)%|&(?=#?\w+;)")
_LINE_START = re.compile(r"^(?:(\d+)([.)])|([-+=:]))(?=\s|[-=]|$)")


def escaped(text: str) -> str:
    """The text on one line, with nothing in it that is markup."""
    line = " ".join(text.split())
    line = _DOUBLED.sub(r"\\\g<0>", _ALWAYS.sub(r"\\\g<0>", line))
    return _LINE_START.sub(lambda match: f"{match[1] or ''}\\{match[2] or match[3]}", line)


def address(url: str) -> str:
    """The address as the target of a link."""
    return quote(url, safe=":/?#@!$&*+,;=%-._~'")


def rich(text: Rich, clip: Clip | None = None) -> str:
    """The text with its italics; the address of the clip becomes a link to the words."""
    pieces = [f"*{escaped(run.text)}*" if run.italic else _spaced(run.text) for run in text]
    line = "".join(pieces)
    if clip and clip.work.url and (shown := escaped(clip.work.url)) in line:
        line = line.replace(shown, f"[{shown}]({address(clip.link)})")
    return line


def _spaced(text: str) -> str:
    """Escaped, the spaces at its ends kept, for it stands between other runs."""
    core = text.strip()
    at = text.index(core) if core else 0
    return f"{text[:at]}{escaped(core)}{text[at + len(core) :]}"


def block_quote(clip: Clip) -> str:
    """A block quotation with the credit as its last paragraph."""
    credit = [f"— {rich(line, clip)}" if not at else rich(line, clip) for at, line in enumerate(clip.credit)]
    return _quoted([*map(escaped, clip.paragraphs), *credit])


def footnote(clip: Clip) -> str:
    """A block quotation with the credit in a footnote."""
    key = clip.key
    words = [escaped(part) for part in clip.paragraphs]
    note = "\n\n    ".join(rich(line, clip) for line in clip.credit)
    return f"{_quoted([*words[:-1], f'{words[-1]}[^{key}]'])}\n[^{key}]: {note}\n"


def callout(clip: Clip) -> str:
    """Obsidian's callout, named after the article."""
    title = escaped(clip.work.title)
    return f"> [!quote]{' ' if title else ''}{title}\n{block_quote(clip)}"


def _quoted(paragraphs: list[str]) -> str:
    return "\n>\n".join(f"> {part}" for part in paragraphs) + "\n"
