from __future__ import annotations

import json

import pytest

from tui.corrections import (
    Correction,
    NotSpeech,
    PutBack,
    Reassign,
    Remove,
    Rename,
    SetField,
    dump,
    mend,
    restore,
)
from tui.reading import Reading, read

ALL: tuple[Correction, ...] = (
    PutBack("A “line”", 4),
    Remove("Another", 0),
    SetField("title", "Port shut"),
    SetField("issue", None),
    Rename("Brook", 7, "Ada Brook"),
    Reassign("“Wait,”", 0, None),
    NotSpeech("“Go,”", 20),
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    text = "The port is shut.\n“The tide waits for nobody,” said Ada Brook.\nShips wait outside."
    return read(text, clean="none")


def test_no_corrections_change_nothing(reading: Reading) -> None:
    assert mend(reading, []) == reading


def test_a_line_removed_takes_its_statement_along(reading: Reading) -> None:
    assert [source.name for source in reading.sources.sources] == ["Ada Brook"]
    mended = mend(reading, [Remove.of(reading.article, reading.article.blocks[1])])
    assert "tide" not in mended.article.text
    assert mended.sources.sources == ()


def test_corrections_of_lines_and_of_speakers_go_together(reading: Reading) -> None:
    first = reading.article.blocks[0]
    statement = reading.sources.sources[0].statements[0]
    corrections: list[Correction] = [
        Reassign.of(reading.article, statement, "Lee Vann"),
        Remove.of(reading.article, first),
        SetField("publication", "The Tide"),
    ]
    mended = mend(reading, corrections)
    (source,) = mended.sources.sources
    assert source.name == "Lee Vann"
    assert source.statements[0].content[0].of(mended.article.text).startswith("“The tide")
    assert mended.article.metadata.publication == "The Tide"


def test_undoing_is_leaving_out_the_last(reading: Reading) -> None:
    corrections = [SetField("title", "One"), SetField("title", "Two")]
    assert mend(reading, corrections[:-1]).article.metadata.title == "One"


def test_what_fits_nowhere_is_told_once_for_each_kind(reading: Reading) -> None:
    mended = mend(reading, [Remove("Nowhere", 0), NotSpeech("Nothing", 0)])
    assert [note.about for note in mended.notes[-2:]] == ["corrections", "corrections"]


def test_json_and_back() -> None:
    assert restore(dump(ALL)) == ALL


def test_a_record_from_a_later_version_is_left_out() -> None:
    rows = [{"do": "translate", "to": "fr"}, *json.loads(dump(ALL[:1]))]
    assert restore(json.dumps(rows)) == ALL[:1]
