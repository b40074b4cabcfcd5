"""German, French and Spanish, which are data only: of the invented sentences all but a few are read right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sources.telling import said

# A line: the sentence, who speaks, what is said; the parts of an interrupted quotation are divided by " / ".
SENTENCES = Path(__file__).parent / "sentences"
SHARE = 0.95  # of the sentences of a language that must be read right


def right(line: str, language: str) -> bool:
    text, who, content = line.split("|")
    expected = [(who or None, tuple(content.split(" / ")))] if content else []
    return [(found.who, found.content) for found in said(text, language)] == expected


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_reads_other_languages_by_their_data(language: str) -> None:
    lines = (SENTENCES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    wrong = [line for line in lines if not right(line, language)]
    assert len(lines) >= 50
    assert len(wrong) <= (1 - SHARE) * len(lines), wrong
