"""The article of a web page, and nothing but the article."""

from __future__ import annotations

from tui.clean.page import clean_page
from tui.page import Page

FERRY = """<!doctype html><html lang="en">
<head><title>The last ferry to Orsay | The Harbour Gazette</title></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>The last ferry to Orsay</h1>
<p>The boat that carried the island's post for sixty years made her final crossing on Tuesday night.</p>
<p>“We knew every wave by name,” said Morag Tulloch, the purser, <em>wiping</em> her eyes on her sleeve.</p>
<h2>A new bridge</h2>
<p>Since the spring a bridge has joined the island to the mainland, and few wished to wait for a boat:</p>
<ul><li>in winter the crossing was often cancelled, sometimes for a week;</li>
<li>in summer it was full.</li></ul>
<blockquote><p>There will be no more mornings such as those,
and no more tea in the wheelhouse.</p></blockquote>
<p>The ferry will be sold to a museum, if a museum can be found.</p></article>
<footer><p>Copyright The Harbour Gazette</p></footer></body></html>"""


def test_blocks_keep_their_kinds_and_order() -> None:
    article = clean_page(Page(FERRY))
    assert [block.kind for block in article.blocks] == [
        "title",
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
        "item",
        "item",
        "quote",
        "paragraph",
    ]
    assert article.blocks[2].span.of(article.text) == (
        "“We knew every wave by name,” said Morag Tulloch, the purser, wiping her eyes on her sleeve."
    )


def test_what_is_left_out_is_kept_in_removed() -> None:
    article = clean_page(Page(FERRY))
    assert [gone.text for gone in article.removed] == ["Home", "Sport", "Copyright The Harbour Gazette"]


def test_bytes_are_decoded_as_declared() -> None:
    page = Page(FERRY.encode("cp1252"), charset="iso-8859-1")
    assert clean_page(page).text == clean_page(Page(FERRY)).text
