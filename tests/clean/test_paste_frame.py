from __future__ import annotations

import pytest

from tui.article import Article
from tui.clean import clean
from tui.page import Page

PAGE = """\
Skip to content
The Ellery Courier
News
Sport
Sign in
Subscribe

{head}

{body}
Related
Privacy policy
"""
BODY = """\
The council of Port Ellery voted on Monday evening to keep the night ferry running for another year.

"It is the only way home for the people who clean this town," said Ines Duarte, who works nights.

The opposition wanted a bus instead, which would have cost the town a third of what the ferry costs.

It will be back before the end of the year, when the money for the ferry has been spent.
"""
TITLE = "Council keeps the night ferry"


def read(head: str, body: str = BODY) -> Article:
    return clean(Page(PAGE.format(head=f"{TITLE}\n\n{head}", body=body)), "paste")


def texts(article: Article, kind: str) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind == kind]


@pytest.mark.parametrize(
    "line",
    [
        "The town could have had a bus instead, at a third of what it costs.",
        "Cleaners keep their night ferry home while the opposition wants a bus for the town",
    ],
)
@pytest.mark.parametrize("between", ["", "By Tomas Reyes\n14 March 2021\n", "Tomas Reyes\nShare\n"])
def test_the_standfirst_may_stand_under_byline_and_date(line: str, between: str) -> None:
    assert texts(read(f"{between}{line}\nShare\nListen"), "standfirst") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Bears seen in the hills above Orsa after the longest of winters.",  # about something else
        "Save this story and read it later in your list.",
        "Tomas Reyes reports from Ellery",
    ],
)
def test_another_line_between_furniture_is_no_standfirst(line: str) -> None:
    article = read(f"By Tomas Reyes\nShare\n{line}\nShare\nListen")
    assert texts(article, "standfirst") == []
    assert line in [gone.text for gone in article.removed]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("By Tomas Reyes on Monday, March 15th, 2021 at 11:04 a.m.", "byline"),
        ("By Tomas Reyes, Staff Writer", "byline"),
        ("14.03.2021, 19:09 3 Min.", "date line"),
        ("March 14, 2021 6:00 am (Updated 6:01 am)", "date line"),
    ],
)
def test_a_signature_under_the_first_paragraph_is_not_of_the_article(line: str, reason: str) -> None:
    first, gap, rest = BODY.partition("\n\n")
    article = read("", f"{first}\n\n{line}{gap}{rest}")
    assert {gone.text: gone.reason for gone in article.removed}[line] == reason
    assert len(texts(article, "paragraph")) == 4


@pytest.mark.parametrize(
    "line",
    ["By noon it was over.", "— Night Ferry (@nightferry) March 14, 2021", "It began in March 2021."],
)
def test_a_sentence_or_a_quoted_post_is_no_signature(line: str) -> None:
    first, gap, rest = BODY.partition("\n\n")
    assert line in read("", f"{first}\n\n{line}{gap}{rest}").text
