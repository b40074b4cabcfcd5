"""Which leaves of a page trafilatura takes for the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tui.clean.page_dom import Leaf

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORD = re.compile(r"\w+")
_RUN = 4  # words; shorter runs are shared by unrelated lines
_SHARE = 0.6


def chosen(tree: HtmlElement, found: Sequence[Leaf]) -> set[int]:
    """The indices of the leaves that trafilatura keeps; empty when it finds nothing."""
    from trafilatura import bare_extraction

    result: Any = bare_extraction(tree, include_comments=False)
    if result is None:
        return set()
    words = _WORD.findall(" ".join(result.body.itertext()))
    runs = set(zip(*(words[at:] for at in range(_RUN)), strict=False))
    lines = {" ".join(_WORD.findall("".join(node.itertext()))) for node in result.body.iter()}
    return {at for at, leaf in enumerate(found) if _matches(_WORD.findall(leaf.text), runs, lines)}


def _matches(words: list[str], runs: set[tuple[str, ...]], lines: set[str]) -> bool:
    if len(words) < 2 * _RUN:
        return bool(words) and " ".join(words) in lines
    own = list(zip(*(words[at:] for at in range(_RUN)), strict=False))
    return sum(run in runs for run in own) >= _SHARE * len(own)
