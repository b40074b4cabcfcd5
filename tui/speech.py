"""Who says what: statements and the sources that make them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.text import Span

StatementKind = Literal["direct", "indirect", "mixed"]
SourceKind = Literal["person", "organisation", "publication", "document", "unnamed"]


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a source is said to have said, written, told, announced or found.

    `content` holds the words, in order; those of a direct statement begin and end at quotation marks. `cue`
    is the reporting verb or phrase, `source` the mention that the sentence itself makes ("he", "Trenin").
    `via` is the publication or document through which the words reached the article. `sure` is false where
    two readings remain, so that a guess can be shown as one.
    """

    kind: StatementKind
    content: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    via: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Source:
    """One who speaks, over all mentions. `role` and `aliases` are the article's own words."""

    name: str
    kind: SourceKind
    role: str | None = None
    aliases: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """All sources in the order of their first statement, and the statements without a speaker."""

    sources: tuple[Source, ...] = ()
    unattributed: tuple[Statement, ...] = ()
