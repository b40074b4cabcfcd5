"""Where in a paste the body begins and ends, and which runs inside it are not of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from tui.clean.paste_indents import home
from tui.clean.paste_lists import announced, headed, parting
from tui.clean.paste_score import Scored, furnished

ENTER = 1.4  # what it costs a body to be broken off for an aside (a list of links, a sign-up)
ENTER_SHORT = 0.15  # … but no more than this share of what the whole text is worth
STAY = 0.36  # and each line of the aside, with this share of what its furniture or prose is worth:
PASS = 0.5
GLANCE = 0.05  # … but only this for a line about a picture or a price, or a label among them: there are many
_LABEL = 8  # words
_PICTURES = frozenset({"caption", "credit", "gallery", "repeated", "symbols", "advertising"})
_AMID = frozenset({"subscription", "account", "related"})  # stand amid a text as often as under it
LONE = (0.4, 0.9, 1.0)  # worth of a paragraph without another beside it, by the sentences that end inside it
STRANGE = 0.4  # worth of a paragraph of another indent than the body's, and what a label of one costs more:
STRAY = 0.3
FADE = 0.34  # how much less the last paragraph of the text is worth than the first
LISTED = 0.02  # least worth of an item of an announced list
BESIDE = 2  # lines on either side that stand beside a line
_HEADER = 8  # lines over a body in which its own date stands
_BELOW = 6  # lines under the date of the next article in which its headline stands
_STORY = 4  # paragraphs that make an article of their own …
_STORY_WORDS = 120  # … with so many words
_HEADLINE = (4, 25)  # words
_NAME = 6  # words of a byline at most
_OVER = 3  # lines over a paragraph: headline, byline and date
# What stands under the date of a picture or film, which is no article's.
_BETWEEN = frozenset({"address", "caption", "credit", "gallery", "player"})


def kept(rows: Sequence[Scored]) -> list[bool]:
    """For each line, whether it is of the body."""
    body = _body(rows, _in_context(rows, None))
    indent = home(rows, [at for at, inside in enumerate(body) if inside])
    return _first_story(rows, body if indent is None else _body(rows, _in_context(rows, indent)))


def _first_story(rows: Sequence[Scored], body: Sequence[bool]) -> list[bool]:
    """The body down to where the next article of the page, or the next entry of a live blog, begins.

    That is told by a date over a headline in the middle of a body which has a date over it as well, or by a
    headline, byline and date right over a paragraph, as they stand over the body.
    """
    start = next((at for at, inside in enumerate(body) if inside), 0)
    if not any(row.kind == "date" for row in rows[max(0, start - _HEADER) : start]):
        return list(body)
    alike = _is_headed(rows, start)
    paragraphs = words = 0
    for at in range(start, len(rows)):
        if body[at] and rows[at].prose:
            paragraphs += 1
            words += rows[at].size
        elif paragraphs < _STORY or words < _STORY_WORDS:
            continue
        elif _begins_story(rows[at : at + _BELOW]):
            return _down_to(body, at)
        elif alike and _is_headed(rows, at + 1):
            return _down_to(body, at + 1 - _OVER)
    return list(body)


def _down_to(body: Sequence[bool], end: int) -> list[bool]:
    return [inside and at < end for at, inside in enumerate(body)]


def _begins_story(rows: Sequence[Scored]) -> bool:
    apart = takewhile(lambda row: row.kind not in _BETWEEN, rows[1:])
    below = [row for row in apart if row.kind in (None, "repeated")]
    return rows[0].kind == "date" and any(map(_is_headline, below[:2]))


def _is_headed(rows: Sequence[Scored], at: int) -> bool:
    """Whether a headline, a name and a date stand right over a paragraph."""
    over = rows[max(0, at - _OVER) : at + 1]
    if len(over) <= _OVER:
        return False
    headline, name, day, paragraph = over
    named = name.kind in (None, "byline") and name.size <= _NAME and not name.ends
    return named and day.kind == "date" and paragraph.prose and _is_headline(headline)


def _is_headline(row: Scored) -> bool:
    least, most = _HEADLINE
    return row.kind in (None, "repeated") and least <= row.size <= most and not (row.prose or row.line.bullet)


def _body(rows: Sequence[Scored], scores: Sequence[float]) -> list[bool]:
    return [state == 1 and row.kind is None for state, row in zip(_path(rows, scores), rows, strict=True)]


def _in_context(rows: Sequence[Scored], indent: int | None) -> list[float]:
    """The scores of the lines where they stand; `indent` is that of the body, where that is known."""
    ease = furnished(rows)
    scores = [row.score if row.kind or row.score > 0 else row.score * ease for row in rows]
    places = parting(rows)
    total = sum(row.size for row in rows if row.prose) or 1
    seen, listed, passed = 0, announced(rows), headed(rows)
    for place, at in enumerate(places):
        row, score = rows[at], scores[at]
        if row.kind is not None:
            continue
        before = [rows[other] for other in places[max(0, place - BESIDE) : place]]
        after = [rows[other] for other in places[place + 1 : place + 1 + BESIDE]]
        if row.prose and not any(other.prose for other in (*before, *after)):
            score *= LONE[min(row.stops, len(LONE) - 1)]
        if indent is not None and row.line.indent != indent and not row.line.bullet:
            score = score * STRANGE if score > 0 else score - STRAY
        if at in passed:
            score = max(score, 0.0)
        faded = score * (1 - FADE * seen / total) if score > 0 else score
        scores[at] = max(faded, LISTED) if at in listed else faded
        seen += row.size * row.prose
    return scores


def _in_aside(rows: Sequence[Scored], at: int, score: float) -> float:
    """What a line is worth to a body that is broken off there."""
    row = rows[at]
    label = row.kind is None and not row.prose and row.size <= _LABEL
    looked_at = rows[at - 1 : at + 2 : 2] if label else [row]
    if all(other.kind in _PICTURES for other in looked_at):
        return -GLANCE
    if row.kind in _AMID:
        return -STAY
    return -STAY + PASS * (score if row.kind else -max(0.0, score))


def _path(rows: Sequence[Scored], scores: Sequence[float]) -> list[int]:
    """The best way through the states before (0), body (1), aside (2) and after (3), one for each line."""
    low = float("-inf")
    enter = min(ENTER, ENTER_SHORT * sum(score for score in scores if score > 0))
    best = [0.0, low, low, low]
    came: list[list[int]] = []
    for at, score in enumerate(scores):
        options = [
            [(best[0], 0)],
            [(best[0], 0), (best[1], 1), (best[2], 2)],
            [(best[1] - enter, 1), (best[2], 2)],
            [(best[1], 1), (best[3], 3)],
        ]
        gains = [0.0, score, _in_aside(rows, at, score), 0.0]
        chosen = [max(option) for option in options]
        came.append([way[1] for way in chosen])
        best = [way[0] + gain for way, gain in zip(chosen, gains, strict=True)]
    state = max((0, 1, 3), key=lambda state: best[state])
    states = []
    for ways in reversed(came):
        states.append(state)
        state = ways[state]
    return states[::-1]
