"""Several articles on one page, as endless pages and blogs have: the one of the title, else the first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tui.clean.metadata_title import fold
from tui.clean.page_dom import Leaf
from tui.clean.page_frame import around, is_prose

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_POST = re.compile(r"(?:^|\s)(?:post|entry|hentry|blog-?post)(?:\s|$)", re.IGNORECASE)
_WHOLE = 600  # characters of prose; less under a headline of its own is a teaser


class Chosen(NamedTuple):
    """The votes for one article alone, its headline where the title is of none, how many the page holds."""

    voted: set[int]
    headline: str | None = None
    articles: int = 1


def first_article(found: Sequence[Leaf], voted: Collection[int], title: str | None) -> Chosen:
    """One article of the page.

    An article stands in an `<article>` of its own, under a main heading of its own; entries of a live blog
    have none and stay together. On a page without a main heading the posts of a blog begin with lesser ones.
    Where no vote was for the article that is wanted, all its text gets one.
    """
    main = sum(leaf.level == 1 for leaf in found)
    homes = [_home(leaf, posts=not main) for leaf in found]
    headed = _headed(found, homes, 1 if main else 2) if main != 1 else {}
    if len(headed) < 2:
        return Chosen(set(voted))
    named = next((home for home, name in headed.items() if fold(name) == fold(title or "")), None)
    wanted = next(iter(headed)) if named is None else named
    kept = {at for at in voted if homes[at] is wanted or homes[at] not in headed}
    if not any(homes[at] is wanted for at in kept):
        kept |= {
            at for at, leaf in enumerate(found) if homes[at] is wanted and 2 * leaf.linked < len(leaf.text)
        }
    return Chosen(kept, headed[wanted] if named is None else None, len(headed))


def _headed(found: Sequence[Leaf], homes: Sequence[HtmlElement | None], level: int) -> dict[HtmlElement, str]:
    """The articles of a page in order, each with its headline, a heading of this level or of a higher one."""
    amounts: Counter[HtmlElement | None] = Counter()
    for leaf, home in zip(found, homes, strict=True):
        amounts[home] += len(leaf.text) if is_prose(leaf) else 0
    headed: dict[HtmlElement, str] = {}
    for home, group in groupby(range(len(found)), homes.__getitem__):
        if home is not None and amounts[home] >= _WHOLE:
            leaves = [found[at] for at in group]
            headlines = leaves if level == 1 else leaves[:1]
            for leaf in headlines:
                if leaf.level is not None and leaf.level <= level:
                    headed.setdefault(home, leaf.text)
    return headed


def _home(leaf: Leaf, posts: bool) -> HtmlElement | None:
    """The nearest `<article>` around a leaf, or where `posts` are asked for, a post."""
    for node in around(leaf.node):
        if node.tag == "article" or (posts and _POST.search(node.get("class") or "")):
            return node
    return None
