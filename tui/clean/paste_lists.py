"""Lists of a paste that a line of the article announces."""

from __future__ import annotations

from collections.abc import Sequence

from tui.clean.paste_score import Scored

_ITEM = 8  # words; a longer line without a bullet may be the headline of another article


def announced(rows: Sequence[Scored], places: Sequence[int]) -> frozenset[int]:
    """The items of the lists over which a line ends in a colon, below the first paragraph.

    Args:
        rows: all lines.
        places: the indices of those that part others, so without light furniture.
    """
    found = set()
    paragraphs, listed = 0, False
    before: Scored | None = None
    for at in places:
        row = rows[at]
        opened = paragraphs > 0 and before is not None and before.line.text.endswith(":")
        listed = (listed or opened) and row.kind is None and not row.prose
        if listed and (row.line.bullet or row.size <= _ITEM):
            found.add(at)
        paragraphs += before is not None and before.prose
        before = row
    return frozenset(found)
