"""Who is present to the reader: figures warm up when they are mentioned, and cool from sentence to sentence.

A pronoun stands for the warmest figure that agrees with it, after Lappin and Leass, "An Algorithm for
Pronominal Anaphora Resolution" (Computational Linguistics 20, 1994): subjects weigh more than objects, and
what was said sentences ago weighs little.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

from tui.sources.model import Gender
from tui.sources.who_figure import Figure

_COOLING = 0.35  # a sentence
QUOTED = 0.2  # the weight of a mention in quoted words, which puts nobody on the scene
_ONWARD = 2.0  # sentences after which one who spoke is no longer who goes on
SPEAKING = 2.5  # the least weight of one who is the subject or said to say something
_REACH = 12  # figures that are looked at, the last mentioned first
CLEAR = 1.8  # how many times as warm as the next the one must be for a pronoun to be sure
_UNNAMED = 0.5  # of the warmth of a figure without a name
_UNTOLD = 0.5  # of that of a figure of which nothing tells that it is a person, or that the gender agrees


class Reading(NamedTuple):
    """Whom a mention stands for, and whether no other reading is near."""

    figure: Figure | None
    sure: bool


NOBODY = Reading(None, False)


class Discourse:
    """The figures met so far, the last mentioned last; `now` counts sentences."""

    def __init__(self) -> None:
        self._recent: dict[int, Figure] = {}
        self._leading: dict[int, float] = {}
        self.now = 0.0

    def advance(self, sentences: float) -> None:
        """Go on by some sentences, or by the part of one that a quoted sentence counts for."""
        self.now += sentences
        self._leading.clear()

    def warm(self, figure: Figure, weight: float) -> None:
        """Take note of a mention."""
        figure.heat = max(self._lasting(figure), weight)
        figure.when = self.now
        if weight > QUOTED:
            figure.seen = self.now
        if weight >= SPEAKING:
            figure.spoke_at = self.now
        self._recent.pop(id(figure), None)
        self._recent[id(figure)] = figure

    def lead(self, figure: Figure, weight: float) -> None:
        """Take note of a mention that counts for more in its own sentence than after it."""
        self._leading[id(figure)] = weight

    def heat(self, figure: Figure) -> float:
        """How present a figure is now."""
        return max(self._lasting(figure), self._leading.get(id(figure), 0.0))

    def _lasting(self, figure: Figure) -> float:
        return figure.heat * _COOLING ** self.since(figure) if figure.when >= 0 else 0.0

    def since(self, figure: Figure) -> float:
        """How many sentences ago a figure was mentioned."""
        return self.now - figure.when

    def near(self, fits: Callable[[Figure], bool]) -> list[Figure]:
        """The figures that fit of those mentioned last, the last first."""
        return [figure for figure in islice(reversed(self._recent.values()), _REACH) if fits(figure)]

    def choose(self, fits: Callable[[Figure], bool], gender: Gender | None = None) -> Reading:
        """The warmest figure that fits."""
        ranked = [(self._warmth(figure, gender), figure) for figure in self.near(fits)]
        if not ranked:
            return NOBODY
        ranked.sort(key=lambda entry: -entry[0])
        best, figure = ranked[0]
        clear = len(ranked) == 1 or best >= CLEAR * ranked[1][0]
        # Who spoke last goes on, whatever is known of them, if nobody has come in since.
        goes_on = bool(gender and figure.words) and all(
            figure.spoke_at > other.seen for _, other in ranked[1:]
        )
        known = bool(figure.kinds) and (bool(figure.words) or figure.acts > 0)
        told = known or (goes_on and len(figure.words) > 1 and self.since(figure) < _ONWARD)
        return Reading(figure, told and not (figure.open or figure.doubted) and (clear or goes_on))

    def _warmth(self, figure: Figure, gender: Gender | None) -> float:
        heat = self.heat(figure)
        if not figure.words:
            heat *= _UNNAMED
        if not figure.kinds or (gender and figure.gender is None):
            heat *= _UNTOLD
        return heat


def agrees(figure: Figure, gender: Gender) -> bool:
    """Whether "he" or "she" can stand for a figure."""
    return figure.personal and figure.gender in (gender, None)
