from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.article import Article
from tui.clean import clean
from tui.clean.front_matter import split_front_matter
from tui.errors import NoArticleError
from tui.page import Page

FERRY = """\
---
title: "The ferry that stayed"
authors:
  - Ines Duarte
  - name: Tomas Reyes
date: 2021-03-14 # the day of the vote
site_name: Ellery Courier
tags: [sea, council]
---

# The ferry that stayed

By Ines Duarte and Tomas Reyes

The **council** voted on [Monday](https://example.org/vote) to keep
the `night` ferry.

## What it costs

- 410,000 a year
- 90,000 for the pier

> "It is the only way home," said a nurse.

![A boat](boat.jpg "The night boat. Photo: J. Kay")

```
fare = 3
```

| from | to |
|------|----|
| pier | town |
"""


def read(text: str) -> Article:
    return clean(Page(text), "markdown")


def test_structure_is_kept_and_front_matter_becomes_metadata() -> None:
    article = read(FERRY)
    assert [(block.kind, block.level, block.span.of(article.text)) for block in article.blocks] == [
        ("title", None, "The ferry that stayed"),
        ("paragraph", None, "The council voted on Monday to keep the night ferry."),
        ("heading", 2, "What it costs"),
        ("item", None, "410,000 a year"),
        ("item", None, "90,000 for the pier"),
        ("quote", None, '"It is the only way home," said a nurse.'),
        ("caption", None, "The night boat. Photo: J. Kay"),
        ("code", None, "fare = 3"),
        ("table", None, "from | to\npier | town"),
    ]
    about = article.metadata
    assert [author.name for author in about.authors] == ["Ines Duarte", "Tomas Reyes"]
    assert (about.published, about.publication, about.language) == ("2021-03-14", "Ellery Courier", "en")
    assert about.provenance["published"] == "front-matter"
    assert [gone.text for gone in article.removed] == ["By Ines Duarte and Tomas Reyes"]


def test_without_front_matter_the_text_tells_title_author_and_date() -> None:
    article = read("# Tide\n\nBy Greta Holm\n\n3 May 2022\n\nIt turned.")
    assert article.text == "Tide\n\nIt turned."
    assert article.metadata.title == "Tide"
    assert [author.name for author in article.metadata.authors] == ["Greta Holm"]
    assert article.metadata.published == "2022-05-03"
    assert article.metadata.provenance["authors"] == "byline"


def test_a_break_in_html_parts_words() -> None:
    assert read("# Tide\n\nHigh water<br>at *noon*<br/>sharp.").text == "Tide\n\nHigh water at noon sharp."


def test_a_lower_heading_is_no_title() -> None:
    article = read("## Background\n\nIt turned.")
    assert article.metadata.title is None
    assert article.blocks[0].kind == "heading"


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "---\nTitle: Tide: a story\nlast-modified: '2020-01-02'\n---\nx",
            {"title": "Tide: a story", "last_modified": "2020-01-02"},
        ),
        ('---\nauthor: ["A. Holm", B. Lind]\n---\nx', {"author": ["A. Holm", "B. Lind"]}),
        ("---\ntags:\n- a\n- b\nissue: 12\n---\nx", {"tags": ["a", "b"], "issue": "12"}),
        ('+++\ntitle = "Tide"\n+++\nx', {"title": "Tide"}),
        ("+++\nnot toml\n+++\nx", {}),
    ],
)
def test_front_matter(text: str, fields: dict[str, object]) -> None:
    assert split_front_matter(text) == (fields, "x")


@pytest.mark.parametrize("text", ["Tide\n---\nx", "--- \nno end\n", "x\n---\na: b\n---\n"])
def test_what_is_no_front_matter_stays(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


def test_marks_without_words_are_no_article() -> None:
    with pytest.raises(NoArticleError, match="no text besides"):
        read("---\n\n***\n")


@given(
    st.lists(
        st.sampled_from(
            ["# ", "> ", "- ", "1. ", "| ", "```", "![", "](", "<b>", "\n", "\n\n", "a b", "&amp;", "---"]
        )
    )
)
def test_any_markdown_gives_an_article_or_says_that_there_is_none(pieces: list[str]) -> None:
    try:
        article = read("".join(pieces))
    except NoArticleError:
        return
    assert "\n\n".join(block.span.of(article.text) for block in article.blocks) == article.text


LONG = """\
# Night ferry

The [council][1] voted on **Monday**.
It was late.

- a rope

- tar and
  oil

  in two cans

1. one

2. two

Then nobody spoke.

```
# no heading

Still code.
```

~~~
```

# Nor this.
~~~

Under it
--------

> a quotation

> another [one][two words]

| a | b |
|---|---|
| c | d |

The end.

[1]: https://ellery.example/
[two words]: https://ellery.example/two 'Two'
"""


@pytest.mark.parametrize("size", [1, 40, 150])
def test_a_long_text_is_read_in_pieces_with_the_same_result(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read(LONG)
    monkeypatch.setattr("tui.clean.markdown._PIECE", size)
    pieces = read(LONG)
    assert pieces.text == whole.text
    assert pieces.blocks == whole.blocks
    assert "[" not in pieces.text
