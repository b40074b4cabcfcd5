from __future__ import annotations

import pytest

from tests.sources.telling import clauses, place
from tui.sources.subjects import bearer, subject_of


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The mayor said so.", "said", "The mayor"),
        ("Ana Ruiz, a baker from Leeds, said so.", "said", "Ana Ruiz"),
        ("Ana Ruiz, 45, a baker from Leeds, said so.", "said", "Ana Ruiz"),
        ("The mayor, who runs a bakery, said so.", "said", "The mayor"),
        ("His wife, Jane, said so.", "said", "Jane"),
        ("Sen. Ana Ruiz (D) said so.", "said", "Sen. Ana Ruiz"),
        ("Sen. Ana Ruiz (D), said so.", "said", "Sen. Ana Ruiz"),
        ("Party leaders — among them Ana Ruiz — said so.", "said", "Party leaders"),
        ("Officials on Monday said so.", "said", "Officials"),
        ("People briefed on the plan said so.", "said", "People"),
        ("Voters who have read the plan said so.", "said", "Voters"),
        ("In Leeds, the mayor, a baker, said so.", "said", "the mayor"),
    ],
)
def test_finds_the_subject_behind_what_stands_between(text: str, verb: str, expected: str) -> None:
    sentence = clauses(text)
    at = place(sentence, verb)
    subject = subject_of(sentence, sentence.group(at))
    assert subject is not None
    assert subject.mention.span.of(text) == expected


def test_tells_whom_a_relative_pronoun_stands_for() -> None:
    text = "She met Ana Ruiz, who said so."
    sentence = clauses(text)
    at = place(sentence, "said")
    subject = subject_of(sentence, at)
    assert subject is not None
    assert subject.antecedent is not None
    assert subject.mention.span.of(text) == "who"
    assert subject.antecedent.span.of(text) == "Ana Ruiz"


@pytest.mark.parametrize("text", ["said so.", "“Yes,” said Bo.", "In the morning, said so."])
def test_finds_none_where_none_is(text: str) -> None:
    sentence = clauses(text)
    at = place(sentence, "said")
    assert subject_of(sentence, at) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He held a poster reading “No”.", "He"),
        ("He saw a crowd chanting “No”.", "a crowd"),
        ("He was at work saying “No”.", None),
    ],
)
def test_gives_a_participle_to_the_phrase_before_it(text: str, expected: str | None) -> None:
    sentence = clauses(text)
    at = next(i for i, token in enumerate(sentence.tokens) if token.text.endswith("ing"))
    subject = bearer(sentence, at)
    assert (subject.mention.span.of(text) if subject else None) == expected
