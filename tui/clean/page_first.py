"""Several articles on one page, as endless pages have them: the one of the page's title, else the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from tui.clean.metadata_title import fold
from tui.clean.page_dom import Leaf
from tui.clean.page_frame import is_prose

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WHOLE = 600  # characters of prose; less under a headline of its own is a teaser


def first_article(found: Sequence[Leaf], voted: Collection[int], title: str | None) -> tuple[set[int], int]:
    """The votes for one article alone, and how many articles the page holds.

    An article stands in an `<article>` of its own, under a main heading of its own; entries of a live blog
    have none and stay together. Where no vote was for the article that is wanted, all its text gets one.
    """
    if sum(leaf.level == 1 for leaf in found) < 2:
        return set(voted), 1
    homes = [_home(leaf) for leaf in found]
    headed = _headed(found, homes)
    if len(headed) < 2:
        return set(voted), 1
    wanted = next((home for home, name in headed.items() if name == fold(title or "")), next(iter(headed)))
    kept = {at for at in voted if homes[at] is wanted or homes[at] not in headed}
    if not any(homes[at] is wanted for at in kept):
        kept |= {
            at for at, leaf in enumerate(found) if homes[at] is wanted and 2 * leaf.linked < len(leaf.text)
        }
    return kept, len(headed)


def _headed(found: Sequence[Leaf], homes: Sequence[HtmlElement | None]) -> dict[HtmlElement, str]:
    """The articles of a page in order, each with its folded headline."""
    amounts: Counter[HtmlElement | None] = Counter()
    for leaf, home in zip(found, homes, strict=True):
        amounts[home] += len(leaf.text) if is_prose(leaf) else 0
    headed: dict[HtmlElement, str] = {}
    for leaf, home in zip(found, homes, strict=True):
        if home is not None and leaf.level == 1 and amounts[home] >= _WHOLE:
            headed.setdefault(home, fold(leaf.text))
    return headed


def _home(leaf: Leaf) -> HtmlElement | None:
    """The nearest `<article>` around a leaf."""
    return leaf.node if leaf.node.tag == "article" else next(leaf.node.iterancestors("article"), None)
