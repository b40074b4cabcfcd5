"""The edges of a page's article: what stands above its first words, within its lists and after its last."""

# ruff: noqa: E501 -- markup reads best on one line

from __future__ import annotations

import pytest

from tests.clean.pages import BODY, PARAGRAPHS, TEXT, TITLE, blocks, read, read_around
from tui.clean.page import clean_page
from tui.errors import NoArticleError
from tui.page import Page

HEAD = "<h1>The last ferry to Orsay</h1>"


def shape(html: str) -> list[tuple[str, str]]:
    article = clean_page(Page(html))
    return [(block.kind, article.text[block.span.start : block.span.end]) for block in article.blocks]


@pytest.mark.parametrize(
    ("top", "kept"),
    [
        (
            '<p class="standfirst">The purser and the crew say goodbye to their boat.</p>'
            '<p class="byline">By Morag Lee, Orsay</p><p>21 June 2019, 9:00</p><p>Reading time: 3 min</p>',
            [("standfirst", "The purser and the crew say goodbye to their boat.")],
        ),
        (
            "<p><strong>The purser and the crew say goodbye to their old boat.</strong></p>"
            "<p>By Morag Lee</p><p>21 June 2019</p>",
            [("paragraph", "The purser and the crew say goodbye to their old boat.")],
        ),
        (
            "<p>Published 21 June 2019. Last updated 22 June 2019.</p>"
            "<p>By Morag Lee and Tom Hale | Photographs by Ann Roe</p>",
            [],
        ),
        (
            "<p>By Morag Lee</p><p>21 June 2019</p><p>CLAIM: The ferry sank.</p>",
            [("paragraph", "CLAIM: The ferry sank.")],
        ),
    ],
)
def test_what_stands_above_the_byline_is_not_the_first_paragraph(
    top: str, kept: list[tuple[str, str]]
) -> None:
    article = clean_page(Page(f"<body><article>{HEAD}{top}{BODY}</article></body>"))
    assert article.metadata.authors[0].name == "Morag Lee"
    assert article.metadata.published == "2019-06-21"
    assert shape(f"<body><article>{HEAD}{top}{BODY}</article></body>")[1 : 1 + len(kept) + 1] == [
        *kept,
        ("paragraph", TEXT[0]),
    ]


@pytest.mark.parametrize(
    ("label", "kind"), [("<h2>{}</h2>", "heading"), ('<div class="label">{}</div>', "paragraph")]
)
def test_the_label_of_the_first_words_stays_where_others_are_set_like_it(label: str, kind: str) -> None:
    body = "".join(
        label.format(name) + f"<div>{text}</div>"
        for name, text in zip(("Claim", "Rating"), TEXT, strict=False)
    )
    found = shape(
        f"<body><article>{HEAD}<p class=byline>By Morag Lee</p>{body}<div>{TEXT[2]}</div></article></body>"
    )
    assert found[1:3] == [(kind, "Claim"), ("paragraph", TEXT[0])]


def test_an_unmarked_sentence_under_the_title_is_the_standfirst() -> None:
    line = "The purser and the crew of the old boat say goodbye to the island."
    top = f"<div>{HEAD}<aside>{line}</aside><div>Islands</div></div>"
    html = f"<body>{top}<article>{BODY * 3}</article></body>"
    assert shape(html)[1:3] == [("standfirst", line), ("paragraph", TEXT[0])]


def test_the_date_of_a_quoted_post_is_not_the_articles() -> None:
    quote = "<blockquote><p>So long, old boat.</p>— Ivo (@ivo) <a href=x>May 3, 2025</a></blockquote>"
    article = clean_page(Page(f"<body><article>{HEAD}{BODY}{quote}{BODY}</article></body>"))
    assert article.metadata.published is None


def test_a_list_within_a_list_keeps_the_words_above_it() -> None:
    markup = "<ul><li>Boots<ul><li>The left boot</li><li>The right boot</li></ul></li><li>Rope</li></ul>"
    items = [
        text
        for kind, text in shape(f"<body><article>{HEAD}{BODY}{markup}{BODY}</article></body>")
        if kind == "item"
    ]
    assert items == ["Boots", "The left boot", "The right boot", "Rope"]


def test_a_list_that_goes_on_in_parts_of_its_own_is_followed() -> None:
    lists = "".join(
        f"<div class=part><h2>Boat of the year {year}</h2><ul>"
        + "".join(f"<li>The old boat number {number} of {year}</li>" for number in range(12))
        + "</ul></div>"
        for year in (1958, 1972, 1988)
    )
    found = shape(f"<body><article>{HEAD}<div class=part>{BODY * 3}</div>{lists}</article></body>")
    assert found[-1] == ("item", "The old boat number 11 of 1988")


def test_a_question_put_to_many_stays_each_time() -> None:
    asked = "<p>Which of the boats do you remember best, and who was it that sailed on her with you then?</p>"
    answers = [asked + line for line in PARAGRAPHS]
    assert len(shape(f"<body><article>{HEAD}{''.join(answers)}</article></body>")) == 9


