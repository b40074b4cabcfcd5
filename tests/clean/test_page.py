"""The article of a web page, the whole article and nothing but the article."""

from __future__ import annotations

import json

import pytest

from tests.clean.pages import BODY, PARAGRAPHS, TEXT, TITLE, blocks, page, read, read_around, reasons
from tui.clean import clean
from tui.clean.page import clean_page
from tui.errors import NoArticleError
from tui.page import Page

# ruff: noqa: E501 -- markup reads best on one line


def test_blocks_keep_their_kinds_and_order() -> None:
    article = read(
        f"{PARAGRAPHS[0]}<p>“We knew every wave by name,” said <em>Morag</em> Tulloch, the purser, in the rain.</p>"
        f"<h2>A new bridge</h2>{PARAGRAPHS[2]}"
        "<ul><li>in winter the crossing was often cancelled, sometimes for a week;</li><li>in summer it was full.</li></ul>"
        "<blockquote><p>There will be no more mornings such as those, and no more tea in the wheelhouse.</p></blockquote>"
        "<table><tr><th>Year</th><th>Trips</th></tr><tr><td>1959</td><td>310</td></tr></table>"
        f"{PARAGRAPHS[3]}"
    )
    kinds = [block.kind for block in article.blocks]
    assert kinds == [
        "title",
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
        "item",
        "item",
        "quote",
        "table",
        "paragraph",
    ]
    assert article.blocks[3].level == 2
    assert blocks(article)[2] == "“We knew every wave by name,” said Morag Tulloch, the purser, in the rain."
    assert blocks(article, "table") == ["Year | Trips\n1959 | 310"]


def test_the_title_is_in_the_text_once_and_first() -> None:
    article = read(f"<h2>{TITLE}</h2>{BODY}")
    assert article.text.startswith(TITLE + "\n\n")
    assert article.text.count(TITLE) == 1


def test_what_is_left_out_is_kept_in_removed_with_its_reason() -> None:
    gone = reasons(read())
    assert gone.keys() == {"Home", "Sport", "Copyright The Harbour Gazette"}
    assert all(gone.values())


@pytest.mark.parametrize(
    "markup",
    [
        '<p class="standfirst">After sixty years, a bridge has taken the work of the island’s boat.</p>',
        '<div class="ArticleHeader__dek">After sixty years, a bridge has taken the work of the island’s boat.</div>',
        "<h2>After sixty years, a bridge has taken the work of the island’s boat.</h2>",
    ],
)
def test_the_standfirst_is_kept(markup: str) -> None:
    assert blocks(read(markup + BODY), "standfirst") == [
        "After sixty years, a bridge has taken the work of the island’s boat."
    ]


def test_what_the_page_describes_itself_by_is_the_standfirst() -> None:
    words = "After sixty years, a bridge has taken the work of the boat."
    head = f'<meta name="description" content="{words}">'
    assert blocks(read(f"<div>{words}</div>{BODY}", head), "standfirst") == [words]


@pytest.mark.parametrize(
    "markup",
    [
        "<figure><img src=a.jpg><figcaption>The pier at Orsay, seen from the boat</figcaption></figure>",
        '<div class="photo"><img src=a.jpg><div>The pier at Orsay, seen from the boat</div></div>',
        '<div><img src=a.jpg><p class="wp-caption-text">The pier at Orsay, seen from the boat</p></div>',
    ],
)
def test_captions_stand_in_their_place(markup: str) -> None:
    article = read_around(markup)
    assert blocks(article)[3] == "The pier at Orsay, seen from the boat"
    assert article.blocks[3].kind == "caption"


def test_a_pull_quote_that_repeats_the_body_is_dropped() -> None:
    pulled = "We knew every wave by name"
    article = read(f"{PARAGRAPHS[0]}<blockquote><p>{pulled}</p></blockquote>{''.join(PARAGRAPHS[1:])}")
    assert blocks(article)[1:] == list(TEXT)
    assert pulled in reasons(article)


