"""What may be no statement: it is kept and marked as a guess, or left out where it can be none."""

from __future__ import annotations

import pytest

from tests.sources.telling import said, sources


def sure(text: str) -> list[bool]:
    return [statement.sure for source in sources(text).sources for statement in source.statements]


@pytest.mark.parametrize(
    "text",
    [
        # Frankfurt, Durban, Leeds, Suva, Toronto: nobody's words, or not by themselves
        "Ana Ruiz called the police.",
        "Ana Ruiz called her brother on Friday.",
        "Ana Ruiz denied it.",
        "Ana Ruiz disputed that.",
        "Ana Ruiz confirmed this on Monday.",
        "Ana Ruiz thanked coach Sipho Dube.",
        "Ana Ruiz praised goalkeeper Mele Tau after the match.",
        "Ana Ruiz told her story to the court.",
        "On Tuesday, it will call Sarah Trent.",
        "Other nurses’ protests were held in May.",
        "No one has told Ana Ruiz that the bridge is closed.",
        "Nobody said that it rains.",
        "A tool, called Moth, hides pictures.",
        "Ana Ruiz has a son called Jan, 4.",
        "The app lets painters add marks.",
        "The most telling flaw was its claim.",
        "Ana Ruiz told the truth about the dam.",
        "Ana Ruiz reads all that is printed here.",
        "Asked about the lake, Ana Ruiz left the hall.",
        "Asked whether she would stand again, Ana Ruiz laughed.",
        "Two boats sank, and Ana Ruiz added three points.",
        "If all goes according to plan, three bridges will open.",
        "Ana Ruiz labelled herself a grocer.",
        "The strike began, adding to problems that have grown for years.",
        "Ana Ruiz wrote novels that have sold well.",
    ],
)
def test_leaves_out_what_nobody_says(text: str) -> None:
    assert not said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz repeated the feat in May.",
        "Ana Ruiz slammed the bank after a meeting.",
        "Ana Ruiz rolled up a sleeve and revealed a scar.",
        "Ana Ruiz stood up, pointing to the tower.",
        "Ana Ruiz dismissed the loud bangs.",
        "Ana Ruiz did not say when the bridge will open.",
        "Ana Ruiz would say that it rains.",
        "If Ana Ruiz said “no”, the town would be lost.",
        "Ana Ruiz refused to say “sorry”.",
        "Ana Ruiz met ministers to explain what is at stake.",
        "Imagine Ana Ruiz says: “I do not care about it.”",
        "Ana Ruiz was convicted of threatening to burn the barn.",
        "Ana Ruiz faces charges she threatened to burn the barn.",
        "Ana Ruiz found that the door was open.",
        "Ana Ruiz agreed to mend the roof.",
        "A student who says he barred the door is among those who lived.",
        "The plan was rejected by Ana Ruiz.",
        "The court freed a man who claims to be a king.",
    ],
)
def test_is_not_sure_of_what_may_be_no_statement(text: str) -> None:
    assert sure(text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said that it rains.",
        "Ana Ruiz called it a farce.",
        "Ana Ruiz called for calm.",
        "Ana Ruiz accused the bank of fraud.",
        "Ana Ruiz demanded an apology.",
        "Ana Ruiz demanded a sentence of 12 years for Bo Hale.",
        "Ana Ruiz criticised the bank for its silence.",
        "Ana Ruiz denied the claim.",
        "Ana Ruiz described the plan as a trap.",
        "Ana Ruiz vowed to go.",
        "Ana Ruiz went on to say that it rains.",
        "A study by Leeds University found that it rains.",
        "Ana Ruiz left, saying that it rains.",
        "Ana Ruiz, who said that it rains, left.",
        "Ana Ruiz highlighted “grave faults” in the dam.",
        "Ana Ruiz ended the feud by saying that it rains.",
    ],
)
def test_is_sure_of_what_has_been_said(text: str) -> None:
    assert sure(text) == [True]