def test_a_short_last_line_of_a_text_set_by_line_breaks_stays() -> None:
    body = "<br><br>".join((*TEXT, "The end."))
    assert shape(f"<body><main>{HEAD}<div>{body}<br></div><div>Posted at 10:14</div></main></body>")[-1] == (
        "paragraph",
        "The end.",
    )


BRIEF = (
    "町議会は火曜日の夜、港に残る最後の渡し船をやめることを決めた。賛成九、反対七だった。",
    "船長は「波の名を一つ一つ知っていた」と語り、真鍮の板から雨をぬぐった。",
    "春に橋が架かり、船を待つ人は少なくなったという。",
    "船は博物館に売られる。",
)


def test_a_short_item_of_news_in_ideographs_is_an_article() -> None:
    body = "".join(f"<p>{text}</p>" for text in BRIEF)
    html = f'<html lang="ja"><body><article><h1>最後の渡し船</h1><p>2019年6月21日</p>{body}</article></body></html>'
    assert [text for kind, text in shape(html) if kind == "paragraph"] == list(BRIEF)


@pytest.mark.parametrize(
    "line",
    [
        "This article is more than 4 years old",
        "Get the day’s headlines in your inbox every weekday. Sign up for free now.",
        "SIGN UP FOR OUR NEWSLETTER",
        "Support independent journalism: donate £5 a month to keep the Gazette free for everyone.",
    ],
)
def test_notices_set_like_the_text_are_removed(line: str) -> None:
    html = f"<body><article>{HEAD}{BODY}<p>{line}</p>{BODY.replace('boat', 'ship')}</article></body>"
    assert line not in clean_page(Page(html)).text


@pytest.mark.parametrize(
    "inside",
    [
        "<div>You need to enable JavaScript to run this app.</div>",
        "<h1>We value your privacy</h1><p>We and our partners store and access information on a device, such as cookies, and process personal data.</p>",
    ],
)
def test_a_notice_instead_of_the_article_says_so(inside: str) -> None:
    with pytest.raises(NoArticleError, match="a notice instead of its article: open it in a browser"):
        clean_page(Page(f"<html><head><title>x</title></head><body>{inside}</body></html>"))


def test_lines_over_a_text_that_breaks_alone_part_are_read_one_by_one() -> None:
    top = f"<b>{TITLE}</b><br>By Tom Hale<br>Tuesday, March 10, 1998"
    html = f"<html><head><title>{TITLE}</title></head><body><table><tr><td>{top}<p>{'<p>'.join(TEXT)}</td></tr></table></body></html>"
    found = clean_page(Page(html))
    assert blocks(found) == [TITLE, *TEXT]
    assert [author.name for author in found.metadata.authors] == ["Tom Hale"]
    assert found.metadata.published == "1998-03-10"


def test_a_short_last_sentence_stays() -> None:
    assert blocks(read(f"{BODY}<p>So it goes.</p>"))[-1] == "So it goes."


def test_a_heading_over_what_is_for_subscribers_goes() -> None:
    wall = (
        "<div><h2>To read the rest, subscribe</h2><p>Already a subscriber? <a href=/in>Log in</a></p></div>"
    )
    assert blocks(read(PARAGRAPHS[0] + wall, f'<meta name=description content="{TEXT[0]}">')) == [
        TITLE,
        TEXT[0],
    ]


def test_a_label_and_a_headline_in_a_link_lead_to_another_story() -> None:
    link = "<a href=/swans>Swans return to the mill pond</a>"
    for line in (f"LEES OOK | {link}", f"<b>Seen?</b> Read also: {link}"):
        assert blocks(read_around(f"<p>{line}</p>"))[1:] == list(TEXT)
    assert "The pond: Swans" in read_around("<p>The pond: <a href=/s>Swans</a></p>").text


def test_lines_about_the_author_after_the_text_go() -> None:
    head = '<meta name=author content="Tom Hale"><meta property=og:site_name content="Harbour Gazette">'
    top = "<p class=byline>By Tom Hale</p>"
    for line in (
        "Tom Hale is a sailor.",
        "Tom Hale sails, and draws for the Harbour Gazette.",
        "Tell Tom Hale: t@gazette.example",
    ):
        assert blocks(read(f"{top}{BODY}<p>{line}</p>", head))[1:] == list(TEXT)
    own = "Nobody asked Tom Hale, who was there."
    assert blocks(read(f"{top}{BODY}<p>{own}</p>", head))[-1] == own


def test_a_mark_of_a_template_is_no_text() -> None:
    assert blocks(read_around("<p>$$ARTICLEAD$$</p>"))[1:] == list(TEXT)


def test_a_short_text_of_one_paragraph_is_not_cut_at_it() -> None:
    html = f"<div><p>{TEXT[0]}</p><p>So it goes.</p><p>No more.</p></div>"
    assert blocks(read(html))[1:3] == [TEXT[0], "So it goes."]


