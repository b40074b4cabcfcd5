"""Who is who: names, pronouns, descriptions and chains; all articles are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.telling import article
from tui import read
from tui.sources import find_sources
from tui.speech import Source, Sources


def sources(text: str) -> Sources:
    """The sources of a text of one paragraph a line."""
    return find_sources(article(text))


def names(text: str) -> list[str]:
    """The names of the sources of a text."""
    return [source.name for source in sources(text).sources]


def only(text: str) -> Source:
    """The one source of a text."""
    (source,) = sources(text).sources
    return source


def speaker(text: str, words: str) -> tuple[str | None, bool]:
    """Who says the statement that holds these words, and whether that is sure."""
    for source in sources(text).sources:
        for statement in source.statements:
            if any(words in span.of(text) for span in statement.content):
                return source.name, statement.sure
    return None, False


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Ana Ruiz said it rains. “It pours,” Ruiz added.", "Ana Ruiz", ("Ruiz",)),
        ("“It rains,” Mr Okafor said. “It pours,” added Chidi Okafor.", "Chidi Okafor", ("Mr Okafor",)),
        ("Donald K. Moss said it rains. Donald Moss said it pours.", "Donald K. Moss", ("Donald Moss",)),
        ("J. Moss said it rains. John Moss said it pours.", "John Moss", ("J. Moss",)),
        ("The World Rain Office (WRO) said it rains. The WRO said it pours.", "World Rain Office", ("WRO",)),
        ("The Leeds Rain Board said it rains. The LRB said it pours.", "Leeds Rain Board", ("LRB",)),
        ("The Leeds Rain Board said it rains. The board said it pours.", "Leeds Rain Board", ("The board",)),
        ("Mayor Ana Ruiz said it rains. The mayor said it pours.", "Ana Ruiz", ("The mayor",)),
        ("Sen. Ana Ruiz said it rains. The senator said it pours.", "Ana Ruiz", ("The senator",)),
        ("Ana Ruiz, a baker, said it rains. The baker said it pours.", "Ana Ruiz", ("The baker",)),
        ("Ana Early said it rains. “It pours,” says Early.", "Ana Early", ("Early",)),
        ("Ken Doctor said it rains. Doctor said it pours.", "Ken Doctor", ("Doctor",)),
        ("Mark Moss KC said it rains. Mr Moss said it pours.", "Mark Moss KC", ("Mr Moss",)),
        ("“It rains,” said project engineer Ana Ruiz. Ruiz said it pours.", "Ana Ruiz", ("Ruiz",)),
        ("It rains, according to fire chief Ana Ruiz. Ruiz said it pours.", "Ana Ruiz", ("Ruiz",)),
        ("King Olaf said it rains. The king said it pours.", "King Olaf", ("Olaf", "The king")),
        ("A Leeds baker said it rains. The baker said it pours.", "A Leeds baker", ("The baker",)),
        ("Activists said it rains. The activists said it pours.", "Activists", ("The activists",)),
    ],
)
def test_finds_one_source_over_its_forms(text: str, name: str, aliases: tuple[str, ...]) -> None:
    source = only(text)
    assert (source.name, source.aliases) == (name, aliases)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said it rains. Carlos Ruiz said it pours.",
        "Mr Ruiz said it rains. Mrs Ruiz said it pours.",
        "The foreign minister, Ana Ruiz, said it rains. The finance minister said it pours.",
        "The Leeds Rain Board said it rains. The Hull Rain Board said it pours.",
        "A baker said it rains. A butcher said it pours.",
        "The ministry said it rains. A spokesman for the ministry said it pours.",
    ],
)
def test_keeps_two_apart(text: str) -> None:
    assert len(names(text)) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Ruiz said it rains.", "person"),
        ("“It rains,” Rao said.", "person"),
        ("Nomarco said it rains.", "organisation"),
        ("An analyst at Nomarco came. “It rains,” Nomarco said.", "organisation"),
        ("The Home Office said it rains.", "organisation"),
        ("Nigeria said it rains.", "organisation"),
        ("Police said it rains.", "organisation"),
        ("The BBC said it rains.", "publication"),
        ("A survey said it rains.", "document"),
        ("A Syrian refugee said it rains.", "unnamed"),
        ("Two officials said it rains.", "unnamed"),
    ],
)
def test_tells_the_kind(text: str, kind: str) -> None:
    assert only(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz’s statement said it rains.",
        "A letter from Ruiz said it rains.",
        "A review by Ruiz said it rains.",
        "Ruiz arrived. His report said it rains.",
    ],
)
def test_gives_a_persons_paper_to_the_person(text: str) -> None:
    assert names("Carlos Ruiz met farmers.\n" + text) == ["Carlos Ruiz"]


@pytest.mark.parametrize(
    "text",
    [
        "In a statement, the Rain Board said it rains. “It pours,” the statement added.",
        "The Rain Board has filed a lawsuit against Leeds. The lawsuit claims that it pours.",
        "The Rain Board’s letter was long. The letter said it pours.",
    ],
)
def test_gives_the_letter_to_the_one_who_wrote_it(text: str) -> None:
    assert names(text) == ["Rain Board"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Marsh Ltd was busy at the Leeds Rain Awards. It said it pours.", "Marsh Ltd"),
        ("Marsh Ltd built a house for the House of Lords. The company said it pours.", "Marsh Ltd"),
    ],
)
def test_lets_no_place_speak_for_a_body(text: str, who: str) -> None:
    assert speaker(text, "pours")[0] == who


def test_leaves_the_letter_of_somebody_unnamed_a_document() -> None:
    assert only("The coroner’s report said it rains.").kind == "document"


def test_gives_nobody_the_letter_that_nobody_wrote() -> None:
    assert only("Residents found a letter. The letter said it pours.").kind == "document"


def test_leaves_the_report_of_a_body_a_document() -> None:
    assert only("A report by the Leeds Rain Board said it rains.").kind == "document"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ana Ruiz met Carlos Moss. “It pours,” she said.", "Ana Ruiz"),
        ("Ana Ruiz met Carlos Moss. “It pours,” he said.", "Carlos Moss"),
        ("Carlos Moss met John Ruiz in Leeds. “It pours,” he said.", "Carlos Moss"),
        ("“It rains,” said Ana Ruiz, who met Maria Moss. “It pours,” she said.", "Ana Ruiz"),
        ("Ana Ruiz, a baker, was late. “It pours,” she said.", "Ana Ruiz"),
        ("A spokeswoman came with John Ruiz. “It pours,” she said.", "A spokeswoman"),
        ("The Leeds Rain Board met on Monday. It said “it pours” again.", "Leeds Rain Board"),
        ("Residents met John Ruiz. “It pours,” they said.", "Residents"),
        ("John Ruiz praised Carlos Moss. “Moss knows that it pours,” he said.", "John Ruiz"),
        ("Mrs Clinton came. “It pours,” she said.", "Clinton"),
        ("John Moss lost Ohio, Colorado and Utah. On Sunday he said it pours.", "John Moss"),
        ("John Moss and Ana Ruiz argued with Marsh Ltd. They said it pours.", "John Moss"),
        ("John Moss came. As president of Marsh Ltd, she served. He said it pours.", "John Moss"),
        ("“It rains,” said Ana Ruiz. When Maria Moss gave a talk in Leeds, she said it pours.", "Maria Moss"),
        (
            "“It rains,” said Ana Ruiz. Maria Moss’s campaign began when she announced that it pours.",
            "Maria Moss",
        ),
    ],
)
def test_resolves_pronouns(text: str, who: str) -> None:
    assert speaker(text, "pours")[0] == who


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Ana Ruiz met Carlos Moss. “It pours,” she said.", True),
        ("“It rains,” John Ruiz told Carlos Moss. “It pours,” he said.", True),
        ("John Ruiz met friends. Carlos Moss met friends. “It pours,” he said.", True),
        ("John Ruiz and Carlos Moss met. He said it pours.", False),
        ("John Ruiz met Carlos Moss. He said it pours.", False),
        ("John Ruiz was late. “He knows that it pours,” he said.", False),
        ("“It rains,” John Ruiz said. “He knows that it pours,” he said.", True),
        ("Ana Ruiz and Carlos Moss met. “It pours,” the veteran said.", False),
        ("It was late. “It pours,” she said.", False),
    ],
)
def test_is_sure_only_of_one_reading(text: str, sure: bool) -> None:
    assert speaker(text, "pours")[1] is sure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya and Uganda said it rains.", ["Kenya", "Uganda"]),
        ("House Democrats and the White House said it rains.", ["House Democrats", "White House"]),
        ("Residents of Leeds and Mayor Ana Ruiz said it rains.", ["Residents of Leeds", "Ana Ruiz"]),
        ("John Moss and Ana Ruiz came. They said it rains.", ["John Moss", "Ana Ruiz"]),
        ("Ruiz’s officials from Leeds said it rains.", ["Ruiz’s officials from Leeds"]),
    ],
)
def test_gives_each_of_several_named_together_what_they_say(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("words", ["The first son", "The Brazilian", "The mother-of-two"])
def test_guesses_that_a_person_in_view_is_meant(words: str) -> None:
    assert speaker(f"Sam Okafor was late. {words} said it pours.", "pours") == ("Sam Okafor", False)


def test_lets_no_time_say_anything() -> None:
    assert names("It rains more than 12 months ago, which showed that it pours.") == []


def test_gives_a_quotation_alone_to_the_going_speaker() -> None:
    text = "“It rains,” said Ana Ruiz.\n“It pours.”"
    assert speaker(text, "pours") == ("Ana Ruiz", True)


def test_gives_a_quotation_alone_to_whom_the_paragraph_before_was_about_as_a_guess() -> None:
    text = "“It rains,” said Ana Ruiz.\nCarlos Moss won his race in Hull.\n“It pours.”"
    assert speaker(text, "pours") == ("Carlos Moss", False)


def test_learns_no_gender_from_a_pronoun_that_the_name_acts_upon() -> None:
    text = "The director, Carlos Moss, spoke. President Okafor backed her up. “It rains,” he said."
    assert speaker(text, "rains")[0] == "Okafor"


def test_takes_the_name_after_but_for_the_subject() -> None:
    text = "“It rains,” said Carlos Moss.\nBut Mr Okafor painted a different picture. “It pours,” he said."
    assert speaker(text, "pours")[0] == "Okafor"


def test_gives_a_quotation_alone_to_whom_the_article_opened_with_as_a_guess() -> None:
    text = "Carlos Moss walked to the lectern.\n“It pours all day.”"
    assert speaker(text, "pours") == ("Carlos Moss", False)


def test_names_the_way_the_words_came() -> None:
    source = only("Reuters reported that Ana Ruiz said “it rains”. “It pours,” Ruiz said.")
    assert [statement.via for statement in source.statements] == ["Reuters", None]


def test_orders_sources_by_their_first_statement() -> None:
    text = "Carlos Moss met Ana Ruiz. Ruiz said it rains. Moss said it pours."
    assert names(text) == ["Ana Ruiz", "Carlos Moss"]


PIECES = st.sampled_from(
    [
        *(
            "Ana Ruiz",
            "Moss",
            "Mr Moss",
            "he",
            "she",
            "they",
            "it",
            "the mayor",
            "a report",
            "his letter",
            "said",
        ),
        *(
            "“It rains,”",
            "according to",
            ".",
            ",",
            "and",
            "who",
            "\n",
            "the board",
            "(LRB)",
            "police",
            "told",
        ),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_every_source_has_a_name_a_statement_and_its_own_words(text: str) -> None:
    found = sources(text)
    assert len({id(source) for source in found.sources}) == len(found.sources)
    for source in found.sources:
        assert source.name.strip()
        assert source.statements
        assert source.name not in source.aliases
        assert source.role is None or source.role in text


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("de", "„Es regnet“, sagte Anna Weber. „Es gießt“, sagte sie.", "Anna Weber", "person"),
        ("de", "Die Sprecherin Anna Weber sagte, es regne. Weber sagte, es gieße.", "Anna Weber", "person"),
        ("de", "Die Polizei bestätigte den Vorfall.", "Die Polizei", "organisation"),
        ("fr", "« Il pleut », a dit Anne Roux. « Il gèle », a-t-elle ajouté.", "Anne Roux", "person"),
        (
            "fr",
            "« Il pleut », a dit le maire. Le maire affirme que la route est fermée.",
            "le maire",
            "unnamed",
        ),
        ("es", "«Llueve», dijo Ana Ruiz. Ella afirma que hace frío.", "Ana Ruiz", "person"),
        ("es", "El ministerio dijo que llueve.", "El ministerio", "organisation"),
    ],
)
def test_reads_other_languages_by_their_data(language: str, text: str, name: str, kind: str) -> None:
    (source,) = find_sources(article(text, language)).sources
    assert (source.name, source.kind) == (name, kind)


def test_a_heading_puts_nobody_on_the_scene() -> None:
    reading = read("# Minister\n\nHe said “I will resign”.", clean="markdown")
    assert not any(statement.sure for source in reading.sources.sources for statement in source.statements)
