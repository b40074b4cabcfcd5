"""What the indents of a paste tell, in a text whose program keeps those of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.clean.paste_score import Scored

_TELLING = 5  # different indents from which they tell anything
_SURE = 0.9  # share of the body's words at one indent, where that is the body's own
_FEW = 2  # headings at another indent that may be labels of something else; more are the article's


def home(rows: Sequence[Scored], inside: Sequence[int]) -> int | None:
    """The indent of most of the body; None where indents tell nothing."""
    words = _words(rows, inside)
    if not words or len({row.line.indent for row in rows}) < _TELLING:
        return None
    return words.most_common(1)[0][0]


def set_in(rows: Sequence[Scored], inside: Sequence[int]) -> Iterator[int]:
    """Labels set in deeper than the paragraphs, unless the article sets its headings so."""
    at_home = home(rows, inside)
    words = _words(rows, inside)
    if at_home is None or words[at_home] <= _SURE * words.total():
        return
    labels = [at for at in inside if not (rows[at].prose or rows[at].line.bullet)]
    depths = Counter(rows[at].line.indent for at in labels)
    for at in labels:
        depth = rows[at].line.indent
        if depth > at_home and depths[depth] <= max(_FEW, depths[at_home]):
            yield at


def _words(rows: Sequence[Scored], inside: Sequence[int]) -> Counter[int]:
    """How many words of the body's paragraphs stand at each indent."""
    words: Counter[int] = Counter()
    for at in inside:
        if rows[at].prose:
            words[rows[at].line.indent] += rows[at].size
    return words
