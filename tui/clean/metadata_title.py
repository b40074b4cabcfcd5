"""The title of a page: the headline over the article, not the name of the site nor the social headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from tui.article import Provenance
from tui.clean.metadata_clues import Clues, line
from tui.clean.page_dom import Leaf

# What parts the name of a site from a title.
SEPARATOR = re.compile(r"\s+[|–—\-·•»«:/]+\s+|\s*[|»｜ㅣ]\s*|\s*[―]\s*")
_NOT_WORD = re.compile(r"[\W_]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_MOST = 300  # characters of a title
_HEADLINE = 3  # words; a shorter main heading can be the name of the site
_TRAIL = frozenset({"nav", "ul", "ol"})  # what the crumbs of a trail stand in
_NEAR = 3  # elements around a crumb
_TELLING = 4  # letters; shorter words are shared by any two lines


class Declared(NamedTuple):
    """A title that the page declares, where, and folded."""

    text: str
    where: Provenance
    folded: str


def fold(text: str) -> str:
    """What two spellings of one line share: its letters and digits, in lower case."""
    seen = text if text.isascii() else _INVISIBLE.sub("", text)
    return _NOT_WORD.sub(" ", seen).strip().casefold()


def title(clues: Clues, page_title: str | None, found: Sequence[Leaf]) -> tuple[str, Provenance] | None:
    """The title and where it was found.

    A heading of the page that the page's own declarations contain is the title as readers see it; a main
    heading that shares a telling word with them is it too. Where there is none the declarations speak, the
    site's name cut off.
    """
    sites = _sites(clues)
    declared = _declared(clues, page_title)
    headings = [leaf for leaf in found if leaf.kind == "heading" and len(leaf.text) <= _MOST]
    crumbs = [leaf for leaf in headings if leaf.level == 1 and _is_crumb(leaf)]
    if crumbs and (seen := _below(crumbs[0], headings, declared)):
        return seen
    for suits in (_main_and_confirmed, _main_and_akin, _confirmed):
        for leaf in headings:
            if fold(leaf.text) not in sites and suits(leaf, declared):
                return _settled(leaf.text.replace("\n", " "), declared)
    only = [leaf for leaf in headings if leaf.level == 1 and fold(leaf.text) not in sites]
    if len(only) == 1 and len(only[0].text.split()) >= _HEADLINE and not clues.article.get("headline"):
        return only[0].text.replace("\n", " "), "text"
    for text, where, _ in declared:
        if cut := without_site(text, sites):
            return cut, where
    return next(((leaf.text, "text") for leaf in headings if leaf.level == 1), None)


def _is_crumb(leaf: Leaf) -> bool:
    """Whether a heading ends a trail of links, where it is set small and worded for search engines."""
    return any(node.tag in _TRAIL for node in islice(leaf.node.iterancestors(), _NEAR))


def _below(
    crumb: Leaf, headings: Sequence[Leaf], declared: Sequence[Declared]
) -> tuple[str, Provenance] | None:
    """The headline that stands below a trail: the first heading that a declaration is, or is the end of."""
    for leaf in headings[headings.index(crumb) + 1 :]:
        words = fold(leaf.text)
        for text, where, folded in declared:
            if words.endswith(f" {folded}") and _is_part(leaf, folded):
                return text, where
        if said := next((title for title in declared if title.folded == words), None):
            return said.text, said.where
    return None


def _is_part(leaf: Leaf, folded: str) -> bool:
    """Whether these words of a heading have an element of their own in it, beside that of a kicker."""
    return any(fold(str(node.text_content())) == folded for node in leaf.node.iterdescendants())


def without_site(text: str, sites: Sequence[str]) -> str:
    """A declared title with the name of the site cut off its end or beginning."""
    while parts := list(SEPARATOR.finditer(text)):
        head, tail = text[: parts[-1].start()], text[parts[-1].end() :]
        if fold(tail) in sites or (len(tail.split()) <= 3 and len(head.split()) >= 4):
            text = head
        elif fold(text[: parts[0].start()]) in sites:
            text = text[parts[0].end() :]
        else:
            break
    return text.strip()


def _declared(clues: Clues, page_title: str | None) -> list[Declared]:
    rows: list[tuple[object, Provenance]] = [
        (clues.article.get("headline"), "json-ld"),
        (clues.first("citation_title"), "highwire"),
        (clues.first("dc.title", "dcterms.title"), "dublin-core"),
        (clues.first("og:title", "twitter:title"), "open-graph"),
        (page_title, "meta"),
        (clues.article.get("name"), "json-ld"),
    ]
    texts = ((line(text), where) for text, where in rows if isinstance(text, str))
    return [Declared(text, where, fold(text)) for text, where in texts if text]


def _sites(clues: Clues) -> list[str]:
    names = [clues.first("og:site_name"), clues.first("application-name"), clues.publisher()]
    return [fold(name) for name in names if name]


def _main_and_confirmed(leaf: Leaf, declared: Sequence[Declared]) -> bool:
    return leaf.level == 1 and _confirmed(leaf, declared)


def _confirmed(leaf: Leaf, declared: Sequence[Declared]) -> bool:
    """Whether a declaration is hardly more than this heading."""
    heading = fold(leaf.text)
    return any(heading in title.folded and 2 * len(heading) >= len(title.folded) for title in declared)


def _main_and_akin(leaf: Leaf, declared: Sequence[Declared]) -> bool:
    """Whether a main heading tells of the same thing as a declaration."""
    words = {word for word in fold(leaf.text).split() if len(word) >= _TELLING}
    return leaf.level == 1 and any(words.intersection(title.folded.split()) for title in declared)


def _settled(heading: str, declared: Sequence[Declared]) -> tuple[str, Provenance]:
    """The heading with or without the kicker before it, as the declarations have it."""
    whole = fold(heading)
    nothing = Declared("", "guess", "")
    by_place = {title.where: title for title in reversed(declared)}
    linked, shared = by_place.get("json-ld", nothing), by_place.get("open-graph", nothing)
    if shared.folded == linked.folded != "" and shared.folded.endswith(" " + whole):
        return linked.text, "json-ld"
    ends = whole.endswith(" " + shared.folded) and 5 * len(shared.folded) > 2 * len(whole)
    if ends and linked.folded != whole:
        return shared.text, "open-graph"
    return heading, "text"
