"""What a page says about its article, and that nothing is invented."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.article import Metadata
from tui.clean.metadata_address import address
from tui.clean.metadata_clues import Clues
from tui.clean.metadata_dates import date_line, iso_date
from tui.clean.metadata_names import authors, is_byline
from tui.clean.metadata_title import without_site
from tui.clean.page import clean_page
from tui.clean.page_dom import parse
from tui.page import Page

BODY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The boat that carried the island's post for sixty years made her final crossing on Tuesday night.",
        "She was launched on 4 May 1958, and nobody who was there has forgotten how it rained that day.",
        "“We knew every wave by name,” said the purser, wiping the rain from a brass plate with her sleeve.",
        "The ferry will be sold to a museum, if a museum can be found that has a harbour deep enough for her.",
    )
)


# ruff: noqa: E501 -- markup reads best on one line


def about(
    head: str = "", top: str = "<h1>The last ferry to Orsay</h1>", bottom: str = "", url: str | None = None
) -> Metadata:
    html = f"<html><head>{head}</head><body><nav>Posted 1 January 2001</nav><article>{top}{BODY}</article>{bottom}</body></html>"
    return clean_page(Page(html, url=url)).metadata


def linked(**fields: object) -> str:
    node = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "x", **fields})
    return f'<script type="application/ld+json">{node}</script>'


def names(metadata: Metadata) -> list[tuple[str, str]]:
    return [(author.name, author.kind) for author in metadata.authors]


def test_json_ld_is_trusted_before_meta_elements() -> None:
    found = about(
        linked(
            author=[{"@type": "Person", "name": "Morag Tulloch"}, {"@id": "#press"}],
            datePublished="2019-06-21T23:30:00+01:00",
            dateModified="2019-06-23",
            publisher={"@type": "Organization", "name": "The Harbour Gazette"},
            articleSection=["Islands", "Transport"],
            inLanguage="en-GB",
        )
        + '<script type="application/ld+json">{"@graph": [{"@id": "#press", "@type": "Organization", "name": "North Press Agency"}]}</script>'
        '<meta name="author" content="Somebody Else"><meta property="article:published_time" content="2011-01-01">'
    )
    assert names(found) == [("Morag Tulloch", "person"), ("North Press Agency", "organisation")]
    assert (found.published, found.updated) == ("2019-06-21", "2019-06-23")
    assert (found.publication, found.section, found.language) == ("The Harbour Gazette", "Islands", "en-GB")
    assert {found.provenance[field] for field in ("authors", "published", "publication", "section")} == {
        "json-ld"
    }


@pytest.mark.parametrize(
    ("published", "updated", "expected"),
    [
        ("2019-06-21", "2019-06-21T09:00:00Z", None),
        ("2019-06-21", "2019-06-20", None),
        ("2019-06-21", "2019-06-22", "2019-06-22"),
        ("2019-06", "2019-06-22", None),
    ],
)
def test_an_update_is_later_than_what_it_updates(published: str, updated: str, expected: str | None) -> None:
    assert about(linked(datePublished=published, dateModified=updated)).updated == expected


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("Islands,Transport", "Islands"),
        ("islands|transport", "islands"),
        ("Boats, Nets &amp; Crews", "Boats, Nets & Crews"),
    ],
)
def test_the_first_section_counts(declared: str, expected: str) -> None:
    assert about(linked(articleSection=declared)).section == expected


@pytest.mark.parametrize(
    ("head", "field", "value", "provenance"),
    [
        ('<meta name="citation_author" content="Tulloch, Morag">', "authors", ["Morag Tulloch"], "highwire"),
        ('<meta name="dc.creator" content="Morag Tulloch">', "authors", ["Morag Tulloch"], "dublin-core"),
        (
            '<meta name="author" content="By Morag Tulloch and Tom Hale">',
            "authors",
            ["Morag Tulloch", "Tom Hale"],
            "guess",
        ),
        (
            '<meta name="citation_publication_date" content="2019/06/21">',
            "published",
            "2019-06-21",
            "highwire",
        ),
        ('<meta name="dcterms.issued" content="2019-06">', "published", "2019-06", "dublin-core"),
        (
            '<meta property="og:site_name" content="The Harbour Gazette">',
            "publication",
            "The Harbour Gazette",
            "open-graph",
        ),
        ('<meta name="citation_issue" content="12">', "issue", "12", "highwire"),
        (
            '<meta name="citation_firstpage" content="34"><meta name="citation_lastpage" content="39">',
            "pages",
            "34–39",
            "highwire",
        ),
    ],
)
def test_each_place_gives_its_field_with_provenance(
    head: str, field: str, value: object, provenance: str
) -> None:
    found = about(head)
    given_value = [author.name for author in found.authors] if field == "authors" else getattr(found, field)
    assert given_value == value
    assert found.provenance[field] == provenance


def test_the_byline_and_the_date_line_under_the_title_are_read() -> None:
    found = about(
        top="<h1>The last ferry</h1><div class='byline'>By Morag Tulloch in Orsay</div><p>21 June 2019, 9:00</p>"
    )
    assert names(found) == [("Morag Tulloch", "person")]
    assert found.published == "2019-06-21"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("2019/06/21/the-last-ferry", ("2019-06-21", "guess")),
        ("2019/jun/21/the-last-ferry", ("2019-06-21", "guess")),
        ("2019/06/21", (None, None)),
        ("2019/13/45/the-last-ferry", (None, None)),
        ("the-last-ferry-2019-06-21.html", (None, None)),
    ],
)
def test_the_day_that_a_page_is_filed_under_is_a_guess(
    path: str, expected: tuple[str | None, str | None]
) -> None:
    found = about(url=f"https://gazette.example/{path}")
    assert (found.published, found.provenance.get("published")) == expected


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
    html = f"<body><article><h1>The last ferry to Orsay</h1>{BODY}{line}</article></body>"
    assert [author.name for author in clean_page(Page(html)).metadata.authors] == expected


def signed(head: str, top: str, bottom: str = "") -> tuple[list[tuple[str, str]], str | None]:
    found = clean_page(
        Page(f"<head>{head}</head><body><article><h1>The last ferry</h1>{top}{BODY}{bottom}</article></body>")
    ).metadata
    return names(found), found.provenance.get("authors")


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
    "bottom",
    [
        "<footer>© 2026 The Harbour Gazette</footer>",
        "<aside><h3>Another story</h3><p>By Tom Hale</p><time datetime='2020-02-02'>2 February 2020</time></aside>",
        "<div class='comments'><span class='author'>Ann Lee</span> 3 March 2021</div>",
    ],
)
def test_nothing_is_invented(bottom: str) -> None:
    found = about(bottom=bottom)
    assert (found.authors, found.published, found.updated, found.publication) == ((), None, None, None)


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
def test_names_are_slices_of_no_address_and_dates_are_dates(text: str, language: str) -> None:
    for author in authors(text, None, language):
        assert "@" not in author.name
        assert "://" not in author.name
    date = iso_date(text, language)
    assert date is None or len(date) in (4, 7, 10)


@pytest.mark.parametrize(
    ("canonical", "url", "expected"),
    [
        (
            "/ferry",
            "https://www.gazette.example/ferry?utm_source=mail&id=3",
            "https://www.gazette.example/ferry",
        ),
        ("https://gazette.example/ferry", "https://m.gazette.example/ferry", "https://gazette.example/ferry"),
        (
            "https://else.example/",
            "https://gazette.example/ferry?utm_medium=x",
            "https://gazette.example/ferry",
        ),
        ("https://gazette.example/ferry", None, "https://gazette.example/ferry"),
        ("http://[", "https://gazette.example/ferry?a=1&utm_x=2", "https://gazette.example/ferry?a=1"),
        ("javascript:alert(1)", None, None),
    ],
)
def test_the_address_is_the_canonical_one_of_the_same_host(
    canonical: str, url: str | None, expected: str | None
) -> None:
    tree = parse(
        f'<html><head><base href="https://liar.example/"><link rel="canonical" href="{canonical}"></head></html>'
    )
    assert tree is not None
    found = address(Clues({}, {}, {}), tree, url)
    assert (found[0] if found else None) == expected
