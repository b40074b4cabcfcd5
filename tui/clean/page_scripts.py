"""The body of an article that a page keeps in its scripts, where a browser would draw it from."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tui.clean.page_dom import parse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Never read twice from one place: an escaped quotation mark begins no string, and what was read is kept.
_STRING = re.compile(r'(?<!\\)"(?:[^"\\\n]|\\.){300,}+"')
_PARAGRAPHS = re.compile(r"<(?:p|br|h2)\b")
_LEAST = 2  # paragraphs: what has fewer is a teaser or a menu


def unpack(tree: HtmlElement) -> bool:
    """Put the longest HTML in a page's scripts into its body; False where no such string is there."""
    found = (html for script in tree.iter("script") for html in _strings(script.text or ""))
    kept, body = parse(max(found, key=len, default="")), tree.find("body")
    article = None if kept is None else kept.find("body")
    if article is None or body is None:
        return False
    article.tag = "article"
    body.append(article)
    return True


def _strings(script: str) -> list[str]:
    """The strings of a script that hold paragraphs of HTML."""
    found = []
    for match in _STRING.finditer(script):
        try:
            text = json.loads(match[0])
        except ValueError:
            continue
        if len(_PARAGRAPHS.findall(text)) >= _LEAST:
            found.append(text)
    return found
