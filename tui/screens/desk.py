"""What is on the reader's desk: one article, as much of its reading as is there, and where the reader was."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tui.article import COUNTED, Article
from tui.digest import Summary
from tui.layout.marks import Marks
from tui.page import Page
from tui.speech import Source, Sources, Statement
from tui.text import Span

if TYPE_CHECKING:
    from tui.corrections import Correction
    from tui.reading import Reading
    from tui.shelf import Entry, Kept

_CITED = ("authors", "publication", "published")
_A_MINUTE = 1_400  # code points read in one: 230 words of six letters with their space


class Voice(NamedTuple):
    """A statement, whose it is, and which of how many of that source's."""

    statement: Statement
    source: Source | None
    number: int
    of: int

    def __str__(self) -> str:
        """In words, with a guess told as one."""
        kind = "quotation" if self.statement.kind == "direct" else self.statement.kind
        if self.source is None:
            return f"no speaker found · {kind}"
        doubt = "" if self.statement.sure else "perhaps "
        via = f" · via {self.statement.via}" if self.statement.via else ""
        return f"{doubt}{self.source.name} {self.number}/{self.of} · {kind}{via}"


class Voices:
    """All statements by place."""

    def __init__(self, sources: Sources) -> None:
        self._groups: list[tuple[Source | None, Sequence[Statement]]] = [
            *((source, source.statements) for source in sources.sources),
            (None, sources.unattributed),
        ]
        said = [
            (*span, group, number, part)
            for group, (_, statements) in enumerate(self._groups)
            for number, statement in enumerate(statements)
            for part, span in enumerate(statement.content)
        ]
        said.sort()
        self._said = [(group, number) for _, _, group, number, _ in said]
        self.marks = Marks((start, end) for start, end, *_ in said)
        self.firsts = Marks((start, end) for start, end, _, _, part in said if not part)

    def within(self, span: Span) -> Voice | None:
        """The first statement that shares words with a stretch of the text."""
        touched = next(self.marks.touching(*span), None)
        return self.beginning(touched.start) if touched else None

    def beginning(self, offset: int) -> Voice | None:
        """The statement of which a part begins at an offset."""
        index = self.marks.at(offset)
        if index is None:
            return None
        group, number = self._said[index]
        source, statements = self._groups[group]
        return Voice(statements[number], source, number + 1, len(statements))


@dataclass
class Trail:
    """The places that were left by a jump; one can go back along it and forth again.

    `before_look` is the place from which a list has led the article to others that it shows.
    """

    behind: list[Span] = field(default_factory=list)
    ahead: list[Span] = field(default_factory=list)
    before_look: Span | None = None

    def look(self, here: Span) -> None:
        """A list is about to show another place."""
        self.before_look = self.before_look or here

    def look_back(self, here: Span) -> Span:
        """The place before all that a list has shown; the present one if it showed none."""
        before, self.before_look = self.before_look, None
        return before or here

    def stay(self, here: Span) -> None:
        """Go on from a place that a list shows."""
        before = self.look_back(here)
        if before != here:
            self.leave(before)

    def leave(self, place: Span) -> None:
        """Remember a place that is being left for a new one."""
        self.behind.append(place)
        self.ahead.clear()

    def back(self, here: Span) -> Span | None:
        """The place left last."""
        return _across(self.behind, self.ahead, here)

    def forward(self, here: Span) -> Span | None:
        """The place from which one went back last."""
        return _across(self.ahead, self.behind, here)


def _across(taken: list[Span], given: list[Span], here: Span) -> Span | None:
    if not taken:
        return None
    given.append(here)
    return taken.pop()