@pytest.mark.parametrize(
    "markup",
    [
        '<p><a href="/x">READ MORE: Seven bridges you have to see once in your life</a></p>',
        '<div class="related-stories"><h3>More on boats</h3><p>A harbour master remembers the winters of long ago.</p></div>',
        '<div class="newsletter-signup"><p>Sign up for our letter from the islands, every Friday.</p></div>',
        '<div class="ad-slot">Advertisement</div>',
        "<p>Advertisement</p>",
        '<ul><li><a href="/a">A harbour master remembers the winters</a></li><li><a href="/b">The bridge that nobody wanted to pay</a></li></ul>',
        '<div class="social-share">Share this with a friend</div>',
        '<p class="byline">By Morag Tulloch</p>',
    ],
)
def test_furniture_inside_the_body_is_removed(markup: str) -> None:
    article = read_around(markup)
    assert blocks(article)[1:] == list(TEXT)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Follow us on Twitter and Facebook for the latest news.</p>",
        "<h3>More stories</h3><div><p>A harbour master remembers the winters of long ago and those who sailed.</p></div>",
        '<div class="author-bio"><p>Morag Tulloch is a reporter at the Gazette who has covered the islands for years.</p></div>',
        "<h2>Comments</h2>",
    ],
)
def test_furniture_after_the_body_is_removed(markup: str) -> None:
    assert blocks(read(BODY + markup))[1:] == list(TEXT)


def test_a_short_last_sentence_stays() -> None:
    assert blocks(read(f"{BODY}<p>The tide will not wait.</p>"))[-1] == "The tide will not wait."


def test_a_body_cut_by_advertisements_is_followed_to_its_end() -> None:
    more = [
        f"On day {number} of the strike the boat lay still, and the gulls sat along her rail all day long."
        for number in range(9)
    ]
    parts = [
        f'<div class="chunk body">{"".join(f"<p>{line}</p>" for line in more[at : at + 3])}</div>'
        for at in (0, 3, 6)
    ]
    article = read('<div class="row ad">Advertisement</div>'.join(parts))
    assert blocks(article)[1:] == more


def test_the_body_in_json_ld_is_taken_where_the_page_shows_none() -> None:
    body = "\\n".join(text.replace('"', "'") for text in TEXT)
    script = f'<script type="application/ld+json">{{"@type": "Article", "headline": "{TITLE}", "articleBody": "{body}"}}</script>'
    article = clean_page(Page(f"<html><head>{script}</head><body><div>Loading …</div></body></html>"))
    assert blocks(article) == [TITLE, *TEXT]
    assert "JSON-LD" in article.notes[-1].text


def test_bytes_are_decoded_as_declared() -> None:
    assert clean(Page(page(BODY).encode("cp1252"), charset="iso-8859-1"), "page").text == read().text


@pytest.mark.parametrize(
    ("language", "lines", "furniture"),
    [
        (
            "de",
            [
                "Das Boot, das sechzig Jahre lang die Post zur Insel brachte, ist am Dienstag zum letzten Mal gefahren.",
                "„Wir kannten jede Welle beim Namen“, sagte die Zahlmeisterin und wischte den Regen vom Messingschild.",
                "Seit dem Frühjahr führt eine Brücke zur Insel, und niemand will mehr auf ein Boot warten müssen.",
            ],
            "Anzeige",
        ),
        (
            "es",
            [
                "El barco que llevó el correo a la isla durante sesenta años hizo el martes su última travesía.",
                "«Conocíamos cada ola por su nombre», dijo la sobrecargo mientras secaba la lluvia de una placa.",
                "Desde la primavera un puente une la isla con la costa, y ya nadie quiere esperar un barco.",
            ],
            "Publicidad",
        ),
        (
            "ja",
            [
                "六十年にわたり島へ郵便を運んできた船が、火曜日の夜に最後の航海を終えた。桟橋には多くの人が集まり、手を振った。",
                "「波の名前まで知っていました」と事務長は語り、真鍮の板についた雨を袖でぬぐった。船は静かに岸を離れた。",
                "春からは橋が島と本土を結び、船を待つ人はほとんどいない。博物館が引き取り手を探しているという。",
            ],
            "広告",
        ),
    ],
)
def test_other_languages(language: str, lines: list[str], furniture: str) -> None:
    body = f'<p>{lines[0]}</p><p>{lines[1]}</p><div class="ad">{furniture}</div><p>{lines[2]}</p>'
    article = clean_page(
        Page(f'<html lang="{language}"><body><main><h1>{lines[0][:12]}</h1>{body}</main></body></html>')
    )
    assert blocks(article, "paragraph") == lines
    assert article.metadata.language == language


