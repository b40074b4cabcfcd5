"""The order in which a growing summary takes its sentences."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from tui.summary.alone import Needs

ALIKE = 0.4  # the cosine from which a sentence says what another one said


def ranking(
    ratings: Sequence[float], needs: Sequence[Needs], telling: Sequence[Sequence[str]], most: int
) -> list[int]:
    """The numbers of the sentences to show, the best first; any beginning of it reads well.

    Args:
        ratings: of each sentence, higher is better; of equals the earlier goes first.
        needs: what each sentence needs beside it. It waits until that is taken.
        telling: the stems of each sentence without stop words. Of sentences that say the same only the best
            is taken.
        most: how many are wanted.
    """
    ready = [(-rating, number) for number, rating in enumerate(ratings) if needs[number] == ()]
    heapify(ready)
    waiting: defaultdict[int, list[int]] = defaultdict(list)
    for number, groups in enumerate(needs):
        for beside in {other for group in groups or () for other in group}:
            waiting[beside].append(number)
    taken: dict[int, None] = {}
    said = _Said(telling)
    while ready and len(taken) < most:
        _, number = heappop(ready)
        if number in taken or said.holds(number):
            continue
        taken[number] = None
        said.add(number)
        for other in waiting[number]:
            if not any(group.isdisjoint(taken) for group in needs[other] or ()):
                heappush(ready, (-ratings[other], other))
    return list(taken)


class _Said:
    """What the sentences taken so far say: their words, weighted by how rare they are."""

    def __init__(self, telling: Sequence[Sequence[str]]) -> None:
        holding = Counter(word for words in telling for word in set(words))
        self._rarity = {
            word: math.log((len(telling) + 1) / (number + 0.5)) for word, number in holding.items()
        }
        self._telling = telling
        self._holding: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)

    def add(self, number: int) -> None:
        """Take a sentence."""
        for word, value in self._vector(number).items():
            self._holding[word].append((number, value))

    def holds(self, number: int) -> bool:
        """Whether one of the sentences taken says what this one does: the cosine of their words is high."""
        cosines: defaultdict[int, float] = defaultdict(float)
        for word, value in self._vector(number).items():
            for other, weight in self._holding.get(word, ()):
                cosines[other] += value * weight
        return max(cosines.values(), default=0.0) > ALIKE

    def _vector(self, number: int) -> dict[str, float]:
        times = Counter(self._telling[number])
        vector = {word: (1 + math.log(often)) * self._rarity[word] for word, often in times.items()}
        length = math.hypot(*vector.values()) or 1.0
        return {word: value / length for word, value in vector.items()}
