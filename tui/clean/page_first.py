"""Several articles on one page, as endless pages and blogs have: the one of the title, else the first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.clean.metadata_title import fold
from tui.clean.page_dom import Leaf
from tui.clean.page_frame import around, is_imprint, is_prose, weight

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_POST = re.compile(r"(?:^|\s)(?:post|entry|hentry|blog-?post)(?:\s|$)", re.IGNORECASE)
_WHOLE = 600  # characters of prose; less under a headline of its own is a teaser
_SOME = 200  # letters of prose of an article that its author or date stands over
_NEAR = 3  # leaves below a headline that can be its author or date


class Chosen(NamedTuple):
    """The votes for one article alone, its headline where the title is of none, how many the page holds."""

    voted: set[int]
    headline: str | None = None
    articles: int = 1


def first_article(
    found: Sequence[Leaf], voted: Collection[int], title: str | None, language: str | None = None
) -> Chosen:
    """One article of the page.

    An article stands in an `<article>` of its own, under a main heading of its own; entries of a live blog
    have none and stay together. On a page without a main heading the posts of a blog begin with lesser ones.
    In plain boxes an article begins at a heading as high as the title's with its author or date below it.
    Where no vote was for the article that is wanted, all its text gets one.
    """
    main = sum(leaf.level == 1 for leaf in found)
    homes = _homes(found, posts=not main)
    headed = _headed(found, homes, 1 if main else 2) if main != 1 else {}
    if len(headed) < 2:
        return _of_signed(found, voted, title, language)
    named = next((home for home, name in headed.items() if fold(name) == fold(title or "")), None)
    wanted = next(iter(headed)) if named is None else named
    kept = {at for at in voted if homes[at] is wanted or homes[at] not in headed}
    if not any(homes[at] is wanted for at in kept):
        kept |= _texts(found, (at for at, home in enumerate(homes) if home is wanted))
    return Chosen(kept, headed[wanted] if named is None else None, len(set(map(fold, headed.values()))))


def _of_signed(
    found: Sequence[Leaf], voted: Collection[int], title: str | None, language: str | None
) -> Chosen:
    """The article of the title where others stand before or after it without an element of their own."""
    names = [fold(leaf.text) if leaf.level else "" for leaf in found]
    own = names.index(fold(title)) if title and fold(title) in names else None
    begins = [] if own is None else list(_begins(found, found[own].level, language))
    if own not in begins or len(begins) < 2:
        return Chosen(set(voted))
    if any(at < begins[0] and is_prose(found[at]) for at in voted):
        return Chosen(set(voted))  # its text stands above: these are others
    begin = 0 if own == begins[0] else own
    end = next((at for at in begins if at > own), len(found))
    kept = {at for at in voted if begin <= at < end}
    return Chosen(kept or _texts(found, range(own, end)), None, len(begins))


def _texts(found: Sequence[Leaf], places: Iterable[int]) -> set[int]:
    return {at for at in places if 2 * found[at].linked < len(found[at].text)}


def _begins(found: Sequence[Leaf], level: int | None, language: str | None) -> Iterator[int]:
    """The headings of a level that have an author or a date below them, and then running text."""
    headings = [at for at, leaf in enumerate(found) if leaf.level == level]
    for at, following in pairwise([*headings, len(found)]):
        signed = any(is_imprint(leaf, language) for leaf in found[at + 1 : min(at + 1 + _NEAR, following)])
        if signed and sum(weight(leaf.text) for leaf in found[at:following] if is_prose(leaf)) >= _SOME:
            yield at


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


def _homes(found: Sequence[Leaf], posts: bool) -> list[HtmlElement | None]:
    """The nearest `<article>` around each leaf, or where `posts` are asked for, a post."""
    known: dict[HtmlElement, HtmlElement | None] = {}
    return [_home(leaf.node, posts, known) for leaf in found]


def _home(node: HtmlElement, posts: bool, known: dict[HtmlElement, HtmlElement | None]) -> HtmlElement | None:
    """The home of an element; `known` keeps it for all elements that were passed on the way."""
    passed = []
    home: HtmlElement | None = None
    for each in around(node):
        if each in known:
            home = known[each]
            break
        passed.append(each)
        if each.tag == "article" or (posts and _POST.search(each.get("class") or "")):
            home = each
            break
    known.update(dict.fromkeys(passed, home))
    return home
