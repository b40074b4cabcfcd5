"""What holds for any text at all."""

from __future__ import annotations

import gc
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.telling import article
from tui import read
from tui.article import Article
from tui.sources import draft_of, find_sources
from tui.speech import Sources, Statement
from tui.text import Span
from tui.text.marks import OPENERS

PIECES = [
    *(
        "“It rains,”",
        '"Not now,"',
        "‘never’",
        "said",
        "says",
        "the mayor",
        "Ana Ruiz",
        "she",
        "he",
        "that",
        "it",
    ),
    *("was", "late", "according to", "told", "reporters", "a report", "“", "”", '"', "’", ",", ".", ":", "—"),
    *("(", ")", "and", "who", "to", "leave", "saying", "called", "for", "\n", "RUIZ:", "as", "on Monday"),
]
SPOKEN = "“It rains all day.”"
SILENT = [
    *("", " ", "\n\n", "…", "12 34", "said", "”" * 50, "said " * 400, "he, " * 400),
    *("\ud800 said “\ud800”", "(" * 2000 + ")" * 2000, "the plan of which " * 900 + "said that it rains"),
]
NESTED = "“a ‘b " * 2000 + "c’ d” c’ d”"
# What a text is made of when it is this and nothing else, over and over.
UNITS = [
    " ".join(PIECES) + " ",
    *("“It is late,” he said. ", "“It rains here.” ", "She said that ", "“a” ' ‘b ” ", "() ", "said "),
    *("is said ", "said a report ", "'a ", "Zorb, a baker, "),
    "“It is late and it rains” said Ana Ruiz of Leeds She told us that the mayor left ",
    *("rain, while ", "Monday and said ", "asked whether or asked if ", "people who people who "),
    *("he, she said, who said; ", "the mayor said that people left ", "his claim that her report of "),
    *("“a b c” said she, “d e f” and ", "rain falls on “the red wet road” ", "Ana Ruiz and "),
    *("Ana Ruiz is a baker of ", "Ruiz, a baker, ", "Head of President President "),
    *("RUIZ: It rains.\n", "“It rains here.\n", "— Ana Ruiz\n“It rains”\n"),
]
texts = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)


def every(sources: Sources) -> list[Statement]:
    return [said for source in sources.sources for said in source.statements] + list(sources.unattributed)


def contents(text: str) -> list[tuple[Span, ...]]:
    """What a text says, once it is sure that all the spans lie in it, in order and apart."""
    statements = every(find_sources(article(text)))
    for statement in statements:
        assert statement.content
        for span in (*statement.content, *filter(None, (statement.cue, statement.source))):
            assert 0 <= span.start < span.end <= len(text)
        assert all(a.end <= b.start for a, b in pairwise(statement.content))
    return [statement.content for statement in statements]


@settings(max_examples=120)
@given(texts)
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    contents(text)


@settings(max_examples=120)
@given(texts)
def test_direct_words_begin_and_end_at_marks(text: str) -> None:
    found = article(text)
    outer = [part.span for part in draft_of(found).quotations]
    starts, ends = {span.start for span in outer}, {span.end for span in outer}
    for statement in every(find_sources(found)):
        if statement.kind == "direct":
            assert all(span.start in starts and span.end in ends for span in statement.content)
            assert all(text[span.start] in OPENERS | {'"', "'", "”", "`"} for span in statement.content)


@settings(max_examples=40)
@given(texts)
def test_line_endings_change_nothing(text: str) -> None:
    text = f"It began.\n{text}"
    unix, dos = read(text, clean="none"), read(text.replace("\n", "\r\n"), clean="none")
    assert unix.sources == dos.sources


@settings(max_examples=60)
@given(texts)
def test_narration_at_the_end_changes_nothing_above(text: str) -> None:
    before = find_sources(article(text))
    after = find_sources(article(text + "\nThe road runs along the river for a mile."))
    assert every(after) == every(before)


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_spans_of_any_text_lie_in_it(text: str) -> None:
    contents(text)


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_a_quotation_is_kept_whatever_comes_after_it(text: str) -> None:
    said = [span for content in contents(f"{SPOKEN}\n{text}") for span in content]
    assert Span(0, len(SPOKEN)) in said


@pytest.mark.parametrize("text", SILENT)
def test_nobody_says_anything_in_odd_texts(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“", "“"),
        ("Ana " + "() " * 2000 + "said that it rains", "that it rains"),
        (NESTED + " c’ d”" * 1998 + " ", NESTED),
    ],
    ids=["mark", "brackets", "nested"],
)
def test_odd_texts_keep_what_is_said(text: str, words: str) -> None:
    assert [[span.of(text) for span in content] for content in contents(text)] == [[words]]


def test_nothing_is_left_to_the_garbage_collector() -> None:
    text = article(" ".join(PIECES) * 4)
    find_sources(text)
    gc.collect()
    find_sources(text)
    assert gc.collect() == 0


@pytest.mark.parametrize("collects", [True, False])
def test_the_garbage_collector_is_left_as_it_was(collects: bool) -> None:
    before = gc.isenabled()
    switch = (gc.disable, gc.enable)
    try:
        switch[collects]()
        find_sources(article(SPOKEN))
        assert gc.isenabled() is collects
    finally:
        switch[before]()


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_in_line_with_the_text(unit: str) -> None:
    short, long = (article(unit * times) for times in (60, 240))
    find_sources(short)  # reads the language's tables
    assert steps(long) < 6 * steps(short)


def steps(text: Article) -> int:
    """How many calls and returns it takes to find the sources: a measure that no clock disturbs."""
    count = 0

    def step(*_: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        find_sources(text)
    finally:
        sys.setprofile(before)
    return count
