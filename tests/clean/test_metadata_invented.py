"""Nothing on a page that tells of something else becomes the date or the author of its article."""

from __future__ import annotations

import pytest

from tests.clean.declared import about, linked

# ruff: noqa: E501 -- markup reads best on one line

TITLE = "<h1>The last ferry to Orsay</h1>"
TEASER = "<a href=/swans>Two swans cross the road and live</a>"


@pytest.mark.parametrize(
    "line",
    [
        "© 4 March 2024 Harbour Media",
        "Copyright 4 March 2024 Harbour Media",
        "ferry-2024-03-04.jpg",
        "Deadline: 4 May 2026",
        "When: 4 May 2026, Town Hall",
        "Offer ends 4 May 2026",
        "Member since 4 May 2011",
        "Tom 112 posts, joined 4 May 2011",
        "Born: 4 May 1911",
        "Archive: January 2024",
        "Medically reviewed by Dr Max Hale on 4 May 2019",
        "</p><p>The bell rang <time datetime='1911-05-04'>at dawn</time> and all the town came running.",
        "</p><figure><img src=a><figcaption>The quay, 4 May 2019</figcaption></figure><p>",
        f"</p><div>{TEASER}<div>12 January 2024</div><div>By Tess Hale</div></div><p>",
        f"</p><ul><li>{TEASER} 12 January 2024</li><li>{TEASER} 13 January 2024</li></ul><p>",
        "</p><dl><dt>Deadline</dt><dd>4 May 2026</dd></dl><p>",
    ],
)
def test_no_line_under_the_title_that_is_of_something_else_gives_a_date(line: str) -> None:
    found = about(top=f"{TITLE}<p>{line}</p>")
    assert (found.published, found.updated, found.authors) == (None, None, ())


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Published: 21 June 2019", "2019-06-21", None),
        ("Morag TullochPUBLISHED: 21 June 2019", "2019-06-21", None),
        ("21 June 2019, 9:40 | Words: 4", "2019-06-21", None),
        ("Posted: Fri 21 June 2019", "2019-06-21", None),
        (
            "<dl><dt>Published</dt><dd>21 June 2019</dd><dt>Last updated</dt><dd>23 June 2019 – <a>all</a></dd></dl>",
            "2019-06-21",
            "2019-06-23",
        ),
        (
            f"<div class=byline><a href=/m>Morag Tulloch and Tom Hale in Orsay</a> 21 June 2019</div>{TEASER}",
            "2019-06-21",
            None,
        ),
    ],
)
def test_labels_of_an_articles_own_dates_are_known(line: str, published: str, updated: str | None) -> None:
    found = about(top=TITLE + line)
    assert (found.published, found.updated) == (published, updated)


def test_a_day_above_the_title_may_be_today() -> None:
    assert about(top=f"<div>Friday, 21 June 2019</div>{TITLE}").provenance["published"] == "guess"
    assert about(top=f"<div>21 June 2019, 9:40</div>{TITLE}").provenance["published"] == "byline"


@pytest.mark.parametrize("day", ["1970-01-01T00:00:00Z", "1899-12-30", "1900-01-01", "0000-00-00"])
def test_a_day_that_was_never_filled_in_is_none(day: str) -> None:
    assert about(linked(datePublished=day)).published is None


def test_folders_of_uploads_date_no_article() -> None:
    assert about(url="https://gazette.example/2019/06/21/ferry").published == "2019-06-21"
    assert about(url="https://gazette.example/uploads/2019/06/21/ferry.html").published is None


@pytest.mark.parametrize(
    ("kind", "headline"),
    [("NewsArticle", "Two swans cross the road and live to tell"), ("Review", "")],
)
def test_an_object_about_something_else_says_nothing_of_the_article(kind: str, headline: str) -> None:
    other = {
        "@type": kind,
        "headline": headline,
        "datePublished": "2011-01-01",
        "author": {"name": "Olli Oak"},
    }
    found = about("<title>The last ferry to Orsay</title>" + linked(**other))
    assert (found.published, found.authors) == (None, ())


def test_of_several_articles_the_one_with_the_titles_words_counts() -> None:
    other = linked(headline="Two swans cross the road and live", datePublished="2011-01-01")
    own = linked(headline="Final ferry leaves for the isles tonight", datePublished="2019-06-21")
    assert about(f"<title>The last ferry to Orsay</title>{other}{own}").published == "2019-06-21"


@pytest.mark.parametrize("name", ["{{author.name}}", "%author%", "<?= $name ?>", "[author]", "#AUTHOR#"])
def test_a_template_that_was_not_filled_in_names_nobody(name: str) -> None:
    assert about(linked(author={"name": name})).authors == ()
