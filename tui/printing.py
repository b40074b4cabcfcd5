"""A reading as text: what the command line prints.

What could steer a terminal is made safe; otherwise the article's words are as they stand in it.
"""

from __future__ import annotations

import json as _json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from tui.article import Article, Block, BlockKind, Metadata
from tui.layout.wrap import wrap
from tui.reading import Reading
from tui.speech import Source, Statement
from tui.text.controls import tame

if TYPE_CHECKING:
    from tui.cite import Style

_NOBODY = "No speaker found"
_UNTITLED = "Untitled"
_CUT = " […] "
_UNSURE = " (speaker uncertain)"
_AS_IT_STANDS: tuple[BlockKind, ...] = ("code", "table")
_LEAD: dict[BlockKind, str] = {"item": "- ", "quote": "  ", "caption": "Picture: "}
_MARKS: dict[BlockKind, str] = {"item": "- {}", "quote": "> {}", "caption": "*{}*", "standfirst": "**{}**"}


def json(reading: Reading, target: str | None = None, accessed: str | None = None) -> str:
    """The reading as one line of JSON; what could steer a terminal is written as an escape."""
    line = _json.dumps(reading.as_dict(target, accessed), ensure_ascii=False)
    safe = tame(line)
    if safe == line:
        return line
    return "".join(old if old == new else _json.dumps(old)[1:-1] for old, new in zip(line, safe, strict=True))


def text(reading: Reading, width: int) -> str:
    """Title, byline, summary, sources with what they say, then the article, in lines of `width` cells."""
    return _joined(_parts(reading, _Plain(width)))


def markdown(reading: Reading) -> str:
    """The same as Markdown, one line a paragraph."""
    return _joined(_parts(reading, _Markdown()))


def quotes(reading: Reading, style: Style, accessed: str | None = None) -> str:
    """Each statement of each source as the style quotes it, with its in-text or note form; the entry last."""
    return _joined(_quotes(reading, style, accessed))


def _quotes(reading: Reading, style: Style, accessed: str | None) -> Iterator[str]:
    from tui.copying import passage_of

    article = reading.article
    spoken: list[tuple[Source | None, Statement]] = [
        (source, statement) for source in reading.sources.sources for statement in source.statements
    ]
    spoken += [(None, statement) for statement in reading.sources.unattributed]
    for source, statement in spoken:
        passage = passage_of(reading, source, statement)
        yield style.quoted(article, passage, accessed)
        yield ""
    yield style.entry(article.metadata, accessed)


class _Form(Protocol):
    """How the parts of a reading are written, as lines."""

    def title(self, words: str) -> Iterator[str]: ...

    def byline(self, words: str, url: str | None) -> Iterator[str]: ...

    def section(self, words: str) -> Iterator[str]: ...

    def point(self, words: str) -> Iterator[str]: ...

    def note(self, words: str) -> Iterator[str]: ...

    def speaker(self, name: str, role: str | None) -> Iterator[str]: ...

    def statement(self, words: str) -> Iterator[str]: ...

    def block(self, block: Block, words: str) -> Iterator[str]: ...


def _parts(reading: Reading, form: _Form) -> Iterator[str]:
    article, about = reading.article, reading.article.metadata
    yield from form.title(about.title or _UNTITLED)
    yield from form.byline(_byline(about), about.url)
    if reading.summary.points or reading.summary.notes:
        yield from form.section("Summary")
        for point in reading.summary.points:
            yield from form.point(_line(point.span.of(article.text)))
        for note in reading.summary.notes:
            yield from form.note(note.text)
    speakers = [(source.name, source.role, source.statements) for source in reading.sources.sources]
    if reading.sources.unattributed:
        speakers.append((_NOBODY, None, reading.sources.unattributed))
    if speakers:
        yield from form.section("Sources")
    for name, role, statements in speakers:
        yield from form.speaker(name, role)
        for statement in statements:
            yield from form.statement(_said(article.text, statement))
    yield from form.section("Article")
    yield from _blocks(article, form)


