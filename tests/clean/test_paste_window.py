"""Where a pasted article ends when its page holds another one, or a film in its midst."""

from __future__ import annotations

import pytest

from tui.clean import clean
from tui.page import Page


def _paragraphs(what: str) -> list[str]:
    return [
        f"The {which} {what} came up the river in the morning, and most of the people who live by the bridge "
        f"had gone down to the water to see it, though it was cold and the wind blew rain into their faces."
        for which in ("first", "second", "third", "fourth", "fifth")
    ]


HEAD = [
    "Skip to content",
    "News",
    "Sport",
    "Sign in",
    "Ferry comes back to Hallin",
    "By Ada Lund",
    "11 March 2026",
]
OWN, NEXT = _paragraphs("ferry"), _paragraphs("barge")
FOOT = [
    "Share",
    "Most read",
    "About us",
    "Contact",
    "Privacy policy",
    "© 2026 The Courier. All rights reserved.",
]


@pytest.mark.parametrize(
    "head",
    [
        ["12 March 2026", "Barges bring the stone for the quay"],
        ["Share", "12 March 2026", "By Bo Munk", "Barges bring the stone for the quay"],
        ["Barges bring the stone for the quay", "By Bo Munk", "12 March 2026"],
    ],
)
def test_the_next_article_of_the_page_is_left_out(head: list[str]) -> None:
    article = clean(Page("\n".join([*HEAD, *OWN, "Share", *head, *NEXT, *FOOT])), "paste")
    assert article.metadata.title == "Ferry comes back to Hallin"
    assert article.text.endswith(OWN[-1])
    assert set(NEXT) <= {gone.text for gone in article.removed}


@pytest.mark.parametrize(
    "between",
    [
        ["11 March 2026 01:20 min", "https://courier.example/film", "Video", "Barges bring the stone too"],
        ["11 March 2026", "Photo: Bo Munk", "Barges bring the stone too"],
    ],
)
def test_the_date_of_a_film_or_picture_begins_no_article(between: list[str]) -> None:
    lines = [*HEAD, *OWN, *between, *NEXT, *FOOT]
    article = clean(Page("\n".join(lines)), "paste")
    assert all(paragraph in article.text for paragraph in (*OWN, *NEXT))
