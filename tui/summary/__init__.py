"""An Article and its Sources become a Summary, on sumy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.article import Article, Note
from tui.digest import MethodName, Point, Summary
from tui.speech import Sources
from tui.summary.alone import needs
from tui.summary.body import Body, body_of
from tui.summary.choice import ranking
from tui.summary.methods import METHODS, Method, rate
from tui.summary.vocabulary import PLAIN, vocabulary
from tui.text.words import words

__all__ = ["METHODS", "Method", "summarise"]

WORDS = 60  # of a summary whose length nobody chose
SENTENCES = range(2, 5)  # and how many sentences it may have
SPARE = 40  # points at hand for a summary that grows


def summarise(
    article: Article, sources: Sources, *, count: int | None = None, method: MethodName = "news"
) -> Summary:
    """The most telling sentences of an article that read well together, in its order.

    A longer summary holds all points of a shorter one. It has fewer points than asked for when no more read
    well, and none when the article is no longer than its summary would be; a note says so.

    Args:
        article: what is summarised; only its running text is looked at.
        sources: who says what in it: a quotation is shown with its speaker or not at all.
        count: how many sentences; None lets the article decide (about 60 words), 0 gives none.
        method: one of `METHODS`. "lead" stands in for those that a language has no words for.
    """
    if count == 0:
        return Summary(method=method)
    body = body_of(article)
    if len(body.sentences) <= (count or SENTENCES.start):
        return Summary(method=method, notes=(Note("summary", _TOO_SHORT if body.sentences else _NONE),))
    used, points = _ranked(body, article, sources, method, max(count or 0, SPARE))
    summary = Summary(method=used, ranking=points).resized(count or _usual(points, article.text))
    return replace(summary, notes=tuple(_notes(summary, method, count)))


_TOO_SHORT = "The article is no longer than a summary of it would be, so there is none."
_NO_WORDS = (
    "The method “{}” needs word lists that are not there for this language; these are the first sentences."
)
_FEW = "Of the article’s sentences only {} well alone."
_NONE = "None of the article’s sentences reads well alone, so there is no summary."


def _ranked(
    body: Body, article: Article, sources: Sources, method: MethodName, most: int
) -> tuple[MethodName, tuple[Point, ...]]:
    """The method that could be used, and what it would show, the best first."""
    language = article.metadata.language
    known = vocabulary(language)
    used: MethodName = method if known or not METHODS[method].reads_words else "lead"
    known = known or PLAIN
    document = body.document()
    ratings = rate(document, used, language, known)
    telling = [known.stems(sentence.words) for sentence in document.sentences]
    most = min(most, len(body.sentences) - 1)
    chosen = ranking(ratings, needs(body, article, sources), telling, most)
    return used, tuple(Point(body.sentences[number], ratings[number]) for number in chosen)


def _usual(points: Sequence[Point], text: str) -> int:
    """How many points come closest to the usual number of words."""
    lengths = [len(words(text, *point.span)) for point in points]
    return min(SENTENCES, key=lambda number: abs(sum(lengths[:number]) - WORDS))


def _notes(summary: Summary, asked: MethodName, count: int | None) -> list[Note]:
    """What the reader should know of how the summary was made."""
    told = []
    if summary.method != asked:
        told.append(_NO_WORDS.format(METHODS[asked].label))
    number = len(summary.points)
    if number < (count or 1):
        told.append(_FEW.format(f"{number} {'reads' if number == 1 else 'read'}") if number else _NONE)
    return [Note("summary", text) for text in told]
