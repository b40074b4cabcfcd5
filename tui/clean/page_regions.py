"""What the markup around a leaf says that it is: a caption, other stories, a form.

Pages name their elements for their style sheets; those names are read word by word against the table in
`regions.toml`.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z0-9]+")
_SLUG = 5  # hyphens; an id of more is made of a headline
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(0", re.IGNORECASE)
_BY_TAG = {"nav": "menu", "figcaption": "caption", "form": "newsletter", "footer": "legal"}
_BY_ROLE = {"navigation": "menu", "dialog": "hidden", "alertdialog": "hidden", "search": "menu"}


def is_unseen(node: HtmlElement) -> bool:
    """Whether an element's own attributes keep browsers from showing it."""
    return node.get("hidden") is not None or bool((style := node.get("style")) and _UNSEEN.search(style))


def is_attribution(node: HtmlElement) -> bool:
    """Whether an element says who is quoted in the figure that it belongs to."""
    figure = node.getparent() if node.tag == "figcaption" else None
    return figure is not None and figure.find(".//blockquote") is not None


def mark(node: HtmlElement) -> str | None:
    """What an element says of itself."""
    if is_unseen(node):
        return "hidden"
    if is_attribution(node):
        return None
    if kind := _BY_TAG.get(node.tag) or _BY_ROLE.get(node.get("role") or ""):
        return kind
    name = node.get("id") or ""
    return _named(node.get("class") or "", "" if name.count("-") > _SLUG else name)


@lru_cache(maxsize=20_000)
def _named(classes: str, name: str) -> str | None:
    text = " ".join("-".join(_WORD.findall(each)).lower() for each in (*classes.split(), name))
    found = _pattern().search(text)
    return found.lastgroup if found else None


@cache
def _pattern() -> re.Pattern[str]:
    rows = tomllib.loads((Path(__file__).parent / "regions.toml").read_text(encoding="utf-8"))
    groups = (f"(?P<{kind}>{'|'.join(map(re.escape, names))})" for kind, names in rows.items())
    return re.compile(rf"(?<![\w-])(?:[\w-]*-)?(?:{'|'.join(groups)})(?:-[\w-]*)?(?![\w-])")
