"""Speakers named without a verb: vox pops, transcripts, turns."""

from __future__ import annotations

import pytest

from tests.sources.telling import said, sources, speaker


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ana Ruiz, 34, nurse: “I am not going to vote.”", "Ana Ruiz"),
        ("Ana Ruiz (34), nurse: “I am not going to vote.”", "Ana Ruiz"),
        ("Sen. Carla Dunn, R-Ohio: “The bill is dead.”", "Sen. Carla Dunn"),
        ("Ana Ruiz, a baker from Suva: “It will open in May.”", "Ana Ruiz"),
        ("Mayor Ana Ruiz, in a speech: “We shall win.”", "Mayor Ana Ruiz"),
        ("Union chief Brian Odell: “The strike goes on.”", "Union chief Brian Odell"),
    ],
)
def test_reads_who_somebody_is_before_a_colon(text: str, who: str) -> None:
    assert [(found.who, found.content[0][0]) for found in said(text)] == [(who, "“")]
    assert speaker(text, "“")[1]


def test_says_only_what_stands_in_marks() -> None:
    text = "Ajay Rana in his shop: “Gone in a night.” Photo: Nora Weld"
    assert said(text)[0].content == ("“Gone in a night.”",)
    text = "Ana Ruiz on the rain: “It pours.” On the heat: “It burns.”"
    assert [found.content for found in said(text)] == [("“It pours.”",), ("“It burns.”",)]


def test_hears_a_turn_between_two_of_another() -> None:
    text = "Anna Boyle: I loved it.\nBob Carr: I hated it.\nAnna Boyle: Rain is the point."
    assert [found.who for found in said(text)] == ["Anna Boyle", "Bob Carr", "Anna Boyle"]


def test_takes_no_dateline_for_who_speaks() -> None:
    assert [found.who for found in said("LONDON: “It rains,” Ana Ruiz said.")] == ["Ana Ruiz"]


def test_is_not_sure_of_a_label_that_names_nobody() -> None:
    text = "Lions: Sipho Dube left the game early.\nTigers: They play on Friday.\nLions: They rest until May."
    assert not any(statement.sure for source in sources(text).sources for statement in source.statements)
