from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.article import Article
from tui.clean import clean
from tui.errors import NoArticleError
from tui.page import Page

PASTES = Path(__file__).parents[1] / "articles" / "pastes"  # written for the tests; no such paper is known

CLOSING = [
    f"The {what} of the town was built by her uncle, who never left it, and knew the name of each "
    "of the men that carried the stones for it up from the shore of the lake in the winter before the war."
    for what in ("hall", "inn", "mill")
]


def paste(name: str) -> str:
    return (PASTES / f"{name}.txt").read_text(encoding="utf-8")


def read(text: str) -> Article:
    return clean(Page(text), "paste")


def texts(article: Article, *kinds: str) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind in kinds]


def removed(article: Article) -> dict[str, str]:
    return {gone.text: gone.reason for gone in article.removed}


def test_a_weekly_with_its_furniture_around() -> None:
    article = read(paste("weekly"))
    about = article.metadata
    assert about.title == "The reservoir deal leaves Kilbrae dry"
    assert [author.name for author in about.authors] == ["Maeve Tarrant"]
    assert (about.publication, about.issue, about.published) == ("The Lantern", "1187", None)
    assert about.provenance["publication"] == "furniture"
    assert article.text.startswith("The reservoir deal leaves Kilbrae dry\n\nCracked mud")
    assert article.text.count("The reservoir deal leaves Kilbrae dry") == 1
    assert texts(article, "caption") == ["Cracked mud where the lake was (Pic: Orla Finn)"]
    body = texts(article, "paragraph")
    assert body[0].startswith("In the village hall")
    assert body[-1] == "Nobody here will forget."
    assert len(body) == 6
    reasons = removed(article)
    assert reasons["This article is over 5 years, 2 months old"] == "notice of the article's age or origin"
    assert reasons["Sign up for our weekly email ‘The Red Lantern’"] == "newsletter or alert sign-up"
    assert reasons["Make a donation to The Lantern"] == "appeal for donations"
    assert {"Latest News", "Help keep the presses rolling"} <= reasons.keys()
    assert "Downloading PDF. Please wait... Issue 1187" in reasons


def test_the_lines_that_were_read_as_metadata_say_so() -> None:
    reasons = removed(read(paste("weekly")))
    assert reasons["By Maeve Tarrant"] == "byline"
    assert reasons["Issue 1187"] == "number of the issue"
    assert reasons["Cracked mud where the lake was"] == "repeats another line"


def test_the_author_who_is_presented_at_the_end_is_not_of_the_article() -> None:
    present = "Maeve Tarrant grew up by the lake and has kept bees in Kilbrae since she left the navy."
    text = paste("weekly").replace("Nobody here will forget.", f"Nobody here will forget.\n{present}")
    article = read(text)
    assert removed(article)[present] == "about the author"
    assert texts(article, "paragraph")[-1] == "Nobody here will forget."


def test_a_page_that_begins_with_a_paragraph_has_no_title() -> None:
    boat = "The {} boat left the harbour at dawn with eleven people, two dogs and a crate of oranges on deck."
    body = [boat.format(which) + " Nobody waved." for which in ("first", "second", "third")]
    article = read("\n".join([*body, "Share this article", "Log in", "Subscribe now", "Privacy policy"]))
    assert article.metadata.title is None
    assert texts(article, "paragraph") == body


def test_a_gallery_does_not_end_the_article() -> None:
    pictures = [f"Boats on the lake in winter {number} (Pic: Orla Finn)" for number in range(20)]
    boat = "The {} of the boats was built by her grandfather, who sold eels from it at the market in town."
    closing = [boat.format(which) for which in ("first", "second", "third", "fourth")]
    lines = ["Nobody here will forget.", *pictures, *closing]
    article = read(paste("weekly").replace(lines[0], "\n".join(lines)))
    assert texts(article, "paragraph")[-4:] == closing


def test_the_headlines_under_a_heading_over_links_are_left_out_with_their_questions() -> None:
    links = ["You might like", "Eels sold out in Kilbrae", "Who owns the eels?", "Is the lake for sale?"]
    article = read(paste("weekly").replace("Nobody here will forget.", "\n\n".join([*links, *CLOSING])))
    assert texts(article, "paragraph")[-3:] == CLOSING
    assert set(links) <= removed(article).keys()


def test_a_short_article_goes_on_behind_a_link() -> None:
    mill = [
        f"The {what} of Kilbrae is for sale, and nobody wants to say why." for what in ("mill", "inn", "hall")
    ]
    boat = [f"The {what} of the lake is for sale, and nobody wants to say why." for what in ("ferry", "quay")]
    link = ["Anzeige", "Lesen Sie auch", "Eels sold out in Kilbrae"]
    menu = ["Log in", "Subscribe now", "Share this article", "Privacy policy", "Cookie settings"]
    article = read("\n".join([*menu, *mill, *link, *boat, "Nobody will.", *menu]))
    assert texts(article, "paragraph") == [*mill, *boat, "Nobody will."]


def test_what_is_sold_does_not_end_the_article_that_goes_on_below() -> None:
    offers = ["Subscribe now", "Log in", "Register for free", "Subscribe to The Lantern for £3 a month"] * 2
    article = read(paste("weekly").replace("Nobody here will forget.", "\n\n".join([*offers, *CLOSING])))
    body = texts(article, "paragraph")
    assert body[0].startswith("In the village hall")
    assert body[-3:] == CLOSING


