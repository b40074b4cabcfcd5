"""Who signed a page: what is declared, and what its lines bear out."""

from __future__ import annotations

import pytest

from tests.clean.declared import BODY, about, linked, names
from tui.clean.page import clean_page
from tui.page import Page


def signed(head: str, top: str, bottom: str = "") -> tuple[list[tuple[str, str]], str | None]:
    found = clean_page(
        Page(f"<head>{head}</head><body><article><h1>The last ferry</h1>{top}{BODY}{bottom}</article></body>")
    ).metadata
    return names(found), found.provenance.get("authors")


GAZETTE = linked(
    author={"@type": "Organization", "name": "Harbour Gazette"}, publisher={"name": "The Harbour Gazette"}
)


@pytest.mark.parametrize(
    ("head", "top", "bottom", "expected"),
    [
        (GAZETTE, "<h1>The last ferry</h1>", "", []),
        (GAZETTE + '<meta name="author" content="Morag Tulloch">', "<h1>Ferry</h1>", "", ["Morag Tulloch"]),
        (GAZETTE, "<h1>The last ferry</h1><p>Harbour Gazette21 June 2019</p>", "", ["Harbour Gazette"]),
        (GAZETTE, "<h1>The last ferry</h1>", "<p>The Harbour Gazette/agencies</p>", ["Harbour Gazette"]),
        (GAZETTE, "<h1>The last ferry of the Harbour Gazette</h1>", "", []),
        ('<meta name="publisher" content="North Isles Post"><meta name="author" content="NIP">', "", "", []),
    ],
)
def test_the_publication_signs_only_what_a_line_says_it_signed(
    head: str, top: str, bottom: str, expected: list[str]
) -> None:
    html = f"<head>{head}</head><body><article>{top}{BODY}{bottom}</article></body>"
    assert [author.name for author in clean_page(Page(html)).metadata.authors] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<p>Reporting by Morag Tulloch</p>", ["Morag Tulloch"]),
        ('<p style="text-align: right">Morag Tulloch</p>', ["Morag Tulloch"]),
        ('<p align="right">Morag Tulloch</p>', ["Morag Tulloch"]),
        ("<p>Morag Tulloch</p>", []),
        ('<p style="text-align: right">© Morag Tulloch and the whole crew of the boat</p>', []),
    ],
)
def test_a_signature_after_the_last_words_is_a_byline(line: str, expected: list[str]) -> None:
    assert [name for name, _ in signed("", "", line)[0]] == expected


ACCOUNT = '<meta name="author" content="{}">'


@pytest.mark.parametrize(
    ("head", "top", "expected"),
    [
        (ACCOUNT.format("Morag Tulloch"), "<p>By Morag Tulloch</p>", ([("Morag Tulloch", "person")], "meta")),
        (ACCOUNT.format("Morag Tulloch"), "", ([("Morag Tulloch", "person")], "guess")),
        (ACCOUNT.format("Tom Hale"), "<p>By Morag Tulloch</p>", ([("Morag Tulloch", "person")], "byline")),
        (ACCOUNT.format("mtulloch2"), "", ([], None)),
        (ACCOUNT.format("Islandweb"), "", ([], None)),
        (
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Tom Hale">',
            "",
            ([], None),
        ),
    ],
)
def test_a_meta_element_is_believed_as_far_as_the_page_bears_it_out(
    head: str, top: str, expected: tuple[list[tuple[str, str]], str | None]
) -> None:
    assert signed(head, top) == expected


@pytest.mark.parametrize(
    ("author", "top", "expected"),
    [
        ({"@type": "Organization", "name": "Lighthouse Board"}, "", [("Lighthouse Board", "organisation")]),
        (
            {"@type": "Organization", "name": "Tulloch & Hale"},
            "<p>By Morag Lee</p>",
            [("Morag Lee", "person")],
        ),
        ({"@type": "Thing", "name": "NPA"}, "", []),
        ({"@type": "Person", "name": "NPA"}, "<p>NPA | 4 May 2019</p>", [("NPA", "organisation")]),
        ("Harbour company", "", []),
        ({"@type": "Person", "name": "Gazette Staff"}, "<p>By Gazette Staff</p>", []),
        ({"@type": "Person", "name": "The Gazette Sailing"}, "<p>By The Gazette Sailing</p>", []),
    ],
)
def test_an_organisation_signs_where_it_is_said_to_be_one_or_a_line_shows_it(
    author: object, top: str, expected: list[tuple[str, str]]
) -> None:
    assert signed(linked(author=author, publisher={"name": "The Gazette"}), top)[0] == expected


@pytest.mark.parametrize(
    ("linked_names", "top", "expected"),
    [
        (
            ["Morag Tulloch"],
            "<p>By Morag Tulloch and Tom Hale on 4 May 2019</p>",
            ["Morag Tulloch", "Tom Hale"],
        ),
        (["Morag Tulloch"], "<p>By Morag Tulloch, North Press</p>", ["Morag Tulloch"]),
        (["Morag Tulloch", "Tom Hale"], "<p>Photographs by Tom Hale</p>", ["Morag Tulloch"]),
        (["Tom Hale"], "<p>Photographs by Tom Hale</p>", ["Tom Hale"]),
    ],
)
def test_the_line_under_the_title_completes_a_declaration(
    linked_names: list[str], top: str, expected: list[str]
) -> None:
    author = [{"@type": "Person", "name": name} for name in linked_names]
    assert [
        name
        for name, _ in signed(linked(author=author, headline="The last ferry"), f"{top}<p>Islands</p>")[0]
    ] == expected


def test_authors_may_stand_in_a_line_each() -> None:
    top = '<p class="author">Morag Tulloch</p><p class="author">Tom Hale</p><p>4 May 2019</p>'
    assert signed("", top)[0] == [("Morag Tulloch", "person"), ("Tom Hale", "person")]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta name="dc.creator" content="Tulloch, Morag">', ["Morag Tulloch"]),
        ('<meta name="dc.creator" content="de la Cruz, María">', ["María de la Cruz"]),
        ('<meta name="citation_author" content="Tulloch, Morag; Hale, Tom">', ["Morag Tulloch", "Tom Hale"]),
        ('<meta name="citation_authors" content="Morag Tulloch; Tom Hale">', ["Morag Tulloch", "Tom Hale"]),
        ('<meta name="dc.creator" content="Morag Tulloch, Reuters">', ["Morag Tulloch"]),
        (linked(author={"name": "Tulloch, Morag"}), ["Morag Tulloch"]),
        (linked(author={"name": "Morag Tulloch, Leeds"}), ["Morag Tulloch"]),
    ],
)
def test_names_of_catalogues_are_turned(head: str, expected: list[str]) -> None:
    assert [name for name, _ in names(about(head))] == expected
