"""A reading made by hand, so that the screens are tested whatever the engines find."""

from __future__ import annotations

from functools import cache

from tui.article import Article, Author, Block, BlockKind, Metadata, Removed
from tui.digest import Point, Summary
from tui.reading import Reading
from tui.speech import Source, Sources, Statement
from tui.text import Span
from tui.text.sentences import sentences

_DRAFTS: tuple[tuple[BlockKind, str], ...] = (
    ("title", "Lantern makers ask for an earlier dusk"),
    ("standfirst", "The guild of Port Amber says that summer leaves it without work."),
    ("paragraph", "The lantern makers of Port Amber met on Tuesday. They asked the town to light up later."),
    (
        "paragraph",
        "“We are not against the sun,” said Odile Marsh, the guild’s speaker. “We ask for patience.”",
    ),
    ("paragraph", "A clerk said the council would think about it, though she did not say when."),
    ("heading", "What it would cost"),
    ("paragraph", "Lamp oil is dear this year. “Every hour is forty crowns,” Marsh told the meeting."),
    ("item", "Oil for nine hundred lanterns;"),
    ("item", "wicks, which are sold by the yard."),
    ("caption", "The quay at nine in the evening. Photograph: E. Vane"),
    ("paragraph", "“Nobody asked the moths.” The remark came from the gallery, and the meeting laughed."),
    *(("paragraph", f"Point {number} of the minutes was read. It was agreed to.") for number in range(1, 25)),
)  # fmt: skip


@cache
def story() -> Reading:
    """An article of 35 blocks with four statements, two sources and a summary of two points."""
    text, blocks = "", []
    for kind, words in _DRAFTS:
        text += "\n\n" if text else ""
        blocks.append(Block(kind, Span(len(text), len(text) + len(words)), 2 if kind == "heading" else None))
        text += words

    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    marsh = Source(
        "Odile Marsh",
        "person",
        "the guild’s speaker",
        statements=(
            Statement("direct", (span("“We are not against the sun,”"), span("“We ask for patience.”"))),
            Statement("direct", (span("“Every hour is forty crowns,”"),), sure=False),
        ),
    )
    clerk = Source(
        "A clerk", "unnamed", statements=(Statement("indirect", (span("the council would think about it"),)),)
    )
    lost = Statement("direct", (span("“Nobody asked the moths.”"),))
    spoken = tuple(sentence for block in blocks for sentence in sentences(text, block.span))
    points = tuple(Point(spoken[number], 1.0) for number in (2, 5))
    metadata = Metadata(
        title=_DRAFTS[0][1],
        authors=(Author("Nell Fairweather"),),
        publication="The Amber Gazette",
        published="2026-03-02",
        url="https://gazette.example/lanterns",
        language="en",
        provenance={"title": "json-ld", "authors": "byline", "published": "guess"},
    )
    removed = (Removed("Subscribe to the Gazette", "newsletter", 0),)
    article = Article(text, tuple(blocks), spoken, metadata, removed, "page")
    return Reading(article, Sources((marsh, clerk), (lost,)), Summary(points))
