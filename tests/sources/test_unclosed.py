"""Quotations without a closing mark end where a cue follows, whatever the next paragraph begins with."""

from __future__ import annotations

import pytest

from tests.sources.telling import Said, said

AFTER = "\n“It was a long night,” said Bo Hale."


@pytest.mark.parametrize("after", ["", AFTER])
@pytest.mark.parametrize(
    ("text", "who", "cue", "words"),
    [
        ("“The bus never came, said Ana Ruiz. Snow fell.", "Ana Ruiz", "said", "“The bus never came,"),
        ("“The bus never came, Ana Ruiz said.", "Ana Ruiz", "said", "“The bus never came,"),
        ("“Where was the bus? asked Ana Ruiz, a nurse.", "Ana Ruiz", "asked", "“Where was the bus?"),
    ],
)
def test_ends_before_its_own_cue(text: str, who: str, cue: str, words: str, after: str) -> None:
    found = said(text + after)
    assert found[0] == Said(who, cue, (words,))
    assert [later.who for later in found[1:]] == ["Bo Hale"] * bool(after)


def test_ends_before_its_own_cue_with_single_marks() -> None:
    found = said("‘The bus never came, said Ana Ruiz. Snow fell.\n‘It was a long night,’ said Bo Hale.")
    assert [(one.who, one.content) for one in found] == [
        ("Ana Ruiz", ("‘The bus never came,",)),
        ("Bo Hale", ("‘It was a long night,’",)),
    ]


def test_a_quotation_that_runs_on_keeps_the_cues_inside() -> None:
    text = "“I asked, my son said nothing, and we left for the coast.\n“It was a long night,” said Bo Hale."
    assert [found.who for found in said(text)] == ["Bo Hale"]
