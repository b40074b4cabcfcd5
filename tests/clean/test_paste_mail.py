from __future__ import annotations

import pytest

from tests.clean.test_paste_clean import BOATS, PARAGRAPHS
from tui.article import Article
from tui.clean import clean
from tui.page import Page

MAIL = """\
From: Greta Holm <greta@ellery.example>
To: bo@ellery.example
Subject: The boats
Date: Sun, 14 Mar 2021 10:14:02 +0000
"""


def read(text: str) -> Article:
    return clean(Page(text))


def parts(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks]


def test_the_lines_over_a_message_tell_of_it_and_are_left_out() -> None:
    article = read(f"{MAIL}\nDear Bo,\n\n{BOATS}")
    about = article.metadata
    assert (about.title, about.published) == ("The boats", "2021-03-14")
    assert [author.name for author in about.authors] == ["Greta Holm"]
    assert parts(article) == ["The boats", "Dear Bo,", *PARAGRAPHS]
    assert [gone.text for gone in article.removed] == MAIL.strip().split("\n")
    assert {gone.reason for gone in article.removed} == {"header of an e-mail"}


def test_what_is_forwarded_may_have_a_title_and_an_author_of_its_own() -> None:
    article = read(f"Forwarded message:\n\n{MAIL}\nBoats leave the harbour\nBy Ida Lund\n\n{BOATS}")
    assert [author.name for author in article.metadata.authors] == ["Ida Lund"]
    assert article.metadata.published == "2021-03-14"


def test_mail_programs_speak_other_languages() -> None:
    head = "Von: Greta Holm\nGesendet: 14. März 2021 10:14\nAn: Bo Lind\nBetreff: Die Boote\n"
    body = "Der Rat von Ellern hat am Montagabend beschlossen, die Nachtfähre noch ein Jahr fahren zu lassen."
    about = read(f"{head}\n{body}").metadata
    assert (about.title, about.published) == ("Die Boote", "2021-03-14")


def test_a_sender_who_is_no_person_is_no_author() -> None:
    assert not read(MAIL.replace("Greta Holm", "The Ferry Letter") + "\n" + BOATS).metadata.authors


@pytest.mark.parametrize(
    "head", ["From: the harbour.", "To: all boats\nFrom now on: no oranges", "Date: now"]
)
def test_other_lines_with_a_colon_are_no_header(head: str) -> None:
    article = read(f"{head}\n\n{BOATS}")
    assert "header of an e-mail" not in {gone.reason for gone in article.removed}


def test_a_log_is_signed_by_nobody() -> None:
    log = "\n".join(f"2021-03-14 10:14:{second} the boat left" for second in range(10, 40))
    assert (read(log).clean, read(log).text) == ("none", log)
