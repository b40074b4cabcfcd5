"""Which leaves of a page are voted for: by trafilatura, and for being set in the same style as those."""

from __future__ import annotations

import logging
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from tui.clean.page_dom import Leaf
from tui.clean.page_frame import GAP, around, holding, inside, is_prose, weight
from tui.clean.page_regions import mark

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORD = re.compile(r"\w+")
_RUN = 4  # words; shorter runs are shared by unrelated lines
_SHARE = 0.6  # of a leaf's runs that must be in what trafilatura gives
_MOST = 15_000  # leaves; trafilatura needs minutes for a page with more of anything
_MOST_TEXT = 5_000_000  # characters
_MOST_ELEMENTS = 200_000
_STUB = 0.25  # of the largest block of prose: less is a stub of it
_NEAR = 4  # elements around a leaf whose names are asked
_LEAST = 600  # letters of that block
_BRIEF = 250  # letters of it where hardly anything was voted for: a short item of news
# What is no article however much of it there is.
_NEVER = frozenset({"comments", "related", "menu", "legal", "hidden", "cookies", "newsletter"})
_SILENT = logging.NullHandler()

Style = tuple[tuple[str, str | None], ...]


def elected(tree: HtmlElement, found: Sequence[Leaf]) -> tuple[set[int], bool]:
    """The leaves that are voted for, and whether that was without trafilatura.

    Trafilatura stops where a page is cut into parts by advertisements; what goes on in the same style is
    voted for too. Where it gives nothing, or a stub of what is there, the largest block of prose is elected;
    so it is on pages too large for it.
    """
    groups = _groups(found)
    styles = {style: group for style, group in groups.items() if any(name for _, name in style)}
    voted = set() if _is_book(tree, found) else _chosen(tree, found)
    voted = _continued(found, voted, styles)
    rivals = styles if voted else groups
    largest = max(rivals.values(), key=lambda group: _weight(found, group), default=[])
    least = _LEAST if _weight(found, voted) >= _BRIEF else _BRIEF
    if _weight(found, largest) >= least and _weight(found, voted) < _STUB * _weight(found, largest):
        return voted | _block(found, largest), True
    return voted, False


def _is_book(tree: HtmlElement, found: Sequence[Leaf]) -> bool:
    if len(found) > _MOST or sum(len(leaf.text) for leaf in found) > _MOST_TEXT:
        return True
    return next(islice(tree.iter(), _MOST_ELEMENTS, None), None) is not None


def _block(found: Sequence[Leaf], group: Sequence[int]) -> set[int]:
    """All that stands in the element that holds this prose, but links."""
    root, _ = holding(found, group)
    start, end = inside(found, root, next(at for at in group if root in around(found[at].node)))
    return {at for at in range(start, end) if 2 * found[at].linked < len(found[at].text)}


def _chosen(tree: HtmlElement, found: Sequence[Leaf]) -> set[int]:
    """The leaves that trafilatura keeps."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").addHandler(_SILENT)  # or its warnings reach the terminal
    result: Any = bare_extraction(tree, include_comments=False, fast=True)
    if result is None:
        return set()
    words = _WORD.findall(" ".join(result.body.itertext()))
    runs = set(zip(*(words[at:] for at in range(_RUN)), strict=False))
    lines = {" ".join(_WORD.findall("".join(node.itertext()))) for node in result.body.iter()}
    return {at for at, leaf in enumerate(found) if _matches(_WORD.findall(leaf.text), runs, lines)}


def _matches(words: list[str], runs: set[tuple[str, ...]], lines: set[str]) -> bool:
    if " ".join(words) in lines:
        return bool(words)
    if len(words) < 2 * _RUN:
        return False
    own = list(zip(*(words[at:] for at in range(_RUN)), strict=False))
    return sum(run in runs for run in own) >= _SHARE * len(own)


def _groups(found: Sequence[Leaf]) -> dict[Style, list[int]]:
    """The prose of the page by the style it is set in, but what no article is in where there is any other."""
    groups: defaultdict[Style, list[int]] = defaultdict(list)
    for at, leaf in enumerate(found):
        if is_prose(leaf) and leaf.kind == "paragraph":
            groups[_style(leaf)].append(at)
    own = {
        style: group for style, group in groups.items() if not _NEVER.intersection(_marks(found[group[0]]))
    }
    return own or groups


def _marks(leaf: Leaf) -> set[str | None]:
    return set(map(mark, islice(around(leaf.node), _NEAR)))


def _style(leaf: Leaf) -> Style:
    return tuple((node.tag, node.get("class")) for node in islice(around(leaf.node), 2))


def _continued(found: Sequence[Leaf], voted: set[int], styles: dict[Style, list[int]]) -> set[int]:
    """The votes, with what follows them soon in the style that most of them have."""
    amounts = Counter({style: _weight(found, voted.intersection(group)) for style, group in styles.items()})
    for style, amount in amounts.most_common(1):
        if not amount:
            break
        last = max(voted.intersection(styles[style]))
        for at in styles[style]:
            if last < at <= last + GAP:
                voted = voted | {at}
                last = at
    return voted


def _weight(found: Sequence[Leaf], group: Collection[int]) -> int:
    return sum(weight(found[at].text) for at in group if is_prose(found[at]))
