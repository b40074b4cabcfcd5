"""Who speaks in quotations without a cue, when others have come in; all articles are invented."""

from __future__ import annotations

import pytest

from tests.sources.telling import speaker

MATCH = "“We lost,” said Ann Hart, 24. “It hurts.” Team-mate Jo Lamb was in tears. “I let them down.”"
DEBATE = (
    "Carr, for his part, is adamant: “It is over.” Bale disagrees. “It has just begun.” "
    "Hart shrugs. “Who cares?”"
)
DIALOGUE = "“Where were you?” the detective asked.\n“At home,” said Bryce.\n“Alone?”\n“Yes.”"
START = "For Ann Hart, it was the end. “I cried.” For Jo Lamb, a start. “I laughed.”"
WARD = "Tariq Aziz is a nurse. “We are tired.” His colleague Bea Lund is a midwife. “We are broke.”"
FAMILY = "“I quit,” said Ann Carr, who had tried.\nHer husband, Tom Bale, shook his head.\n“She means it.”"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (MATCH, "It hurts", "Ann Hart"),
        ("“I quit,” said Ann Carr. She paused. “It is over.”", "It is over", "Ann Carr"),
        ("“I quit,” said Ann Carr. The room fell silent. “It is over.”", "It is over", "Ann Carr"),
        ("“I quit,” said Ann Carr. Tom Bale said it rains. “It pours.”", "It pours", "Tom Bale"),
        ("“I quit,” said Ann Carr.\n“It has been a long and hard year for us all.”", "a long", "Ann Carr"),
        ("“I quit,” said Ann Carr. “Why?” Tom Bale asked.", "Why", "Tom Bale"),
    ],
)
def test_goes_on_surely_while_nobody_else_comes_in(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == (name, True)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (MATCH, "I let them down", "Jo Lamb"),
        (DEBATE, "It has just begun", "Bale"),
        (DEBATE, "Who cares", "Hart"),
        (DIALOGUE, "Alone", "Bryce"),
        (DIALOGUE, "Yes", "Bryce"),
        (WARD, "We are tired", "Tariq Aziz"),
        (WARD, "We are broke", "Bea Lund"),
        (FAMILY, "She means it", "Tom Bale"),
        ("“I quit,” said Carr. “You can’t,” said Bale. “I can.”", "I can", "Bale"),
        (
            START,
            "I cried",
            "Ann Hart",
        ),
        (
            START,
            "I laughed",
            "Jo Lamb",
        ),
        ("“I quit,” said Ann Carr. The company declined to comment. “It is over.”", "It is over", "Ann Carr"),
        ("Residents were angry. “We were not told.”", "We were not", "Residents"),
        (
            "“I quit,” said Ann Carr.\n“Mrs Carr has long wanted to quit and to see the world.”",
            "Mrs",
            "Ann Carr",
        ),
        ("“I quit,” said Ann Carr.\n“We lost it all today.” Tom Bale trailed off.", "lost", "Tom Bale"),
        ("Some nurses said they were tired.\n“It has been a long and hard year.”", "a long", "Some nurses"),
    ],
)
def test_guesses_when_another_has_come_in(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == (name, False)
