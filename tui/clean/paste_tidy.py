"""What does not belong in a body that was found: links, repeats and pull quotes between its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from tui.clean.paste_score import Scored, furnished

_HEADING = 9  # words that a heading hardly ever has more of
_LABEL = 4
_PAGE = 0.5  # how furnished a text must be for a headline in it to be a link
_LEADS_OUT = frozenset({"related", "share", "menu", "gallery"})


def tidied(rows: Sequence[Scored], body: Sequence[bool]) -> list[str | None]:
    """For each line why it is left out of the body, "outside" if it never was in; None if it stays."""
    reasons: list[str | None] = [
        None if inside else row.kind or "outside" for row, inside in zip(rows, body, strict=True)
    ]
    _drop_repeats(rows, reasons)
    _drop_links(rows, reasons)
    return reasons


def _drop_repeats(rows: Sequence[Scored], reasons: list[str | None]) -> None:
    """Leave out what the body says twice: a pull quote, or a caption that stands there once more."""
    inside = [at for at, reason in enumerate(reasons) if reason is None]
    whole = {at: " ".join(rows[at].words) for at in inside}
    longer = "\\n".join(sorted(whole.values(), key=len))
    seen: set[str] = set()
    for at in inside:
        words = whole[at]
        if rows[at].size > _LABEL and (
            words in seen or longer.count(words) > list(whole.values()).count(words)
        ):
            reasons[at] = "repeated"
        seen.add(words)


def _drop_links(rows: Sequence[Scored], reasons: list[str | None]) -> None:
    """Leave out headlines of other articles: long for a heading, or not over a paragraph."""
    if furnished(rows) < _PAGE:
        return
    inside = [at for at, reason in enumerate(reasons) if reason is None]
    for at, after in zip(inside, [*inside[1:], None], strict=False):
        row = rows[at]
        if row.ends or row.prose or row.line.bullet or row.size <= _LABEL:
            continue
        led_out = at > 0 and rows[at - 1].kind in _LEADS_OUT
        leads = after is not None and rows[after].prose
        if led_out or row.size > _HEADING or not leads:
            reasons[at] = "links"
