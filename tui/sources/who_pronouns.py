"""Pronouns: who of those present to the reader "she", "they" and "it" stand for."""

from __future__ import annotations

from tui.sources.model import Gender
from tui.sources.names import Pronoun
from tui.sources.who_discourse import NOBODY, Discourse, Reading, agrees
from tui.sources.who_figure import BODIES, THINGS, Figure

_SEVERAL = 5.0  # how many times as present as several people a body must be for "they" to be the body


def stands_for(known: Pronoun | None, discourse: Discourse, barred: frozenset[int]) -> Reading:
    """Whom a pronoun stands for; nobody where it is not known for one, or is the speaker's.

    Args:
        known: what the language tells of it.
        discourse: who is present.
        barred: ids of the figures that it can hardly be, for they are named in the words that it says.
    """
    if known is None or known.speaker:
        return NOBODY
    if known.gender is not None:
        return _he_or_she(discourse, known.gender, barred)
    if known.thing:
        return discourse.choose(
            lambda figure: figure.acting and (figure.kind in THINGS or _may_be_body(figure))
        )
    return _they(discourse)


def _they(discourse: Discourse) -> Reading:
    """Whom "they" stands for: several people rather than a body, unless that is far more present."""
    several = discourse.choose(lambda figure: bool(figure.plural))
    if several.figure and several.figure.kind == "document":
        several = several._replace(sure=False)  # who wrote the posts may be meant
    body = discourse.choose(lambda figure: figure.acting and _may_be_body(figure))
    if several.figure is None or body.figure is None:
        return several if several.figure else body._replace(sure=False)
    people, group = discourse.heat(several.figure), discourse.heat(body.figure)
    if people * _SEVERAL < group:
        return body._replace(sure=False)
    return several._replace(sure=several.sure and people > group)


def _he_or_she(discourse: Discourse, gender: Gender, barred: frozenset[int]) -> Reading:
    reading = discourse.choose(lambda figure: agrees(figure, gender) and id(figure) not in barred, gender)
    if barred:  # one who is named in the words may say them all the same
        free = discourse.choose(lambda figure: agrees(figure, gender), gender)
        reading = reading._replace(sure=reading.sure and free.figure is reading.figure)
    figure = reading.figure
    # "Ruiz thanked her": in its own sentence a name may be the one whom the pronoun cannot mean.
    if figure and reading.sure and figure.gender is None and discourse.since(figure):
        figure.gender = gender
    return reading


def _may_be_body(figure: Figure) -> bool:
    """Whether a figure is a body, or may be one for all that has been told of it."""
    return figure.kind in BODIES or not (figure.kinds or figure.gender or figure.plural)
