"""Which sentences read well alone, and what the others need beside them.

A sentence that opens with "But she" needs the one before it; a quotation needs its speaker; half a quotation,
or a sentence that begins in the middle, is never shown. The words are data, `languages/<code>/summary.toml`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from tui.article import Article
from tui.languages import table
from tui.speech import Sources, Statement
from tui.summary.body import RUNNING, Body
from tui.text import Span
from tui.text.quotations import quotations
from tui.text.words import words

LENGTHS = range(6, 61)  # words; a shorter sentence tells little, a longer one is a list or has no stops
_BESIDES = 3  # words; with fewer besides a quotation, its sentence does not name the speaker

_BEGINNING = re.compile(r"[\"'“‘„«‹‚(\[¿¡$€£#]*[^\W_]")
_MARKS = "\"'“”‘’„«»‹›‚([¿¡$€£# "
_ENDING = re.compile(r"[.!?…।。؟۔！？][\"'”’»›“‘)\]]*$")

# Groups of sentences: of each group, one must be shown too. None: the sentence is never shown.
Needs = tuple[frozenset[int], ...] | None


def needs(body: Body, article: Article, sources: Sources) -> list[Needs]:
    """What each sentence of the body needs beside it to be understood: nothing, if it reads well alone.

    Args:
        body: the running text of `article`.
        article: the article.
        sources: who says what in it.
    """
    language = article.metadata.language
    quoted = _Quoted(body, article, sources)
    found: list[Needs] = []
    for number, span in enumerate(body.sentences):
        sentence = span.of(body.text)
        groups = quoted.speakers(number)
        if opener(sentence, language) or quoted.unnamed(number, language):
            groups.append(_before(body, number))
        shown = whole(sentence, language) and number not in quoted.broken and all(groups)
        found.append(tuple(groups) if shown else None)
    return found


def _before(body: Body, number: int) -> frozenset[int]:
    """The sentence that a sentence points back at; the first one points at what comes next."""
    if number == 0:
        return frozenset({1})
    return frozenset({number - 1}) if body.follows[number] else frozenset()


def whole(sentence: str, language: str | None) -> bool:
    """Whether it looks like one sentence of running text from its beginning to its end."""
    begins = _BEGINNING.match(sentence) and not sentence.lstrip(_MARKS)[:1].islower()
    ends = _ENDING.search(sentence) and _length(sentence) in LENGTHS
    balanced = sentence.count("“") == sentence.count("”") and sentence.count('"') % 2 == 0
    return bool(begins and ends and balanced) and not _told_of_picture(sentence, language)


def _length(sentence: str) -> int:
    """About how many words it has; where they are written without spaces, two characters count as one."""
    apart = len(sentence.split())
    return apart if apart >= LENGTHS.start else max(apart, sum(map(_wide, sentence)) // 2)


def _wide(character: str) -> bool:
    return character > "\u2e7f"


def _told_of_picture(sentence: str, language: str | None) -> bool:
    """Whether it says where somebody stands in a picture, as captions do."""
    pattern = _words(language, "caption")
    return pattern is not None and pattern.search(sentence) is not None


def opener(sentence: str, language: str | None) -> bool:
    """Whether a sentence opens with words that point back at the one before it."""
    pattern = _words(language, "pointing", "connecting")
    return pattern is not None and pattern.match(sentence.lstrip(_MARKS)) is not None


@cache
def _words(language: str | None, *names: str) -> re.Pattern[str] | None:
    """A pattern for the words and phrases of some lists; None where they are empty."""
    known = table(language, "summary")
    phrases = sorted((phrase for name in names for phrase in known.get(name, ())), key=len, reverse=True)
    either = "|".join(re.escape(phrase).replace("\\ ", r"\s+") for phrase in phrases)
    return re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_]|-)", re.IGNORECASE) if phrases else None


@cache
def _pointing(language: str | None) -> frozenset[str]:
    return frozenset(table(language, "summary").get("pointing", ()))


class _Quoted:
    """The sentences of a body that are, or hold, quotations."""

    def __init__(self, body: Body, article: Article, sources: Sources) -> None:
        self._body = body
        self.broken: set[int] = set()
        self._marked: defaultdict[int, list[Span]] = defaultdict(list)
        self._statements: defaultdict[int, list[tuple[Statement, str]]] = defaultdict(list)
        for quotation in quotations(
            body.text, [block.span for block in article.blocks if block.kind in RUNNING]
        ):
            touched = self._touched(quotation.span)
            if not quotation.closed or quotation.continues or len(touched) > 1:
                self.broken.update(touched)
            for number in touched:
                self._marked[number].append(quotation.span)
        for statement, name in _named(sources):
            for number in {number for place in statement.content for number in self._touched(place)}:
                self._statements[number].append((statement, name))

    def speakers(self, number: int) -> list[frozenset[int]]:
        """Where the one is named whose words are all of a sentence; an empty group if that is nowhere."""
        if number not in self._marked or self._besides(number) >= _BESIDES:
            return []
        named = frozenset(
            sentence
            for statement, _ in self._statements[number]
            for place in (statement.source, statement.cue)
            if place
            for sentence in self._touched(place)
        )
        return [] if number in named else [named]

    def unnamed(self, number: int, language: str | None) -> bool:
        """Whether a quotation opens the sentence, and all that it tells of its speaker is "he" or "they"."""
        marked = self._marked.get(number)
        sentence = self._body.sentences[number]
        if not marked or marked[0].start > sentence.start:
            return False
        words_of = sentence.of(self._body.text)
        return any(
            statement.source
            and statement.source.of(self._body.text).lower() in _pointing(language)
            and name.rpartition(" ")[2] not in words_of
            for statement, name in self._statements[number]
        )

    def _besides(self, number: int) -> int:
        """How many words of a sentence stand outside its quotations."""
        sentence, marked = self._body.sentences[number], self._marked[number]
        places = words(self._body.text, sentence.start, sentence.end)
        return sum(not any(span.holds(place.start) for span in marked) for place in places)

    def _touched(self, place: Span) -> list[int]:
        """The numbers of the sentences that share a character with a place."""
        spans = self._body.sentences
        first = max(0, bisect_right(spans, place.start, key=lambda span: span.start) - 1)
        last = bisect_right(spans, place.end - 1, key=lambda span: span.start)
        return [number for number in range(first, last) if spans[number].overlaps(place)]


def _named(sources: Sources) -> Iterator[tuple[Statement, str]]:
    """Each statement with the name of its source; "" where that is not known."""
    for source in sources.sources:
        yield from ((statement, source.name) for statement in source.statements)
    yield from ((statement, "") for statement in sources.unattributed)
