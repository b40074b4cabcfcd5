"""Of several articles on one page one is given."""

from __future__ import annotations

import pytest

from tests.clean.pages import BODY, PARAGRAPHS, TEXT, TITLE, read
from tui.clean.page import clean_page
from tui.page import Page


@pytest.mark.parametrize("order", [(TITLE, "A harbour without boats"), ("A harbour without boats", TITLE)])
def test_of_several_articles_the_one_of_the_title_is_given(order: tuple[str, str]) -> None:
    other = (
        "<p>"
        + "The harbour of the mainland has had no boats since the winter, and few visitors came. " * 9
        + "</p>"
    )
    written = {TITLE: BODY * 2, "A harbour without boats": other}
    articles = "".join(f"<article><h1>{name}</h1>{written[name]}</article>" for name in order)
    found = clean_page(Page(f"<head><title>{TITLE}</title></head><body>{articles}</body>"))
    assert found.metadata.title == TITLE
    assert TEXT[0] in found.text
    assert "no boats since the winter" not in found.text
    assert any("holds 2 articles" in note.text for note in found.notes)


def test_of_the_posts_of_a_blog_the_first_is_given_under_its_own_headline() -> None:
    posts = "".join(
        f'<div class="post"><h2><a href="/{at}">{name}</a></h2>{body}</div>'
        for at, (name, body) in enumerate([(TITLE, BODY * 2), ("Another tale", BODY.upper() * 2)])
    )
    found = clean_page(Page(f"<head><title>Orsay blog</title></head><body>{posts}</body>"))
    assert found.metadata.title == TITLE
    assert TEXT[3].upper() not in found.text
    assert any("holds 2 articles" in note.text for note in found.notes)


def test_the_entries_of_a_live_blog_stay_together() -> None:
    entries = "".join(
        f"<article><h2>At {hour}</h2>{text * 7}</article>" for hour, text in enumerate(PARAGRAPHS)
    )
    found = read(entries)
    assert all(text in found.text for text in TEXT)
    assert not found.notes


SIGNED = "<p class=by>By Tom Hale | 9 March 2019</p>"


@pytest.mark.parametrize("tag", ["h1", "h2"])
@pytest.mark.parametrize("box", ["div", "section"])
def test_articles_in_plain_boxes_begin_at_headings_with_a_byline(tag: str, box: str) -> None:
    stories = "".join(
        f"<{box}><{tag}>{name}</{tag}>{SIGNED}{body}</{box}>"
        for name, body in ((TITLE, BODY), ("A harbour without boats", BODY.upper()))
    )
    found = clean_page(Page(f"<head><title>{TITLE} - Orsay Post</title></head><body>{stories}</body>"))
    assert found.metadata.title == TITLE
    assert TEXT[3] in found.text
    assert TEXT[0].upper() not in found.text
    assert any("holds 2 articles" in note.text for note in found.notes)


@pytest.mark.parametrize(
    "inside",
    [
        f"<h2>A harbour without boats</h2>{PARAGRAPHS[2]}{PARAGRAPHS[3]}",
        f"<h1>A harbour without boats</h1>{PARAGRAPHS[2]}{PARAGRAPHS[3]}",
        f"<h3>A harbour without boats</h3>{SIGNED}{PARAGRAPHS[2]}{PARAGRAPHS[3]}",
        f"<h1>Also</h1>{SIGNED}{PARAGRAPHS[3]}",
    ],
)
def test_parts_of_an_article_are_not_articles(inside: str) -> None:
    found = read(f"{SIGNED}{PARAGRAPHS[0]}{PARAGRAPHS[1]}{inside}")
    assert TEXT[3] in found.text
    assert not found.notes


def test_one_article_for_two_widths_of_screen_is_one() -> None:
    copies = "".join(
        f"<article class={kind}><h1>{TITLE}</h1>{BODY * 2}</article>" for kind in ("wide", "slim")
    )
    found = clean_page(Page(f"<head><title>{TITLE}</title></head><body>{copies}</body>"))
    assert not found.notes
