"""The order in which a growing summary takes its sentences."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from tui.summary.alone import Needs

ALIKE = 0.4  # the cosine from which two sentences say the same


def ranking(ratings: Sequence[float], needs: Sequence[Needs], likeness: Likeness, most: int) -> list[int]:
    """The numbers of the sentences to show, the best first; any beginning of it reads well.

    Args:
        ratings: of each sentence, higher is better; of equals the earlier goes first.
        needs: what each sentence needs beside it. It waits until that is taken.
        likeness: which sentences say the same; of those only the best is taken.
        most: how many are wanted.
    """
    ready = [(-rating, number) for number, rating in enumerate(ratings) if needs[number] == ()]
    heapify(ready)
    waiting: defaultdict[int, list[int]] = defaultdict(list)
    for number, groups in enumerate(needs):
        for beside in {other for group in groups or () for other in group}:
            waiting[beside].append(number)
    taken: list[int] = []
    while ready and len(taken) < most:
        _, number = heappop(ready)
        if number in taken or any(likeness(number, other) > ALIKE for other in taken):
            continue
        taken.append(number)
        for other in waiting[number]:
            if all(group & set(taken) for group in needs[other] or ()):
                heappush(ready, (-ratings[other], other))
    return taken


class Likeness:
    """How alike two sentences are: the cosine of their words, weighted by how rare they are."""

    def __init__(self, spoken: Sequence[Sequence[str]]) -> None:
        """Take the sentences as lists of stems without stop words."""
        holding = Counter(word for words in spoken for word in set(words))
        self._rarity = {
            word: math.log((len(spoken) + 1) / (number + 0.5)) for word, number in holding.items()
        }
        self._spoken = spoken
        self._vectors: dict[int, dict[str, float]] = {}

    def __call__(self, one: int, two: int) -> float:
        """From 0 (no word in common) to 1 (the same words)."""
        first, second = self._vector(one), self._vector(two)
        return sum(value * second[word] for word, value in first.items() if word in second)

    def _vector(self, number: int) -> dict[str, float]:
        if number not in self._vectors:
            times = Counter(self._spoken[number])
            vector = {word: (1 + math.log(often)) * self._rarity[word] for word, often in times.items()}
            length = math.hypot(*vector.values()) or 1.0
            self._vectors[number] = {word: value / length for word, value in vector.items()}
        return self._vectors[number]
