"""What blank lines tell: a paragraph stands alone; the lines of a card or of a picture stand together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tui.clean.paste_score import COSTS, PLAIN, Scored

_APART = 0.8  # share of a text's paragraphs with a blank line over them, where blank lines part paragraphs
_PICTURE = frozenset({"caption", "credit"})
_SIGNS = frozenset({"byline", "date", "reading_time", "age"})  # what stands under a teaser
_OWN = frozenset({None, "repeated", "symbols", "advertising"})  # kinds of lines in an article


def in_blocks(rows: Sequence[Scored]) -> list[Scored]:
    """The rows, with what the line below in the same block tells of each.

    What stands over a picture's credit is its caption, and what stands between a headline and an author or a
    date is the teaser of another article.
    """
    found = list(rows)
    for start, end in _blocks(rows):
        for at in range(start, end - 1):
            if rows[at].kind is None and not rows[at].line.bullet:
                found[at] = _read_again(rows[at], rows[start:at], rows[at + 1])
    return found


def _read_again(row: Scored, above: Sequence[Scored], below: Scored) -> Scored:
    if below.kind in _PICTURE:
        kind = "repeated" if below.line.text.startswith(row.line.text) else "caption"
        return replace(row, kind=kind, score=-COSTS[kind])
    teaser = row.prose and below.kind in _SIGNS and not all(other.prose for other in above)
    return replace(row, score=PLAIN) if teaser else row


def cards(rows: Sequence[Scored], inside: Sequence[int]) -> Iterator[int]:
    """Lines of a body that are of a card: labels in one block with others or furniture, and its teaser."""
    within = set(inside)
    for start, end in _blocks(rows):
        block = rows[start:end]
        mixed = any(row.kind not in _OWN for row in block)
        teaser = mixed and sum(row.prose for row in block) == 1
        for at in within.intersection(range(start, end)):
            row = rows[at]
            strange = (teaser and start < at < end - 1) if row.prose else (mixed or not row.ends)
            if strange and not row.line.bullet:
                yield at


def _blocks(rows: Sequence[Scored]) -> Iterator[tuple[int, int]]:
    """The runs of several lines without a blank line between them, not all of which are paragraphs or items.

    There are none in a text that has its paragraphs below each other.
    """
    paragraphs = [row.line.gap for row in rows if row.prose and not row.line.bullet]
    if sum(paragraphs) <= _APART * len(paragraphs):
        return
    starts = [at for at, row in enumerate(rows) if at == 0 or row.line.gap]
    for start, end in pairwise([*starts, len(rows)]):
        if end - start > 1 and not all(row.prose or row.line.bullet for row in rows[start:end]):
            yield start, end
