import subprocess
import sys
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.summary.texts import HARBOUR, article, harbour, sources
from tui.article import Article
from tui.digest import MethodName, Summary
from tui.speech import Sources
from tui.summary import summarise
from tui.summary.alone import opener

METHODS = get_args(MethodName)


def told(summary: Summary) -> str:
    return " ".join(note.text for note in summary.notes)


def texts(of: Article, summary: Summary) -> list[str]:
    return [point.span.of(of.text) for point in summary.points]


@pytest.fixture(scope="module")
def aldmouth() -> tuple[Article, Sources]:
    of = harbour()
    return of, sources(of)


def test_the_usual_summary_has_about_sixty_words(aldmouth: tuple[Article, Sources]) -> None:
    of, speech = aldmouth
    summary = summarise(of, speech)
    assert texts(of, summary)[0].startswith("Aldmouth will close its harbour")
    assert 40 < sum(len(point.split()) for point in texts(of, summary)) < 80
    assert summary.method == "news"
    assert not summary.notes


@pytest.mark.parametrize("method", METHODS)
def test_a_longer_summary_keeps_what_a_shorter_one_has(
    method: MethodName, aldmouth: tuple[Article, Sources]
) -> None:
    of, speech = aldmouth
    shorter: set[object] = set()
    for count in range(1, 12):
        summary = summarise(of, speech, count=count, method=method)
        assert shorter <= set(summary.points)
        assert len(summary.points) == count or " well alone" in told(summary)
        assert summary.points == summarise(of, speech, count=3, method=method).resized(count).points
        shorter = set(summary.points)


def test_no_summary_is_asked_for(aldmouth: tuple[Article, Sources]) -> None:
    assert summarise(*aldmouth, count=0) == Summary()


@pytest.mark.parametrize("count", [3, 4, None])
def test_an_article_no_longer_than_its_summary_has_none(count: int | None) -> None:
    of = article("The harbour of Aldmouth is shut.", "The wall will be rebuilt in stone.")
    summary = summarise(of, Sources(), count=count)
    assert summary.points == summary.ranking == ()
    assert "no longer than a summary" in told(summary)


def test_there_are_fewer_points_when_fewer_sentences_read_well() -> None:
    of = article("The harbour of Aldmouth is shut.", "She said so to the council.", "But nobody heard her.")
    broken = article(
        "The harbour of Aldmouth is shut.", ("heading", "Why"), "She said so to the council.", "But why?"
    )
    assert len(summarise(of, Sources(), count=2).points) == 2
    summary = summarise(broken, Sources(), count=2)
    assert texts(broken, summary) == ["The harbour of Aldmouth is shut."]
    assert "only 1 reads" in told(summary)


def test_nothing_reads_well() -> None:
    of = article("the first line of the page,", "the second line of the page,", "the third one ends here.")
    assert "None of the" in told(summarise(of, Sources(), count=1))


def test_repeated_sentences_are_shown_once() -> None:
    line = "The harbour of Aldmouth is shut to large ships from May."
    of = article(
        line, "The wall of the harbour will be rebuilt in stone.", line, "Shopkeepers fear for the summer."
    )
    assert texts(of, summarise(of, Sources(), count=3)).count(line) == 1


@pytest.mark.parametrize(
    ("language", "used"), [("en", "lexrank"), ("nl", "lexrank"), ("xx", "lead"), (None, "lead")]
)
def test_the_lead_stands_in_where_a_language_has_no_words(language: str | None, used: str) -> None:
    summary = summarise(harbour(language), Sources(), method="lexrank")
    assert summary.method == used
    assert bool(summary.notes) == (used == "lead")
    assert summary.points


def test_chinese_gets_its_first_sentences() -> None:
    of = article(
        "港口将于五月对大型船只关闭。港口的防波堤将用石头重建。",
        "渔船可以继续使用小港池。商店担心夏天。",
        language="zh",
    )
    summary = summarise(of, Sources(), count=2)
    assert summary.method == "lead"
    assert texts(of, summary) == ["港口将于五月对大型船只关闭。", "港口的防波堤将用石头重建。"]
    assert "first sentences" in told(summary)


def test_the_same_article_has_the_same_summary(aldmouth: tuple[Article, Sources]) -> None:
    assert summarise(*aldmouth, count=4) == summarise(*aldmouth, count=4)


LINES = [
    *HARBOUR,
    "He said nothing of it.",
    "However, the fees will rise.",
    "“It is a scandal,” said Mia Lund. “Nobody asked us.”",
    "“Nobody asked us.”",
    "“This quotation is left open and runs to the end.",
    'The board "never met',
    "By Nora Field",
    "Scroll down for video.",
    "ALDMOUTH (Newswire) — The fees rose by a third last year.",
    "and so it went on for a year.",
    "Fees:",
]


@settings(max_examples=25)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=12), st.integers(1, 8), st.sampled_from(METHODS))
def test_what_every_summary_promises(lines: list[str], count: int, method: MethodName) -> None:
    of = article(*lines)
    summary = summarise(of, sources(of), count=count, method=method)
    spans = [point.span for point in summary.points]
    assert spans == sorted(set(spans))
    assert len(spans) <= count
    homes = [next(home for home in of.sentences if home.contains(span)) for span in spans]
    assert all(home.end == span.end for home, span in zip(homes, spans, strict=True))
    for home, words in zip(homes, texts(of, summary), strict=True):
        assert words[0].isupper() or words[0] == "“"
        assert words.count("“") == words.count("”")
        assert words.count('"') % 2 == 0
        if opener(words, "en") and spans[0] != of.sentences[0]:
            before = of.sentences[of.sentences.index(home) - 1]
            assert before in homes


def test_nothing_heavy_is_imported_before_a_summary_is_made() -> None:
    code = (
        "import sys, tui.summary; assert len(tui.summary.METHODS) == 6; "
        "print([name for name in ('sumy', 'nltk', 'numpy', 'requests') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "[]"
