"""Who is who by what the reader has in view: pronouns, descriptions, quotations alone; all invented."""

from __future__ import annotations

import pytest

from tests.sources.telling import speaker
from tui import read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Marsh Ltd was busy at the Leeds Rain Awards. It said it pours.", "Marsh Ltd"),
        ("Marsh Ltd built a house for the House of Lords. The company said it pours.", "Marsh Ltd"),
    ],
)
def test_lets_no_place_speak_for_a_body(text: str, who: str) -> None:
    assert speaker(text, "pours")[0] == who


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


@pytest.mark.parametrize("words", ["The first son", "The Brazilian", "The mother-of-two"])
def test_guesses_that_a_person_in_view_is_meant(words: str) -> None:
    assert speaker(f"Sam Okafor was late. {words} said it pours.", "pours") == ("Sam Okafor", False)


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


def test_a_heading_puts_nobody_on_the_scene() -> None:
    reading = read("# Minister\n\nHe said “I will resign”.", clean="markdown")
    assert not any(statement.sure for source in reading.sources.sources for statement in source.statements)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Moss left.\nDeval Prasu said it rains.\n“Come in now,” he told them.", "Deval Prasu"),
        ("Bo Moss left.\nKofi Adu said Bo Moss and Al Hart were late.\n“Come in now,” he said.", "Kofi Adu"),
    ],
)
def test_lets_one_who_has_just_spoken_go_on_whatever_is_known_of_them(text: str, name: str) -> None:
    assert speaker(text, "Come in") == (name, True)


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        (
            "Ana Ruiz linked it to Bo Moss.\nOmar asked for calm and said it was late. She said it rains.",
            "Omar",
            False,
        ),
        ("Mr Dunn contradicted Mr Bale’s claim.\n“He spoke of Dunn, but it rains,” he said.", "Bale", False),
    ],
)
def test_doubts_a_pronoun_that_a_bare_name_or_a_name_in_the_words_may_mean(
    text: str, name: str, sure: bool
) -> None:
    assert speaker(text, "it rains") == (name, sure)


def test_is_no_surer_of_a_pronoun_than_of_the_one_before_it() -> None:
    text = "Tom Moss met Carl Hart. He was late. “It rains,” he said. He left. “It pours,” he said."
    assert speaker(text, "It rains") == ("Tom Moss", False)
    assert speaker(text, "It pours") == ("Tom Moss", False)


def test_doubts_which_of_several_of_a_kind_is_meant() -> None:
    text = "A poll by Vale found that it rains. A poll by Hull said it snows. The poll found that it pours."
    assert not speaker(text, "it pours")[1]


def test_takes_the_nearer_one_for_who_wrote() -> None:
    text = "The plan was mocked by Danish lawmakers and Bo Hale, who wrote: “It rains.”"
    assert speaker(text, "rains") == ("Bo Hale", True)


def test_takes_a_cleft_for_a_subject() -> None:
    text = "It was Kate Bolt who won at last over Diane Perry.\n“I am glad it rains,” she told Sky."
    assert speaker(text, "it rains") == ("Kate Bolt", True)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("The flat was cold. “It rains in,” the patient wrote.", True),
        ("Ana Ruiz, a patient, and Bo Moss, a patient, left. “It rains in,” the patient wrote.", False),
        ("Ana Ruiz was cold. Bo Moss was late. “It rains in,” the author wrote.", False),
        ("A tenant from Leeds came. “It rains in,” the tenant said.", True),
    ],
)
def test_is_sure_of_a_description_that_fits_nobody_named(text: str, sure: bool) -> None:
    assert speaker(text, "It rains in")[1] is sure
