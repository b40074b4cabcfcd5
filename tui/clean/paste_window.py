"""Where in a paste the body begins and ends, and which runs inside it are not of it."""

from __future__ import annotations

from collections.abc import Sequence

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


def kept(rows: Sequence[Scored]) -> list[bool]:
    """For each line, whether it is of the body."""
    body = _body(rows, _in_context(rows, None))
    indent = home(rows, [at for at, inside in enumerate(body) if inside])
    return _first_story(rows, body if indent is None else _body(rows, _in_context(rows, indent)))


def _first_story(rows: Sequence[Scored], body: Sequence[bool]) -> list[bool]:
    """The body down to where the next article of the page, or the next entry of a live blog, begins.

    That is told by a date over a headline in the middle of a body which has a date over it as well.
    """
    start = next((at for at, inside in enumerate(body) if inside), 0)
    if not any(row.kind == "date" for row in rows[max(0, start - _HEADER) : start]):
        return list(body)
    paragraphs = words = 0
    for at in range(start, len(rows)):
        if body[at] and rows[at].prose:
            paragraphs += 1
            words += rows[at].size
        elif paragraphs >= _STORY and words >= _STORY_WORDS and _begins_story(rows[at : at + _BELOW]):
            return [inside and place < at for place, inside in enumerate(body)]
    return list(body)


def _begins_story(rows: Sequence[Scored]) -> bool:
    least, most = _HEADLINE
    below = [row for row in rows[1:] if row.kind in (None, "repeated")]
    return rows[0].kind == "date" and any(
        least <= row.size <= most and not (row.prose or row.line.bullet) for row in below[:2]
    )


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