@dataclass
class Desk:
    """The article that is open. Parts are None until they are there.

    Attributes:
        target: what the reader asked for.
        page: what came in, where it cannot be loaded a second time.
        accessed: the day it was opened, ISO 8601.
        length: how many points its summary is to have; None lets the article decide.
        entry: what was last read of it from the shelf, or written there.
        corrections: what the reader mended, in order.
        original: the article before that.
        found: the sources before that.
        kept: the passages that the reader kept.
    """

    target: str | None = None
    page: Page | None = None
    accessed: str | None = None
    length: int | None = None
    article: Article | None = None
    sources: Sources | None = None
    summary: Summary | None = None
    entry: Entry | None = None
    corrections: tuple[Correction, ...] = ()
    original: Article | None = None
    found: Sources | None = None
    voices: Voices = field(default_factory=lambda: Voices(Sources()))
    trail: Trail = field(default_factory=Trail)
    kept: list[Kept] = field(default_factory=list)
    _paragraphs: list[int] = field(default_factory=list)

    @property
    def reading(self) -> Reading | None:
        """The reading so far; None while the article is not there."""
        if self.article is None:
            return None
        from tui.reading import Reading

        return Reading(self.article, self.sources or Sources(), self.summary or Summary())

    def take(self, part: Article | Sources | Summary) -> None:
        """Put a part of the reading on the desk, with the reader's corrections."""
        if isinstance(part, Article):
            self.original = part
            self._mend_article()
        elif isinstance(part, Sources):
            self.found = part
            self._mend_sources()
        else:
            self.summary = part

    def know(self, entry: Entry) -> None:
        """Take what is remembered from another time."""
        self.entry, self.corrections, self.kept = entry, entry.corrections, list(entry.kept)

    def amend(self, corrections: tuple[Correction, ...]) -> Article | None:
        """Apply other corrections; the article that comes of it. A changed text has no sources yet."""
        before = self.article
        self.corrections = corrections
        self._mend_article()
        if before and self.article and before.text != self.article.text:
            self.found = self.sources = self.summary = None
            self.voices = Voices(Sources())
        self._mend_sources()
        return self.article

    def _mend_article(self) -> None:
        article = self.original
        if article and self.corrections:
            from tui.corrections import mend_article

            article = mend_article(article, self.corrections)
        self.article = article
        blocks = article.blocks if article else ()
        self._paragraphs = [block.span.start for block in blocks if block.kind in COUNTED]

    def _mend_sources(self) -> None:
        sources = self.found
        if sources and self.article and self.corrections:
            from tui.corrections import mend_sources

            sources, _ = mend_sources(self.article, sources, self.corrections)
        self.sources, self.voices = sources, Voices(sources or Sources())

    def paragraph(self, offset: int) -> tuple[int, int]:
        """The number of the paragraph at an offset, and of how many."""
        return bisect_right(self._paragraphs, offset), len(self._paragraphs)

    def minutes_left(self, offset: int) -> int:
        """Minutes it takes to read from an offset to the end."""
        return round((len(self.article.text) - offset) / _A_MINUTE) if self.article else 0

    def kept_in(self, text: str) -> list[Span]:
        """Where the kept passages stand in a text, in its order."""
        return sorted(filter(None, (kept.span_in(text) for kept in self.kept)))

    def keep(self, span: Span) -> bool:
        """Keep a passage, or no longer; whether it is kept now."""
        from tui.shelf import Kept

        text = self.article.text if self.article else ""
        gone = [kept for kept in self.kept if kept.span_in(text) == span]
        self.kept = [kept for kept in self.kept if kept not in gone]
        if not gone:
            self.kept.append(Kept.of(text, span))
        return not gone


def doubtful(article: Article) -> list[str]:
    """The fields of the article that are guesses and of which a citation is made."""
    found = article.metadata.provenance
    return [name for name in _CITED if found.get(name) == "guess"]


def byline(article: Article) -> list[str]:
    """Authors, publication, date, length and reading time, as far as they are known; "?" follows a guess."""
    about = article.metadata
    words = article.text.count(" ") + len(article.blocks)  # quick, and near enough
    cited = (", ".join(author.name for author in about.authors), about.publication, about.published)
    guesses = doubtful(article)
    parts = [
        *(
            f"{value}?" if name in guesses else value
            for name, value in zip(_CITED, cited, strict=True)
            if value
        ),
        f"{words:,} words".replace(",", "\u202f"),
        f"{max(1, round(len(article.text) / _A_MINUTE))} min",
    ]
    return list(dict.fromkeys(filter(None, parts)))  # a paper may have signed for its authors
