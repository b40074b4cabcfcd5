"""What a page declares about its article: JSON-LD and meta elements, read once and looked up by name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ARTICLE = re.compile(r"(?:Article|Posting|NewsStory|Report|Review)$")
# Their names are numbers, dates or the article's own title.
_UNNAMED = frozenset({"PublicationIssue", "PublicationVolume", "WebPage"})
# Of a thing for sale, unless they have a title.
_OPINIONS = frozenset({"Review", "UserReview", "EmployerReview"})
_INSTRUCTIONS = frozenset({"Recipe", "HowTo"})
_WORD = re.compile(r"\w+")
_LETTERS = 4  # of a telling word
_ENOUGH = 3  # telling words of a headline that can be compared
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|/[/*]\s*<!\[CDATA\[\s*(?:\*/)?|<!\[CDATA\[)|(?:-->|/[/*]?\s*\]\]>(?:\s*\*/)?|;)\s*$"
)
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_DEEPEST = 6  # levels of JSON-LD that are looked into
_LONGEST = 2_000_000  # characters of one JSON-LD script
_LINE = 2000  # characters of one declared text

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Clues:
    """What the page declares.

    `meta` maps the lower-cased name, property or itemprop of meta elements to their contents in order;
    `article` is the JSON-LD node that describes the article, empty when there is none; `nodes` are all nodes
    by their `@id`.
    """

    meta: Mapping[str, tuple[str, ...]]
    article: Node
    nodes: Mapping[str, Node]

    def all(self, *names: str) -> tuple[str, ...]:
        """The contents of the first of these meta elements that has any."""
        return next((self.meta[name] for name in names if name in self.meta), ())

    def first(self, *names: str) -> str | None:
        """The first content of the first of these meta elements that has one."""
        return next(iter(self.all(*names)), None)

    def resolve(self, value: Any) -> Any:
        """The node that a JSON-LD reference (`{"@id": …}`) stands for; any other value itself."""
        if isinstance(value, Mapping) and set(value) <= {"@id", "@type"}:
            return self.nodes.get(str(value.get("@id")), value)
        return value

    def publisher(self) -> str | None:
        """The publisher that JSON-LD names."""
        for key in ("publisher", "sourceOrganization"):
            for value in listed(self.article.get(key)):
                name = line(value) if isinstance(value, str) else _name(self.resolve(value))
                if name and "://" not in name:
                    return name
        wholes = (whole for whole in self.wholes() if not _UNNAMED.intersection(kinds(whole)))
        return next((name for whole in wholes if (name := _name(whole))), None)

    def wholes(self) -> Iterator[Node]:
        """What JSON-LD says that the article is part of, the nearest first: an issue, its volume, a paper."""
        node: Any = self.article
        for _ in range(_DEEPEST):
            parts = map(self.resolve, listed(node.get("isPartOf")))
            node = next((part for part in parts if isinstance(part, Mapping)), {})
            yield node


def _name(node: Any) -> str | None:
    names = listed(node.get("name")) if isinstance(node, Mapping) else []
    return next((line(name) for name in names if isinstance(name, str) and name.strip()), None)


def clues(tree: HtmlElement) -> Clues:
    """Read the declarations of a page."""
    nodes = [node for script in _scripts(tree) for node in _flat(script, 0)]
    meta = _meta(tree)
    own = _telling(_titles(tree, meta))
    return Clues(
        meta=meta,
        article=next((node for node in _articles(nodes) if not _is_foreign(node, own)), {}),
        nodes={str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 2},
    )


def _articles(nodes: Sequence[Node]) -> Iterator[Node]:
    """The nodes that can describe the article; what it gives instructions for only where no other does."""
    yield from filter(_is_article, nodes)
    yield from (node for node in nodes if _INSTRUCTIONS.intersection(kinds(node)))


def line(text: str) -> str:
    """A declared text as one line; many are escaped once more than their place asks for."""
    return " ".join(unescape(text[:_LINE]).split())


def listed(value: Any) -> list[Any]:
    """A JSON-LD value as a list: one value stands for a list of one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def kinds(value: Any) -> list[str]:
    """The types that a JSON-LD node says it is of; none for any other value."""
    given = listed(value.get("@type")) if isinstance(value, Mapping) else []
    return [kind for kind in given if isinstance(kind, str)]


def _meta(tree: HtmlElement) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for node in tree.iter("meta"):
        content = line(node.get("content") or "")
        for attribute in ("name", "property", "itemprop", "http-equiv"):
            if content and (name := node.get(attribute)):
                found.setdefault(name.strip().lower(), []).append(content)
    return {name: tuple(contents) for name, contents in found.items()}


def _scripts(tree: HtmlElement) -> Iterator[Any]:
    for node in tree.iter("script"):
        if "ld+json" in (node.get("type") or "").lower() and node.text and len(node.text) < _LONGEST:
            yield _parsed(node.text)


def _parsed(text: str) -> Any:
    """The JSON of a script; None when even a lenient reading makes no sense of it."""
    bare = _WRAPPING.sub("", text.strip()).strip()
    for candidate in (bare, _TRAILING_COMMA.sub(r"\1", bare)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _flat(value: Any, depth: int) -> Iterator[Node]:
    """The nodes of a script, outermost first; not those of lists of other stories."""
    if depth > _DEEPEST:
        return
    for node in listed(value):
        if isinstance(node, Mapping):
            yield node
            for key in _NESTED:
                yield from _flat(node.get(key), depth + 1)


def _is_article(node: Node) -> bool:
    if not any(map(ARTICLE.search, kinds(node))):
        return False
    named = any(node.get(key) for key in ("headline", "name"))
    if set(kinds(node)) <= _OPINIONS:
        return named
    return named or any(node.get(key) for key in ("datePublished", "author", "articleBody"))


def _titles(tree: HtmlElement, meta: Mapping[str, tuple[str, ...]]) -> str:
    """What the page calls itself outside its JSON-LD; a main heading alone may be the name of the site."""
    declared = [tree.findtext(".//title") or "", *meta.get("og:title", ())]
    headings = (str(heading.text_content()) for heading in tree.iter("h1"))
    return " ".join([*declared, *headings]) if any(declared) else ""


def _is_foreign(node: Node, own: set[str]) -> bool:
    """Whether a headline shares no telling word with any title of the page: it is that of another story."""
    headline = node.get("headline") or node.get("name")
    words = _telling(line(headline)) if isinstance(headline, str) else set()
    return len(words) >= _ENOUGH and bool(own) and words.isdisjoint(own)


def _telling(text: str) -> set[str]:
    """The words that unrelated titles do not share; pairs of letters in scripts that set no words apart."""
    words = _WORD.findall(text.casefold())
    pairs = {word[at : at + 2] for word in words if not word.isascii() for at in range(len(word) - 1)}
    return pairs | {word for word in words if len(word) >= _LETTERS}
