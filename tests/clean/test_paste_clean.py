from __future__ import annotations

import pytest

from tui.article import Article
from tui.clean import clean
from tui.page import Page

PARAGRAPHS = [
    "The first boat left the harbour at dawn with eleven people, two dogs, a crate of oranges and the bell "
    "of the fair on deck.",
    "“Follow me,” said the harbour master. Nobody did, for the rain had not stopped since the fair.",
    "Read more, he told the boys.",
    "The last boat left when the lamps were lit, and the pier was empty but for one old man, who had a net "
    "in his lap and did not look up.",
    "So it goes.",
]
BOATS = "\n\n".join(PARAGRAPHS)
POEM = """\
The lamp is out

The lamp is out,
the rope is tied,
and no one asks
about the tide.
"""
RECIPE = """\
Eel for a cold evening

Serves 4

2 eels
100 g butter

1. Skin the eels.
2. Fry them.
"""
TALK = """\
CLERK: Where was the boat?

MASTER: At the pier, with the rope around the third pile and nobody on deck who could have untied it.

CLERK: Alone?

[Pause]

MASTER: We went home.
"""


def read(text: str) -> Article:
    return clean(Page(text))


def parts(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks]


@pytest.mark.parametrize("text", [POEM, RECIPE, TALK, BOATS, "Dear Sir,\n\nNo.\n\nYours,\n\nA. Holm", "No."])
def test_a_text_without_a_page_is_left_alone(text: str) -> None:
    article = read(text)
    assert article.clean == "none"
    assert article.text == text
    assert article.metadata.title is None


@pytest.mark.parametrize(
    "title",
    [
        "Boats leave the harbour",
        "Last boat to leave",
        "Share prices fall in Ellery",
        "Back to the river",
        "Save the whale",
        "Why did the boats leave?",
        "Boats that have left the harbour for the fair of Ellery will not be back before the bell has rung",
        "Boats",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_the_line_over_a_clean_text_is_its_title_whatever_its_words(title: str, gap: str) -> None:
    article = read(gap.join([title, *PARAGRAPHS]))
    assert article.metadata.title == title
    assert parts(article) == [title, *PARAGRAPHS]
    assert not article.removed


def test_byline_and_date_over_a_clean_text_are_read_and_left_out() -> None:
    article = read(f"Last boat to leave\nBy Greta Holm\nPosts: 12\n14 March 2021\n\n{BOATS}")
    assert article.metadata.title == "Last boat to leave"
    assert [author.name for author in article.metadata.authors] == ["Greta Holm"]
    assert article.metadata.published == "2021-03-14"
    assert parts(article)[1:] == PARAGRAPHS
    assert [gone.text for gone in article.removed] == ["By Greta Holm", "Posts: 12", "14 March 2021"]


def test_a_stray_line_of_a_page_is_left_out() -> None:
    article = read(f"Boats leave the harbour\n\n{BOATS}\n\nShare this article\n\nThe Ellery Courier")
    assert parts(article)[-1] == "So it goes."
    assert [gone.text for gone in article.removed] == ["Share this article", "The Ellery Courier"]


def test_a_page_is_no_clean_text() -> None:
    article = read(f"Menu\n\nLog in\n\nSubscribe\n\nBoats leave the harbour\n\n{BOATS}\n\nPrivacy policy")
    assert article.clean == "paste"
    assert article.metadata.title == "Boats leave the harbour"
    assert {"Menu", "Log in", "Subscribe", "Privacy policy"} <= {gone.text for gone in article.removed}


@pytest.mark.parametrize(
    ("over", "reason"),
    [
        ("https://ellery.example/boats", "web address"),
        ("14 March 2021", "date line"),
        ("News Sport Opinion", "text outside the article"),
        ("Home\tNews\tSign in", "text outside the article"),
        ("FOR IMMEDIATE RELEASE", "notice of the article's age or origin"),
    ],
)
def test_a_line_over_the_title_is_none(over: str, reason: str) -> None:
    article = read("\n\n".join([over, "Boats leave the harbour", *PARAGRAPHS]))
    assert article.metadata.title == "Boats leave the harbour"
    assert parts(article) == ["Boats leave the harbour", *PARAGRAPHS]
    assert [(gone.text, gone.reason) for gone in article.removed] == [(over.replace("\t", " "), reason)]


def test_the_address_over_a_text_is_where_it_was_read() -> None:
    article = read(f"https://ellery.example/boats\n\nBoats leave the harbour\n\n{BOATS}")
    assert article.metadata.url == "https://ellery.example/boats"
    assert article.metadata.provenance["url"] == "text"


@pytest.mark.parametrize("signature", ["By Greta Holm", "14 March 2021"])
def test_a_signature_is_no_title(signature: str) -> None:
    article = read(f"{signature}\n\n{BOATS}")
    assert article.metadata.title is None
    assert [gone.text for gone in article.removed] == [signature]


def test_the_author_may_be_named_under_the_lines_of_a_mail() -> None:
    article = read(f"Hi Ann,\n\nyou may like this.\n\nTHE LAST BOAT\n\nBy Greta Holm\n\n{BOATS}")
    assert [author.name for author in article.metadata.authors] == ["Greta Holm"]
    assert "Hi Ann," in article.text


def test_a_text_may_be_more_list_than_prose() -> None:
    tour = [f"{day} June, in the hall of Ellery {day}" for day in range(1, 30)]
    article = read(
        "\n".join([PARAGRAPHS[0], "The dates:", *tour, PARAGRAPHS[3], *PARAGRAPHS[1:3], "So it goes."])
    )
    assert not article.removed
    assert all(date in article.text for date in tour)


def test_a_byline_at_the_foot_ends_a_text_that_is_clean_above() -> None:
    text = "\n\n".join([*PARAGRAPHS, "(Reporting by Greta Holm; Editing by Bo Lind)", "Buy the rights"])
    article = clean(Page(text))
    assert article.clean == "paste"
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert [gone.reason for gone in article.removed] == ["byline", "text outside the article"]


@pytest.mark.parametrize(
    ("mark", "under"), [("--", ["Greta Holm", "Editor, The Pier"]), ("###", ["The press office"])]
)
def test_a_mark_under_the_last_paragraph_ends_the_text(mark: str, under: list[str]) -> None:
    article = clean(Page("\n\n".join([*PARAGRAPHS, mark, *under])), "paste")
    assert article.text == BOATS
    assert [gone.text for gone in article.removed] == [mark, *under]


def test_whom_to_ask_is_no_title() -> None:
    text = f"Contact: Greta Holm, press@pier.example\nThe fair goes on in spite of the rain\n\n{BOATS}"
    article = clean(Page(text), "paste")
    assert article.metadata.title == "The fair goes on in spite of the rain"


def test_a_sentence_in_french_quotation_marks_ends_with_its_stop() -> None:
    said = "« Nobody came », said the harbour master. « It rained all day. »"
    article = read("\n\n".join([*PARAGRAPHS, said]))
    assert article.blocks[-1].kind == "paragraph"
