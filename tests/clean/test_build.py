from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.article import Article, Metadata
from tui.clean.build import GAP, Draft, Dropped, build

TITLE = Metadata(title="Harbour reopens", language="en")


def texts(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks]


def test_blocks_are_joined_by_one_blank_line_after_the_title() -> None:
    article = build([Draft("paragraph", "One. Two."), Draft("heading", "Later", level=2)], TITLE, "paste")
    assert article.text == "Harbour reopens\n\nOne. Two.\n\nLater"
    assert [(block.kind, block.level) for block in article.blocks] == [
        ("title", None),
        ("paragraph", None),
        ("heading", 2),
    ]
    assert [span.of(article.text) for span in article.sentences] == [
        "Harbour reopens",
        "One.",
        "Two.",
        "Later",
    ]


def test_the_title_stands_once_though_the_page_has_it_again() -> None:
    article = build([Draft("title", "HARBOUR REOPENS"), Draft("paragraph", "One.")], TITLE, "page")
    assert texts(article) == ["Harbour reopens", "One."]


def test_without_a_title_the_text_begins_with_the_first_block() -> None:
    assert build([Draft("paragraph", "One.")], Metadata(), "page").text == "One."


def test_what_was_dropped_knows_where_it_stood() -> None:
    parts: list[Draft | Dropped] = [
        Dropped("Menu", "Navigation"),
        Draft("paragraph", "One."),
        Dropped("Advertisement", "Advertising"),
        Draft("paragraph", "Two."),
        Dropped("Share", "Sharing buttons"),
    ]
    article = build(parts, Metadata(), "page")
    assert [(gone.text, gone.at) for gone in article.removed] == [
        ("Menu", 0),
        ("Advertisement", article.text.index("Two.")),
        ("Share", len(article.text)),
    ]


def test_pages_and_blank_lines_in_code() -> None:
    article = build([Draft("code", "a = 1\n\n\nb = 2", page=3)], Metadata(), "markdown")
    assert (article.text, article.blocks[0].page) == ("a = 1\nb = 2", 3)


words = st.text(st.characters(codec="utf-8"), max_size=40)
parts = st.lists(
    st.one_of(
        st.builds(Draft, st.sampled_from(["paragraph", "heading", "item", "caption", "code"]), words),
        st.builds(Dropped, words, st.just("Furniture")),
    ),
    max_size=8,
)


@given(parts, st.none() | words)
def test_offsets_hold_for_any_text(parts: list[Draft | Dropped], title: str | None) -> None:
    article = build(parts, Metadata(title=title), "page")
    assert GAP.join(texts(article)) == article.text
    assert all(text and text == text.strip() and GAP not in text for text in texts(article))
    assert "\u202e" not in article.text
    assert "\x1b" not in article.text
    assert all(0 <= gone.at <= len(article.text) for gone in article.removed)
    assert [gone.at for gone in article.removed] == sorted(gone.at for gone in article.removed)
