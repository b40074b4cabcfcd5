"""A small article, written for these tests, with its sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.article import Article, Author, Block, BlockKind, Metadata
from tui.digest import Summary
from tui.reading import Reading
from tui.speech import Source, Sources, Statement
from tui.text import Span

ABOUT = Metadata(
    title="Harbour reopens",
    authors=(Author("Jan van den Berg"),),
    publication="The Coast Herald",
    published="2016-04-12",
    url="https://coast.example/harbour",
    language="en",
)


@dataclass(frozen=True)
class Story:
    """Blocks with their kinds, and the paragraph number at some words."""

    blocks: tuple[tuple[BlockKind, str], ...] = (
        ("title", "Harbour reopens"),
        ("caption", "The quay last week."),
        ("paragraph", "The harbour reopened on Monday."),
        ("heading", "Impatience"),
        ("paragraph", "“The tide will not wait,” answered Mira Olsen, the harbour master."),
        ("quote", "No ship has come yet."),
    )
    numbers: Mapping[str, int | None] = field(
        default_factory=lambda: {
            "The quay": None,
            "Monday": 1,
            "Impatience": None,
            "answered": 2,
            "No ship": 3,
        }
    )


STORY = Story()


def story(about: Metadata = ABOUT) -> Reading:
    """The reading of the story, made by hand."""
    text = "\n\n".join(words for _, words in STORY.blocks)
    blocks: list[Block] = []
    for kind, words in STORY.blocks:
        start = text.index(words, blocks[-1].span.end if blocks else 0)
        blocks.append(Block(kind, Span(start, start + len(words))))
    quoted = text.index("“The tide")
    statement = Statement(
        "direct",
        (Span(quoted, text.index(" answered")),),
        cue=Span(text.index("answered"), text.index(" Mira")),
        source=Span(text.index("Mira Olsen"), text.index(", the harbour")),
    )
    article = Article(text, tuple(blocks), tuple(block.span for block in blocks), about)
    source = Source("Mira Olsen", "person", "the harbour master", statements=(statement,))
    return Reading(article, Sources((source,)), Summary())
