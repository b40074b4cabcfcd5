from __future__ import annotations

import pytest

from tui.speech import Source, Statement
from tui.text import Span
from tui.widgets.sources import Entries, Group, SourceEntry, StatementEntry

TEXT = "“Ebb,” said Ida Moor. “Flood.” The tide, she added, turned at noon. “Slack.”"


def said(*words: str) -> Statement:
    return Statement("direct", tuple(Span(TEXT.index(one), TEXT.index(one) + len(one)) for one in words))


IDA = Group(
    Source("Ida Moor", "person"), (said("“Ebb,”", "“Flood.”"), said("The tide", "turned at noon")), 0.8
)
NOBODY = Group(None, (said("“Slack.”"),), 0.2)
EXPECTED = [
    SourceEntry(IDA, len(TEXT)),
    StatementEntry(IDA.source, IDA.statements[0], "“Ebb,” […] “Flood.”", 0),
    StatementEntry(IDA.source, IDA.statements[1], "The tide […] turned at noon", 41),
    SourceEntry(NOBODY, len(TEXT), only=True),
    StatementEntry(None, NOBODY.statements[0], "“Slack.”", 89),
]


def test_entries_are_the_sources_each_before_what_it_says() -> None:
    entries = Entries(TEXT, [IDA, NOBODY], [NOBODY])
    assert list(entries) == EXPECTED
    assert entries[1:4] == EXPECTED[1:4]
    with pytest.raises(IndexError):
        entries[len(EXPECTED)]


@pytest.mark.parametrize(("entry", "group"), [(0, IDA), (2, IDA), (3, NOBODY), (4, NOBODY)])
def test_an_entry_is_of_the_source_above_it(entry: int, group: Group) -> None:
    head = Entries(TEXT, [IDA, NOBODY]).head(entry)
    assert head is not None
    assert head.group is group


def test_without_sources_there_are_no_entries() -> None:
    assert list(Entries(TEXT)) == []
    assert Entries(TEXT).head(0) is None


@pytest.mark.parametrize(
    ("width", "row"),
    [
        (48, "Ida Moor                      •···•······· ▇   2"),
        (34, "Ida Moor              •·•··· ▇   2"),
        (29, "Ida Moor                    2"),
    ],
)
def test_a_source_shows_its_share_and_its_places_where_there_is_room(width: int, row: str) -> None:
    [pieces] = SourceEntry(IDA, len(TEXT)).rows(width)
    assert "".join(piece.text for piece in pieces) == row
    assert sum(piece.cells for piece in pieces) == width
