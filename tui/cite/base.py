"""What every citation style can do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from tui.article import Article, Metadata
from tui.languages import lines
from tui.passage import Passage
from tui.quoting import AMERICAN, PARAGRAPH, Marks, inline
from tui.reference import Reference, reference
from tui.reference.names import Name, parse
from tui.reference.rich import Rich, join
from tui.speech import Source, Statement
from tui.text.quotations import quotations

UNKNOWN_SPEAKER = "[speaker not identified]"

_DESCRIBED = frozenset({"unnamed", "document"})
"""Kinds of source that are described rather than named."""

Relation = Literal["own", "quoted", "cited"]


@dataclass(frozen=True, slots=True)
class Speech:
    """How the words of a passage came into the work, and where they stand in it.

    Attributes:
        relation: "own" are the author's words, even where they tell what somebody said; "quoted" are somebody
            else's; "cited" is for a writer who puts into new words what somebody else said.
        speaker: whose statement it is; None where the article names nobody or two readings remain.
        role: the speaker's role in the article's words.
        via: the publication or document through which the words came.
        paragraph: the number of the paragraph, from 1.
        page: the number of the page, where the article has pages.
    """

    relation: Relation = "own"
    speaker: Name | None = None
    role: str = ""
    via: str = ""
    paragraph: int | None = None
    page: int | None = None

    @property
    def short(self) -> str:
        """The speaker as a reference in the text has it."""
        return self.speaker.short if self.speaker else UNKNOWN_SPEAKER

    @property
    def full(self) -> str:
        """The speaker as a note has it."""
        return self.speaker.full if self.speaker else UNKNOWN_SPEAKER


def speech(article: Article, passage: Passage) -> Speech:
    """How the words of a passage came into an article."""
    statement, source = passage.statement, passage.speaker
    page = next((part.page for part in article.blocks if part.span.holds(passage.start)), None)
    if statement is None or (source and _is_author(source, article.metadata)):
        return Speech(paragraph=passage.paragraph, page=page)
    named = source if statement.sure else None
    return Speech(
        relation="quoted" if _in_marks(article, passage, statement) else "own",
        speaker=_name(named, article.metadata),
        role=_line(named.role) if named else "",
        via=_line(statement.via),
        paragraph=passage.paragraph,
        page=page,
    )


def _in_marks(article: Article, passage: Passage, statement: Statement) -> bool:
    """Whether the words are the speaker's: a direct statement's, or quoted inside one that is not."""
    if statement.kind == "direct":
        return True
    around = [block.span for block in article.blocks if any(map(block.span.overlaps, passage.spans))]
    quoted = [part.span for part in quotations(article.text, around)]
    return all(any(whole.contains(span) for whole in quoted) for span in passage.spans)


def _is_author(source: Source, about: Metadata) -> bool:
    """Whether the one who speaks is the one who wrote: then there is nobody in between."""
    names = [author.name for author in about.authors]
    return len(names) == 1 and names[0] in (source.name, *source.aliases)


def _name(source: Source | None, about: Metadata) -> Name | None:
    if source is None or not _line(source.name):
        return None
    if source.kind == "person":
        return parse(source.name, about.language)
    name = _line(source.name)
    return Name(literal=_inside(name, about.language) if source.kind in _DESCRIBED else name)


def _inside(description: str, language: str | None) -> str:
    """A description as it stands inside a sentence: "A nurse" begins small there."""
    first, gap, rest = description.partition(" ")
    small = gap and first.casefold() in lines(language or "en", "small_words")
    return f"{first.casefold()} {rest}" if small else description


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


class Style(ABC):
    """A citation style. Its plain methods give text to be copied; the `rich_` ones keep the italics.

    Attributes:
        name: what the reader types.
        label: what a list shows.
        marks: the quotation marks it asks for.
        noted: whether the form in the text is a note, which stands below the quotation and says everything.
        introduces: whether the speaker has to be named before the words, for the citation does not do it.
    """

    name: ClassVar[str]
    label: ClassVar[str]
    marks: ClassVar[Marks] = AMERICAN
    noted: ClassVar[bool] = False
    introduces: ClassVar[bool] = False

    @abstractmethod
    def rich_entry(self, work: Reference) -> Rich:
        """The entry of the list of works."""

    @abstractmethod
    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """The form in the text, or the note."""

    def entry(self, about: Metadata, accessed: str | None = None) -> str:
        """The entry of the list of works. `accessed` is the day the article was read, ISO 8601."""
        return self.rich_entry(reference(about, accessed)).plain

    def in_text(self, article: Article, passage: Passage, accessed: str | None = None) -> str:
        """The form in the text that stands behind the quotation, or the note that belongs to it."""
        return self.rich_in_text(reference(article.metadata, accessed), speech(article, passage)).plain

    def in_own_words(self, article: Article, passage: Passage, accessed: str | None = None) -> str:
        """The form in the text for a writer who puts into own words what somebody says in the article."""
        said = speech(article, passage)
        cited = replace(said, relation="cited") if said.speaker or said.relation == "quoted" else said
        return self.rich_in_text(reference(article.metadata, accessed), cited).plain

    def credit(self, article: Article, passage: Passage, accessed: str | None = None) -> tuple[Rich, ...]:
        """Who said it and where it was read, for a format to write down: a line, or two with the entry."""
        work, said = reference(article.metadata, accessed), speech(article, passage)
        cited = join(" ", self._introduction(said), self.rich_in_text(work, said))
        return (cited,) if self.noted else (cited, self.rich_entry(work))

    def words(self, article: Article, passage: Passage) -> str:
        """The words of the passage in the style's marks."""
        return inline(article.text, passage, self.marks)

    def introduced(self, article: Article, passage: Passage) -> str:
        """The words, after the name of the speaker where the style's citation does not give it."""
        name = self._introduction(speech(article, passage))
        return f"{name}: {self.words(article, passage)}" if name else self.words(article, passage)

    def quoted(self, article: Article, passage: Passage, accessed: str | None = None) -> str:
        """The words with the form in the text behind them, or with the note below."""
        gap = PARAGRAPH if self.noted else " "
        return f"{self.introduced(article, passage)}{gap}{self.in_text(article, passage, accessed)}"

    def quotation(self, article: Article, passage: Passage, accessed: str | None = None) -> str:
        """The words with all that credits them: the entry stands below, unless a note says it all."""
        quoted = self.quoted(article, passage, accessed)
        return quoted if self.noted else f"{quoted}{PARAGRAPH}{self.entry(article.metadata, accessed)}"

    def _introduction(self, said: Speech) -> str:
        return said.full if self.introduces and said.speaker and said.relation == "quoted" else ""
