"""Which lines of a page stand with a picture: captions that nothing but their place shows to be some."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.clean.page_dom import Leaf
from tui.clean.page_frame import Frame, amounts, around

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BESIDE = 300  # characters of other text that may stand in one element with a picture and its caption
_NEAR = 4  # elements that can stand between a caption and the one it shares with its picture


class Pictures:
    """The pictures of a page."""

    def __init__(self, place: Frame, leaves: Sequence[Leaf]) -> None:
        """Find them.

        Args:
            place: the frame of the article.
            leaves: the leaves inside it.
        """
        self._place = place
        self._amounts = amounts(leaves)
        self._around: set[HtmlElement] = set()
        for picture in place.root.getroottree().iter("img", "picture"):
            for node in around(picture):
                if node in self._around:
                    break
                self._around.add(node)

    def hold(self, leaf: Leaf) -> bool:
        """Whether a leaf shares a figure, or an element with little else in it, with a picture."""
        for depth, node in enumerate(around(leaf.node)):
            if node is self._place.root or depth > _NEAR:
                return False
            if node.tag == "figure" or (node is not leaf.node and self._is_box(node, leaf)):
                return True
        return False

    def _is_box(self, node: HtmlElement, leaf: Leaf) -> bool:
        """Whether an element holds a picture, this leaf and hardly more."""
        if node not in self._around or self._amounts[node] - len(leaf.text) > _BESIDE:
            return False
        return self._place.held.get(node, 0) <= len(leaf.text)