@pytest.mark.parametrize(
    "html", ["", "   ", "<html></html>", "<html><body><nav><a href=/>Home</a></nav></body></html>"]
)
def test_a_page_without_an_article_says_so(html: str) -> None:
    with pytest.raises(NoArticleError):
        clean_page(Page(html))


def test_what_a_caption_or_a_box_says_may_be_said_again() -> None:
    figure = f"<figure><img src=a><figcaption>{TEXT[2]}</figcaption></figure>"
    assert blocks(read_around(figure), "paragraph") == list(TEXT)
    boxed = f"<blockquote class=widget>{TEXT[3]}</blockquote>"
    assert blocks(read_around(boxed), "paragraph") == list(TEXT)


def test_the_whole_text_once_more_in_one_paragraph_goes() -> None:
    article = read(f"{BODY}<div><div>{' '.join(TEXT)}</div></div>{PARAGRAPHS[3].replace('ferry', 'boat')}")
    assert not [text for text in blocks(article) if text.startswith(TEXT[0] + " ")]


def test_a_paragraph_among_others_stays_whatever_element_it_is_in() -> None:
    lines = "".join(f"<div class=text>{text}</div>" for text in TEXT[:2])
    linked = "<div class=text>Hale (<a href=/h>HALE.X</a>) sold.</div>"
    more = "".join(f"<div class=text>{text}</div>" for text in TEXT[2:])
    assert blocks(read(lines + linked + more))[1:] == [*TEXT[:2], "Hale (HALE.X) sold.", *TEXT[2:]]


@pytest.mark.parametrize("style", ["hidden", 'style="display: none"', 'style="visibility:hidden"'])
def test_words_that_browsers_do_not_show_are_no_part_of_the_article(style: str) -> None:
    block, inline = (
        f"<p {style}>Nobody reads this line of the text here.</p>",
        f"<span {style}>, a new tab</span>",
    )
    article = read_around(f"{block}<p>She sold the boat{inline} to a museum in the end.</p>")
    assert "She sold the boat to a museum in the end." in article.text
    assert "Nobody" not in article.text
    assert "Nobody reads this line of the text here." in reasons(article)


def test_a_text_that_is_hidden_until_a_script_shows_it_is_read() -> None:
    assert blocks(read(f'<div style="display:none">{BODY}</div>'))[1:] == list(TEXT)


def test_items_that_are_links_stay_in_a_list_of_the_body() -> None:
    items = [
        "<a href=/a>The Swan</a>, where the fire is lit at four in the afternoon.",
        "<a href=/b>The Anchor</a>",
    ]
    article = read_around(f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>")
    assert blocks(article, "item")[-1] == "The Anchor"


def test_a_caption_of_another_story_is_none_of_the_articles() -> None:
    card = '<div class="c-related"><a href=/x><h5 class="c-related__caption">Swans return to the mill pond</h5></a></div>'
    assert blocks(read_around(card), "caption") == []


def test_a_copy_without_paragraphs_says_so() -> None:
    glued = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": " ".join(TEXT)})
    found = read("<p>The ferry left…</p>", f"<script type='application/ld+json'>{glued}</script>")
    assert blocks(found)[1:] == [" ".join(TEXT)]
    assert found.notes[0].text.endswith("It has lost its paragraphs.")


@pytest.mark.parametrize("name", ["cmp-text", "voc-cmp", "related-none-of-it-was-known-to-anybody"])
def test_names_that_only_look_telling_drop_nothing(name: str) -> None:
    attribute = "id" if name.startswith("related") else "class"
    assert "The sand always wins." in read_around(f"<p {attribute}={name}>The sand always wins.</p>").text


def test_the_date_of_publication_is_no_advertisement() -> None:
    assert read(f"<div class=pub-date>21 June 2019</div>{BODY}").metadata.published == "2019-06-21"
