"""An HTML page becomes a list of leaves: its stretches of running text, in order, each with its element.

A leaf is what a browser would set as one block: the text between two block boundaries, white space collapsed
as CSS does, line breaks (`<br>`) kept as line feeds. Nothing is judged here; the same leaves are read for the
article, its captions, its metadata and for what is left out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.article import BlockKind
from tui.clean.page_regions import is_attribution, is_unseen

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BREAK = "\x1e"  # stands for <br> while a leaf is collected
_LINK, _UNLINK = "\x02", "\x03"  # stand around the text of a link
_LINKED = re.compile(f"{_LINK}([^{_UNLINK}]*)")
_MARKS = re.compile(f"[{_LINK}{_UNLINK}]")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAKS = re.compile(rf" ?{_BREAK} ?")
_PARAGRAPHS = re.compile(rf"[\s{_LINK}{_UNLINK}]*(?:{_BREAK}[\s{_LINK}{_UNLINK}]*){{2,}}")
# A kicker and a headline in one heading, a caption and its credit are set apart by style sheets alone.
_PIECED = frozenset({"heading", "caption"})
_GLUED = re.compile(r"[^\W\d_A-Z][A-Z]")
_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid)", re.IGNORECASE)
# Words for screen readers only ("opens in a new tab"), and links to edit; no words of the line they stand in.
_UNSEEN = re.compile(
    r"\b(?:visually-?hidden|sr-only|screen-?reader(?:-text)?|mw-editsection)\b", re.IGNORECASE
)
# An embedded picture or font: single-file pages hold megabytes of them, and nobody reads one.
_EMBEDDED = re.compile(r"data:[\w.+-]{1,80}/[\w.+-]{1,80}[^,\"'<>()\s]{0,200},[\w+/=%.~-]{200,}")
_CONTROLS = bytes([*range(9), 11, *range(14, 32)])
_CONTROL = re.compile(b"[%s]" % re.escape(_CONTROLS))
_TOO_DEEP = "ERR_RESOURCE_LIMIT"
_DEEPEST = 200  # elements within each other; browsers stop at 512
_WRAPPING = re.compile(
    r"<(/?)(?:a|b|big|blockquote|center|div|em|font|i|li|ol|section|small|span|strong|table|tbody|td|tr|u|ul)\b[^>]*>",
    re.IGNORECASE,
)
STOPS = (".", "!", "?", "…", "。", "！", "？", "”", '"', "»")
"""What a sentence ends with."""
_LINE = 60  # characters that lines have on average where they are paragraphs
_ENDED = 0.8  # of them end as sentences do
# A reference to a control or a noncharacter, which no tree of elements may hold.
_REFERENCE = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45])|x0*(?:[0-8bcef]|1[\da-f]|fff[ef]))(?![\da-f]);?",
    re.IGNORECASE,
)
# Only an attack has a tag as long: the parser's time grows with the square of its attributes.
_LONGEST_TAG = 100_000  # characters
_OVERLONG = re.compile(rf"<(/?[a-zA-Z][\w-]*)[^<>]{{{_LONGEST_TAG},}}>")
_LINK_HOLDS = 4  # paragraphs; a link around more was never closed
_CELL_MOST = 300  # characters; longer cells hold running text, so the table is there for layout


@dataclass(slots=True, eq=False)
class Leaf:
    """One stretch of text of the page.

    `node` is the block element that holds it, `linked` how many of its characters stand in links.
    """

    text: str
    kind: BlockKind
    node: HtmlElement
    level: int | None = None
    linked: int = 0


class _Elements(NamedTuple):
    """What elements are, by their names: `elements.toml`."""

    silent: frozenset[str]
    inline: frozenset[str]
    kinds: dict[str, BlockKind]


def parse(html: str) -> HtmlElement | None:
    """The tree of a page, or None when there is no element in it.

    Nothing is fetched, no entity but those of HTML is resolved, and elements nested deeper than any page
    needs are taken out of their wrappings.
    """
    tree, too_deep = _tree(html)
    if too_deep:
        tree = _tree(_flattened(html))[0]
    for template in () if tree is None else tree.iter("template"):
        if template.get("shadowrootmode"):  # browsers show it (HTML Standard, section 4.12.3)
            template.tag = "div"
    return tree


def _tree(html: str) -> tuple[HtmlElement | None, bool]:
    """The tree of a page, and whether the parser gave up on its depth."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = document_fromstring(_safe(html), parser)
    except ParserError:
        return None, False
    return tree, any(error.type_name == _TOO_DEEP for error in parser.error_log.filter_from_fatals())


def _safe(html: str) -> bytes:
    """The page without what a parser chokes on; a rule is tried only where a quick look asks for it."""
    if "data:" in html:
        html = _EMBEDDED.sub("data:,", html)
    if len(html) > _LONGEST_TAG and max(map(len, html.split("<"))) > _LONGEST_TAG:
        html = _OVERLONG.sub(r"<\1>", html)
    if "&#" in html:
        html = _REFERENCE.sub("\ufffd", html)
    html = html.replace("\f", " ").replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    content = html.encode("utf-8", "replace")
    if len(content.translate(None, _CONTROLS)) == len(content):
        return content
    return _CONTROL.sub("\ufffd".encode(), content)


def _flattened(html: str) -> str:
    """A page without the tags that open where so many are open already."""
    depth = 0

    def level(tag: re.Match[str]) -> str:
        nonlocal depth
        closes = tag[1] == "/"
        shown = depth < _DEEPEST
        depth = max(0, depth - 1) if closes else depth + 1
        return tag[0] if shown else " "

    return _WRAPPING.sub(level, html)


