"""The methods by name: what each does, in a line for the reader, and the sumy summariser that does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.digest import MethodName
from tui.languages import table
from tui.summary.vocabulary import Vocabulary

if TYPE_CHECKING:
    from sumy.models.dom import ObjectDocumentModel
    from sumy.summarizers._summarizer import AbstractSummarizer, SentenceInfo


@dataclass(frozen=True, slots=True)
class Method:
    """A way to rate sentences.

    Attributes:
        label: its name as a reader knows it.
        description: what it does, in one line.
        reads_words: whether it needs the words of the language; a method that does not works in all.
    """

    label: str
    description: str
    reads_words: bool = True


METHODS: Mapping[MethodName, Method] = MappingProxyType(
    {
        "news": Method("News", "The lead, and what the rest of the article goes on to tell"),
        "lead": Method("Lead", "The first sentences that read well alone", reads_words=False),
        "lexrank": Method("LexRank", "Sentences that are like many others (Erkan and Radev 2004)"),
        "textrank": Method(
            "TextRank", "Sentences that share words with many others (Mihalcea and Tarau 2004)"
        ),
        "luhn": Method("Luhn", "Sentences where frequent words stand close together (Luhn 1958)"),
        "edmundson": Method("Edmundson", "Cue words, words of the headings, and place (Edmundson 1969)"),
    }
)


def rate(
    document: ObjectDocumentModel, method: MethodName, language: str | None, known: Vocabulary
) -> list[float]:
    """The rating of each sentence of a sumy document, in order.

    Args:
        document: what is rated.
        method: one of `METHODS`.
        language: the language of the document.
        known: its words.
    """
    seen: list[SentenceInfo] = []

    def look(infos: list[SentenceInfo]) -> list[SentenceInfo]:
        seen.extend(infos)
        return infos

    # A callable count is sumy's way to look at all ratings before a choice is made.
    _summariser(method, language, known)(document, look)
    return [float(info.rating) for info in sorted(seen, key=attrgetter("order"))]


def _summariser(method: MethodName, language: str | None, known: Vocabulary) -> AbstractSummarizer:
    from tui.summary.classics import NO_WORD, Edmundson, LexRank, Luhn, TextRank
    from tui.summary.news import LeadSummarizer, NewsSummarizer

    kinds: dict[MethodName, type[AbstractSummarizer]] = {
        "news": NewsSummarizer,
        "lead": LeadSummarizer,
        "lexrank": LexRank,
        "textrank": TextRank,
        "luhn": Luhn,
        "edmundson": Edmundson,
    }
    summariser = kinds[method](known.stem)
    summariser.stop_words = known.stop_words
    if isinstance(summariser, NewsSummarizer):
        summariser.personal_words = _words(language, "personal")
    if isinstance(summariser, Edmundson):
        summariser.bonus_words = _words(language, "bonus") | NO_WORD
        summariser.stigma_words = _words(language, "stigma") | NO_WORD
    return summariser


def _words(language: str | None, name: str) -> frozenset[str]:
    return frozenset(table(language, "summary").get(name, ()))
