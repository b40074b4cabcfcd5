"""What a reader can copy: the passage under the cursor, and the forms it can be copied in.

`CHOICES` is the one table of forms. The copy menu shows what `render` gives, and that is what is copied.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from tui.article import COUNTED, Article
from tui.cite import Style
from tui.cite.base import speech
from tui.formats import FORMATS, clip
from tui.passage import Passage
from tui.quoting import as_printed, narrated
from tui.reading import Reading
from tui.reference import reference
from tui.speech import Source, Statement
from tui.text import Span

_WRITTEN = (
    "markdown",
    "markdown-footnote",
    "obsidian",
    "org",
    "latex",
    "rest",
    "html",
    "wikitext",
    "biblatex",
    "bibtex",
    "ris",
    "csl-json",
    "annotation",
    "plain",
)


def passage_at(reading: Reading, offset: int) -> Passage | None:
    """The statement at an offset of the article or, where there is none, the sentence.

    A statement is found from anywhere in its sentences: from its words, its cue, or the name of its source.
    None where no sentence is (between blocks, or after the end).
    """
    sentence = _sentence_at(reading.article, offset)
    if sentence is None:
        return None
    near = [pair for pair in _statements(reading) if any(sentence.overlaps(part) for part in pair[1].content)]
    source, statement = min(near, key=lambda pair: _distance(pair[1], offset), default=(None, None))
    if statement is None:
        return Passage((sentence,), paragraph=paragraph_number(reading.article, sentence.start))
    return passage_of(reading, source, statement)


def passage_of(reading: Reading, source: Source | None, statement: Statement) -> Passage:
    """The passage to copy for a statement.

    A direct one is its quoted words; any other is the sentences it stands in, whose words are the author's.
    """
    article = reading.article
    spans = statement.content
    if statement.kind != "direct":
        around = tuple(part for part in article.sentences if any(part.overlaps(span) for span in spans))
        spans = around or spans
    return Passage(spans, statement, source, paragraph_number(article, spans[0].start))


def passage_taken(
    article: Article, span: Span, source: Source | None, statement: Statement | None
) -> Passage:
    """The passage for words that a reader took where a statement stands.

    It is part of the statement if nothing else is in it: one span for each part of it that was taken.
    """
    parts = [part for part in statement.content if part.overlaps(span)] if statement else []
    said = tuple(Span(max(part.start, span.start), min(part.end, span.end)) for part in parts)
    paragraph = paragraph_number(article, span.start)
    edges = [span.start, *chain.from_iterable(said), span.end]
    between = zip(edges[::2], edges[1::2], strict=True)
    if said and not any(article.text[start:end].strip() for start, end in between):
        return Passage(said, statement, source, paragraph)
    return Passage((span,), paragraph=paragraph)


def paragraph_number(article: Article, offset: int) -> int | None:
    """The number, from 1, of the body's paragraph that holds the offset; None outside of them.

    Headings, captions, tables, the title and the standfirst are not counted.
    """
    starts = [part.span.start for part in article.blocks if part.kind in COUNTED]
    number = bisect_right(starts, offset)
    held = any(part.kind in COUNTED and part.span.holds(offset) for part in article.blocks)
    return number if held else None


def _sentence_at(article: Article, offset: int) -> Span | None:
    at = bisect_right(article.sentences, offset, key=lambda span: span.start) - 1
    if at < 0:
        return None
    sentence = article.sentences[at]
    return sentence if offset <= sentence.end else None


def _statements(reading: Reading) -> Iterator[tuple[Source | None, Statement]]:
    for source in reading.sources.sources:
        yield from ((source, statement) for statement in source.statements)
    yield from ((None, statement) for statement in reading.sources.unattributed)


def _distance(statement: Statement, offset: int) -> tuple[int, int]:
    """How far a statement is from an offset; direct ones come first when both hold it."""
    parts = [*statement.content, *filter(None, (statement.cue, statement.source))]
    gap = min(max(part.start - offset, offset - part.end + 1, 0) for part in parts)
    return gap, 0 if statement.kind == "direct" else 1


@dataclass(frozen=True, slots=True)
class Choice:
    """A row of the copy menu: the key that takes it, its id and what it says."""

    key: str
    id: str
    label: str


CHOICES = (
    Choice("y", "quotation", "quotation with speaker and citation"),
    Choice("q", "words", "words only, as printed"),
    Choice("a", "speaker", "words and speaker"),
    Choice("e", "narrated", "words with what interrupts them"),
    Choice("p", "paragraph", "whole paragraph with citation"),
    Choice("c", "citation", "citation of the article"),
    Choice("d", "in-text", "citation for your own words about it"),
    Choice("l", "link", FORMATS["link"].label),
    *(Choice(key, name, FORMATS[name].label) for key, name in zip("mfogxrhwbBiJnP", _WRITTEN, strict=True)),
)
"""The rows of the copy menu, in order; those of `FORMATS` have their names as ids."""


def render(choice: str, reading: Reading, passage: Passage, style: Style, accessed: str | None = None) -> str:
    """The text of a choice for a passage: what the menu shows, and what is copied.

    Args:
        choice: the id of one of `CHOICES`.
        reading: where the passage is from.
        passage: what to copy.
        style: the citation style.
        accessed: the day the article was read, ISO 8601.
    """
    article = reading.article
    if choice in FORMATS:
        work = reference(article.metadata, accessed)
        said = speech(article, passage)
        through = f"{said.full}, quoted in" if said.relation == "quoted" else ""
        credit = style.credit(article, passage, accessed)
        return FORMATS[choice].write(clip(article, passage, credit, work, through))
    return _WRITERS[choice](article, passage, style, accessed)


def _words(article: Article, passage: Passage, style: Style, accessed: str | None) -> str:
    return as_printed(article.text, passage)


def _narrated(article: Article, passage: Passage, style: Style, accessed: str | None) -> str:
    return narrated(article.text, passage)


def _speaker(article: Article, passage: Passage, style: Style, accessed: str | None) -> str:
    said = speech(article, passage)
    words = as_printed(article.text, passage)
    if said.speaker is None:
        return words
    if said.relation == "own":  # the author's words about what the speaker said
        authors = ", ".join(author.name for author in article.metadata.authors)
        return f"{words}\n— {f'{authors} reporting {said.speaker.full}'.strip()}"
    return f"{words}\n— {', '.join(filter(None, (said.speaker.full, said.role)))}"


def _paragraph(article: Article, passage: Passage, style: Style, accessed: str | None) -> str:
    held = (part.span for part in article.blocks if part.span.holds(passage.start))
    whole = Passage((next(held, Span(passage.start, passage.end)),), paragraph=passage.paragraph)
    return style.quotation(article, whole, accessed)


def _citation(article: Article, passage: Passage, style: Style, accessed: str | None) -> str:
    return style.entry(article.metadata, accessed)


def _in_text(article: Article, passage: Passage, style: Style, accessed: str | None) -> str:
    return style.in_own_words(article, passage, accessed)


def _quotation(article: Article, passage: Passage, style: Style, accessed: str | None) -> str:
    return style.quotation(article, passage, accessed)


_WRITERS: dict[str, Callable[[Article, Passage, Style, str | None], str]] = {
    "quotation": _quotation,
    "words": _words,
    "speaker": _speaker,
    "narrated": _narrated,
    "paragraph": _paragraph,
    "citation": _citation,
    "in-text": _in_text,
}
