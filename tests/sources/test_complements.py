from __future__ import annotations

import pytest

from tests.sources.telling import clauses
from tui.sources.complements import complement


@pytest.mark.parametrize(
    ("text", "frames", "expected"),
    [
        ("She said that it rains.", "clause", ("clause", "that", "said")),
        ("She said it would rain.", "clause", ("clause", "it", "said")),
        ("She said “no”.", "clause", ("quote", "“", "said")),
        ("She said: “No.”", "quote", ("quote", "“", "said")),
        ("She said on Monday in Leeds that it rains.", "clause", ("clause", "that", "said")),
        ("She said in a call late on Monday, “No.”", "clause", ("quote", "“", "said")),
        ("She said, win or lose, she would stay.", "clause", ("clause", "win", "said")),
        ("She told Bo that it rains.", "clause person", ("clause", "that", "told")),
        ("She urged Bo to leave.", "person to", ("to", "Bo", "urged")),
        ("She vowed last month to leave.", "to", ("to", "to", "vowed")),
        ("She called for calm.", "+for", ("phrase", "calm", "for")),
        ("She denied the claim.", "object", ("object", "the", "denied")),
        ("She denied that it rains.", "object", ("clause", "that", "denied")),
        ("She called it a farce.", "name", ("object", "it", "called")),
    ],
)
def test_finds_where_what_is_said_begins(text: str, frames: str, expected: tuple[str, str, str]) -> None:
    sentence = clauses(text)
    found = complement(sentence, 2, frozenset(frames.split()))
    assert found is not None
    tokens = sentence.tokens
    assert (found.frame, tokens[found.start].text, tokens[found.cue_end - 1].text) == expected


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        ("She said so.", "clause"),
        ("She said it rains.", "quote"),
        ("She called Bo on Monday.", "name"),
        ("She denied them entry.", "object"),
        ("She spoke on Monday.", "+on"),
        ("She said", "clause object to person"),
    ],
)
def test_finds_none_where_nothing_of_the_frames_follows(text: str, frames: str) -> None:
    assert complement(clauses(text), 2, frozenset(frames.split())) is None
