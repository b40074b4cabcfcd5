"""Where in a paste the body begins and ends, and which runs inside it are not of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.clean.paste_score import Scored, furnished

ENTER, STAY, PASS = 2.0, 0.3, 0.5
LONE, FADE = (0.4, 0.7, 1.0), 0.3
LIGHT = 0.5


def kept(rows: Sequence[Scored]) -> list[bool]:
    """For each line, whether it is of the body."""
    body = _body(rows, _in_context(rows, None))
    home = _home(rows, body)
    if home is not None:
        body = _body(rows, _in_context(rows, home))
    return body


def _body(rows: Sequence[Scored], scores: Sequence[float]) -> list[bool]:
    return [state == 1 and row.kind is None for state, row in zip(_path(rows, scores), rows, strict=True)]


def _in_context(rows: Sequence[Scored], home: int | None) -> list[float]:
    """The scores, those of lone paragraphs lessened, and those of an indent that is not `home`."""
    ease = furnished(rows)
    scores = [row.score if row.kind or row.score > 0 else row.score * ease for row in rows]
    heavy = [at for at, row in enumerate(rows) if row.kind is None or row.score < -LIGHT]
    total = sum(row.size for row in rows if row.prose) or 1
    seen = 0
    listed = False
    for place, at in enumerate(heavy):
        row, score = rows[at], scores[at]
        if row.kind is not None:
            continue
        near = [rows[other] for other in (*heavy[max(0, place - 2) : place], *heavy[place + 1 : place + 3])]
        if row.prose and not any(other.prose for other in near):
            score *= LONE[min(row.stops, 2)]
        if home is not None and row.line.indent != home and not row.line.bullet:
            score = score * 0.4 if score > 0 else score - 0.3
        listed = row.line.bullet and (
            listed or (place > 0 and rows[heavy[place - 1]].line.text.endswith(":"))
        )
        if listed:
            score = max(0.0, score)
        if score > 0:
            score *= 1 - FADE * seen / total
        seen += row.size * row.prose
        scores[at] = score
    return scores


def _home(rows: Sequence[Scored], body: Sequence[bool]) -> int | None:
    """The indent of the body, in a text whose indents tell anything."""
    indents: Counter[int] = Counter()
    for row, inside in zip(rows, body, strict=True):
        if inside and row.prose:
            indents[row.line.indent] += row.size
    if not indents or len({row.line.indent for row in rows}) < 5:
        return None
    return indents.most_common(1)[0][0]


def _path(rows: Sequence[Scored], scores: Sequence[float]) -> list[int]:
    """The best way through the states before (0), body (1), aside (2) and after (3), one for each line."""
    low = float("-inf")
    best = [0.0, low, low, low]
    came: list[list[int]] = []
    for row, score in zip(rows, scores, strict=True):
        options = [
            [(best[0], 0)],
            [(best[0], 0), (best[1], 1), (best[2], 2)],
            [(best[1] - ENTER, 1), (best[2], 2)],
            [(best[1], 1), (best[3], 3), (best[0], 0)],
        ]
        gains = [0.0, score, -STAY + (score * PASS if row.kind else -max(0.0, score) * 0.5), 0.0]
        chosen = [max(option) for option in options]
        came.append([way[1] for way in chosen])
        best = [way[0] + gain for way, gain in zip(chosen, gains, strict=True)]
    state = max((0, 1, 3), key=lambda state: best[state])
    states = []
    for ways in reversed(came):
        states.append(state)
        state = ways[state]
    return states[::-1]
