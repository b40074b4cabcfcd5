"""The name of the paper that a page appeared in."""

from __future__ import annotations

import json

import pytest

from tui.clean.metadata_clues import clues
from tui.clean.metadata_publication import publications
from tui.clean.page_dom import parse

TITLE = "The last ferry to Orsay"


def named(
    publisher: str = "", site: str = "", end: str = "", url: str | None = None, part: object = None
) -> tuple[str, str] | None:
    node = {"@type": "NewsArticle", "headline": TITLE, "publisher": {"name": publisher}, "isPartOf": part}
    head = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    head += f'<meta property="og:site_name" content="{site}">' * bool(site)
    tree = parse(f"<html><head><title>{TITLE}{end}</title>{head}</head><body><p>x</p></body></html>")
    assert tree is not None
    return next(iter(publications(clues(tree), tree, url, TITLE)), None)


GAZETTE = "https://www.harbourgazette.example/2019/ferry"


@pytest.mark.parametrize(
    ("publisher", "site", "end", "expected"),
    [
        ("The Harbour Gazette", "Harbour Gazette Online", "", ("The Harbour Gazette", "json-ld")),
        ("North Press Agency", "The Harbour Gazette", "", ("The Harbour Gazette", "open-graph")),
        ("Blogspot", "Harbour Gazette | News of the isles", "", ("Harbour Gazette", "open-graph")),
        ("Harbour Gazette Ltd", "Harbour Gazette", "", ("Harbour Gazette", "open-graph")),
        ("Gezeiten Verlag GmbH &amp; Co. KG", "", " - The Harbour Gazette", ("The Harbour Gazette", "meta")),
        ("harbourgazette.example", "", " | Islands | Harbour Gazette", ("Harbour Gazette", "meta")),
        ("", "@harbourgazette", "", ("harbourgazette", "open-graph")),
        ("", "", " – The Harbour Gazette", ("The Harbour Gazette", "meta")),
        ("", "", " – and what came after", None),
        ("the Harbour Gazette", "The Harbour Gazette", "", ("The Harbour Gazette", "json-ld")),
        ("Orsay &amp; Friends", "", "", ("Orsay & Friends", "json-ld")),
    ],
)
def test_a_name_that_the_host_bears_out_goes_first(
    publisher: str, site: str, end: str, expected: tuple[str, str] | None
) -> None:
    assert named(publisher, site, end, GAZETTE) == expected


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.hgazette.example/x", "Harbour Gazette"),
        ("https://www.hg.example/x", "Harbour Gazette"),
        ("https://news.gazette.co.example/x", "The Gazette"),
        ("https://www.kuestenblatt.example/x", "Küstenblatt"),
        ("https://www.myorsaypost.example/x", "Orsaypost Weekly"),
    ],
)
def test_hosts_are_made_of_names_in_many_ways(url: str, name: str) -> None:
    assert named("North Press Agency", name, "", url) == (name, "open-graph")


def test_without_a_host_the_order_of_trust_holds() -> None:
    assert named("North Press Agency", "The Harbour Gazette") == ("North Press Agency", "json-ld")


def test_a_name_in_letters_that_no_host_has_is_not_doubted() -> None:
    assert named("港新聞", "Minato", "", "https://minato.example/x") == ("港新聞", "json-ld")


def test_a_journal_goes_before_its_publisher() -> None:
    part = {"@type": ["Periodical", "PublicationVolume"], "name": "Journal of Ferries"}
    assert named("Harbour Press", "", part=part) == ("Journal of Ferries", "json-ld")
    assert named("Harbour Press", "", part={"@type": "Product", "name": "All Access"}) == (
        "Harbour Press",
        "json-ld",
    )


def test_an_issue_and_a_volume_lead_to_the_journal_they_belong_to() -> None:
    volume = {
        "@type": "PublicationVolume",
        "name": "Volume 12",
        "isPartOf": {"@type": "Periodical", "name": "Ferries"},
    }
    issue = {"@type": "PublicationIssue", "name": "July 2019", "issueNumber": 7, "isPartOf": volume}
    assert named("Harbour Press", part=issue) == ("Ferries", "json-ld")
    assert named("", part={**issue, "isPartOf": {"@type": "PublicationVolume", "name": "12"}}) is None


def test_a_site_is_found_behind_the_page_that_an_article_is_part_of() -> None:
    page = {"@type": "WebPage", "name": TITLE, "isPartOf": {"@type": "WebSite", "name": "Harbour Notes"}}
    assert named("", part=page) == ("Harbour Notes", "json-ld")


def test_microdata_names_the_publisher() -> None:
    for inner in (
        '<meta itemprop="name" content="Harbour Notes">',
        '<b itemprop="name">Harbour Notes</b>',
        "Harbour Notes",
    ):
        tree = parse(f"<html><body><div itemprop=publisher>{inner}</div></body></html>")
        assert tree is not None
        assert publications(clues(tree), tree, None, TITLE) == [("Harbour Notes", "microdata")]
