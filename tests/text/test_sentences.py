from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.text import Span
from tui.text.quotations import quotations
from tui.text.sentences import sentences


def cut(text: str, language: str | None = "en") -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)), language)]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Okafor and Mrs. Lindt met Gen. Ruiz on Sept. 5.",
        "She met Ana M. Ruiz of Acme Inc. in Leeds.",
        "The U.S. Senate votes at 9 p.m. Monday.",
        "It costs £2.4 billion, e.g. for roads.",
        "J.R.R. Hallam wrote it.",
        "The No. 1 seed lost.",
        "“No. I won’t go. Never again,” she said.",
        "“Why?” Mara Lindt asked.",
        "“Why?” asked Mara Lindt.",
        "“Why?” Mara Lindt, a baker of thirty years in Leeds, pressed.",
        "“Me too!” said Bo.",
        "MR. RUIZ: It rains.",
        "Wait … what?",
    ],
)
def test_keeps_one_sentence_whole(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("नाव डूब गई। लोग बच गए।", ["नाव डूब गई।", "लोग बच गए।"]),
        ("هل غرق القارب؟ نجا الناس.", ["هل غرق القارب؟", "نجا الناس."]),
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("He moved to the U.S. The rest stayed.", ["He moved to the U.S.", "The rest stayed."]),
        ("It opened at 9 a.m. But nobody came.", ["It opened at 9 a.m.", "But nobody came."]),
        ("“We won.” “We did not.”", ["“We won.”", "“We did not.”"]),
        ("“We won,” she said. “At last.” He left.", ["“We won,” she said.", "“At last.”", "He left."]),
        ("“Why now?” The question hung there.", ["“Why now?”", "The question hung there."]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("今日は。明日は。", ["今日は。", "明日は。"]),
        ("  Spaces around.  And between.  ", ["Spaces around.", "And between."]),
        ("", []),
        (" \t ", []),
    ],
)
def test_cuts_between_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "de",
            "Am 3. Oktober kam z.B. Dr. Weber. Er blieb.",
            ["Am 3. Oktober kam z.B. Dr. Weber.", "Er blieb."],
        ),
        ("de", "„Das geht. Wirklich“, sagte er. Er ging.", ["„Das geht. Wirklich“, sagte er.", "Er ging."]),
        (
            "fr",
            "M. Dupont et Mme. Roux sont là. Ils parlent.",
            ["M. Dupont et Mme. Roux sont là.", "Ils parlent."],
        ),
        ("fr", "« Pourquoi ? » demande-t-il. Il part.", ["« Pourquoi ? » demande-t-il.", "Il part."]),
        ("fr", "«\u00a0Il pleut.\u202f» Elle part.", ["«\u00a0Il pleut.\u202f»", "Elle part."]),
        ("es", "El Sr. Vidal llegó. La Dra. Pons no.", ["El Sr. Vidal llegó.", "La Dra. Pons no."]),
        ("xx", "Foo bar. Baz qux.", ["Foo bar.", "Baz qux."]),
        (None, "Foo bar. Baz qux.", ["Foo bar.", "Baz qux."]),
    ],
)
def test_knows_the_abbreviations_of_the_language(
    language: str | None, text: str, expected: list[str]
) -> None:
    assert cut(text, language) == expected


def test_looks_at_nothing_outside_its_block() -> None:
    text = "One. Two. Three. Four."
    assert [span.of(text) for span in sentences(text, Span(5, 16))] == ["Two.", "Three."]


@settings(max_examples=150)
@given(st.text(alphabet="aB .!?\"'“”‘’()…", max_size=60))
def test_covers_every_word_in_order_and_cuts_no_quotation(text: str) -> None:
    block = Span(0, len(text))
    spans = sentences(text, block)
    assert "".join(span.of(text) for span in spans).split() == [] or "".join(text.split()) == "".join(
        "".join(span.of(text).split()) for span in spans
    )
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for quotation in quotations(text, [block]):
        inside = [span for span in spans if span.overlaps(quotation.span)]
        assert quotation.level or len(inside) == 1