@pytest.mark.parametrize("name", ["[IMG_2041]", "[boats-3][boats-4]", "boats.jpg", "dp3_4_en"])
def test_the_name_of_a_picture_is_not_of_the_article(name: str) -> None:
    article = read(paste("weekly").replace("Nobody here will forget.", "\n\n".join([name, *CLOSING])))
    assert removed(article)[name] == "gallery control"


def test_a_word_in_brackets_is_of_the_article() -> None:
    article = read(paste("weekly").replace("Nobody here will forget.", "\n\n".join(["[Name]", *CLOSING])))
    assert "[Name]" in article.text


def test_things_for_sale_do_not_end_the_article() -> None:
    boat = "The {} of the boats was built by her grandfather, who sold eels from it at the market in town."
    closing = [boat.format(which) for which in ("first", "second", "third", "fourth")]
    shop = [line for number in range(20) for line in ("$10", f"A model of boat {number}")]
    lines = ["Nobody here will forget.", *shop, "$10", *closing]
    article = read(paste("weekly").replace(lines[0], "\n".join(lines)))
    assert texts(article, "paragraph")[-4:] == closing
    assert not {"$10", *shop} & set(article.text.split("\n\n"))


def test_a_long_paragraph_of_which_the_end_is_cut_off_is_the_article() -> None:
    boat = "The {} of the boats was built by her grandfather, who sold eels from it at the market. "
    cut = (
        "".join(boat.format(which) for which in ("first", "second", "third", "fourth", "fifth"))
        + "The sixth…"
    )
    furniture = "Log in\nSubscribe now\nShare this article\nPrivacy policy\nCookie settings"
    teasers = [f"The {what} of Kilbrae is for sale, and nobody wants to say why." for what in ("mill", "inn")]
    assert read("\n".join([furniture, *teasers, "12 Comments", cut, furniture])).text == cut


def test_a_text_without_furniture_keeps_its_list_and_refrain() -> None:
    sentence = (
        "The {} boat left the harbour at dawn with eleven people, two dogs and a crate of oranges on deck."
    )
    boats = [f"{sentence.format(which)} Nobody waved." for which in ("first", "second", "third", "last")]
    lines = [*boats[:3], "What she carried", "Rope and tar", "Four sacks of salt", "All aboard!", boats[3]]
    lines.append("All aboard!")
    article = read("\n".join(lines))
    assert article.text.split("\n\n") == lines
    assert not article.removed


def test_a_hard_wrapped_text_is_joined_and_its_list_kept() -> None:
    article = read(paste("hard_wrapped"))
    assert article.metadata.title == "Town council votes to keep the night ferry"
    assert [author.name for author in article.metadata.authors] == ["Tomas Reyes"]
    assert article.metadata.published == "2021-03-14"
    assert article.metadata.publication == "The Ellery Courier"
    paragraphs = texts(article, "paragraph")
    assert paragraphs[0].endswith("names. The vote was nine to four.")
    assert "\n" not in paragraphs[0]
    assert paragraphs[-1] == "The opposition wanted a bus instead. It will be back."
    assert texts(article, "item")[0].endswith("paid by the regional transport fund")
    assert len(texts(article, "item")) == 2


def test_german_furniture() -> None:
    article = read(paste("german"))
    assert article.metadata.title == "Warum die Brücke in Altenried geschlossen bleibt"
    assert [author.name for author in article.metadata.authors] == ["Henrike Solms"]
    assert article.metadata.published == "2022-05-03"
    assert article.metadata.language == "de"
    assert texts(article, "paragraph")[-1] == "Ein Ende ist nicht in Sicht."
    assert texts(article, "caption") == ["Die gesperrte Brücke über die Rieder Ach. Foto: Jens Kallweit"]
    assert removed(article)["Anzeige"] == "advertising"


def test_french_furniture() -> None:
    article = read(paste("french"))
    assert article.metadata.title == "À Valmorel, le marché du jeudi retrouve sa place"
    assert [author.name for author in article.metadata.authors] == ["Lucie Marchand"]
    assert article.metadata.published == "2020-06-12"
    assert texts(article, "paragraph")[-1] == "On verra bien."
    assert removed(article)["Lire aussi : Le prix du lait augmente encore"] == "link to other articles"


@pytest.mark.parametrize("text", ["", " \n ", "* * *", "Menu\nHome\nLog in\nSubscribe"])
def test_no_article_is_told_in_one_sentence(text: str) -> None:
    with pytest.raises(NoArticleError, match=r"No article was found in the text: .*--clean none"):
        read(text)


lines = st.lists(
    st.one_of(
        st.sampled_from((paste("weekly") + paste("german")).split("\n")),
        st.text(max_size=60),
        st.just(""),
    ),
    max_size=30,
)


@settings(max_examples=60)
@given(lines)
def test_any_text_gives_an_article_or_says_that_there_is_none(lines: list[str]) -> None:
    try:
        article = read("\n".join(lines))
    except NoArticleError:
        return
    assert article.blocks
    assert "\n\n".join(texts(article, *{block.kind for block in article.blocks})) == article.text
    assert all(0 <= gone.at <= len(article.text) for gone in article.removed)
    assert [block.kind for block in article.blocks].count("title") <= 1
