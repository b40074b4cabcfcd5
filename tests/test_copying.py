from __future__ import annotations

import pytest

from tests.cite.stories import STORY, story
from tui import read
from tui.cite import STYLES, style
from tui.copying import CHOICES, paragraph_number, passage_at, passage_of, passage_taken, render
from tui.errors import UsageError
from tui.speech import Source, Statement
from tui.text import Span

READING = story()


def at(words: str) -> int:
    return READING.article.text.index(words)


@pytest.mark.parametrize("words", ["“The tide", "answered", "Mira Olsen", "will not wait"])
def test_a_statement_is_found_from_anywhere_in_its_sentence(words: str) -> None:
    passage = passage_at(READING, at(words))
    assert passage is not None
    assert passage.speaker is not None
    assert passage.speaker.name == "Mira Olsen"


def test_a_sentence_without_statement_is_itself() -> None:
    passage = passage_at(READING, at("reopened on"))
    assert passage is not None
    assert passage.statement is None
    assert passage.spans[0].of(READING.article.text) == "The harbour reopened on Monday."


def test_nothing_is_found_after_the_end() -> None:
    assert passage_at(READING, len(READING.article.text) + 10) is None


def test_paragraphs_are_counted_without_title_headings_and_captions() -> None:
    assert [paragraph_number(READING.article, at(words)) for words in STORY.numbers] == [
        *STORY.numbers.values()
    ]


def test_every_choice_gives_text_and_keys_differ() -> None:
    passage = passage_at(READING, at("“The tide"))
    assert passage is not None
    for choice in CHOICES:
        text = render(choice.id, READING, passage, style("attribution"), "2026-11-20")
        assert text
        assert "None" not in text
    assert len({choice.key for choice in CHOICES}) == len(CHOICES)


def test_the_default_copy_credits_speaker_and_article() -> None:
    statement = READING.sources.sources[0].statements[0]
    passage = passage_of(READING, READING.sources.sources[0], statement)
    assert render("quotation", READING, passage, style("attribution")) == (
        "“The tide will not wait”\n"
        "— Mira Olsen, the harbour master, quoted in Jan van den Berg, “Harbour reopens”, The Coast Herald, "
        "12 April 2016, https://coast.example/harbour"
    )


@pytest.mark.parametrize(
    ("taken", "parts"),
    [
        ("built it.\n\n“Alone,”", ["built it.", "“Alone,”"]),
        ("built", ["built"]),
        ("“We built it.\n\n", ["“We built it."]),
        ("“Alone,” she", None),
        ("It rained. “We", None),
    ],
)
def test_what_is_taken_of_a_statement_has_its_speaker(taken: str, parts: list[str] | None) -> None:
    article = read("It rained. “We built it.\n\n“Alone,” she said.", clean="none").article
    said = tuple(span_of(article.text, words) for words in ("“We built it.", "“Alone,”"))
    source = Source("Una Reeve", "person")
    passage = passage_taken(article, span_of(article.text, taken), source, Statement("direct", said))
    assert [span.of(article.text) for span in passage.spans] == (parts or [taken])
    assert passage.speaker is (source if parts else None)


def span_of(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_an_unknown_style_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="nearest is mla"):
        style("mmla")
    assert next(iter(STYLES)) == "attribution"


def test_the_authors_sentence_is_not_credited_to_whom_it_is_about() -> None:
    reading = read("By Jo Hale\n\nMira Olsen said that the harbour was shut. ", clean="none")
    [source] = reading.sources.sources
    passage = passage_of(reading, source, source.statements[0])
    copied = render("speaker", reading, passage, style("attribution"))
    assert copied == "Mira Olsen said that the harbour was shut.\n— reporting Mira Olsen"


def test_latex_names_who_said_the_words_in_the_note_before_the_key() -> None:
    passage = passage_at(READING, at("“The tide"))
    assert passage is not None
    assert render("latex", READING, passage, style("attribution")).startswith(
        r"\blockcquote[Mira Olsen, quoted in][]{"
    )
