"""Where what is said begins and ends in its sentence."""

from __future__ import annotations

import pytest

from tests.sources.telling import said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # behind a dateline
        (
            "OSLO/BONN, May 3 (Wire) - A crew killed seals, according to a report.",
            "A crew killed seals",
        ),
        ("DURBAN (Wire) — The port is closed, two guards said.", "The port is closed"),
        ("(Wire) — The port is closed, two guards said.", "The port is closed"),
        ("SUVA — The port is closed, two guards said.", "The port is closed"),
        # what only tells of who speaks
        ("It rains, said Paul Marsh, who heads the League, a group that owns it.", "It rains"),
        ("It rains, said Ana Lund, a nurse in Bochum, Germany.", "It rains"),
        ("The list is short, according to Gold, which ran it, a guide to shops.", "The list is short"),
        ("The firm grew, Ana Graham said, offering the example of a shop.", "The firm grew"),
        ("According to a paper published on Monday, the team found a lake.", "the team found a lake"),
        ("Jo Vole, who denies the charge, has left the city.", "the charge"),
        ("Ana Lund, in a letter posted on Pigeon, saying she was sorry, left the party.", "she was sorry"),
        ("It rains, says Jo Lock, a nurse at Vale University of Ohio, San Marco, who leads.", "It rains"),
        # where the writer goes on
        ("Lee Marsh said help would come, but he gave no details.", "help would come"),
        ("Lee Marsh said buyers had called, without giving details.", "buyers had called"),
        ("Lee Marsh said he was glad, as he and his wife arrived.", "he was glad"),
        ("Lee Marsh said it was “no use” before he left the hall.", "it was “no use”"),
        ("Lee Marsh said they are content, but none has said so in public.", "they are content"),
        ("Lee Marsh denied all the claims and reacted angrily.", "all the claims"),
        ("Lee Marsh disputed that view and noted that rain helps.", "that view"),
        ("Lee Marsh said prices would fall, a claim the bank denied.", "prices would fall"),
        ("Lee Marsh said the dam would hold, when asked about the flood.", "the dam would hold"),
        ("Lee Marsh told nurses who had come by bus that it rains.", "that it rains"),
        ("Lee Marsh promised to protect farms and hammered Bo Hale.", "to protect farms"),
        ("The judge told Lee Marsh that he had lied and jailed him for a year.", "that he had lied"),
        ("Lee Marsh promised to call but did not do so.", "to call"),
        ("Nurses chanted, “Pay us now!” as hundreds stood in the rain.", "“Pay us now!”"),
        ("According to the study, published in May, the man was ill.", "the man was ill"),
        ("According to Ana Salum, 34, the market grew fast.", "the market grew fast"),
        (
            "According to the bank, about half of it is spent, a record.",
            "about half of it is spent, a record",
        ),
        ("Lee Marsh’s claim that it is “no use” drew laughter.", "that it is “no use”"),
        ("(Lee Marsh said it was “no use”) and Jo Vole left.", "it was “no use”"),
    ],
)
def test_ends_and_begins_with_what_is_said(text: str, content: str) -> None:
    assert said(text)[0].content == (content,)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Bo Hale said rain fell, a thing guards have said is odd.", ("rain fell",)),
        ("The plan, said Ana Ruiz, a baker, would fail.", ("The plan", "would fail")),
        (
            "Ana Ruiz said guards stopped the bus and found a bag.",
            ("guards stopped the bus and found a bag",),
        ),
        ("Ana Ruiz said he was shy, but he left her curious.", ("he was shy, but he left her curious",)),
        (
            "Lawyers for Bo Hale said that Jo Vole, a chef who runs the inn, wrote “a lie”.",
            ("that Jo Vole, a chef who runs the inn, wrote “a lie”",),
        ),
        ("NASA — which owns it — said the port is closed.", ("the port is closed",)),
        (
            "Ana Ruiz said the port is closed, but the road is not.",
            ("the port is closed, but the road is not",),
        ),
    ],
)
def test_goes_on_with_what_is_said(text: str, content: tuple[str, ...]) -> None:
    assert said(text)[0].content == content


def test_that_alone_is_not_said() -> None:
    assert not said("That’s according to a survey by the bank.")
