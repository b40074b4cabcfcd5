"""A quotation with its credit, ready to be written down in any format."""

from __future__ import annotations

from dataclasses import dataclass

from tui.article import Article
from tui.passage import Passage
from tui.quoting import block
from tui.reference import Reference
from tui.reference.csl import key
from tui.reference.links import words_link
from tui.reference.rich import Rich

CONTEXT = 32
"""Characters before and after the words that tell them from others like them; what Hypothesis takes."""


@dataclass(frozen=True, slots=True)
class Exact:
    """A stretch of the article, character for character, with what stands around it."""

    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Clip:
    """What a format writes.

    Attributes:
        paragraphs: the words without their outer marks.
        credit: who said it and where it was read, a line each.
        work: the article.
        link: the address that leads to the words; without address, nothing.
        exact: the parts of the article that the words are.
        through: who said the words, where they are not the author's: "Ana Ruiz, quoted in".
    """

    paragraphs: tuple[str, ...]
    credit: tuple[Rich, ...]
    work: Reference
    link: str
    exact: tuple[Exact, ...]
    through: str = ""

    @property
    def key(self) -> str:
        """The key of the work in a bibliography: letters and digits, the same every time."""
        return key(self.work)


def clip(
    article: Article, passage: Passage, credit: tuple[Rich, ...], work: Reference, through: str = ""
) -> Clip:
    """The passage of an article as a clip."""
    text = article.text
    return Clip(
        paragraphs=block(text, passage),
        credit=credit,
        work=work,
        link=words_link(work.url, article, passage),
        exact=tuple(
            Exact(span.of(text), text[max(0, span.start - CONTEXT) : span.start], text[span.end :][:CONTEXT])
            for span in passage.spans
        ),
        through=through,
    )