def test_a_list_above_the_first_paragraph_is_kept_whole() -> None:
    items = ("New tasks", "Better maps of the harbour, drawn by those who know it", "Bugs fixed")
    top = f"<p>What is new?</p><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
    assert blocks(read(top + BODY), "item") == list(items)


def test_a_list_among_paragraphs_stays_whole_where_its_items_begin_with_links() -> None:
    items = ("The Swan, where the fire is lit at four.", "The mill, which opens on Sundays.")
    linked = "".join(f"<li><a href=/x>{item.split(',')[0]}</a>,{item.split(',')[1]}</li>" for item in items)
    assert blocks(read_around(f"<ul>{linked}</ul>"), "item") == list(items)
    contents = "".join(f"<li><a href=#x{at}>{item}</a></li>" for at, item in enumerate(items))
    assert blocks(read_around(f"<ul>{contents}</ul>"), "item") == []


def test_what_was_deleted_is_not_read() -> None:
    assert "The grant was £1m." in read_around("<p>The grant was <del>£2m</del><ins>£1m</ins>.</p>").text


def test_a_quotation_in_a_figure_and_who_said_it_stay() -> None:
    quote = (
        "<blockquote><p>Nobody asked the herring.</p></blockquote><figcaption>Ana Ruiz, engineer</figcaption>"
    )
    found = read_around(f"<figure class=quote>{quote}</figure>")
    assert blocks(found, "quote") == ["Nobody asked the herring.", "Ana Ruiz, engineer"]
    assert blocks(found, "caption") == []


def test_the_caption_of_a_table_stands_before_it() -> None:
    rows = "<tr><th>Year</th><th>Boats</th></tr><tr><td>1958</td><td>9</td></tr>"
    found = read_around(f"<table><caption>Boats by year</caption>{rows}</table>")
    assert blocks(found, "caption") == ["Boats by year"]
    assert blocks(found, "table") == ["Year | Boats\n1958 | 9"]


@pytest.mark.parametrize(
    "prompt",
    [
        "<p>Share this article</p>",
        "<p>Listen to this article</p>",
        "<p>What do you think? Let us know in the comments below.</p>",
    ],
)
def test_prompts_within_the_text_go(prompt: str) -> None:
    assert blocks(read_around(prompt))[1:] == list(TEXT)


def test_comments_go_though_they_are_set_like_the_text() -> None:
    assert blocks(read(f"{BODY}<h3>Comments (3)</h3>{PARAGRAPHS[0].replace('boat', 'ship')}"))[1:] == list(
        TEXT
    )


def test_a_post_from_elsewhere_that_was_not_voted_for_is_not_made_text() -> None:
    post = (
        '<blockquote class="twitter-tweet"><p>Sand!</p>— Mira (@mira) <a href=x>May 3, 2025</a></blockquote>'
    )
    assert read_around(post).metadata.published is None


def test_a_caption_and_its_credit_are_set_apart() -> None:
    figure = "<figure><img src=a><figcaption>The quay<span>Photo: Ana Ruiz</span></figcaption></figure>"
    assert blocks(read_around(figure), "caption") == ["The quay Photo: Ana Ruiz"]


def test_lines_that_their_style_makes_paragraphs_are_some() -> None:
    lines = "".join(f'<span style="display: block">{text}</span>' for text in TEXT)
    assert blocks(read(f"<div>{lines}</div>"))[1:] == list(TEXT)


def test_a_page_that_is_one_typed_sheet_is_read_as_one() -> None:
    sheet = "\n\n".join((TITLE, *TEXT))
    found = clean_page(Page(f"<html><head><title>x</title></head><body><pre>{sheet}</pre></body></html>"))
    assert found.clean == "paste"
    assert blocks(found, "paragraph") == list(TEXT)


def test_what_stands_in_a_shadow_is_read() -> None:
    inside = f'<template shadowrootmode="open"><article><h1>{TITLE}</h1>{BODY}</article></template>'
    html = f"<html><head><title>{TITLE}</title></head><body><news-page>{inside}</news-page></body></html>"
    assert blocks(clean_page(Page(html))) == [TITLE, *TEXT]


def test_a_text_under_an_unlucky_name_is_read_where_there_is_no_other() -> None:
    html = (
        f'<html><head><title>{TITLE}</title></head><body><div class="has-comments">{BODY}</div></body></html>'
    )
    assert list(TEXT) == blocks(clean_page(Page(html)), "paragraph")


def test_a_standfirst_right_under_the_title_may_lack_its_full_stop() -> None:
    line = "Those who stood along the pier for hours tell what the last night of the boat was like for them"
    top = f"<div>{HEAD}<div><p>{line}</p></div><p class=byline>By Tom Hale</p></div>"
    assert shape(f"{top}<article>{BODY}</article>")[1] == ("standfirst", line)


def test_a_link_to_edit_is_no_word_of_a_heading() -> None:
    edit = '<span class="mw-editsection">[<a href=/e>edit</a>]</span>'
    assert blocks(read_around(f"<h2>History{edit}</h2>"), "heading") == ["History"]
