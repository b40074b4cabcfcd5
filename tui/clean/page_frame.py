"""Where on a page the article stands: the element that holds its body, its title, its ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.clean.language import EAST_ASIAN
from tui.clean.metadata_dates import date_line
from tui.clean.metadata_names import is_byline
from tui.clean.metadata_source import DATE_LINE
from tui.clean.metadata_title import fold
from tui.clean.page_dom import Leaf

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PROSE = 40  # letters; shorter leaves are labels as often as text
_WIDE = re.compile(EAST_ASIAN)
_FIRST_WIDE = "\u3040"
_WIDE_LETTERS = 3
_HOLDS = 0.85  # of the prose that was found: what stands elsewhere is most often another story
GAP = 8  # leaves that can stand between two parts of one body
_LIST = 8  # items; fewer below the text are links to other pages
_STANDFIRST = 300  # characters


@dataclass(frozen=True, slots=True)
class Frame:
    """The article's place.

    `root` is the deepest element that holds nearly all of the body. `title_at`, `first` and `last` are
    indices of leaves: the title's (None when no leaf has it), and those of the first and the last prose that
    was voted for; `end` is one past the last leaf in the root. `held` tells how many characters of that prose
    each element around it holds.
    """

    root: HtmlElement
    title_at: int | None
    first: int
    last: int
    end: int
    held: Mapping[HtmlElement, int]

    def share(self, node: HtmlElement) -> float:
        """How much of the article's prose stands in this element, from 0 to 1."""
        return self.held.get(node, 0) / self.held[self.root]


def frame(
    found: Sequence[Leaf], voted: Container[int], title: str | None, language: str | None = None
) -> Frame | None:
    """The frame of the article among the leaves of a page; None when no prose was voted for.

    Args:
        found: the leaves.
        voted: those that were voted for, by their indices.
        title: the title, to find its place.
        language: the one that the page declares, to know a byline by.
    """
    prose = [at for at, leaf in enumerate(found) if at in voted and is_prose(leaf)]
    if not prose:
        return None
    root, held = holding(found, prose)
    at = next(at for at in prose if root in around(found[at].node))
    start, end = inside(found, root, at)
    if end - start == 1 and (box := root.getparent()) is not None:
        root = box  # a lone paragraph is not the box that it stands in
        start, end = inside(found, root, at)
    title_at = _title_at(found, title, next(at for at in prose if at >= start))
    begin = start if title_at is None else min(title_at, start)
    body = [at for at in prose if begin <= at < end]
    last = _continued(found, prose, body[-1])
    first = body[0] if title_at is None else _first(found, body, language)
    end = _listing(found, voted, max(end, last + 1))
    return Frame(root, title_at, first, last, end, held)


def unfolded(found: Sequence[Leaf], title: str) -> list[Leaf]:
    """The leaves, lines apart where the title is one of several, as on pages without styles."""
    words = fold(title)
    return [
        part
        for leaf in found
        for part in (
            _lines(leaf) if "\n" in leaf.text and words in map(fold, leaf.text.split("\n")) else [leaf]
        )
    ]


def _lines(leaf: Leaf) -> list[Leaf]:
    return [
        replace(leaf, text=line, linked=min(leaf.linked, len(line))) for line in leaf.text.split("\n") if line
    ]


def is_prose(leaf: Leaf) -> bool:
    """Whether a leaf is running text rather than a label or a link."""
    running = leaf.kind in ("paragraph", "quote", "item")
    return running and weight(leaf.text) >= _PROSE and 2 * leaf.linked < len(leaf.text)


def weight(text: str) -> int:
    """How long a text is in Latin letters: an ideograph or a syllable stands for a few of them."""
    if text.isascii() or max(text) < _FIRST_WIDE:
        return len(text)
    return len(text) + (_WIDE_LETTERS - 1) * len(_WIDE.findall(text))


def _first(found: Sequence[Leaf], body: Sequence[int], language: str | None) -> int:
    """The first prose below the lines that say who wrote it when; above them at most a standfirst stands."""
    first, texts = body[0], 0
    for at in range(body[0], body[-1]):
        if is_imprint(found[at], language):
            first = next(other for other in body if other > at)
        elif is_prose(found[at]):
            texts += 1
            if texts > 1 or len(found[at].text) > _STANDFIRST:
                break
    return first


def is_imprint(leaf: Leaf, language: str | None) -> bool:
    """Whether a leaf is a line that says who wrote an article, or when."""
    if len(leaf.text) > DATE_LINE:
        return False
    return is_byline(leaf.text, language) or date_line(leaf.text, language) is not None


def around(node: HtmlElement) -> Iterator[HtmlElement]:
    """An element and those it stands in, the nearest first."""
    yield node
    yield from node.iterancestors()


def holding(found: Sequence[Leaf], group: Collection[int]) -> tuple[HtmlElement, Counter[HtmlElement]]:
    """The deepest element that holds nearly all of these leaves, and how much of them each element holds."""
    held = amounts(found[at] for at in group)
    enough = _HOLDS * sum(len(found[at].text) for at in group)
    longest = max(group, key=lambda at: len(found[at].text))
    return next(node for node in around(found[longest].node) if held[node] >= enough), held


def amounts(leaves: Iterable[Leaf]) -> Counter[HtmlElement]:
    """How many characters of these leaves each element around them holds."""
    held: Counter[HtmlElement] = Counter()
    beneath: Counter[HtmlElement] = Counter()  # by parent, for many leaves have the same
    for leaf in leaves:
        held[leaf.node] += len(leaf.text)
        if (parent := leaf.node.getparent()) is not None:
            beneath[parent] += len(leaf.text)
    for parent, amount in beneath.items():
        for node in around(parent):
            held[node] += amount
    return held


def inside(found: Sequence[Leaf], root: HtmlElement, at: int) -> tuple[int, int]:
    """The first leaf in the root and one past the last, seen from one inside it."""
    start = end = at
    while start and root in around(found[start - 1].node):
        start -= 1
    while end < len(found) and root in around(found[end].node):
        end += 1
    return start, end


def _continued(found: Sequence[Leaf], prose: Sequence[int], last: int) -> int:
    """The last prose of the body: what follows the root soon, set like it, belongs to it."""
    style = _style(found[last])
    for at in prose:
        if last < at <= last + GAP and _style(found[at]) == style:
            last = at
    return last


def _listing(found: Sequence[Leaf], voted: Container[int], end: int) -> int:
    """Where a list ends that was voted for and goes on in parts of its own below the root, as winners do."""
    at = end
    while at < len(found) and at in voted:
        at += 1
    items = sum(leaf.kind == "item" for leaf in found[end:at])
    return at if items >= _LIST and 2 * items > at - end else end


def _style(leaf: Leaf) -> tuple[str, str | None, str | None]:
    parent = leaf.node.getparent()
    return leaf.node.tag, leaf.node.get("class"), None if parent is None else parent.get("class")


def _title_at(found: Sequence[Leaf], title: str | None, first: int) -> int | None:
    """The last leaf before the body that says the title, a heading sooner than another.

    A heading may lack the kicker that stands before a declared title, or have one before it.
    """
    words = fold(title or "")
    if not words:
        return None
    before = [(at, fold(leaf.text), leaf.kind == "heading") for at, leaf in enumerate(found[: first + 1])]
    headings = [at for at, text, heading in before if heading and text == words]
    lines = [at for at, text, _ in before if text == words]
    kin = [
        at
        for at, text, heading in before
        if heading and text and (words.endswith(text) or text.endswith(f" {words}"))
    ]
    return next(reversed(headings or lines or kin), None)
