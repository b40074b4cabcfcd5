"""The article of a web page, the whole article and nothing but the article."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.article import Article
from tui.clean import clean
from tui.clean.page import clean_page
from tui.errors import NoArticleError, PullquoteError
from tui.page import Page

# ruff: noqa: E501 -- markup reads best on one line

TEXT = (
    "The boat that carried the island's post for sixty years made her final crossing on Tuesday night.",
    "“We knew every wave by name,” said Morag Tulloch, the purser, wiping the rain from a brass plate.",
    "Since the spring a bridge has joined the island to the mainland, and few wish to wait for a boat.",
    "The ferry will be sold to a museum, if a museum can be found that has a harbour deep enough for her.",
)
PARAGRAPHS = [f"<p>{text}</p>" for text in TEXT]
BODY = "".join(PARAGRAPHS)
TITLE = "The last ferry to Orsay"


def page(inside: str, head: str = "", after: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><title>{TITLE} | The Harbour Gazette</title>{head}</head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
        f"<article><h1>{TITLE}</h1>{inside}</article>{after}<footer><p>Copyright The Harbour Gazette</p></footer></body></html>"
    )


def read(inside: str = BODY, head: str = "", after: str = "") -> Article:
    return clean_page(Page(page(inside, head, after)))


def blocks(article: Article, kind: str | None = None) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if kind in (None, block.kind)]


def reasons(article: Article) -> dict[str, str]:
    return {gone.text: gone.reason for gone in article.removed}


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
    article = read(f"{PARAGRAPHS[0]}{PARAGRAPHS[1]}{markup}{PARAGRAPHS[2]}{PARAGRAPHS[3]}")
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
    article = read(f"{PARAGRAPHS[0]}{PARAGRAPHS[1]}{markup}{PARAGRAPHS[2]}{PARAGRAPHS[3]}")
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


def test_paragraphs_set_by_line_breaks_are_not_glued() -> None:
    assert blocks(read(f"<div>{'<br><br>'.join(TEXT)}</div>"))[1:] == list(TEXT)
    assert blocks(read(f"<div>{'<br>'.join(TEXT)}</div>"))[1:] == list(TEXT)


def test_the_body_in_json_ld_is_taken_where_the_page_shows_none() -> None:
    body = "\\n".join(text.replace('"', "'") for text in TEXT)
    script = f'<script type="application/ld+json">{{"@type": "Article", "headline": "{TITLE}", "articleBody": "{body}"}}</script>'
    article = clean_page(Page(f"<html><head>{script}</head><body><div>Loading …</div></body></html>"))
    assert blocks(article) == [TITLE, *TEXT]
    assert "JSON-LD" in article.notes[-1].text


def test_words_for_screen_readers_are_not_in_the_line() -> None:
    link = '<a href="/x">the museum<span class="visually-hidden">, opens new tab</span></a>'
    article = read(f"{BODY}<p>She goes to {link}, where she will be painted green and white again.</p>")
    assert blocks(article)[-1] == "She goes to the museum, where she will be painted green and white again."


def test_quotation_elements_get_the_marks_that_browsers_draw() -> None:
    article = read(
        f"{BODY}<p>The purser said <q>never again</q> and went below to count the tickets of the day.</p>"
    )
    assert "said “never again” and" in article.text


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


@pytest.mark.parametrize(
    "letter", ["\0", "\x0b", "\f", "\x1b", "\ufffe", "\uffff", "&#0;", "&#27;", "&#x1B;", "&#xFFFE;", "&#12;"]
)
def test_a_control_in_one_line_does_not_cost_the_others(letter: str) -> None:
    article = read(
        f"{BODY}<p>The skipper{letter}waved once and went below to count the tickets of the day.</p>"
    )
    assert blocks(article)[1:-1] == list(TEXT)
    assert blocks(article)[-1].endswith("waved once and went below to count the tickets of the day.")


@pytest.mark.parametrize("count", [1, 3000])
def test_links_that_are_never_closed_do_not_make_the_text_a_link(count: int) -> None:
    assert blocks(read("<a href=x>" * count + BODY * 2))[1 : 1 + len(TEXT)] == list(TEXT)


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


@settings(max_examples=60, deadline=None)
@given(st.lists(_MARKUP, max_size=25))
def test_any_markup_gives_an_article_with_true_offsets_or_a_clear_error(pieces: list[str]) -> None:
    try:
        article = clean_page(Page("<html><body>" + "".join(pieces)))
    except PullquoteError:
        return
    assert article.text == "\n\n".join(blocks(article))
    assert all(0 <= gone.at <= len(article.text) for gone in article.removed)
    assert article == clean_page(Page("<html><body>" + "".join(pieces)))
