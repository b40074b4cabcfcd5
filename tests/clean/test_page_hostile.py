"""No markup makes a page slow or its article's offsets untrue."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clean.pages import BODY, PARAGRAPHS, TEXT, blocks, reasons
from tui.clean.page import clean_page
from tui.errors import PullquoteError
from tui.page import Page

# ruff: noqa: E501 -- markup reads best on one line


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 6000 + BODY,
        "<blockquote>" * 4000 + BODY,
        BODY * 3 + "<a href=x>" * 3000,
        f"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><html><body>{BODY}<p>&b;{'&amp;' * 50_000}</p>",
        f"<html><body><img src='data:image/png;base64,{'A' * 2_000_000}'>{BODY}",
        f"<html><body><p {' '.join(f'a{number}=1' for number in range(40_000))}>x</p>{BODY}",
        f"<script type='application/ld+json'>{'[' * 20_000}</script>{BODY}",
        f"<html><body>{BODY}\0\x1b[31m\u202e</body></html>",
        f"<html><body><img src='{'data:a/a' * 20_000}'>{BODY}",
        f"<title>{'a - ' * 20_000}</title>{BODY}",
        f"<meta name=author content='{'a-' * 20_000}'>{BODY}",
    ],
    ids=[
        "deep",
        "quotes",
        "links",
        "entities",
        "data",
        "attributes",
        "json",
        "controls",
        "uris",
        "bars",
        "names",
    ],
)
def test_hostile_pages_are_read_in_little_time(html: str) -> None:
    begin = time.process_time()
    article = clean_page(Page(html))
    assert TEXT[0] in article.text or TEXT[0] in reasons(article)
    assert time.process_time() - begin < 5
    assert not set(article.text) & set("\0\x1b\u202e")


_MARKUP = st.sampled_from(
    [
        *PARAGRAPHS,
        "<div>",
        "</div>",
        "<ul><li>",
        "</li></ul>",
        "<br>",
        "<a href=x>link",
        "</a>",
        "<h2>Head</h2>",
        "<figure><img src=x>",
        "<figcaption>Words",
        "<table><tr><td>1",
        "<td>2",
        "<!--",
        "-->",
        "&amp;",
        "&#0;",
        "<p class=ad>",
    ]
)


@settings(max_examples=60)
@given(st.lists(_MARKUP, max_size=25))
def test_any_markup_gives_an_article_with_true_offsets_or_a_clear_error(pieces: list[str]) -> None:
    try:
        article = clean_page(Page("<html><body>" + "".join(pieces)))
    except PullquoteError:
        return
    assert article.text == "\n\n".join(blocks(article))
    assert all(0 <= gone.at <= len(article.text) for gone in article.removed)
    assert article == clean_page(Page("<html><body>" + "".join(pieces)))


def test_metadata_is_as_harmless_as_the_text() -> None:
    head = "<meta name=author content='Ana \u202eRuiz'><meta property=og:site_name content='The \x1b[31mGazette'>"
    found = clean_page(Page(f"<head>{head}</head><h1>\u202eThe last ferry to Orsay</h1>{BODY}")).metadata
    told = " ".join([found.title or "", found.publication or "", *(author.name for author in found.authors)])
    assert "Ruiz" in told
    assert "Gazette" in told
    assert not set(told) & set("\u202e\x1b")
