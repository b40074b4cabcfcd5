"""Org: a quote block with a citation, and a link to the words.

Org has no escape character; its manual offers invisible ones. Ours is the word joiner: unlike the zero width
space it is none of the characters after which Org lets an emphasis begin.
"""

from __future__ import annotations

import re

from tui.formats.clip import Clip

GUARD = "\u2060"
_BACKSLASH = re.compile(r"\\")  # begins entities and LaTeX, and has an entity itself
_MARKUP = re.compile(
    r"""
      (?<!\w)(?=[*/_=~+]\S)                  # emphasis begins
    | (?<=[_^])(?=\S)                        # sub- and superscript, inline code
    | (?<=\$)(?=\S)
    | (?<=\[)(?=\[|fn:|cite|\d|%|/)          # links, footnotes, citations, time stamps, cookies
    | (?<=<)(?=<|\d|%)                       # targets, time stamps
    | (?<=\{)(?=\{\{)                        # macros
    | (?<=@)(?=@)                            # export snippets
    | (?<=-)(?=-) | (?<=\.\.)(?=\.)          # dashes and ellipses
    | ^(?=[*#|:]|[-+](?:\s|$)|[\dA-Za-z]+[.)](?:\s|$))
    """,
    re.VERBOSE,
)


def escaped(text: str) -> str:
    """The text on one line, with nothing in it that is markup."""
    return _BACKSLASH.sub(r"\\backslash{}", _MARKUP.sub(GUARD, " ".join(text.split())))


def block_quote(clip: Clip) -> str:
    """The quotation with its key, and a link to the words that is named after the credit."""
    words = "\n\n".join(escaped(part) for part in clip.paragraphs)
    credit = "\n\n".join(_line(line.plain, clip) for line in clip.credit if line)
    return f"#+begin_quote\n{words} [cite:@{clip.key}]\n#+end_quote\n{credit}\n"


def _line(credit: str, clip: Clip) -> str:
    """A line of the credit, its address turned into a link to the words."""
    before, address, after = credit.partition(clip.work.url) if clip.work.url else (credit, "", "")
    target = clip.link.replace("[", "%5B").replace("]", "%5D")
    link = f"[[{target}][{address.replace('[', '%5B').replace(']', '%5D')}]]" if address else ""
    return f"{escaped(before)}{' ' * before.endswith(' ')}{link}{escaped(after)}"
