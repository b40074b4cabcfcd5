"""The lines around an article that can say who wrote it and when, above its text and below."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from tui.clean.metadata_source import DATE_LINE
from tui.clean.page_dom import Leaf
from tui.clean.page_frame import Frame, amounts, around, weight
from tui.clean.page_regions import mark

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Boxes beside an article, and marks of what is not about it.
_BESIDE = frozenset({"aside", "nav", "footer"})
_FOREIGN = frozenset({"related", "comments", "menu", "legal", "newsletter", "advertising", "hidden"})
# Kinds whose dates and names are not the article's.
_QUOTED = frozenset({"quote", "table", "code", "caption"})
_BOX = 4  # elements up from the title
_BEFORE, _AFTER = 6, 25  # leaves around the title
_TAIL = 3  # leaves after the last words
_HEADLINE = 5  # words of a link that tells of another story
_HEADLINE_WEIGHT = 45  # the same where no words are set apart
_TEASER = 300  # characters of a box around such a link


def header(found: Sequence[Leaf], place: Frame, voted: Container[int]) -> list[Leaf]:
    """The leaves around the title, where the byline and the date line stand, those after it first.

    Before the title only what stands in one box with it counts: further up are other stories. After the first
    words only what is no part of the body does; a short first line may be the byline. Neither is in a box of
    its own for something else.
    """
    middle = place.first if place.title_at is None else place.title_at
    title = list(around(found[middle].node))
    box = title[min(_BOX, len(title)) - 1]
    after = (at for at in range(middle + 1, min(middle + _AFTER, place.last + 1)))
    before = (at for at in range(middle - 1, max(-1, middle - _BEFORE), -1) if box in around(found[at].node))
    first = place.first + (len(found[place.first].text) <= DATE_LINE)
    near = [at for at in (*after, *before) if at < first or at not in voted]
    leaves = [found[at] for at in near if found[at].kind not in _QUOTED]
    teasers = _teasers(found[max(0, middle - _BEFORE) : middle + _AFTER], title)
    return [
        leaf for leaf in leaves if not _is_elsewhere(leaf, title) and teasers.isdisjoint(around(leaf.node))
    ]


def _teasers(leaves: Sequence[Leaf], title: Sequence[HtmlElement]) -> set[HtmlElement]:
    """The boxes of links to other stories, whose dates and names are theirs."""
    sizes = amounts(leaves)
    boxes: set[HtmlElement] = set()
    for leaf in leaves:
        if any(map(_is_headline, leaf.node.iter("a"))):
            box = list(
                takewhile(lambda node: node not in title and sizes[node] <= _TEASER, around(leaf.node))
            )
            boxes.update(() if "byline" in map(mark, box) else box)
    return boxes


def _is_headline(link: HtmlElement) -> bool:
    text = " ".join(link.text_content().split())
    return len(text.split()) >= _HEADLINE or (" " not in text and weight(text) >= _HEADLINE_WEIGHT)


def tail(found: Sequence[Leaf], place: Frame) -> list[Leaf]:
    """The leaves that follow the last words, where some papers put the byline."""
    box = [place.root, place.root.getparent()]
    after = found[place.last + 1 : place.last + 1 + _TAIL]
    return [
        leaf
        for leaf in after
        if any(node in box for node in around(leaf.node)) and not _is_elsewhere(leaf, box)
    ]


def _is_elsewhere(leaf: Leaf, title: Sequence[HtmlElement]) -> bool:
    """Whether a leaf is in a box that the title is not in, and that is for something else."""
    apart = takewhile(lambda node: node not in title, around(leaf.node))
    return any(node.tag in _BESIDE or mark(node) in _FOREIGN for node in apart)
