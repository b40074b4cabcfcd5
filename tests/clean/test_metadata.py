"""What a page says about its article, and that nothing is invented."""

from __future__ import annotations

import pytest

from tests.clean.declared import about, linked, names

# ruff: noqa: E501 -- markup reads best on one line


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
    ("fields", "expected"),
    [
        ({"issueNumber": "212"}, "212"),
        ({"isPartOf": {"@type": "PublicationIssue", "issueNumber": 7}}, "7"),
        ({"isPartOf": [{"@type": "PublicationVolume", "isPartOf": {"issueNumber": "7–8"}}]}, "7–8"),
        ({"isPartOf": {"@id": "#paper"}}, None),
        ({"isPartOf": "The Harbour Gazette"}, None),
    ],
)
def test_the_issue_is_that_of_what_an_article_is_part_of(
    fields: dict[str, object], expected: str | None
) -> None:
    assert about(linked(**fields)).issue == expected


def test_a_recipe_signs_its_page_where_no_article_does() -> None:
    recipe = {"@type": "Recipe", "name": "The last ferry to Orsay", "author": {"name": "Ana Ruiz"}}
    assert names(about(linked(**recipe, headline=None))) == [("Ana Ruiz", "person")]
    article = linked(author={"name": "Morag Tulloch"})
    assert names(about(linked(**recipe, headline=None) + article)) == [("Morag Tulloch", "person")]
