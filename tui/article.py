"""What the rest of the house talks about: an article, its blocks, its metadata and what cleaning dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from tui.text import Span

BlockKind = Literal[
    "title", "standfirst", "heading", "paragraph", "item", "quote", "caption", "code", "table"
]
AuthorKind = Literal["person", "organisation"]
Provenance = Literal[
    "json-ld",
    "highwire",
    "dublin-core",
    "open-graph",
    "meta",
    "microdata",
    "front-matter",
    "pdf",
    "byline",
    "text",
    "furniture",
    "guess",
    "user",
]
COUNTED: frozenset[BlockKind] = frozenset({"paragraph", "item", "quote"})
"""The kinds of block that count as paragraphs, on the screen and in a citation."""
CleanMode = Literal["page", "paste", "markdown", "none"]
CleanOption = Literal["auto", CleanMode]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, caption …: one stretch of `Article.text` with a kind.

    `level` is that of a heading (1 to 6); `page` counts from 1 where the source has pages.
    """

    kind: BlockKind
    span: Span
    level: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """Who signed the article: a person or an organisation, without role or address."""

    name: str
    kind: AuthorKind = "person"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a citation needs. `None` where unknown; nothing here is invented.

    Dates are ISO 8601, as precise as known ("2016-04"). `pages` is where it is printed ("34–39").
    `provenance` names, for each known field, where it was found.
    """

    title: str | None = None
    authors: tuple[Author, ...] = ()
    publication: str | None = None
    published: str | None = None
    updated: str | None = None
    issue: str | None = None
    section: str | None = None
    url: str | None = None
    language: str | None = None
    pages: str | None = None
    provenance: Mapping[str, Provenance] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Removed:
    """A line that cleaning dropped: its words, why, and the offset in `Article.text` where it stood."""

    text: str
    reason: str
    at: int


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader should know of how the reading was made. `about` is clean, summary or the like."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article. Every offset anywhere in the house is one into `text`.

    `text` is the blocks joined by one blank line (for `clean="none"`: the input). `sentences` covers every
    sentence of every block, in order. `clean` is the way it was cleaned.
    """

    text: str
    blocks: tuple[Block, ...]
    sentences: Sequence[Span]
    metadata: Metadata = Metadata()
    removed: tuple[Removed, ...] = ()
    clean: CleanMode = "none"
    notes: tuple[Note, ...] = ()
