"""A date is read where it is certain."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.clean.metadata_dates import date_line, dates_of_line, iso_date


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("2019-06-21T23:30:00-05:00", None, "2019-06-21"),
        ("20190621", None, "2019-06-21"),
        ("1561132800000", None, "2019-06-21"),
        ("Fri, 21 Jun 2019 10:00:00 +0000", None, "2019-06-21"),
        ("Published on June 21st, 2019", "en", "2019-06-21"),
        ("21. Juni 2019, 9 Uhr", "de", "2019-06-21"),
        ("21 de junio de 2019", "es", "2019-06-21"),
        ("le 1er août 2019", "fr", "2019-08-01"),
        ("2019年6月21日", "ja", "2019-06-21"),
        ("June 2019", "en", "2019-06"),
        ("21/6/2019", "en", "2019-06-21"),
        ("3/4/2019", "en", None),
        ("3/4/2019", "en-US", "2019-03-04"),
        ("3/4/2019", "en-GB", "2019-04-03"),
        ("By Ana RuizJun. 21, 2019", "en", "2019-06-21"),
        ("21 Jun 20199:05 EST", "en", "2019-06-21"),
        ("21 June 201922 June 2019", "en", "2019-06-21"),
        ("21 June 201922", "en", None),
        ("2019-13-45", None, None),
        ("© 2019", None, None),
    ],
)
def test_a_date_is_read_where_it_is_certain(text: str, language: str | None, expected: str | None) -> None:
    assert iso_date(text, language) == expected


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    assert date_line("Published 21 June 2019 at nine", "en") == "2019-06-21"
    assert date_line("She was launched at Port Ross on 4 May 1958.", "en") is None


@pytest.mark.parametrize(
    ("text", "language", "dates"),
    [
        ("Posted: 21 June 2019 Updated: 22 June 2019", "en", [("2019-06-21", False), ("2019-06-22", True)]),
        ("Updated 22 June 2019; posted 21 June 2019", "en", [("2019-06-22", True), ("2019-06-21", False)]),
        ("PUBLISHED: June 21, 2019 at 3:17 p.m. | UPDATED: June 22, 2019 at 5 p.m.", "en",
         [("2019-06-21", False), ("2019-06-22", True)]),
        ("Publié le 21 juin 2019 à 9h40, mis à jour le 22 juin 2019", "fr",
         [("2019-06-21", False), ("2019-06-22", True)]),
        ("Aktualisiert: 22.06.2019 9:40 Veröffentlicht: 21.06.2019", "de",
         [("2019-06-22", True), ("2019-06-21", False)]),
    ],
)  # fmt: skip
def test_a_line_may_give_the_days_of_publication_and_of_change(
    text: str, language: str, dates: list[tuple[str, bool]]
) -> None:
    assert dates_of_line(text, language) == dates


@settings(max_examples=60)
@given(st.text(max_size=120), st.sampled_from(["en", "de", "xx"]))
def test_what_is_read_as_a_date_is_one(text: str, language: str) -> None:
    date = iso_date(text, language)
    assert date is None or len(date) in (4, 7, 10)
