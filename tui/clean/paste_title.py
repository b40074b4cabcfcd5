"""Which line of a paste is the title of the body that was found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from tui.clean.paste_authors import is_name
from tui.clean.paste_frame import signs
from tui.clean.paste_score import Scored

_REACH = 45  # lines before the body in which its title is looked for
_DEEP = 3  # … and in it, where the title stands among lines that were taken for the body
_SHORTEST, _LONGEST = 2, 35  # words of a title
_TELLING = 4  # letters from which a word tells what a text is about
_STEM = 5  # letters by which it is known: its ending may be another
_LEAD = 3  # paragraphs that say at once what it is about
_SIGNED = 7  # lines below a title in which author and date are named, nearest first …
_OVER = 3  # … and lines over it in which they are
_SITE = re.compile(r"\s*\|[^|]*$")
_FEW, _SEVERAL, _MANY = 4, 8, 22  # words

# What each thing that is true of a line, or the share of it that is, says for its being the title. The values
# are the weights of a logistic choice among the lines of a page; tests/tools/title_weights.py fitted them on
# news pages of known title, and judges them on pages that they were not fitted on.
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": 1.0,
        "few words": -1.6,
        "many words": -1.0,
        "list item": -1.7,
        "sentence": -1.2,
        "full stop": -1.7,
        "question": 0.6,
        "colon": 0.7,
        "bar": -1.1,
        "blank line over it": 2.1,
        "twice": 1.1,
        "later": -0.7,
        "share in body": 1.7,
        "words in body": 1.6,
        "share in lead": 2.4,
        "in body": -1.6,
        "right over body": -0.7,
        "far from body": -0.7,
        "author or date next": 1.5,
        "author or date second": 1.9,
        "author or date third": 1.1,
        "author or date near": 0.3,
        "author or date before": -0.7,
        "rivals below": 1.0,
        "no rival below": -0.5,
        "longer line below": 1.2,
    }
)


def titled(rows: Sequence[Scored], body: Sequence[int], language: str | None) -> int | None:
    """The index of the line that is the title of a body; None when no line says what the body is about.

    Args:
        rows: all lines.
        body: the indices of the body's lines, in order; at least one.
        language: a BCP 47 code.
    """
    weights = {at: weigh(looks) for at, looks in candidates(rows, body, language).items()}
    best = max(weights, key=weights.__getitem__, default=None)
    if best is None:
        return None
    bare = _SITE.sub("", rows[best].line.text)  # the same without the name of the site
    same = [at for at in weights if rows[at].line.text == bare]
    return max(same, key=weights.__getitem__, default=best)


def weigh(looks: Mapping[str, float]) -> float:
    """How much a line looks like the title."""
    return sum(WEIGHTS[name] * value for name, value in looks.items())


def candidates(
    rows: Sequence[Scored], body: Sequence[int], language: str | None
) -> dict[int, dict[str, float]]:
    """The lines that may be the title, each with what is true of it: the names of `WEIGHTS`, up to 1 each."""
    start = body[0]
    first = next((at for at in body if rows[at].prose), start)
    theme = _telling(rows[at] for at in body)
    lead = _telling(rows[at] for at in body[:_LEAD])
    near = range(max(0, start - _REACH - _OVER), min(len(rows), first + _SIGNED))
    signed = [at for at in near if _is_signed(rows[at], language)]
    texts = Counter(row.line.text for row in rows)
    later = {row.line.text for row in rows[start + 1 :]}
    found = {}
    for at in range(max(0, start - _REACH), min(first, start + _DEEP)):
        row = rows[at]
        if _able(row) and at not in signed and (theme & _telling([row]) or at + 1 in signed):
            looks = {**_own(row), **_about(row, theme, lead), **_place(rows, at, start, signed)}
            looks |= {"twice": texts[row.line.text] > 1, "later": row.line.text in later}
            found[at] = {name: float(value) for name, value in looks.items() if value}
    return found


def _is_signed(row: Scored, language: str | None) -> bool:
    return row.kind == "share" or signs(row, language) or is_name(row.line.text)


def _able(row: Scored) -> bool:
    if row.kind not in (None, "repeated") or not _SHORTEST <= row.size <= _LONGEST:
        return False
    return not (row.ends and (row.prose or row.line.text[-1] in ":;,"))


def _telling(rows: Iterable[Scored]) -> set[str]:
    return {word[:_STEM] for row in rows for word in row.words if len(word) >= _TELLING}


def _own(row: Scored) -> dict[str, float]:
    """What the line itself looks like."""
    text = row.line.text
    return {
        "words": min(row.size, _SEVERAL) / _SEVERAL,
        "few words": row.size <= _FEW,
        "many words": row.size > _MANY,
        "list item": row.line.bullet,
        "sentence": row.ends,
        "full stop": text.endswith("."),
        "question": text[-1] in "?!",
        "colon": ":" in text,
        "bar": "|" in text,
        "blank line over it": row.line.gap,
    }


def _about(row: Scored, theme: set[str], lead: set[str]) -> dict[str, float]:
    """How much it is about what the body is about."""
    said = _telling([row])
    return {
        "share in body": len(said & theme) / max(3, len(said)),
        "words in body": min(len(said & theme), 4) / 4,
        "share in lead": len(said & lead) / max(3, len(said)),
    }


def _place(rows: Sequence[Scored], at: int, start: int, signed: Sequence[int]) -> dict[str, float]:
    """Where it stands, by the body and by the lines that name author and date."""
    following = next((other - at for other in signed if other > at), _SIGNED + 1)
    below = rows[at + 1 : start]
    rivals = sum(row.kind is None and row.size > _FEW for row in below)
    after = rows[at + 1] if at + 1 < len(rows) else None
    return {
        "in body": at >= start,
        "right over body": at + 1 == start,
        "far from body": max(0, start - at) / _REACH,
        "author or date next": following == 1,
        "author or date second": following == 2,
        "author or date third": following == 3,
        "author or date near": 3 < following <= _SIGNED,
        "author or date before": any(at - _OVER <= other < at for other in signed),
        "rivals below": min(rivals, 4) / 4,
        "no rival below": rivals == 0,
        "longer line below": after is not None
        and after.kind is None
        and after.size >= max(rows[at].size + 1, _SEVERAL),
    }
