from __future__ import annotations

import gzip

import pytest

from tests.clean.test_paste import paste
from tui.article import CleanMode
from tui.clean import clean
from tui.clean.kinds_of_text import kind_of_text
from tui.errors import LoadError
from tui.page import Page

HTML = "<!DOCTYPE html>\n<html><head><title>Tide</title></head><body><p>The tide turned.</p></body></html>"
CLEAN = """\
The tide turned at noon, and the boats that had waited since dawn went out one after another.

“We have never seen so many herring,” said Greta Holm, who keeps the log. Nobody contradicted her.
"""


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("page", HTML),
        ("page", f"<!-- saved -->\n{HTML}"),
        ("page", "<div><h1>Tide</h1><p>It turned.</p><p>It turned again.</p></div>"),
        ("markdown", "---\ntitle: Tide\n---\nThe tide turned."),
        ("markdown", "+++\ntitle = 'Tide'\n+++\nThe tide turned."),
        ("markdown", "# Tide\n\nThe **tide** turned, says [Greta Holm](https://example.org/holm)."),
        ("markdown", "Tide\n====\n\nIt turned.\n\n> It did.\n\n![Boats](boats.jpg)"),
        ("markdown", f"# Tide\n\n{CLEAN}"),
        ("none", f"#tide is what they wrote.\n\n{CLEAN}"),
        ("none", CLEAN),
        ("paste", paste("weekly")),
        ("paste", paste("hard_wrapped")),
        ("paste", "Menu\nHome\n" + CLEAN),
        ("none", "2 * 3 ** 4 <p> is no page, [1] no link and # 5 no heading, said the clerk."),
        ("paste", ""),
    ],
)
def test_a_text_is_told_by_its_looks(kind: CleanMode, text: str) -> None:
    assert kind_of_text(text, Page(text)) == kind


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("text/html; charset=utf-8", "page"),
        ("text/markdown", "markdown"),
        ("text/plain", "none"),
        (None, "none"),
    ],
)
def test_the_media_type_is_believed_where_it_tells(media_type: str | None, kind: CleanMode) -> None:
    assert kind_of_text(CLEAN, Page(CLEAN, media_type=media_type)) == kind


def test_the_article_says_what_it_was_taken_for() -> None:
    assert clean(Page(CLEAN)).clean == "none"
    assert clean(Page(paste("weekly"))).clean == "paste"
    assert (
        clean(Page("# Tide\n\nThe **tide** turned.\n\n- once\n\n[More](https://example.org)")).clean
        == "markdown"
    )
    page = HTML.replace("The tide turned.", CLEAN)
    assert clean(Page(page.encode())).clean == "page"


def test_bytes_are_taken_out_of_their_wrapping() -> None:
    assert clean(Page(gzip.compress(paste("weekly").encode()))).metadata.issue == "1187"


def test_bytes_that_are_no_text_are_refused_by_name() -> None:
    with pytest.raises(LoadError, match=r"tide\.bin is not text: open"):
        clean(Page(bytes(range(256)) * 8, target="tide.bin"))


GARBLED = CLEAN.replace("“", "â€œ")


def test_garbled_letters_are_put_right_in_a_text_too_and_said_so() -> None:
    article = clean(Page(GARBLED))
    assert article.text == CLEAN
    assert [note.about for note in article.notes] == ["encoding"]


def test_a_text_that_is_to_stay_as_it_is_stays_garbled() -> None:
    assert clean(Page(GARBLED), "none").text == GARBLED
