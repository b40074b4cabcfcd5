"""Where a page was published: the name of the paper, not of the house or platform behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize
from urllib.parse import urlsplit

from tui.article import Provenance
from tui.clean.metadata_clues import Clues, kinds, line
from tui.clean.metadata_fields import META
from tui.clean.metadata_title import SEPARATOR, fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# The forms of companies by which a house is told from the papers it publishes.
_COMPANY = re.compile(
    r"(?:\b(?:GmbH|AG|KG|KGaA|UG|eG|Ltd|Limited|Inc|LLC|LLP|PLC|Corp|Corporation|Pty|SA|SAS|SARL|SE|SL|SLU|SpA|SRL"
    r"|BV|NV|AB|AS|ASA|Oy|Oyj|Aps|Kft|Ltda)|\bS\.\s?[AL]|\bS\.p\.A|\bS\.r\.l|\bB\.V|\bN\.V|\bA/S|株式会社)\.?$"
)
_ADDRESS = re.compile(r"@\w+|[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,10}")
_LATIN = re.compile(r"[a-z0-9]+")
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l"})
_COMMON = frozenset({"www", "com", "org", "net", "news", "co", "m", "amp", "blog"})  # in too many names
_JOURNALS = frozenset({"Periodical", "Newspaper"})
_TELLING = 0.5  # of a host's label that a word has to be
_SHORT = 3  # letters that a word of a label has at least
_PARTS = re.compile(rf"{SEPARATOR.pattern}|:\s+")
_NAME = 6  # words of a name at the end of a page's title


class _Candidate(NamedTuple):
    """A name a page may be published under, and where it says so."""

    name: str
    where: Provenance


def publications(
    clues: Clues, tree: HtmlElement, url: str | None, title: str | None
) -> list[tuple[str, Provenance]]:
    """The names that a page gives its publication, the likeliest first.

    A name that the host bears out goes before one that it does not (of an agency's story the publisher is the
    agency, of a blog the platform), a name before an address, a paper before a company; then the order of
    trust holds.

    Args:
        clues: what the page declares.
        tree: the page, for the end of its `<title>`.
        url: its address, if known.
        title: the title of the article.
    """
    labels = _labels(url)
    found = [
        _Candidate(name, where)
        for given, where in chain(_declared(clues), _itemprops(tree))
        if (name := _pruned(given, labels)) and "://" not in name
    ]
    named = (_Candidate(part, "meta") for part in _ends(tree.findtext(".//title"), title, labels))
    at = next((at for at, each in enumerate(found) if each.where == "meta"), len(found))
    found[at:at] = named
    ranked = sorted(found, key=lambda each: _doubt(each.name, labels))
    return [
        (_dressed(each.name, found).removeprefix("@").removeprefix("www."), each.where) for each in ranked
    ]


def _declared(clues: Clues) -> Iterator[tuple[str, Provenance]]:
    for whole in clues.wholes():
        if _JOURNALS.intersection(kinds(whole)) and whole.get("name"):
            yield line(str(whole["name"])), "json-ld"
    if name := clues.publisher():
        yield name, "json-ld"
    yield from ((name, where) for where, names in META["publication"] for name in clues.all(*names))


def _itemprops(tree: HtmlElement) -> Iterator[_Candidate]:
    """The publisher that microdata gives."""
    for node in tree.iter("div", "span", "a", "p", "meta"):
        if node.get("itemprop") == "publisher":
            named = next((each for each in node.iter() if each.get("itemprop") == "name"), node)
            yield _Candidate(line(named.get("content") or str(named.text_content())), "microdata")


def _pruned(name: str, labels: list[str]) -> str:
    """A name without the slogan, or the longer name, that a dash or a bar sets beside it."""
    parts = [part for part in _PARTS.split(name) if part]
    if len(parts) < 2:
        return name.strip()
    return next((part for part in parts if labels and _fits(part, labels)), parts[0])


def _ends(page_title: str | None, title: str | None, labels: list[str]) -> Iterator[str]:
    """The parts of a page's title, from its end, that the host bears out."""
    for part in reversed(SEPARATOR.split(line(page_title or ""))[1:]):
        if len(part.split()) <= _NAME and fold(part) not in fold(title or "") and _fits(part, labels):
            yield part


def _doubt(name: str, labels: list[str]) -> tuple[bool, bool, bool]:
    telling = bool(labels) and bool(_plain(name))
    return (
        telling and not _fits(name, labels),
        bool(_ADDRESS.fullmatch(name)),
        bool(_COMPANY.search(name)),
    )


def _dressed(name: str, found: list[_Candidate]) -> str:
    """A name that begins with a small letter as another place capitalises it."""
    if name[:1].isupper():
        return name
    same = (each.name for each in found if fold(each.name) == fold(name))
    return max(same, key=lambda each: sum(map(str.isupper, each)), default=name)


def _labels(url: str | None) -> list[str]:
    """The words of a host that can name a publication: "ctpost" of www.ctpost.com."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return []
    labels = ["".join(_LATIN.findall(label)) for label in host.removeprefix("www.").split(".")[:-1]]
    return [label for label in labels if label and label not in _COMMON] or labels[:1]


def _fits(name: str, labels: list[str]) -> bool:
    """Whether a host is made of a name: the name itself, letters of it in order, or one of its words."""
    letters, words = _plain(name), {_plain(word) for word in name.split()}
    bare = letters.removeprefix("the")
    for label in labels:
        if len(bare) >= _SHORT and bare in label:
            return True
        if label in letters or (bare[:1] == label[:1] and _in_order(label, bare)):
            return True
        if any(len(word) > max(_SHORT, _TELLING * len(label)) and word in label for word in words):
            return True
    return False


def _in_order(label: str, letters: str) -> bool:
    rest = iter(letters)
    return all(letter in rest for letter in label)


def _plain(text: str) -> str:
    """The Latin letters and digits of a text, as host names spell them."""
    spelt = normalize("NFKD", text.lower().translate(_SPELT))
    return "".join(_LATIN.findall("".join(letter for letter in spelt if letter.isascii())))
