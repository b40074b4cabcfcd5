from __future__ import annotations

import pytest

from tests.sources.telling import clauses
from tui.sources.model import Tag
from tui.text.marks import CLOSERS


def words(text: str, language: str = "en") -> list[str]:
    return [token.text for token in clauses(text, language).tokens]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Hale’s plan costs £2.4bn.", ["Mr.", "Hale’s", "plan", "costs", "£2.4bn", "."]),
        ("She’s said it’s over.", ["She", "’s", "said", "it", "’s", "over", "."]),
        ("The miners’ union didn’t agree.", ["The", "miners’", "union", "didn’t", "agree", "."]),
        ("Ana M. Ruiz of the U.S. left", ["Ana", "M.", "Ruiz", "of", "the", "U.S.", "left"]),
        ("Lars Holm‘s mother", ["Lars", "Holm‘s", "mother"]),
        ("half-built – “no”", ["half-built", "–", "“", "no", "”"]),
        ("See https://example.org/a?b or write to a.b@example.org", None),
    ],
)
def test_cuts_a_sentence_into_words_and_marks(text: str, expected: list[str] | None) -> None:
    if expected is None:
        assert words(text)[1] == "https://example.org/a?b"
        assert words(text)[-1] == "a.b@example.org"
    else:
        assert words(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Il dit qu’il part", ["Il", "dit", "qu’", "il", "part"]),
        ("fr", "« Oui », affirme-t-il", ["«", "Oui", "»", ",", "affirme", "-t-il"]),
        ("fr", "dit-elle", ["dit", "-elle"]),
        ("fr", "qu’" * 2000 + "il", None),
        ("xx", "qu’il dit-elle", ["qu’il", "dit-elle"]),
    ],
)
def test_takes_apart_what_the_language_writes_together(
    language: str, text: str, expected: list[str] | None
) -> None:
    assert words(text, language) == expected if expected else "".join(words(text, language)) == text


# An apostrophe is a mark only where a quotation begins or ends.
@pytest.mark.parametrize("mark", sorted({*CLOSERS, *"".join(CLOSERS.values())} - {"'", "’"}))
def test_takes_for_marks_what_pairs_quotations(mark: str) -> None:
    word, first = clauses(f"Yes {mark}no").tokens[:2]
    assert word.tags & Tag.MARK == 0
    assert first.tags & Tag.MARK


@pytest.mark.parametrize(
    ("text", "at", "tag", "has"),
    [
        ("The mayor said so.", 2, Tag.CUE, True),
        ("The mayor left.", 2, Tag.CUE, False),
        ("In Leeds it rains.", 0, Tag.CAPITAL, False),
        ("Leeds is wet.", 0, Tag.CAPITAL, True),
        ("The Leeds team won.", 1, Tag.CAPITAL, True),
        ("She quickly left.", 1, Tag.ADVERB, True),
        ("The mayor’s car", 1, Tag.POSSESSIVE, True),
        ("On Monday it rained.", 1, Tag.TIME, True),
    ],
)
def test_tags_what_a_word_can_be(text: str, at: int, tag: int, has: bool) -> None:
    assert bool(clauses(text).tokens[at].tags & tag) is has


def test_knows_which_quotation_a_word_stands_in() -> None:
    found = clauses("“Yes,” she said, “and no.”").tokens
    assert [token.quotation for token in found if token.text in ("Yes", "she", "no")] == [0, -1, 1]
