"""The title of a page is its headline."""

from __future__ import annotations

import pytest

from tests.clean.declared import BODY, about, linked
from tui.clean.metadata_title import without_site
from tui.clean.page import clean_page
from tui.page import Page

TRAIL = "<nav><ol><li><a href='/'>Islands</a></li><li><h1>Orsay ferry timetable news</h1></li></ol></nav>"


@pytest.mark.parametrize(
    ("declared", "headline", "title"),
    [
        ("The last ferry to Orsay", "The last ferry to Orsay", "The last ferry to Orsay"),
        (
            "The last ferry to Orsay",
            "<span>Islands</span> <b>The last ferry to Orsay</b>",
            "The last ferry to Orsay",
        ),
        ("Islands: the last ferry", "<span>Islands</span> <b>the last ferry</b>", "Islands: the last ferry"),
        ("Something else entirely", "The last ferry to Orsay", "Orsay ferry timetable news"),
    ],
)
def test_the_last_crumb_of_a_trail_is_not_the_headline(declared: str, headline: str, title: str) -> None:
    head = f'<title>Orsay ferry timetable news</title><meta property="og:title" content="{declared}">'
    article = clean_page(
        Page(f"<head>{head}</head><body>{TRAIL}<article><h2>{headline}</h2>{BODY}</article></body>")
    )
    assert article.metadata.title == title


@pytest.mark.parametrize(
    ("head", "top", "title"),
    [
        (
            "<title>The last ferry to Orsay | The Harbour Gazette</title>",
            "<h1>The last ferry to Orsay</h1>",
            "The last ferry to Orsay",
        ),
        (
            '<meta property="og:title" content="You will not believe this boat">',
            "<h1>The last ferry to Orsay</h1>",
            "The last ferry to Orsay",
        ),
        ("<title>The last ferry to Orsay – The Harbour Gazette</title>", "", "The last ferry to Orsay"),
        (
            linked(headline="The last ferry to Orsay"),
            "<h1>The Harbour Gazette</h1>",
            "The last ferry to Orsay",
        ),
    ],
)
def test_the_title_is_the_headline_of_the_article(head: str, top: str, title: str) -> None:
    site = '<meta property="og:site_name" content="The Harbour Gazette">'
    assert about(site + head, top).title == title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A tale of two boats | The Gazette", "A tale of two boats"),
        ("The Gazette: A tale of two boats", "The Gazette: A tale of two boats"),
        ("A tale of two boats - Islands - The Gazette", "A tale of two boats"),
        ("Boats - and their captains", "Boats - and their captains"),
    ],
)
def test_the_site_is_cut_off_a_title(text: str, expected: str) -> None:
    assert without_site(text, ["the gazette"]) == expected
