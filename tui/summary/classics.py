"""sumy's LexRank, TextRank, Luhn and Edmundson: the same ratings, in about linear time and without numpy.

sumy compares every sentence with every other one. Here an index from words to sentences finds those that
share a word. What is multiplied and summed is the same, so ratings differ by rounding only.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence

from sumy.models.dom import ObjectDocumentModel, Sentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer


class LexRank(LexRankSummarizer):  # type: ignore[misc]
    """sumy's LexRank: sentences are linked when their idf-weighted cosine is over the threshold.

    Where sumy rates a document "not a number" (no word tells two sentences apart), this rates it 0.
    """

    def __call__(self, document: ObjectDocumentModel, sentences_count: object) -> tuple[Sentence, ...]:
        """The best sentences in the order of the document."""
        spoken = [self._to_words_set(sentence) for sentence in document.sentences]
        if not spoken:
            return ()
        links = _links(self._vectors(spoken), self.threshold)
        ratings = dict(zip(document.sentences, _walk(links, self.epsilon), strict=True))
        best: tuple[Sentence, ...] = self._get_best_sentences(document.sentences, sentences_count, ratings)
        return best

    def _vectors(self, spoken: list[list[str]]) -> list[dict[str, float]]:
        """The words of each sentence with tf × idf, as vectors of length 1; a vector of nothing is empty."""
        holding = Counter(word for words in spoken for word in set(words))
        idf = {word: math.log(len(spoken) / (1 + number)) for word, number in holding.items()}
        vectors = []
        for frequencies in self._compute_tf(spoken):
            vector = {word: tf * idf[word] for word, tf in frequencies.items()}
            length = math.sqrt(sum(value * value for value in vector.values()))
            vectors.append({word: value / length for word, value in vector.items()} if length else {})
        return vectors


def _links(vectors: Sequence[dict[str, float]], threshold: float) -> list[array[int]]:
    """For each vector the numbers of those whose cosine with it is over the threshold, itself among them."""
    holding: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for word, value in vector.items():
            if value:
                holding[word].append((number, value))
    links = []
    for vector in vectors:
        cosines: defaultdict[int, float] = defaultdict(float)
        for word, value in vector.items():
            for number, other in holding.get(word, ()):
                cosines[number] += value * other
        links.append(array("l", sorted(number for number, cosine in cosines.items() if cosine > threshold)))
    return links


def _walk(links: Sequence[array[int]], epsilon: float) -> list[float]:
    """Where a walk along the links leads: sumy's power method, which stops after a few steps."""
    ratings = [1 / len(links)] * len(links)
    moved = 1.0
    while moved > epsilon:
        following = [0.0] * len(links)
        for rating, linked in zip(ratings, links, strict=True):
            share = rating / len(linked) if linked else 0.0
            for number in linked:
                following[number] += share
        length = math.hypot(*following)
        if not length:
            return following
        following = [value / length for value in following]
        moved = math.dist(following, ratings)
        ratings = following
    return ratings


class TextRank(TextRankSummarizer):  # type: ignore[misc]
    """sumy's TextRank: two sentences are linked by their common words over the logarithms of their lengths.

    The weight of a link depends on the other sentence only through its length. So the sums over all sentences
    become, for each word, sums over the lengths of the sentences that have it: no link is ever stored.
    """

    def rate_sentences(self, document: ObjectDocumentModel) -> dict[Sentence, float]:
        """The rating of each sentence."""
        graph = _CommonWords([self._to_words_set(sentence) for sentence in document.sentences])
        number = len(document.sentences)
        totals = [total + self._ZERO_DIVISION_PREVENTION for total in graph.spread([1.0] * number)]
        ratings, moved = [1 / number] * number, 1.0
        while moved > self.epsilon:
            chance = (1 - self.damping) / number * sum(ratings)
            shares = [rating / total for rating, total in zip(ratings, totals, strict=True)]
            following = [chance + self.damping * value for value in graph.spread(shares)]
            moved = math.dist(following, ratings)
            ratings = following
        return dict(zip(document.sentences, ratings, strict=True))

    @staticmethod
    def _ensure_dependencies_installed() -> None:
        """Nothing is needed."""


class _CommonWords:
    """The graph of sentences that have words in common; each has some with itself."""

    def __init__(self, spoken: Sequence[list[str]]) -> None:
        lengths = {len(words) for words in spoken}
        self._norms = {one: {two: _norm(one, two) for two in lengths} for one in lengths}
        holding: defaultdict[str, defaultdict[int, list[tuple[int, int]]]]
        holding = defaultdict(lambda: defaultdict(list))
        for number, words in enumerate(spoken):
            for word, times in Counter(words).items():
                holding[word][len(words)].append((number, times))
        # Half of all words stand in one sentence only, and link it to nothing but itself.
        self._own = [0.0] * len(spoken)
        self._shared: list[list[tuple[int, list[tuple[int, int]]]]] = []
        for by_length in holding.values():
            (length, [(number, times), *others]), *more = by_length.items()
            if others or more:
                self._shared.append(list(by_length.items()))
            else:
                self._own[number] += times * times * self._norms[length][length]

    def spread(self, values: Sequence[float]) -> list[float]:
        """For each sentence the sum, over all, of their value times the weight of the link."""
        found = [own * value for own, value in zip(self._own, values, strict=True)]
        for by_length in self._shared:
            sums = [
                (length, sum([times * values[number] for number, times in members]))
                for length, members in by_length
            ]
            for length, members in by_length:
                norms = self._norms[length]
                brought = sum([norms[other] * value for other, value in sums])
                for number, times in members:
                    found[number] += times * brought
        return found


def _norm(one: int, two: int) -> float:
    """What sumy multiplies the number of common words by; 1 between sentences of one word."""
    logarithms = math.log(one or 1) + math.log(two or 1)
    return 1 / logarithms if logarithms else 1.0


class Luhn(LuhnSummarizer):  # type: ignore[misc]
    """sumy's Luhn; its significant words are a set, for it looks every word up in them."""

    def _get_significant_words(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


NO_WORD = frozenset({""})  # sumy's Edmundson takes no empty list; this one holds no word either


class Edmundson(EdmundsonSummarizer):  # type: ignore[misc]
    """sumy's Edmundson, whose null words are stop words as in the other methods."""

    @property
    def stop_words(self) -> frozenset[str]:
        """The words that say nothing of what a text is about."""
        return frozenset(self.null_words)

    @stop_words.setter
    def stop_words(self, words: frozenset[str]) -> None:
        self.null_words = words | NO_WORD
