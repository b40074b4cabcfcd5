from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from tests.screens.stage import stage
from tui.load import load
from tui.opening import Draft, Known, Opening
from tui.paths import shelf_file
from tui.settings import Options
from tui.shelf import Entry, Shelf, key_of
from tui.work import Job

TEXT = "They waited on the quay, as ever.\n\n" * 200 + "Then the boat came."
PLACE = TEXT.index("Then")


class Posts:
    """A job without a thread or a child."""

    def __init__(self, opening: Opening) -> None:
        self.opening = opening
        self.items: list[object] = []

    def post(self, item: object) -> None:
        self.items.append(item)
        if isinstance(item, Draft):
            self.opening.proceed()

    def child(self, *task: Any) -> Iterator[object]:
        yield from ()


def posted(target: str, options: Options) -> list[object]:
    opening = Opening(target, options)
    job = Posts(opening)
    opening(cast(Job, job))
    return job.items


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "boat.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("private", [False, True])
def test_a_text_that_nobody_can_have_read_is_drafted_at_once(file: str, private: bool) -> None:
    items = posted(file, Options(clean="none", private=private))
    assert [type(item) for item in items] == [Draft, Known]


async def test_a_text_that_was_read_before_is_drafted_at_its_place(file: str) -> None:
    entry = Entry(key_of(load(file)), file, place=PLACE)
    with closing(Shelf(shelf_file(), private=False)) as shelf:
        shelf.put(replace(entry, opened="2026-01-01T10:00:00"))
    items = posted(file, Options(clean="none"))
    assert [type(item) for item in items] == [Known, Draft]
    async with stage((80, 24), *items) as on:
        assert on.under_cursor == "Then the boat came."
        assert "Then the boat came." in on.text
