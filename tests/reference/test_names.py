from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.article import Author
from tui.cite.people import demoted, initials, listed, turned, undotted
from tui.reference.names import Name, of_author, parse

NAMES: list[tuple[str, str | None, Name]] = [
    ("Jane A. Smith", None, Name("Smith", "Jane A.")),
    ("Jan van den Berg", None, Name("Berg", "Jan", "van den")),
    ("Berg, Jan van den", None, Name("Berg", "Jan", "van den")),
    ("van den Berg, Jan", None, Name("Berg", "Jan", "van den")),
    ("Samir al-Masri", None, Name("Masri", "Samir", "al-")),
    ("Maria d’Ancona", None, Name("Ancona", "Maria", "d’")),
    ("Robert De Niro", None, Name("De Niro", "Robert")),
    ("Vincent Van Gogh", None, Name("Van Gogh", "Vincent")),
    ("Conor O'Brien", None, Name("O'Brien", "Conor")),
    ("Lu Kane Jr.", None, Name("Kane", "Lu", suffix="Jr.")),
    ("Luther Kane, Jr.", None, Name("Kane", "Luther", suffix="Jr.")),
    ("Kane, Luther, Jr.", None, Name("Kane", "Luther", suffix="Jr.")),
    ("Dr. Jane Smith", None, Name("Smith", "Jane")),
    ("Marta Ruiz Soler", "es", Name("Ruiz Soler", "Marta")),
    ("Marta Ruiz Soler", "en", Name("Soler", "Marta Ruiz")),
    ("José Luis Ruiz", "es", Name("Ruiz", "José Luis")),
    ("Kim Jong-un", None, Name("Kim", "Jong-un", family_first=True)),
    ("Kim Smith", None, Name("Smith", "Kim")),
    ("Xi Jinping", None, Name(literal="Xi Jinping")),
    ("Nagy Imre", "hu", Name(literal="Nagy Imre")),
    ("Katrín Jónsdóttir", "is", Name(literal="Katrín Jónsdóttir")),
    ("Lord Hall", None, Name(literal="Lord Hall")),
    ("李克强", None, Name(literal="李克强")),
    ("Plato", None, Name(literal="Plato")),
    ("one, two, three, four", None, Name(literal="one, two, three, four")),
]


@pytest.mark.parametrize(("full", "language", "name"), NAMES)
def test_a_name_is_taken_apart(full: str, language: str | None, name: Name) -> None:
    assert parse(full, language) == name


def test_an_organisation_is_not_taken_apart() -> None:
    assert of_author(Author("Shore Watch", "organisation")) == Name(literal="Shore Watch")


@pytest.mark.parametrize("full", [row[0] for row in NAMES if "," not in row[0] and "." not in row[0]])
def test_a_name_can_be_said_again(full: str) -> None:
    assert parse(full).full == full


@given(st.text(st.sampled_from("Aa b.,-’'vander"), max_size=30))
def test_no_name_is_lost(full: str) -> None:
    name = parse(full)
    assert bool(name.full) == bool(full.strip(" ,;"))
    assert set(name.full) <= set(full) | {" "}


INITIALS = [
    ("Jane A.", "J. A.", "J.A.", "JA", "Jane A"),
    ("J. K.", "J. K.", "J.K.", "JK", "JK"),
    ("J.K.", "J. K.", "J.K.", "JK", "JK"),
    ("Robert “Bob”", "R.", "R.", "R", "Robert “Bob”"),
    ("Jean-Paul", "J.-P.", "J.-P.", "JP", "Jean-Paul"),
]


@pytest.mark.parametrize(("given_names", "apa", "harvard", "vancouver", "oscola"), INITIALS)
def test_initials_as_styles_want_them(
    given_names: str, apa: str, harvard: str, vancouver: str, oscola: str
) -> None:
    assert initials(given_names) == apa
    assert initials(given_names, between="") == harvard
    assert initials(given_names, "", "", "") == vancouver
    assert undotted(given_names) == oscola


def test_names_are_turned() -> None:
    name = Name("Berg", "Jan", "van den", "Jr.")
    assert turned(name, "J.") == "van den Berg, J., Jr."
    assert demoted(name, "Jan") == "Berg, Jan van den, Jr."
    assert turned(Name("Kim", "Jong-un", family_first=True), "J.-U.") == "Kim, J.-U."


def test_lists_of_names() -> None:
    assert [listed(["A", "B", "C"][:count], serial=",") for count in range(4)] == [
        "",
        "A",
        "A and B",
        "A, B, and C",
    ]
