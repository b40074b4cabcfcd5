"""A date is read where it is certain."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.clean.metadata_dates import date_line, iso_date


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
        ("2019-13-45", None, None),
        ("© 2019", None, None),
    ],
)
def test_a_date_is_read_where_it_is_certain(text: str, language: str | None, expected: str | None) -> None:
    assert iso_date(text, language) == expected


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    assert date_line("Published 21 June 2019 at nine", "en") == "2019-06-21"
    assert date_line("She was launched at Port Ross on 4 May 1958.", "en") is None


@settings(max_examples=60)
@given(st.text(max_size=120), st.sampled_from(["en", "de", "xx"]))
def test_what_is_read_as_a_date_is_one(text: str, language: str) -> None:
    date = iso_date(text, language)
    assert date is None or len(date) in (4, 7, 10)
