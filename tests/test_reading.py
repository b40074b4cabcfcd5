from __future__ import annotations

import json
import subprocess
import sys
from types import MappingProxyType

import pytest

from tui import read
from tui.article import Article, Author, Block, Metadata, Note, Removed
from tui.digest import Point, Summary
from tui.errors import LoadError, NoArticleError, UsageError
from tui.page import Page
from tui.reading import Reading, complete
from tui.speech import Source, Sources, Statement
from tui.text import Span

TEXT = "Port shut\n\n“Wait,” he said."
READING = Reading(
    Article(
        TEXT,
        (Block("title", Span(0, 9)), Block("heading", Span(11, 27), level=2, page=3)),
        (Span(0, 9), Span(11, 27)),
        Metadata(
            title="Port shut",
            authors=(Author("Wire", "organisation"),),
            published="2026-03",
            language="en",
            provenance=MappingProxyType({"title": "json-ld"}),
        ),
        (Removed("Menu", "menu", 0),),
        "page",
        (Note("clean", "Guessed."),),
    ),
    Sources(
        (
            Source(
                "Brook",
                "person",
                "the pilot",
                ("Ada",),
                (Statement("direct", (Span(11, 18),), Span(22, 26), Span(19, 21), "Wire", sure=False),),
            ),
        ),
        (Statement("indirect", (Span(11, 27),)),),
    ),
    Summary((Point(Span(11, 27), 0.5),), "lead", (Note("summary", "Short."),)),
)


ARTICLE = {
    "title": "Port shut",
    "authors": [{"name": "Wire", "kind": "organisation"}],
    "publication": None,
    "published": "2026-03",
    "updated": None,
    "issue": None,
    "section": None,
    "url": None,
    "language": "en",
    "accessed": "2026-03-14",
    "provenance": {"title": "json-ld"},
    "text": TEXT,
    "blocks": [
        {"kind": "title", "start": 0, "end": 9, "level": None, "page": None},
        {"kind": "heading", "start": 11, "end": 27, "level": 2, "page": 3},
    ],
    "sentences": [[0, 9], [11, 27]],
    "removed": [{"text": "Menu", "reason": "menu", "at": 0}],
}
QUOTED = {
    "kind": "direct",
    "content": [[11, 18]],
    "cue": [22, 26],
    "source": [19, 21],
    "via": "Wire",
    "sure": False,
}
UNATTRIBUTED = {
    "kind": "indirect",
    "content": [[11, 27]],
    "cue": None,
    "source": None,
    "via": None,
    "sure": True,
}


def test_the_json_is_what_is_promised() -> None:
    assert READING.as_dict("a.html", "2026-03-14") == {
        "schema": 1,
        "target": "a.html",
        "clean": "page",
        "method": "lead",
        "article": ARTICLE,
        "summary": [{"start": 11, "end": 27, "text": "“Wait,” he said.", "score": 0.5}],
        "sources": [
            {
                "name": "Brook",
                "kind": "person",
                "role": "the pilot",
                "aliases": ["Ada"],
                "statements": [QUOTED],
            }
        ],
        "unattributed": [UNATTRIBUTED],
        "notes": [{"about": "clean", "text": "Guessed."}, {"about": "summary", "text": "Short."}],
    }


def test_target_and_day_are_null_where_nobody_gave_them() -> None:
    data = READING.as_dict()
    assert (data["target"], data["article"]["accessed"]) == (None, None)


STORY = "Rain came over the hill.\n“The tide waits for nobody,” said Ada Brook, the pilot.\nNobody went home."


def test_text_bytes_and_a_page_are_one_reading() -> None:
    assert read(STORY, "none") == read(STORY.encode("utf-16"), "none") == read(Page(STORY), "none")


def test_another_process_gives_the_same_reading() -> None:
    code = "import json, sys; from tui import read; print(json.dumps(read(sys.argv[1]).as_dict()))"
    done = subprocess.run([sys.executable, "-c", code, STORY], capture_output=True, check=True)
    assert json.loads(done.stdout) == json.loads(json.dumps(read(STORY).as_dict()))


def test_a_clean_article_can_be_completed_anew() -> None:
    reading = read(STORY, "none", summary=1)
    assert complete(reading.article, summary=1) == reading
    assert complete(reading.article, summary=0).summary.points == ()


def test_the_address_is_the_article_s() -> None:
    assert (
        read(STORY, url="https://courier.example/port").article.metadata.url == "https://courier.example/port"
    )


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"clean": "pages"}, "clean cannot be 'pages'; it must be one of auto, page"),
        ({"method": "best"}, "method cannot be 'best'"),
        ({"summary": -1}, "summary cannot be -1"),
    ],
)
def test_what_there_is_not_is_told(options: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        read(STORY, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("source", [None, 123])
def test_what_is_no_article_is_named(source: object) -> None:
    with pytest.raises(UsageError, match=type(source).__name__):
        read(source)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("source", "error"), [("", NoArticleError), (b"", NoArticleError), (b"\0\1\2" * 9, LoadError)]
)
def test_what_cannot_be_read_is_told(source: str | bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(source)
