"""The body of an article that a page keeps in its scripts, where a browser would draw it from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from tui.clean.page_dom import parse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Never read twice from one place: an escaped quotation mark begins no string, and what was read is kept.
_STRING = re.compile(r'(?<!\\)"(?:[^"\\\n]|\\.){300,}+"')
_PARAGRAPHS = re.compile(r"<(?:p|br|h2)\b")
_LEAST = 2  # paragraphs: what has fewer is a teaser or a menu
_PARAGRAPH = 40  # characters of the entry of a list
_DEEPEST = 3  # levels of an entry in which its paragraph can stand


def unpack(tree: HtmlElement) -> bool:
    """Put the longest text in a page's scripts into its body; False where there is none.

    It is a string of HTML, or a list whose entries each hold a paragraph.
    """
    scripts = [script.text for script in tree.iter("script") if script.text]
    found = chain.from_iterable(chain(_strings(script), _lists(script)) for script in scripts)
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


def _lists(script: str) -> Iterator[str]:
    """The lists of a script of data, each as paragraphs, that hold some."""
    try:
        waiting: list[Any] = [json.loads(script)] if script.lstrip()[:1] in ("{", "[") else []
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        entries = list(value.values()) if isinstance(value, dict) else value
        if isinstance(entries, list):
            waiting += entries
        if isinstance(value, list):
            texts = [text for entry in value if (text := _paragraph(entry))]
            if len(texts) >= _LEAST:
                yield "".join(f"<p>{text}</p>" for text in texts)


def _paragraph(entry: Any, depth: int = 0) -> str | None:
    """The first text of an entry that is long enough for a paragraph; its markup stays."""
    if isinstance(entry, str):
        return entry if len(entry) >= _PARAGRAPH and " " in entry else None
    if not isinstance(entry, dict) or depth == _DEEPEST:
        return None
    return next((text for value in entry.values() if (text := _paragraph(value, depth + 1))), None)
