"""Text as a value in Wikipedia's markup, so that nothing in it is taken for markup."""

from __future__ import annotations

import re
from urllib.parse import quote

_ESCAPES = {
    "|": "{{!}}",
    "<": "&lt;",
    "[": "&#91;",
    "]": "&#93;",
    "{{": "&#123;&#123;",
    "}}": "&#125;&#125;",
    "''": "&#39;&#39;",
    "~~~": "&#126;&#126;&#126;",
    "__": "&#95;&#95;",
    "&": "&amp;",
}
# An ampersand matters only where it begins an entity; the longer ones of the others come first.
_MARKUP = re.compile(r"&(?=#?\w+;)|~~~|\{\{|\}\}|''|__|[|<\[\]]")
_LINE_START = re.compile(r"^(?=[*#:;=])")
_SAFE_IN_ADDRESS = ":/?#@!$&()*+,;=%-._~"


def value(text: str) -> str:
    """The text on one line, with its markup made harmless."""
    line = _MARKUP.sub(lambda match: _ESCAPES[match[0]], " ".join(text.split()))
    return _LINE_START.sub("<nowiki />", line)


def address(url: str) -> str:
    """The address with what would end it in a template percent-encoded."""
    return quote(url, safe=_SAFE_IN_ADDRESS).replace("''", "%27%27")
