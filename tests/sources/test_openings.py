"""What a clause that is said begins with: an amount, or a phrase before its subject."""

from __future__ import annotations

import pytest

from tests.sources.telling import said


@pytest.mark.parametrize(
    "content",
    [
        "at least 40 miners had been trapped",
        "more than 15,000 people had marched",
        "up to 300 homes were without power",
        "about 60 sheep had drowned",
        "around 200 sailors had joined the strike",
        "just under 500 ballots were spoiled",
        "nearly all the boats burned",
        "half of its members had voted",
        "not all of them came",
        "hundreds of nurses had left",
        "only two ferries sailed",
        "so far 40 graves have been opened",
    ],
)
def test_keeps_the_amount_that_a_clause_begins_with(content: str) -> None:
    assert [found.content for found in said(f"Rescuers said {content}.")] == [(content,)]
    assert [found.content for found in said(f"Rescuers told reporters {content}.")] == [(content,)]


@pytest.mark.parametrize(
    "content",
    [
        "despite the storm, the harbour stayed open",
        "because of the cost, the line would close",
        "as a child she had lived on the island",
        "without rain the herd would starve",
        "under the plan, schools would merge",
        "after the dam had burst, the valley was lost",
        "since the flood, nobody had come",
    ],
)
def test_keeps_the_phrase_that_a_clause_begins_with(content: str) -> None:
    assert [found.content for found in said(f"Mele Tau said {content}.")] == [(content,)]


@pytest.mark.parametrize(
    "text",
    [
        "Jo Watt has written dozens of novels, which sell well.",
        "The firm added around 2,000 jobs in May.",
        "Ana Ruiz wrote more than her sister.",
    ],
)
def test_takes_no_amount_alone_for_a_clause(text: str) -> None:
    assert not said(text)
