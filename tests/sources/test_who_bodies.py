"""Whom "the company", "it" and "they" stand for; all articles are invented."""

from __future__ import annotations

import pytest

from tests.sources.telling import only, speaker

NOTE = "“At no point did we say that,” they said in a statement."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The regulator fined Vale Bank. The bank said it rains.", "Vale Bank"),
        (
            "Big Hare, a record company, has grown. The company said it rains.",
            "Big Hare",
        ),
        ("The group, Big Hare, has grown. The company said it rains.", "Big Hare"),
        ("Strovo, which has 90 staff, has grown. The company said it rains.", "Strovo"),
        ("The Hull Courier’s editor resigned. The newspaper reported that it rains.", "Hull Courier"),
    ],
)
def test_goes_back_to_the_only_body_there_is(text: str, name: str) -> None:
    assert speaker(text, "it rains") == (name, True)


@pytest.mark.parametrize(
    "text",
    [
        "Strovo has grown. Strovo has 900 staff. An investor, Vale Group, paid. The company said it rains.",
        "The office is near. The company said it rains.",
        "Ana Ruiz left. The independent research institute said it rains.",
    ],
)
def test_doubts_which_body_it_is(text: str) -> None:
    assert not speaker(text, "it rains")[1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Big Hare have twice denied the claim. {NOTE}", "Big Hare"),
        (f"Ana Hart and Bo Moss joined the row over Big Hare. Big Hare denied the claim. {NOTE}", "Big Hare"),
    ],
)
def test_lets_they_be_a_body_that_has_just_acted_as_a_guess(text: str, name: str) -> None:
    assert speaker(text, "At no point") == (name, False)


@pytest.mark.parametrize("verb", ["are late", "have grown", "were there"])
def test_takes_a_name_with_a_plural_verb_for_a_body(verb: str) -> None:
    assert only(f"Big Hare {verb}. “It rains,” said Big Hare.").kind == "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "Goldman Hall is big. Goldman Hall has grown. Vale Bank is small. The bank said it rains.",
        "Vale Group, an investor in the company, has lost money. The company said it rains.",
        "The plane fell in Mountainous Nepal. Nepal is poor. The airline said it rains.",
    ],
)
def test_takes_no_body_for_another_surely(text: str) -> None:
    assert not speaker(text, "it rains")[1]


def test_lets_which_go_back_to_a_body_rather_than_to_its_head() -> None:
    text = "Abu Adu is the head of the Vale Rain Group in Leeds, which says on its site that it rains."
    assert speaker(text, "it rains")[0] == "Vale Rain Group"


def test_doubts_that_they_are_several_documents() -> None:
    text = (
        "The account holds multiple posts. Multiple posts tell that it is late. In one, they said it rains."
    )
    assert not speaker(text, "it rains")[1]
