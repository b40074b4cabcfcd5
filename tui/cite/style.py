"""What every citation style can do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar, Literal

from tui.article import Article, Metadata
from tui.passage import Passage
from tui.quoting import AMERICAN, PARAGRAPH, Marks, inline
from tui.reference import Reference, reference
from tui.reference.names import Name, parse
from tui.reference.rich import Rich

UNKNOWN_SPEAKER = "[speaker not identified]"

Relation = Literal["own", "quoted", "cited"]


@dataclass(frozen=True, slots=True)
class Speech:
    """How the words of a passage came into the work.

    Attributes:
        relation: "own" are the author's words, "quoted" somebody else's, "cited" the author's own about what
            somebody else said.
        speaker: who is quoted or cited; None where the article names nobody or two readings remain.
        role: the speaker's role in the article's words.
        via: the publication or document through which the words came.
        paragraph: the number of the paragraph, from 1.
    """

    relation: Relation = "own"
    speaker: Name | None = None
    role: str = ""
    via: str = ""
    paragraph: int | None = None


def speech(passage: Passage, about: Metadata) -> Speech:
    """How the words of a passage came into the work that `about` describes."""
    statement, source = passage.statement, passage.speaker
    if statement is None or _is_author(passage, about):
        return Speech(paragraph=passage.paragraph)
    named = source is not None and statement.sure
    return Speech(
        relation="cited" if statement.kind == "indirect" else "quoted",
        speaker=_name(passage, about) if named else None,
        role=" ".join((source.role or "").split()) if source and named else "",
        via=" ".join((statement.via or "").split()),
        paragraph=passage.paragraph,
    )


def _name(passage: Passage, about: Metadata) -> Name | None:
    source = passage.speaker
    if source is None or not source.name.strip():
        return None
    return (
        parse(source.name, about.language) if source.kind == "person" else Name(literal=source.name.strip())
    )


def _is_author(passage: Passage, about: Metadata) -> bool:
    """Whether the one who speaks is the one who wrote: then there is nobody in between."""
    source = passage.speaker
    return source is not None and [source.name] == [author.name for author in about.authors]


class Style(ABC):
    """A citation style. Its plain methods give text to be copied; the `rich_` ones keep the italics.

    Attributes:
        name: what the reader types.
        label: what a list shows.
        marks: the quotation marks it asks for.
    """

    name: ClassVar[str]
    label: ClassVar[str]
    marks: ClassVar[Marks] = AMERICAN

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
        about = article.metadata
        return self.rich_in_text(reference(about, accessed), speech(passage, about)).plain

    def quotation(self, article: Article, passage: Passage, accessed: str | None = None) -> str:
        """The words with the form in the text and the entry below them."""
        words = inline(article.text, passage, self.marks)
        cited = f"{words} {self.in_text(article, passage, accessed)}"
        return f"{cited}{PARAGRAPH}{self.entry(article.metadata, accessed)}"
