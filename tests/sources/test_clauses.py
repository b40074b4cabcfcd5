from __future__ import annotations

import pytest

from tests.sources.telling import clauses, place


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("She has repeatedly said so.", "said", "has"),
        ("She did not say so.", "say", "did"),
        ("She said so.", "said", "said"),
    ],
)
def test_a_verb_group_begins_with_its_auxiliaries(text: str, word: str, expected: str) -> None:
    sentence = clauses(text)
    at = place(sentence, word)
    assert sentence.tokens[sentence.group(at)].text == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("She said the road was closed.", "the", True),
        ("She said there was no way.", "there", True),
        ("She saw the people who were late.", "the", False),
        ("She left the town and went home.", "the", False),
        ("She said having him there was odd.", "having", True),
    ],
)
def test_a_clause_has_a_verb_of_its_own(text: str, word: str, expected: bool) -> None:
    sentence = clauses(text)
    at = place(sentence, word)
    assert sentence.clause_at(at) is expected


def test_an_infinitive_is_not_finite() -> None:
    sentence = clauses("She wants to speak.")
    assert [token.text for at, token in enumerate(sentence.tokens) if sentence.finite(at)] == ["wants"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("“Yes,” said Bo.", True), ("“Yes”, said Bo.", True), ("Yes, said Bo.", False)],
)
def test_a_comma_may_stand_on_either_side_of_the_mark(text: str, expected: bool) -> None:
    sentence = clauses(text)
    at = place(sentence, "said")
    assert (sentence.quote_before(at) is not None) is expected