def leaves(tree: HtmlElement) -> list[Leaf]:
    """Every stretch of text of the page, in order."""
    return _Walk(tree).leaves


class _Walk:
    """One pass over the tree, collecting text between block boundaries."""

    def __init__(self, tree: HtmlElement) -> None:
        from lxml.etree import iterwalk

        self.leaves: list[Leaf] = []
        self._pieces: list[str] = []
        self._links: list[HtmlElement] = []
        self._passed: HtmlElement | None = None
        self._blocks: list[tuple[HtmlElement, BlockKind, int | None]] = [(tree, "paragraph", None)]
        walk = iterwalk(tree, events=("start", "end"), tag="*")
        for event, node in walk:
            if event == "end":
                self._leave(node)
            elif self._enter(node):
                self._passed = node
                walk.skip_subtree()

    def _enter(self, node: HtmlElement) -> bool:
        """Take in an element's start; True when its inside is to be passed over."""
        tag, (silent, inline, _) = node.tag, _elements()
        if tag in silent:
            return True
        if tag == "br":
            self._pieces.append(_BREAK)
        elif tag in inline and not _is_block(node):
            if ((names := node.get("class")) and _UNSEEN.search(names)) or is_unseen(node):
                return True
            if tag == "a" and not _is_left_open(node):
                self._links.append(node)
            self._add("“" if tag == "q" else None)
            self._add(node.text)
        else:
            self._flush()
            self._blocks.append((node, *self._kind(node)))
            if tag == "table" and (rows := _rows(node)):
                if (named := node.find("caption")) is not None:
                    self._emit(" ".join(named.text_content().split()), "caption")
                self._emit("\n".join(rows), "table")
                return True
            self._add(node.text)
        return False

    def _leave(self, node: HtmlElement) -> None:
        if self._blocks[-1][0] is node:
            self._flush()
            self._blocks.pop()
        elif self._passed is not node:
            self._add("”" if node.tag == "q" else None)
            if self._links and self._links[-1] is node:
                self._links.pop()
        self._add(node.tail)

    def _kind(self, node: HtmlElement) -> tuple[BlockKind, int | None]:
        """The kind and heading level of a block: its own, or those of the block it stands in."""
        tag = node.tag
        if is_attribution(node):
            return "quote", None
        if tag in _HEADINGS:
            return "heading", _HEADINGS[tag]
        if own := _elements().kinds.get(tag):
            return own, None
        _, kind, level = self._blocks[-1]
        return ("paragraph", None) if kind == "heading" and tag == "p" else (kind, level)

    def _add(self, text: str | None) -> None:
        if not text or (not self._pieces and text.isspace()):
            return
        if self._pieces and self._blocks[-1][1] in _PIECED:
            glued = _GLUED.match(self._pieces[-1].rstrip(_UNLINK)[-1:] + text)
            self._pieces += " " if glued else ""
        self._pieces.append(f"{_LINK}{text}{_UNLINK}" if self._links else text)

    def _flush(self) -> None:
        if self._pieces:
            raw = "".join(self._pieces)
            self._pieces.clear()
            kind = self._blocks[-1][1]
            for text in _paragraphs(raw, kind):
                self._emit(text, kind)

    def _emit(self, text: str, kind: BlockKind) -> None:
        node, _, level = self._blocks[-1]
        linked = 0
        if _LINK in text:
            linked = sum(len(found[1].strip()) for found in _LINKED.finditer(text))
            text = _MARKS.sub("", text)
        if words := text.strip():
            self.leaves.append(Leaf(words, kind, node, level, linked))


@cache
def _elements() -> _Elements:
    rows = tomllib.loads((Path(__file__).parent / "elements.toml").read_text(encoding="utf-8"))
    return _Elements(frozenset(rows["silent"]), frozenset(rows["inline"]), rows["kinds"])


def _is_block(node: HtmlElement) -> bool:
    """Whether an element of a line is set as a paragraph by its own style."""
    return bool((style := node.get("style")) and _BLOCK.search(style))


def _is_left_open(link: HtmlElement) -> bool:
    """Whether a link goes round so much text that its end was forgotten."""
    return next(islice(link.iterdescendants("p"), _LINK_HOLDS, None), None) is not None


def _paragraphs(raw: str, kind: BlockKind) -> Iterator[str]:
    """The paragraphs of what stands in one block: `<br><br>` ends one."""
    if kind == "code":
        yield raw.replace(_BREAK, "\n").strip("\n")
    elif _BREAK in raw:
        for part in _PARAGRAPHS.split(_SPACE.sub(" ", raw)):
            lines = _BREAKS.split(part.strip(f" {_BREAK}"))
            yield from lines if _are_paragraphs(lines) else ["\n".join(lines)]
    else:
        yield _SPACE.sub(" ", raw)


def _are_paragraphs(lines: list[str]) -> bool:
    """Whether lines that `<br>` ends are paragraphs: long, and sentences end where they end."""
    size = sum(map(len, lines))
    ended = sum(_MARKS.sub("", line).endswith(STOPS) for line in lines)
    return len(lines) > 1 and size > _LINE * len(lines) and ended >= _ENDED * len(lines)


def _rows(table: HtmlElement) -> list[str]:
    """The rows of a table of data, cells joined by " | "; none for a table that only lays out the page."""
    if table.find(".//table") is not None:
        return []
    rows = []
    for row in table.iter("tr"):
        cells = [" ".join(cell.text_content().split()) for cell in row if cell.tag in ("td", "th")]
        if any(len(cell) > _CELL_MOST for cell in cells):
            return []
        rows.append(" | ".join(cells))
    return [row for row in rows if row.strip(" |")] if any(" | " in row for row in rows) else []
