"""What holds for every style, and what each says of somebody quoted in an article."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cite.stories import ABOUT, story
from tui.article import Author, Metadata
from tui.cite import STYLES, style
from tui.cite.base import Speech
from tui.copying import passage_of
from tui.passage import Passage
from tui.reading import Reading
from tui.reference import reference
from tui.speech import Source, SourceKind, Sources, Statement, StatementKind

ACCESSED = "2026-11-20"
ENTRY = {
    "attribution": "Jan van den Berg, “Harbour reopens”, The Coast Herald, 12 April 2016, https://coast.example/harbour",
    "wikipedia": "{{cite news |last=van den Berg |first=Jan |title=Harbour reopens |work=The Coast Herald "
    "|date=12 April 2016 |url=https://coast.example/harbour |access-date=20 November 2026}}",
}
NOTE = "Jan van den Berg, “Harbour Reopens,” The Coast Herald, April 12, 2016, https://coast.example/harbour."
FOOTNOTE = (
    "Jan van den Berg, ‘Harbour Reopens’ The Coast Herald (12 April 2016) <https://coast.example/harbour> "
    "accessed 20 November 2026"
)
QUOTED = {
    "attribution": f"Mira Olsen, the harbour master, quoted in {ENTRY['attribution']}",
    "apa": "(Olsen, as cited in van den Berg, 2016, para. 2)",
    "mla": "(qtd. in van den Berg)",
    "chicago-notes": f"Mira Olsen, quoted in {NOTE}",
    "chicago-author-date": "(Olsen, quoted in van den Berg 2016)",
    "harvard": "(Olsen, quoted in van den Berg, 2016)",
    "vancouver": "(Olsen, quoted in van den Berg (1))",
    "ieee": "Olsen, as quoted in [1]",
    "oscola": f"Mira Olsen (as quoted in {FOOTNOTE}).",
    "wikipedia": f"<ref>{ENTRY['wikipedia'][:-2]} |quote=The tide will not wait}}}}</ref>",
}
CITED = {
    "attribution": f"Mira Olsen, the harbour master, cited in {ENTRY['attribution']}",
    "apa": "(Olsen, as cited in van den Berg, 2016, para. 2)",
    "mla": "(van den Berg)",
    "chicago-notes": f"Mira Olsen, cited in {NOTE}",
    "chicago-author-date": "(Olsen, cited in van den Berg 2016)",
    "harvard": "(Olsen, cited in van den Berg, 2016)",
    "vancouver": "(Olsen, cited in van den Berg (1))",
    "ieee": "Olsen, as cited in [1]",
    "oscola": f"Mira Olsen (as cited in {FOOTNOTE}).",
}
OWN = {
    "attribution": ENTRY["attribution"],
    "apa": "(van den Berg, 2016, para. 2)",
    "mla": "(van den Berg)",
    "chicago-notes": NOTE,
    "chicago-author-date": "(van den Berg 2016)",
    "harvard": "(van den Berg, 2016)",
    "vancouver": "(1)",
    "ieee": "[1]",
    "oscola": f"{FOOTNOTE}.",
}


def told(reading: Reading, name: str, statement: Statement, source: Source | None) -> str:
    return style(name).in_text(reading.article, passage_of(reading, source, statement), ACCESSED)


def first(reading: Reading) -> tuple[Source, Statement]:
    return reading.sources.sources[0], reading.sources.sources[0].statements[0]


@pytest.mark.parametrize("name", QUOTED)
def test_somebody_quoted(name: str) -> None:
    source, statement = first(story())
    assert told(story(), name, statement, source) == QUOTED[name]


@pytest.mark.parametrize("name", CITED)
@pytest.mark.parametrize("kind", get_args(StatementKind))
def test_what_somebody_says_in_ones_own_words(name: str, kind: StatementKind) -> None:
    source, statement = first(story())
    passage = passage_of(story(), source, replace(statement, kind=kind))
    assert style(name).in_own_words(story().article, passage, ACCESSED) == CITED[name]


@pytest.mark.parametrize("name", OWN)
@pytest.mark.parametrize("kind", ["indirect", "mixed"])
def test_a_sentence_about_what_somebody_says_is_the_authors(name: str, kind: StatementKind) -> None:
    source, statement = first(story())
    reporting = (
        OWN[name].replace("Berg, “", "Berg reporting Mira Olsen, “") if name == "attribution" else OWN[name]
    )
    assert told(story(), name, replace(statement, kind=kind), source) == reporting


def test_quoted_words_inside_such_a_sentence_are_the_speakers() -> None:
    reading = story()
    source, statement = first(reading)
    passage = Passage(statement.content, replace(statement, kind="mixed"), source, 2)
    assert style("apa").in_text(reading.article, passage) == QUOTED["apa"]
    assert style("apa").quotation(reading.article, passage).startswith("“The tide will not wait” (Olsen, as")


@pytest.mark.parametrize("name", OWN)
def test_an_author_who_speaks_is_not_quoted_in_the_own_work(name: str) -> None:
    source, statement = first(story())
    assert told(story(), name, statement, replace(source, name="Jan van den Berg")) == OWN[name]


@pytest.mark.parametrize("name", STYLES)
def test_a_speaker_who_is_only_guessed_is_not_named(name: str) -> None:
    source, statement = first(story())
    reading = story()
    passage = passage_of(reading, source, replace(statement, sure=False))
    text = style(name).quotation(reading.article, passage, ACCESSED)
    assert "Olsen" not in text
    assert "harbour master" not in text


@pytest.mark.parametrize("name", STYLES)
def test_labels_are_those_of_the_list(name: str) -> None:
    found = style(name)
    assert (found.name, found.label) == (name, STYLES[name])


@pytest.mark.parametrize("name", ENTRY)
def test_entries_that_no_reference_processor_has(name: str) -> None:
    assert style(name).entry(ABOUT, ACCESSED) == ENTRY[name]


def test_what_is_only_guessed_is_left_out_of_an_entry() -> None:
    about = replace(ABOUT, provenance={"published": "guess", "authors": "guess"})
    assert style("harvard").entry(about) == (
        "The Coast Herald (no date) ‘Harbour reopens’. Available at: https://coast.example/harbour."
    )


def test_a_page_takes_the_place_of_the_paragraph() -> None:
    reading = story()
    paged = replace(
        reading,
        article=replace(
            reading.article, blocks=tuple(replace(block, page=3) for block in reading.article.blocks)
        ),
    )
    source, statement = first(paged)
    assert told(paged, "apa", statement, source) == "(Olsen, as cited in van den Berg, 2016, p. 3)"
    assert told(paged, "mla", statement, source) == "(qtd. in van den Berg 3)"


TITLES = [
    "Ebb",
    "Is it over?",
    "“We wait,” says crew",
    "Crew: “we wait”",
    "Off to the U.S.",
    "A | b [c] {{d}}",
]
ABOUTS = st.builds(
    Metadata,
    title=st.sampled_from([None, "", *TITLES]),
    authors=st.lists(
        st.sampled_from(
            [
                Author("Jane A. Smith"),
                Author("Xi Shu"),
                Author("Plato"),
                Author("Lu Kane Jr."),
                Author("Jan van den Berg"),
                Author("Reuters", "organisation"),
                Author(" "),
            ]
        ),
        max_size=8,
    ).map(tuple),
    publication=st.sampled_from([None, "", "Harbour Times", "Sea Review", "Weather Now!", "Slow Blog"]),
    published=st.sampled_from(
        [None, "", "2016", "2016-04", "2016-04-12", "2016-04-12T10:00:00+02:00", "soon"]
    ),
    issue=st.sampled_from([None, "", "212"]),
    pages=st.sampled_from([None, "", "3", "34–39"]),
    section=st.sampled_from([None, "Press release", "Sport"]),
    url=st.sampled_from([None, "", "https://coast.example/a?b=c"]),
    language=st.sampled_from([None, "en", "de"]),
)
BROKEN = re.compile(r"None|\(\s*\)|\[\s*\]|<>|“[.,]?”|‘’|\.\.|,,|,\.|  | [.,;:]|\?\.(?!\w)|!\.")


@pytest.mark.parametrize("name", STYLES)
@given(about=ABOUTS, accessed=st.sampled_from([None, ACCESSED]), kind=st.sampled_from(["direct", "indirect"]))
@settings(max_examples=60)
def test_no_missing_field_leaves_a_gap(
    name: str, about: Metadata, accessed: str | None, kind: StatementKind
) -> None:
    reading = story(about)
    source, statement = first(reading)
    passage = passage_of(reading, source, replace(statement, kind=kind))
    for text in (
        style(name).entry(about, accessed),
        style(name).in_text(reading.article, passage, accessed),
        style(name).quotation(reading.article, passage, accessed),
    ):
        assert not BROKEN.search(text), text
        assert not text.startswith((",", ".", " "))


def test_statements_without_speaker_say_so() -> None:
    reading = story()
    _, statement = first(reading)
    lone = Reading(reading.article, Sources(unattributed=(statement,)), reading.summary)
    assert (
        told(lone, "apa", statement, None)
        == "([speaker not identified], as cited in van den Berg, 2016, para. 2)"
    )


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        ("Ebb: what the tide left", "(“Ebb”)"),
        ("Crew: “we wait: now”", "(“Crew”)"),
        ("“We wait: now,” says crew", "(“‘We Wait: Now,’ Says Crew”)"),
    ],
)
def test_mla_leaves_a_subtitle_out_of_the_text(title: str, cited: str) -> None:
    work = reference(Metadata(title=title, publication="Harbour Times", language="en"))
    assert style("mla").rich_in_text(work, Speech()).plain == cited


@pytest.mark.parametrize(
    ("name", "kind", "cited"),
    [
        ("A nurse", "unnamed", "a nurse"),
        ("A report by the Harbour Office", "document", "a report by the Harbour Office"),
        ("The Coast Herald", "publication", "The Coast Herald"),
        ("Two sailors", "unnamed", "Two sailors"),
        ("Anna Fors", "person", "Fors"),
    ],
)
def test_who_is_not_named_begins_small(name: str, kind: SourceKind, cited: str) -> None:
    source, statement = first(story())
    text = told(story(), "harvard", statement, replace(source, name=name, kind=kind))
    assert text == f"({cited}, quoted in van den Berg, 2016)"
