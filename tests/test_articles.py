"""Whole articles, from the file to the JSON: what must come of each stands beside it in TOML."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tui.load import load
from tui.reading import read

FOLDER = Path(__file__).parent / "articles"
EXPECTED = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.toml"))}
SOURCES = [
    pytest.param(name, source, id=f"{name}: {source['name']}")
    for name, expected in EXPECTED.items()
    for source in expected["sources"]
]
FIELDS = ("title", "publication", "published", "updated", "issue", "section", "url", "language")

every_article = pytest.mark.parametrize("name", EXPECTED)


@cache
def reading(name: str) -> dict[str, Any]:
    return read(load(EXPECTED[name].get("target") or str(FOLDER / f"{name}.txt"))).as_dict()


def article(name: str) -> dict[str, Any]:
    return dict(reading(name)["article"])


def blocks(name: str, *kinds: str) -> list[str]:
    text, rows = article(name)["text"], article(name)["blocks"]
    return [text[row["start"] : row["end"]] for row in rows if row["kind"] in kinds]


@every_article
def test_the_metadata_and_where_it_was_found(name: str) -> None:
    found, expected = article(name), EXPECTED[name]
    assert {field: found[field] for field in FIELDS if field in expected} == {
        field: expected[field] for field in FIELDS if field in expected
    }
    assert [author["name"] for author in found["authors"]] == expected["authors"]
    assert {*(field for field in FIELDS if field in expected), "authors"} <= found["provenance"].keys()


@every_article
def test_nothing_is_invented(name: str) -> None:
    for field in EXPECTED[name]["absent"]:
        assert article(name)[field] is None
        assert field not in article(name)["provenance"]


@every_article
def test_the_body_is_whole_and_nothing_else(name: str) -> None:
    expected = EXPECTED[name]
    assert reading(name)["clean"] == expected["clean"]
    body = blocks(name, "paragraph", "item", "quote")
    assert body[0].startswith(expected["first"])
    assert body[-1].startswith(expected["last"])
    assert len(body) == expected["paragraphs"]


@every_article
def test_the_title_is_the_first_block_and_stands_once(name: str) -> None:
    title = EXPECTED[name]["title"]
    assert blocks(name, "title") == [title]
    assert article(name)["text"].startswith(title)
    assert article(name)["text"].count(title) == 1


@every_article
def test_captions_stand_apart(name: str) -> None:
    captions = blocks(name, "caption")
    for words in EXPECTED[name]["captions"]:
        assert any(caption.startswith(words) for caption in captions)


@every_article
def test_what_was_removed_is_kept_with_a_reason(name: str) -> None:
    rows = article(name)["removed"]
    for words in EXPECTED[name]["removed"]:
        found = [row for row in rows if row["text"].startswith(words)]
        assert found, (words, [row["text"] for row in rows])
        assert found[0]["reason"]
        assert 0 <= found[0]["at"] <= len(article(name)["text"])


@pytest.mark.parametrize(("name", "expected"), SOURCES)
def test_who_says_what(name: str, expected: dict[str, Any]) -> None:
    text = article(name)["text"]
    named = [row for row in reading(name)["sources"] if expected["name"] in row["name"]]
    assert len(named) == 1, [row["name"] for row in reading(name)["sources"]]
    assert {field: named[0][field] for field in ("kind", "role") if field in expected} == {
        field: expected[field] for field in ("kind", "role") if field in expected
    }
    said = [
        (row["kind"], [text[start:end] for start, end in row["content"]]) for row in named[0]["statements"]
    ]
    for kind, *starts in expected.get("statements", []):
        assert any(
            row == kind and len(parts) == len(starts) and all(map(str.startswith, parts, starts))
            for row, parts in said
        ), (kind, starts, said)


@every_article
def test_every_offset_is_one_of_the_text(name: str) -> None:
    data = reading(name)
    spans = [*data["article"]["sentences"], *([row["start"], row["end"]] for row in data["summary"])]
    for source in data["sources"]:
        for row in source["statements"]:
            spans += [*row["content"], *filter(None, [row["cue"], row["source"]])]
    assert spans
    for start, end in spans:
        words = data["article"]["text"][start:end]
        assert words == words.strip() != ""
