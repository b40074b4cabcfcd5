"""What the rules of cleaning a page look at: its leaves, what was voted for, and what follows from both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tui.article import Metadata
from tui.clean.furniture import furniture
from tui.clean.metadata_names import authors, is_byline
from tui.clean.metadata_title import fold
from tui.clean.page_dom import Leaf
from tui.clean.page_frame import Frame, around, is_prose
from tui.clean.page_pictures import Pictures
from tui.clean.page_regions import mark

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MANY = 5000  # leaves
_COMMON = 0.25  # of the prose: a mark that more of it bears says nothing on this page
_CAPTION = 600  # characters
_VOTED_CAPTION = 300  # characters; what is longer and was voted for is text beside a picture
_COLLECTION = 0.4  # of the prose: an article with more linked items is a list of links
_LABEL = 20  # characters; an item that is a shorter link is a label, not a headline
_SIGNATURE = 25  # characters that a byline may have besides the names


@dataclass(frozen=True)
class Evidence:
    """The page as the rules see it; leaves are named by their indices.

    `found` are all leaves, `voted` those that trafilatura keeps, `place` is the frame of the article, `about`
    its metadata; `descriptions` are the folded texts by which the page describes it.
    """

    found: Sequence[Leaf]
    voted: Collection[int]
    place: Frame
    about: Metadata
    descriptions: Sequence[str]

    @cached_property
    def words(self) -> list[str]:
        """Each leaf's text, folded; of leaves outside the article, nothing."""
        inside = range(self.begin, self.place.end)
        return [fold(leaf.text) if at in inside else "" for at, leaf in enumerate(self.found)]

    @cached_property
    def title(self) -> str:
        """The article's title, folded."""
        return fold(self.about.title or "")

    @cached_property
    def prose(self) -> list[int]:
        """The running text that was voted for, inside the frame."""
        return [
            at
            for at in sorted(self.voted)
            if self.place.first <= at <= self.place.last and self._is_prose(at)
        ]

    @cached_property
    def holders(self) -> dict[HtmlElement, int]:
        """The elements that hold that prose as their paragraphs, with how many characters of it."""
        held: Counter[HtmlElement] = Counter()
        for at in self.prose:
            held[self.holder(at)] += len(self.found[at].text)
        return held

    @cached_property
    def _places(self) -> set[tuple[HtmlElement | None, str, str | None]]:
        """Where most of that prose stands: under which element, in elements of which name and class."""
        places = Counter(_place(self.found[at].node) for at in self.prose)
        return {place for place, times in places.items() if 2 * times > len(self.prose)}

    @cached_property
    def first_at(self) -> dict[str, int]:
        """Where each line stands first, from the title on."""
        places: dict[str, int] = {}
        for at in range(self.begin, self.place.end):
            places.setdefault(self.words[at], at)
        return places

    @property
    def begin(self) -> int:
        """Where the article begins: at its title, or where no leaf has that at its first words."""
        return self.place.first if self.place.title_at is None else self.place.title_at

    @cached_property
    def times(self) -> Counter[str]:
        """How often each line comes."""
        return Counter(self.words)

    @cached_property
    def said(self) -> str:
        """All that prose but its quotations, to find pull quotes by."""
        if len(self.prose) > _MANY:
            return ""
        return "\n".join(self.words[at] for at in self.prose if self.found[at].kind != "quote")

    def holder(self, at: int) -> HtmlElement:
        """The element that holds a leaf as one of its paragraphs."""
        node = self.found[at].node
        parent = node.getparent()
        return parent if node.tag in ("p", "li") and parent is not None else node

    def beside_prose(self, at: int) -> bool:
        """Whether a leaf is set as a paragraph among those of the body, whatever element they are set in."""
        node = self.found[at].node
        return node in self.holders or node.getparent() in self.holders or _place(node) in self._places

    def set_like_text(self, at: int) -> bool:
        """Whether a heading, or a leaf of a class of its own, is set as others within the body are."""
        leaf = self.found[at]
        return _setting(leaf) in self._settings and (leaf.kind == "heading" or bool(leaf.node.get("class")))

    def linked(self, at: int, share: float = 0.5) -> bool:
        """Whether at least this share of a leaf is links."""
        return self.found[at].linked >= share * len(self.found[at].text)

    def in_link_list(self, at: int) -> bool:
        """Whether a leaf is an item of a list that is nothing but links to other pages."""
        item = next((node for node in around(self.found[at].node) if node.tag == "li"), None)
        parent = None if item is None else item.getparent()
        if parent is None or self._lists_links:
            return False
        if parent not in self._link_lists:
            items = list(parent.iterchildren("li"))
            self._link_lists[parent] = len(items) > 1 and all(map(_is_link, items))
        return self._link_lists[parent]

    def in_kept_list(self, at: int) -> bool:
        """Whether a leaf is an item's own words, and its list was voted for or stands among paragraphs.

        An item that leads to a place in the page is one of its table of contents.
        """
        leaf = self.found[at]
        box = leaf.node.getparent() if leaf.kind == "item" and leaf.node.tag == "li" else None
        if box is None or not (
            box in self._kept_lists or (box.getparent() in self.holders and not self.linked(at))
        ):
            return False
        return not any((link.get("href") or "").startswith("#") for link in leaf.node.iter("a"))

    def furniture(self, at: int) -> str | None:
        """The kind of furniture that a leaf is by its words; in a book of a page only its end is asked."""
        if self.place.last - self.place.first > _MANY and at < self.place.last - _MANY:
            return None
        return furniture(self.found[at].text, self.about.language)

    def region(self, at: int) -> str | None:
        """The mark of the nearest marked element around a leaf, inside the article's.

        A caption that is a link, among links to other stories, is one of those.
        """
        marks = [kind for kind in self._marks(self.found[at].node) if kind not in self._common]
        other = marks[:1] == ["caption"] and "related" in marks and self.linked(at)
        return "related" if other else next(iter(marks), None)

    def is_signature(self, at: int) -> bool:
        """Whether a line only names the authors."""
        text, known = self.found[at].text, self._authors
        if not known or len(text) > _SIGNATURE + sum(map(len, known)):
            return False
        named = {fold(author.name) for author in authors(text, self.about.publication, self.about.language)}
        return bool(named) and named <= known

    def is_signed(self, at: int) -> bool:
        """Whether a line says that it is a byline and names an author."""
        text, language = self.found[at].text, self.about.language
        if not is_byline(text, language):
            return False
        return any(fold(author.name) in self._authors for author in authors(text, None, language))

    def is_bio(self, at: int) -> bool:
        """Whether a leaf tells of an author: it begins with the name, or adds the house or an address."""
        words, house = f" {self.words[at]} ", fold(self.about.publication or "")
        people = [fold(author.name) for author in self.about.authors if author.kind == "person"]
        named = [f" {name} " for name in people if " " in name and f" {name} " in words]
        told = "@" in self.found[at].text or (house and f" {house} " in words)
        return bool(named) and (bool(told) or words.startswith(tuple(named)))

    def is_caption(self, at: int) -> bool:
        """Whether a leaf belongs to a picture: by its mark, or because it stands alone with one."""
        leaf = self.found[at]
        region = self.region(at)
        if leaf.kind == "caption" or region == "caption":
            return True
        most = _VOTED_CAPTION if at in self.voted else _CAPTION
        if (
            region not in (None, "picture")
            or leaf.kind != "paragraph"
            or len(leaf.text) > most
            or self.linked(at)
        ):
            return False
        return region == "picture" or self._pictures.hold(leaf)

    @cached_property
    def _pictures(self) -> Pictures:
        return Pictures(self.place, self.found[self.begin : self.place.end])

    def _is_prose(self, at: int) -> bool:
        return is_prose(self.found[at])

    def _marks(self, node: HtmlElement) -> tuple[str, ...]:
        """The marks of an element and of those around it inside the article's, the nearest first."""
        unknown: list[HtmlElement] = []
        for each in around(node):
            if each is self.place.root or each in self._marked:
                break
            unknown.append(each)
        marks = self._marked.get(each, ())
        for each in reversed(unknown):
            kind = mark(each)
            marks = self._marked[each] = (kind, *marks) if kind else marks
        return marks

    @cached_property
    def _authors(self) -> set[str]:
        return {fold(author.name) for author in self.about.authors}

    @cached_property
    def _marked(self) -> dict[HtmlElement, tuple[str, ...]]:
        return {}

    @cached_property
    def _common(self) -> set[str]:
        borne: Counter[str] = Counter()
        for at in self.prose:
            for kind in set(self._marks(self.found[at].node)):
                borne[kind] += len(self.found[at].text)
        most = _COMMON * sum(len(self.found[at].text) for at in self.prose)
        return {kind for kind, amount in borne.items() if amount > most}

    @cached_property
    def _lists_links(self) -> bool:
        """Whether the article itself is a collection of links."""
        items = [leaf for at, leaf in enumerate(self.found) if leaf.kind == "item" and at in self.voted]
        linked = sum(len(leaf.text) for leaf in items if 2 * leaf.linked >= len(leaf.text))
        return linked > _COLLECTION * sum(len(self.found[at].text) for at in self.prose)

    @cached_property
    def _link_lists(self) -> dict[HtmlElement, bool]:
        return {}

    @cached_property
    def _settings(self) -> set[tuple[str, str | None]]:
        return {_setting(leaf) for leaf in self.found[self.place.first : self.place.last]}

    @cached_property
    def _kept_lists(self) -> set[HtmlElement]:
        items = (self.found[at].node for at in self.voted if self.found[at].kind == "item")
        return {node for item in items for node in around(item) if node.tag in ("ul", "ol")}


def _place(node: HtmlElement) -> tuple[HtmlElement | None, str, str | None]:
    return node.getparent(), node.tag, node.get("class")


def _setting(leaf: Leaf) -> tuple[str, str | None]:
    return leaf.node.tag, leaf.node.get("class")


def _is_link(item: HtmlElement) -> bool:
    size = len(item.text_content().strip())
    return size > _LABEL and 2 * sum(len(link.text_content()) for link in item.iter("a")) >= size
