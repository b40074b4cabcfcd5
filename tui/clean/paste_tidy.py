"""What does not belong in a body that was found: links, repeats and pull quotes between its paragraphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from tui.clean.paste_blocks import cards
from tui.clean.paste_indents import set_in
from tui.clean.paste_lists import announced
from tui.clean.paste_score import SHORT, Scored, furnished

_HEADING = 10  # words that a heading hardly ever has more of
_HEADLINE = 30  # … and a headline
_QUOTES = '"“„«'
_GRAM = 5  # words by which a repeat is found
_REPEAT = 12  # words from which it is one: what is shorter may be a heading or a refrain
_HOLDERS = 6  # lines that are looked at for each; more only makes a refrain slower
_PAGE = 0.5  # how furnished a text must be for a headline in it to be a link


def tidied(rows: Sequence[Scored], body: Sequence[bool]) -> list[str | None]:
    """The reasons of `left_out`, and those of what does not belong between the lines of a body."""
    reasons = left_out(rows, body)
    _drop_repeats(rows, reasons)
    if furnished(rows) >= _PAGE:
        lists = announced(rows)
        for drop in (cards, set_in, _led_to):
            for at in drop(rows, left_in(reasons)):
                reasons[at] = "links"
        for drop in (_links, _linked_lists, _stray_labels):
            for at in set(drop(rows, left_in(reasons))) - lists:
                reasons[at] = "links"
    return reasons


def left_out(rows: Sequence[Scored], body: Sequence[bool]) -> list[str | None]:
    """For each line why it is left out, "outside" where only its place tells; None if it is of the body."""
    return [None if inside else row.kind or "outside" for row, inside in zip(rows, body, strict=True)]


def left_in(reasons: Sequence[str | None]) -> list[int]:
    """The indices of the lines that are of the body, by the reasons of `left_out` or `tidied`."""
    return [at for at, reason in enumerate(reasons) if reason is None]


def _drop_repeats(rows: Sequence[Scored], reasons: list[str | None]) -> None:
    """Leave out what the body says twice: a pull quote, or a caption that stands there once more."""
    inside = [at for at in left_in(reasons) if len(rows[at].words) >= _GRAM]
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in inside:
        words = rows[at].words
        for gram in {words[start : start + _GRAM] for start in range(len(words) - _GRAM + 1)}:
            if len(holders[gram]) < _HOLDERS:
                holders[gram].append(at)
    for at in inside:
        if rows[at].size < _REPEAT:
            continue
        said = " ".join(rows[at].words)
        for other in holders[rows[at].words[:_GRAM]]:
            longer = " ".join(rows[other].words)
            if said in longer and (len(said) < len(longer) or other < at):
                reasons[at] = "repeated"


def _led_to(rows: Sequence[Scored], inside: Sequence[int]) -> Iterator[int]:
    """The headline right under a heading over links ("Read more"), and the questions that follow on it."""
    within = set(inside)
    led = -1  # the last line that leads to another article
    for at in range(1, len(rows)):
        row, over = rows[at], rows[at - 1]
        asks = row.line.text[-1] == "?" and row.size <= _HEADLINE
        headed = over.kind == "related" and over.size <= SHORT
        if (headed and (asks or _is_label(row))) or (led == at - 1 and (asks or _is_link(row))):
            led = at
            if at in within:
                yield at


def _links(rows: Sequence[Scored], inside: Sequence[int]) -> Iterator[int]:
    """Headlines of other articles: too long for a heading, and no quotation or running text."""
    for at in inside:
        if _is_link(rows[at]):
            yield at


def _linked_lists(rows: Sequence[Scored], inside: Sequence[int]) -> Iterator[int]:
    """Lists that no line announces and of which no item is a sentence: they lead to other articles."""
    before: Scored | None = None
    for bullet, run in groupby(inside, key=lambda at: rows[at].line.bullet):
        items = list(run)
        announced = before is None or not before.prose or before.line.text.endswith(":")
        if bullet and len(items) > 1 and not announced and not any(rows[at].ends for at in items):
            yield from items
        before = rows[items[-1]]


def _stray_labels(rows: Sequence[Scored], inside: Sequence[int]) -> Iterator[int]:
    """Labels among labels, such as the names and places around a list that is gone."""
    for before, at, after in zip([None, *inside], inside, [*inside[1:], None], strict=False):
        beside = [rows[other] for other in (before, after) if other is not None]
        if _is_label(rows[at]) and all(map(_is_label, beside)):
            yield at


def _is_link(row: Scored) -> bool:
    return _is_label(row) and _HEADING < row.size <= _HEADLINE and row.line.text[0] not in _QUOTES


def _is_label(row: Scored) -> bool:
    return not row.ends and not row.prose and not row.line.bullet