def _blocks(article: Article, form: _Form) -> Iterator[str]:
    before = None
    for block in article.blocks:
        if block.kind == "title":
            continue
        if not before == block.kind == "item":
            yield ""
        words = block.span.of(article.text)
        yield from form.block(block, words if block.kind in _AS_IT_STANDS else _line(words))
        before = block.kind


class _Plain:
    """Plain text in lines of some cells."""

    def __init__(self, width: int) -> None:
        self._width = width

    def title(self, words: str) -> Iterator[str]:
        yield from self._folded(words)

    def byline(self, words: str, url: str | None) -> Iterator[str]:
        if words:
            yield from self._folded(words)
        if url:
            yield url

    def section(self, words: str) -> Iterator[str]:
        yield from ("", words.upper())

    def point(self, words: str) -> Iterator[str]:
        yield ""
        yield from self._folded(words)

    def note(self, words: str) -> Iterator[str]:
        yield from self.point(f"[{words}]")

    def speaker(self, name: str, role: str | None) -> Iterator[str]:
        yield ""
        yield from self._folded(f"{name}, {role}" if role else name)

    def statement(self, words: str) -> Iterator[str]:
        yield from self._folded(words, "  - ")

    def block(self, block: Block, words: str) -> Iterator[str]:
        if block.kind in _AS_IT_STANDS:
            yield from words.split("\n")
        else:
            yield from self._folded(words, _LEAD.get(block.kind, ""))

    def _folded(self, words: str, lead: str = "") -> Iterator[str]:
        """Words in lines; `lead` stands before the first, and as much space before the others."""
        begins = [*wrap(words, 0, len(words), self._width - len(lead)), len(words)]
        for start, end in pairwise(begins):
            yield f"{lead}{words[start:end].rstrip()}"
            lead = " " * len(lead)


class _Markdown:
    """Markdown as CommonMark has it."""

    def __init__(self) -> None:
        from tui.formats import markdown

        self._escaped, self._address = markdown.escaped, markdown.address

    def title(self, words: str) -> Iterator[str]:
        yield f"# {self._escaped(words)}"

    def byline(self, words: str, url: str | None) -> Iterator[str]:
        lines = [
            *([self._escaped(words)] if words else []),
            *([f"<{self._address(tame(url))}>"] if url else []),
        ]
        if lines:
            yield from ("", "\\\n".join(lines))

    def section(self, words: str) -> Iterator[str]:
        yield from ("", f"## {words}", "")

    def point(self, words: str) -> Iterator[str]:
        yield f"- {self._escaped(words)}"

    def note(self, words: str) -> Iterator[str]:
        yield from ("", f"*{self._escaped(words)}*")

    def speaker(self, name: str, role: str | None) -> Iterator[str]:
        yield from ("", f"**{self._escaped(name)}**{f', {self._escaped(role)}' if role else ''}", "")

    def statement(self, words: str) -> Iterator[str]:
        yield f"- {self._escaped(words)}"

    def block(self, block: Block, words: str) -> Iterator[str]:
        if block.kind in _AS_IT_STANDS:
            yield from ("```", words, "```")
        elif block.kind == "heading":
            yield f"{'#' * min(6, 1 + (block.level or 2))} {self._escaped(words)}"
        else:
            yield _MARKS.get(block.kind, "{}").format(self._escaped(words))


def _said(text: str, statement: Statement) -> str:
    """What is said, on one line: with a cut where other words stand between, and doubt where there is."""
    words, end = "", statement.content[0].start
    for span in statement.content:
        words += (_CUT if text[end : span.start].strip() else " ") + _line(span.of(text))
        end = span.end
    return words.strip() + ("" if statement.sure else _UNSURE)


def _byline(about: Metadata) -> str:
    authors = ", ".join(author.name for author in about.authors)
    issue = about.issue and f"issue {about.issue}"
    return " · ".join(filter(None, [authors, about.publication, issue, about.published]))


def _line(words: str) -> str:
    """Words that may run over lines, on one."""
    return " ".join(words.split("\n"))


def _joined(lines: Iterable[str]) -> str:
    """Lines with no blank line doubled, made safe."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return tame("\n".join(kept)).rstrip("\n")
