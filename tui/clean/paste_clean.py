"""A text that somebody has freed of its page already: all of it is the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from tui.clean.furniture import furniture
from tui.clean.paste_frame import signs
from tui.clean.paste_score import Scored

# Kinds that lines of an article are taken for as well, by their words or their shape.
_OWN = frozenset(
    {None, "repeated", "symbols", "date", "byline", "age", "bio", "caption", "credit", "address"}
)
_OVERHEAD = frozenset({"date", "age", "address", "mail", "symbols"})  # kinds that stand over a title
_MAILBOX = re.compile(r"\w@\w")
_APART = frozenset({"running", "mail"})  # kinds that stand around a text that is no page
_NAVIGATION = frozenset({"menu", "account", "subscription"})
_LABELS, _LABEL = 10, 3  # words of a line of labels, and of one of them
_FEW = 0.02  # share of a text's lines that are like furniture by chance …
_ONE = 1  # … or so many: of 1,600 articles without their pages 98 % have none; of their pages 99 % have more
_SENTENCES = 0.45  # share of the lines that are sentences: furniture of unknown words has few. So few as a
_SHORT = 30  # poem or a recipe has are enough in a text of this many lines …
_LONG = 80  # … and no longer text that is a page has no furniture at all, if it has so many sentences
_SOME = 0.16
_HEAD = 5  # … with no more than these over its first paragraph
_HEADLINE = 30  # words
_NEAR = 6  # lines between the title and the blank line under it: byline, date, place


def is_clean(rows: Sequence[Scored]) -> bool:
    """Whether the text has hardly any line that only a page has."""
    strange = sum(_is_furniture(row) and row.kind not in _APART for row in rows)
    sentences = sum(row.ends or row.prose for row in rows)
    short = len(rows) <= _SHORT or not any(row.prose for row in rows)
    bare = not strange and len(rows) <= _LONG and sentences >= _SOME * len(rows)
    able = bare or sentences >= _SENTENCES * len(rows) or (short and _top(rows) <= _HEAD)
    return able and strange <= max(_ONE, _FEW * len(rows)) and any(_says(row) for row in rows)


def headline(rows: Sequence[Scored], language: str | None) -> int | None:
    """The index of the line over a clean text that is its title, whatever its words; None without one.

    It is the first line, is no sentence, stands apart where lines do so, and has paragraphs below.
    """
    top = _top(rows)
    if not top:
        return None
    under = dropwhile(lambda at: _is_over(rows[at]), range(top))
    unsigned = list(takewhile(lambda at: not signs(rows[at], language), under))
    if not unsigned:
        return None
    at = next((at for at in unsigned if not _is_label(rows[at], language)), unsigned[0])
    below = rows[at + 1 :]
    apart = any(row.line.gap for row in below[: min(_NEAR, top - at)])
    return at if _may_head(rows[at], below) and (apart or not any(row.line.gap for row in below)) else None


def whole(rows: Sequence[Scored], title: int | None, language: str | None) -> list[bool]:
    """For each line of a clean text whether it is of the body.

    All is but the title with what stands over it, the lines down to the last one that names author or date,
    stray furniture, and labels behind furniture, a byline or a mark at the end.

    Args:
        rows: all lines.
        title: the index of the title's line, as `headline` finds it.
        language: a BCP 47 code.
    """
    head = _head(rows, title, language)
    signed = set(foot(rows))
    end = next((at for at in _under(rows) if at in signed or _closes(rows[at])), len(rows))
    return [
        at not in head and at not in signed and (at < end or row.ends) and not _is_furniture(row)
        for at, row in enumerate(rows)
    ]


def foot(rows: Sequence[Scored]) -> list[int]:
    """The lines under the last paragraph that say by their words who wrote the text."""
    return [at for at in _under(rows) if rows[at].kind == "byline"]


def _under(rows: Sequence[Scored]) -> range:
    """The last paragraph and the lines under it; none without a paragraph."""
    return range(max((at for at, row in enumerate(rows) if row.prose), default=len(rows)), len(rows))


def _head(rows: Sequence[Scored], title: int | None, language: str | None) -> set[int]:
    """The lines over the body: addresses, and all from title or first signature to the last of them."""
    top = _top(rows)
    marks = [at for at in range(top) if signs(rows[at], language)] + ([] if title is None else [title])
    head = {at for at in range(top) if rows[at].kind == "address"}
    if marks:
        head.update(range(min(marks) if title is None else 0, max(marks) + 1))
    return head


def _may_head(row: Scored, below: Sequence[Scored]) -> bool:
    text = row.line.text
    sentence = row.ends and text[-1] not in "?!"
    speaker, colon, _ = text.partition(":")
    spoken = bool(colon) and any(other.line.text.startswith(f"{speaker}:") for other in below)
    return not (row.line.bullet or sentence or spoken or text.endswith(",") or row.size > _HEADLINE)


def _top(rows: Sequence[Scored]) -> int:
    """The index of the first paragraph; 0 without one. A long headline is none, for it has no full stop."""
    return next((at for at, row in enumerate(rows) if row.prose and (row.ends or row.size > _HEADLINE)), 0)


def _says(row: Scored) -> bool:
    return row.kind != "symbols" and not _is_furniture(row)


def _is_label(row: Scored, language: str | None) -> bool:
    """Whether the line is furniture, or several labels in one: "Home News Sign in"."""
    return _is_furniture(row) or (row.size <= _LABELS and _are_labels(row.words, language))


def _are_labels(words: Sequence[str], language: str | None) -> bool:
    return not words or any(
        furniture(" ".join(words[:size]), language) in _NAVIGATION and _are_labels(words[size:], language)
        for size in range(1, min(_LABEL, len(words)) + 1)
    )


def _is_over(row: Scored) -> bool:
    return row.kind in _OVERHEAD or _MAILBOX.search(row.line.text) is not None


def _closes(row: Scored) -> bool:
    """Whether a text ends at the line: "###" of a press release, "--" over a signature, furniture."""
    return row.kind == "symbols" or _is_furniture(row)


def _is_furniture(row: Scored) -> bool:
    return row.kind not in _OWN and not row.ends
