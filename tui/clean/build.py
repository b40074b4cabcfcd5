"""The one builder of articles: blocks in order become a text with offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from tui.article import Article, Block, BlockKind, CleanMode, Metadata, Note, Removed
from tui.text import Span
from tui.text.controls import tame
from tui.text.sentences import sentences

GAP = "\n\n"
# A blank line inside a block (only code has them) would read as its end.
_BLANK = re.compile(r"\n[^\S\n]*(?=\n)")


@dataclass(frozen=True, slots=True)
class Draft:
    """A block that has its words but no place yet."""

    kind: BlockKind
    text: str
    level: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """What cleaning leaves out, standing among the drafts where it stood on the page."""

    text: str
    reason: str


def build(
    parts: Iterable[Draft | Dropped],
    metadata: Metadata,
    clean: CleanMode,
    notes: Sequence[Note] = (),
) -> Article:
    """Join drafts by one blank line; the title, when known, stands once and first.

    Args:
        parts: what was kept and what was left out, in the order of the page. Drafts of kind "title" only mark
            the title's place; its words are those of `metadata.title`.
        metadata: what is known about the article; its title and language are used here.
        clean: the way it was cleaned.
        notes: what the reader should know of it.
    """
    layout, parts, metadata = _Layout(), list(parts), _tamed(metadata)
    if metadata.title:
        pages = (part.page for part in parts if isinstance(part, Draft) and part.kind == "title")
        layout.add(Draft("title", metadata.title, page=next(pages, None)))
    for part in parts:
        if isinstance(part, Dropped):
            layout.drop(part)
        elif part.kind != "title":
            layout.add(part)
    text = layout.text()
    return Article(
        text=text,
        blocks=tuple(layout.blocks),
        sentences=spoken(text, layout.blocks, metadata.language),
        metadata=metadata,
        removed=layout.removed(len(text)),
        clean=clean,
        notes=tuple(notes),
    )


def _tamed(about: Metadata) -> Metadata:
    """The metadata without characters that steer a terminal: it is shown and copied as the text is."""
    safe: dict[str, Any] = {
        each.name: tame(value)
        for each in fields(about)
        if isinstance(value := getattr(about, each.name), str)
    }
    names = tuple(replace(author, name=tame(author.name)) for author in about.authors)
    return replace(about, **safe, authors=names)


def spoken(text: str, blocks: Iterable[Block], language: str | None) -> tuple[Span, ...]:
    """Every sentence of every block, in order."""
    return tuple(span for block in blocks for span in sentences(text, block.span, language or "en"))


class _Layout:
    """A text that grows block by block."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._texts: list[str] = []
        self._end = 0
        self._dropped: list[tuple[Dropped, int]] = []

    def add(self, draft: Draft) -> None:
        words = _BLANK.sub("", tame(draft.text)).strip()
        if words:
            start = self._next
            self._texts.append(words)
            self._end = start + len(words)
            self.blocks.append(Block(draft.kind, Span(start, self._end), draft.level, draft.page))

    def drop(self, part: Dropped) -> None:
        words = tame(part.text).strip()
        if words:
            self._dropped.append((Dropped(words, part.reason), self._next))

    def text(self) -> str:
        return GAP.join(self._texts)

    def removed(self, length: int) -> tuple[Removed, ...]:
        return tuple(Removed(part.text, part.reason, min(at, length)) for part, at in self._dropped)

    @property
    def _next(self) -> int:
        """Where the next block will start."""
        return self._end + len(GAP) if self._texts else 0
