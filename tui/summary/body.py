"""The running text of an article: the sentences that a summary can draw from, as a sumy document.

Titles, headings, captions, code and tables are blocks of their own kind and stay out. Where a text came
without kinds (a plain file, a paste), what is no sentence of the text is known by its shape (a byline is
nothing but names, a time line little but figures) or by words that are data, `languages/<code>/summary.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from tui.article import Article
from tui.languages import table
from tui.text import Span
from tui.text.words import WORD

if TYPE_CHECKING:
    from sumy.models.dom import ObjectDocumentModel

RUNNING = frozenset({"standfirst", "paragraph", "item", "quote"})
HEADINGS = frozenset({"title", "heading"})
FEWEST_WORDS = (
    4  # fewer make a label ("Read more", "Associated Press."), or a sentence too short to be a point
)
_ENOUGH = 2000  # characters, to see whether a text is set in capitals
_LONGEST_NAMES = 12  # words of a byline, or of a headline in capitals

# "LAGOS, Nigeria (Reuters) — ", "(dpa) - ", "(AP) ", "PARIS — ": place, agency or both, and mostly a dash.
_PLACE = r"[^\W\d_a-z][^\s()—–]*(?:\ [^\W_a-z][^\s()—–]*){0,5}"
_DATELINE = re.compile(
    rf"(?:{_PLACE}\ )?\([^\W\d_][\w.&/ ]{{1,24}}\)\s*(?:-{{1,2}}|[—–:])\s*"
    r"|\([A-Z]{2,6}\)\s*"
    r"|(?=[^\W\d_a-z]{2})" + rf"{_PLACE}\s*(?:[—–]|\ -{{1,2}}\ )\s*",
    re.VERBOSE,
)
_BEGINNING = re.compile(r"[\"'“‘„«‹¿¡]*[^\W_a-z]")


@dataclass(frozen=True, slots=True)
class Body:
    """The running text.

    Attributes:
        text: the article's text, which the spans are places in.
        sentences: the sentences of the running text in order, each without the dateline it opens with.
        blocks: for each of them the number of its block.
        follows: for each of them whether it follows on the one before, with nothing but a picture between.
        headings: the title and the headings, each with the number of its block.
    """

    text: str
    sentences: tuple[Span, ...]
    blocks: tuple[int, ...]
    follows: tuple[bool, ...]
    headings: tuple[tuple[int, Span], ...] = ()

    def document(self) -> ObjectDocumentModel:
        """The body as sumy sees it: its n-th sentence is ours, a heading belongs to what it stands above."""
        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

        tokenizer = Tokenizer()
        above: list[Sentence] = []
        paragraphs: list[Paragraph] = []
        for heading, places in groupby(self._in_order(), key=itemgetter(0, 1)):
            made = [Sentence(span.of(self.text), tokenizer, heading[1]) for _, _, span in places]
            above += made
            if not heading[1]:
                paragraphs.append(Paragraph(above))
                above = []
        return ObjectDocumentModel([*paragraphs, *([Paragraph(above)] if above else [])])

    def _in_order(self) -> list[tuple[int, bool, Span]]:
        headings = [(block, True, span) for block, span in self.headings]
        running = [(block, False, span) for block, span in zip(self.blocks, self.sentences, strict=True)]
        return sorted(headings + running)


class Tokenizer:
    """What sumy asks of a tokenizer, by our own rules: its own needs data that a fresh machine lacks."""

    def to_sentences(self, text: str) -> tuple[str, ...]:
        """The text as it is: the sentences come with the article."""
        return (text,)

    def to_words(self, text: str) -> tuple[str, ...]:
        """The words, figures too, with straight apostrophes as sumy's stop words have them."""
        return _tokens(text)


@lru_cache(maxsize=1024)  # each sentence is looked at as a possible aside, and by sumy
def _tokens(sentence: str) -> tuple[str, ...]:
    return tuple(word.replace("’", "'") for word in WORD.findall(sentence))


def body_of(article: Article) -> Body:
    """The running text of an article."""
    text, language = article.text, article.metadata.language
    sentences, blocks, follows = [], [], []
    broken = True
    claims = _claims(article)
    shouted = _shouted(text)
    for number, sentence in _placed(article):
        kind = article.blocks[number].kind
        words_of = sentence.of(text).lower() if shouted else sentence.of(text)
        if kind in RUNNING and number not in claims and not aside(words_of, language):
            sentences.append(_after_dateline(text, sentence, language))
            blocks.append(number)
            follows.append(not broken)
            broken = False
        elif kind != "caption":
            broken = True
    headings = [(number, block.span) for number, block in enumerate(article.blocks) if block.kind in HEADINGS]
    return Body(text, tuple(sentences), tuple(blocks), tuple(follows), tuple(headings))


def _shouted(text: str) -> bool:
    """Whether a text is set in capitals, which then tell nothing of names."""
    beginning = text[:_ENOUGH]
    return sum(map(str.isupper, beginning)) > sum(map(str.islower, beginning))


def _placed(article: Article) -> Iterator[tuple[int, Span]]:
    """Each sentence with the number of its block."""
    number = 0
    for sentence in article.sentences:
        while sentence.start >= article.blocks[number].span.end:
            number += 1
        yield number, sentence


def _after_dateline(text: str, sentence: Span, language: str | None) -> Span:
    dateline = _DATELINE.match(text, sentence.start, sentence.end)
    if (
        dateline
        and _BEGINNING.match(text, dateline.end(), sentence.end)
        and _tokens(dateline[0])[0].lower() not in _listed(language, "verdict")
    ):
        return Span(dateline.end(), sentence.end)
    return sentence


def _claims(article: Article) -> set[int]:
    """The numbers of the blocks that stand under a mere "Claim" or "Myth": alone they would say it is so."""
    known = _listed(article.metadata.language, "verdict")
    longest = max(map(len, known), default=0) + 1  # and a colon
    return {
        number + 1
        for number, block in enumerate(article.blocks)
        if block.span.width <= longest and block.span.of(article.text).rstrip(":").lower() in known
    }


@cache
def _listed(language: str | None, name: str) -> frozenset[str]:
    return frozenset(table(language, "summary").get(name, ()))


def aside(sentence: str, language: str | None) -> bool:
    """Whether a sentence is none of the running text: a byline, a time, a pointer to a video."""
    tokens = _tokens(sentence)
    small = [token for token in tokens if token[0].islower()]
    capitals = sum(token[0].isupper() for token in tokens)
    if len(tokens) < FEWEST_WORDS:
        caseless = not capitals and any(token.isalpha() for token in tokens)
        return sentence[-1].isalnum() or not (small or caseless)
    names = len(tokens) <= _LONGEST_NAMES and 2 * len(small) < capitals
    labels, opening, anywhere = _asides(language)
    told = f" {' '.join(tokens).lower()} "
    return (
        (names and _listed(language, "joining").issuperset(small))
        or told.startswith(opening)
        or sentence.lower().startswith(labels)
        or any(phrase in told for phrase in anywhere)
    )


@cache
def _asides(language: str | None) -> tuple[tuple[str, ...], ...]:
    """What an aside opens with as a label ("photo:"), or as words; and the words it may hold anywhere."""
    known = table(language, "summary")
    opening, anywhere = known.get("aside", ()), known.get("aside_anywhere", ())
    return (
        tuple(phrase for phrase in opening if phrase.endswith(":")),
        tuple(f" {phrase} " for phrase in opening if not phrase.endswith(":")),
        tuple(f" {phrase} " for phrase in anywhere),
    )
