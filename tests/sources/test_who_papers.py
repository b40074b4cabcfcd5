"""Who is who behind letters, reports and agencies; all articles are invented."""

from __future__ import annotations

import pytest

from tests.sources.telling import names, only


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz’s statement said it rains.",
        "A letter from Ruiz said it rains.",
        "A review by Ruiz said it rains.",
        "Ruiz arrived. His report said it rains.",
    ],
)
def test_gives_a_persons_paper_to_the_person(text: str) -> None:
    assert names("Carlos Ruiz met farmers.\n" + text) == ["Carlos Ruiz"]


@pytest.mark.parametrize(
    "text",
    [
        "In a statement, the Rain Board said it rains. “It pours,” the statement added.",
        "The Rain Board has filed a lawsuit against Leeds. The lawsuit claims that it pours.",
        "The Rain Board’s letter was long. The letter said it pours.",
    ],
)
def test_gives_the_letter_to_the_one_who_wrote_it(text: str) -> None:
    assert names(text) == ["Rain Board"]


def test_leaves_the_letter_of_somebody_unnamed_a_document() -> None:
    assert only("The coroner’s report said it rains.").kind == "document"


def test_gives_nobody_the_letter_that_nobody_wrote() -> None:
    assert only("Residents found a letter. The letter said it pours.").kind == "document"


def test_leaves_the_report_of_a_body_a_document() -> None:
    assert only("A report by the Leeds Rain Board said it rains.").kind == "document"


def test_names_the_way_the_words_came() -> None:
    source = only("Reuters reported that Ana Ruiz said “it rains”. “It pours,” Ruiz said.")
    assert [statement.via for statement in source.statements] == ["Reuters", None]
