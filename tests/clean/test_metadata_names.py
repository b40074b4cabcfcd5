"""A byline gives the names in it, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.clean.metadata_names import authors, is_byline


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("By Ana Ruiz and Tom Hale in Leeds", "en", ["Ana Ruiz", "Tom Hale"]),
        ("Von Uta Kern, Redakteurin", "de", ["Uta Kern"]),
        ("par Zoé Blanc et Luc Noir", "fr", ["Zoé Blanc", "Luc Noir"]),
        ("JANE O'NEILL", "en", ["Jane O'Neill"]),
        ("María de la Cruz; Ludwig van den Berg", "es", ["María de la Cruz", "Ludwig van den Berg"]),
        ("Ana Ruiz, MD, PhD", "en", ["Ana Ruiz"]),
        ("Ana Ruiz (ana@gazette.example)", "en", ["Ana Ruiz"]),
        ("https://gazette.example/people/ana", "en", []),
        ("5 minutes ago", "en", []),
        ("admin", "en", []),
        ("Ana Ruiz, Reuters", "en", ["Ana Ruiz"]),
        ("Ana Ruiz, Leeds", "en", ["Ana Ruiz"]),
        ("Ana Ruiz The Associated Press", "en", ["Ana Ruiz"]),
        ("ANA RUIZ, NPA Night Shift Writer", "en", ["Ana Ruiz"]),
        ("Reuters and Ana Ruiz", "en", ["Reuters", "Ana Ruiz"]),
        ("Reporting by Ana Ruiz; Editing by Tom Hale", "en", ["Ana Ruiz"]),
        ("By Ana Ruiz Photographs by Tom Hale", "en", ["Ana Ruiz"]),
        ("Ana Ruiz as told to Tom Hale", "en", ["Ana Ruiz", "Tom Hale"]),
        ("Ana Ruiz. Harbour Weekly", "en", ["Ana Ruiz"]),
        ("Ana Ruiz／", "en", ["Ana Ruiz"]),
        ("JK RUIZ and TOM HALE", "en", ["JK Ruiz", "Tom Hale"]),
        ("By Ana Ruiz21 June 2019, 9:40pm", "en", ["Ana Ruiz"]),
        ("Written by: Ana Ruiz Updated 3 hours ago", "en", ["Ana Ruiz"]),
        ("By Ana Ruiz June 21, 2019", "en", ["Ana Ruiz"]),
        ("Von Uta Kern Aktualisiert am 21. Juni 2019", "de", ["Uta Kern"]),
        ("Published: Dec 22, 2023", "en", []),
        ("Harbour GazetteJune 21", "en", ["Harbour Gazette"]),
        ("reader42", "en", []),
        ("Opinion by Ana Ruiz", "en", ["Ana Ruiz"]),
        ("night staff reporter", "en", []),
        ("rk Leeds", "en", []),
        ("이민준 기자", "ko", ["이민준"]),
        ("and so the boat came home at last", "en", []),
    ],
)
def test_a_byline_gives_its_names_only(text: str, language: str, expected: list[str]) -> None:
    assert [author.name for author in authors(text, None, language)] == expected


@pytest.mark.parametrize("name", ["AFP", "North Press Agency", "The Harbour Gazette", "Gazette staff"])
def test_organisations_are_told_from_people(name: str) -> None:
    assert [author.kind for author in authors(name, "The Harbour Gazette")] == ["organisation"]


def test_a_byline_says_so_itself() -> None:
    assert is_byline("21 June | By Ana Ruiz", "en")
    assert not is_byline("Byron was there, and so was Ana Ruiz", "en")


@settings(max_examples=60)
@given(st.text(max_size=120), st.sampled_from(["en", "de", "xx"]))
def test_names_are_slices_of_no_address(text: str, language: str) -> None:
    for author in authors(text, None, language):
        assert "@" not in author.name
        assert "://" not in author.name
