"""A reading as text: what the command line prints.

Everything printed has been made safe for a terminal; the article's words are otherwise as they stand in it.
"""

from __future__ import annotations

import json as _json
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.article import Article, Block, Metadata
from tui.layout.wrap import wrap
from tui.reading import Reading
from tui.speech import Source, Statement
from tui.text.controls import tame

if TYPE_CHECKING:
    from tui.cite import Style

_NOBODY = "No speaker found"
_CUT = " […] "
_MARKS = {"item": ("- ", ""), "quote": ("> ", ""), "caption": ("*", "*"), "standfirst": ("**", "**")}
_AS_IT_STANDS = ("code", "table")
_LEAD = {"item": "- ", "quote": "  ", "caption": "Picture: "}


def json(reading: Reading, target: str | None = None, accessed: str | None = None) -> str:
    """The reading as one line of JSON; what could steer a terminal is written as an escape."""
    line = _json.dumps(reading.as_dict(target, accessed), ensure_ascii=False)
    safe = tame(line)
    if safe == line:
        return line
    return "".join(old if old == new else _json.dumps(old)[1:-1] for old, new in zip(line, safe, strict=True))


def text(reading: Reading, width: int) -> str:
    """Title, byline, summary, sources with what they say, then the article, in lines of `width` cells."""
    return _joined(_text(reading, width))


def _text(reading: Reading, width: int) -> Iterator[str]:
    article, about = reading.article, reading.article.metadata
    yield from _folded(about.title or "Untitled", width)
    yield from _folded(_byline(about), width)
    yield from filter(None, [about.url])
    if reading.summary.points:
        yield from ("", "SUMMARY")
        for point in reading.summary.points:
            yield ""
            yield from _folded(_line(point.span.of(article.text)), width)
    sources = list(_speakers(reading))
    if sources:
        yield from ("", "SOURCES")
    for name, role, statements in sources:
        yield ""
        yield from _folded(", ".join(filter(None, [name, role])), width)
        for statement in statements:
            yield from _folded(_content(article, statement), width, "  - ")
    yield from ("", "ARTICLE")
    for block in article.blocks:
        if block.kind != "title":
            yield from _text_block(article, block, width)


def _text_block(article: Article, block: Block, width: int) -> Iterator[str]:
    words = block.span.of(article.text)
    if block.kind != "item":
        yield ""
    if block.kind in _AS_IT_STANDS:
        yield from words.split("\n")
    else:
        yield from _folded(_line(words), width, _LEAD.get(block.kind, ""))


def markdown(reading: Reading) -> str:
    """The same as Markdown: one line a paragraph."""
    return _joined(_markdown(reading))


def _markdown(reading: Reading) -> Iterator[str]:
    from tui.formats.markdown import escape

    article, about = reading.article, reading.article.metadata
    yield f"# {escape(about.title or 'Untitled')}"
    yield from ("", "  \n".join(filter(None, [escape(_byline(about)), about.url and f"<{about.url}>"])))
    if reading.summary.points:
        yield from ("", "## Summary", "")
        for point in reading.summary.points:
            yield f"- {escape(_line(point.span.of(article.text)))}"
    sources = list(_speakers(reading))
    if sources:
        yield from ("", "## Sources")
    for name, role, statements in sources:
        yield from ("", ", ".join(filter(None, [f"**{escape(name)}**", role and escape(role)])), "")
        for statement in statements:
            yield f"- {escape(_content(article, statement))}"
    yield from ("", "## Article")
    for block in article.blocks:
        if block.kind != "title":
            yield from _markdown_block(article, block, escape)


def _markdown_block(article: Article, block: Block, escape: Callable[[str], str]) -> Iterator[str]:
    words = block.span.of(article.text)
    if block.kind != "item":
        yield ""
    if block.kind in _AS_IT_STANDS:
        yield from ("```", words, "```")
    elif block.kind == "heading":
        yield f"{'#' * min(6, 1 + (block.level or 2))} {escape(_line(words))}"
    else:
        before, after = _MARKS.get(block.kind, ("", ""))
        yield f"{before}{escape(_line(words))}{after}"


def quotes(reading: Reading, style: Style, accessed: str | None = None) -> str:
    """Each statement of each source as the style quotes it, with its in-text or note form; the entry last."""
    return _joined(_quotes(reading, style, accessed))


def _quotes(reading: Reading, style: Style, accessed: str | None) -> Iterator[str]:
    from tui.copying import passage_of
    from tui.quoting import inline

    article = reading.article
    spoken: list[tuple[Source | None, Statement]] = [
        (source, statement) for source in reading.sources.sources for statement in source.statements
    ]
    spoken += [(None, statement) for statement in reading.sources.unattributed]
    for source, statement in spoken:
        passage = passage_of(reading, source, statement)
        yield f"{inline(article.text, passage, style.marks)} {style.in_text(article, passage, accessed)}"
        yield ""
    yield style.entry(article.metadata, accessed)


def _speakers(reading: Reading) -> Iterator[tuple[str, str | None, tuple[Statement, ...]]]:
    """Name, role and statements of each source; those without one come last, under a name that says so."""
    for source in reading.sources.sources:
        yield source.name, source.role, source.statements
    if reading.sources.unattributed:
        yield _NOBODY, None, reading.sources.unattributed


def _content(article: Article, statement: Statement) -> str:
    return _CUT.join(_line(span.of(article.text)) for span in statement.content)


def _byline(about: Metadata) -> str:
    authors = ", ".join(author.name for author in about.authors)
    issue = about.issue and f"issue {about.issue}"
    return " · ".join(filter(None, [authors, about.publication, issue, about.published]))


def _line(words: str) -> str:
    """Words that may run over lines, on one."""
    return " ".join(words.split("\n"))


def _folded(words: str, width: int, lead: str = "") -> Iterator[str]:
    """Words in lines; `lead` stands before the first, and as much space before the others."""
    begins = [*wrap(words, 0, len(words), max(2, width - len(lead))), len(words)]
    for start, end in pairwise(begins):
        yield f"{lead}{words[start:end].rstrip()}"
        lead = " " * len(lead)


def _joined(lines: Iterable[str]) -> str:
    return tame("\n".join(lines)).rstrip("\n")
