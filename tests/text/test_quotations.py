from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.text import Span
from tui.text.quotations import Quotation, quotations


def paragraphs(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def found(text: str) -> tuple[Quotation, ...]:
    return quotations(text, paragraphs(text))


def outer(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in found(text) if quotation.level == 0]


def inner(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in found(text) if quotation.level == 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” she said. “At last.”", ["“We won,”", "“At last.”"]),
        ('"We won," she said. "At last."', ['"We won,"', '"At last."']),
        ("''We won,'' she said.", ["''We won,''"]),
        ("``We won,'' she said.", ["``We won,''"]),
        ("« On a gagné », dit-elle.", ["« On a gagné »"]),
        ("„Wir haben gewonnen“, sagte sie.", ["„Wir haben gewonnen“"]),
        ("»Wir haben gewonnen«, sagte sie.", ["»Wir haben gewonnen«"]),
        ("”Vi vann”, sade hon.", ["”Vi vann”"]),
        ("「勝った」と彼女は言った。", ["「勝った」"]),
        ("‘We won,’ she said.", ["‘We won,’"]),
        ("'We won,' she said.", ["'We won,'"]),
        ("The vote (“a farce,” she said) was late.", ["“a farce,”"]),
        ('She called it “a farce" and left.', ['“a farce"']),
        ("The slate says—“Closed”—and means it.", ["“Closed”"]),
        ("A 』stray one」 of another script.", []),
        ("“I said, ‘No,'\" she said. “Go.”", ["“I said, ‘No,'\"", "“Go.”"]),
        ("No marks at all.", []),
    ],
)
def test_pairs_every_style_of_mark(text: str, expected: list[str]) -> None:
    assert outer(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "‘I don’t think the workers’ rights matter,’ he said.",
            ["‘I don’t think the workers’ rights matter,’"],
        ),
        ("'It's the lads' day,' said the lads' coach.", ["'It's the lads' day,'"]),
        ("The players’ union and the owners’ club met.", []),
        ("Rock 'n' roll in the '60s and ’70s.", []),
        ("She's 5'11\" tall and it isn't news.", []),
        ("The ‘Northern corridor’ stays shut, the mayor’s office says.", ["‘Northern corridor’"]),
    ],
)
def test_tells_single_marks_from_apostrophes(text: str, expected: list[str]) -> None:
    assert outer(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“She told me ‘never again’ and left,” he said.", ["‘never again’"]),
        ("‘She told me “never again” and left,’ he said.", ["“never again”"]),
        ("\"She told me 'never again' and left,\" he said.", ["'never again'"]),
        ("« Il a dit “jamais” hier », dit-elle.", ["“jamais”"]),
        ("“She read “Emma” twice,” he said.", ["“Emma”"]),
    ],
)
def test_finds_quotations_in_quotations(text: str, expected: list[str]) -> None:
    assert inner(text) == expected
    assert len(outer(text)) == 1


def test_runs_over_paragraphs_by_a_repeated_opening_mark() -> None:
    text = "He said: “The first day was long.\n“The second was longer.\n“The third was short,” and left."
    parts = found(text)
    assert [part.continues for part in parts] == [False, True, True]
    assert [part.closed for part in parts] == [False, False, True]
    assert parts[1].span.of(text) == "“The second was longer."


def test_runs_over_paragraphs_in_single_marks() -> None:
    text = "‘The first day was long.\n‘The second was short.’"
    assert [(part.closed, part.continues) for part in found(text)] == [(False, False), (True, True)]


def test_an_odd_mark_costs_its_paragraph_at_most() -> None:
    text = 'She said “it is late and left.\nThe mayor said "no" twice.\nHe left" early.\n“Fine,” she said.'
    assert outer(text) == ["“it is late and left.", '"no"', "“Fine,”"]
    assert [part.closed for part in found(text)] == [False, True, True]


marked = st.text(alphabet="ab .,\n\"'“”‘’«»„‟‹›‚‛「」『』＂`", max_size=60)


@settings(max_examples=150)
@given(marked)
def test_spans_lie_in_their_paragraph_and_outer_ones_do_not_overlap(text: str) -> None:
    blocks = paragraphs(text)
    parts = quotations(text, blocks)
    for part in parts:
        assert any(block.contains(part.span) for block in blocks)
        assert part.span.contains(part.inner)
        assert part.inner.width < part.span.width
    spans = [part.span for part in parts if part.level == 0]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@settings(max_examples=100)
@given(marked, marked)
def test_a_paragraph_of_narration_cuts_off_what_follows(before: str, after: str) -> None:
    narration = "\nNobody spoke that day.\n"
    text = before + narration + after
    cut = len(before) + len(narration)
    kept = [part for part in found(text) if part.span.end <= len(before)]
    assert kept == list(found(before + narration))
    assert [part.span.of(text) for part in found(text) if part.span.start >= cut] == [
        part.span.of(after) for part in found(after)
    ]


@pytest.mark.parametrize("unit", ['"', "'", "“", "‘a ", '"a" ', "‘’”“‘"])
def test_takes_time_in_line_with_the_text(unit: str) -> None:
    text = unit * 20_000
    assert len(found(text)) <= len(text)
