import json
from importlib.util import find_spec
from typing import get_args

import pytest

from tests.summary.texts import article, harbour
from tests.tools import golden_ratings
from tui.digest import MethodName
from tui.summary.body import body_of
from tui.summary.methods import METHODS, rate
from tui.summary.vocabulary import PLAIN, Vocabulary, vocabulary

GOLDEN: dict[str, list[float]] = json.loads(golden_ratings.PATH.read_text(encoding="utf-8"))


def english() -> Vocabulary:
    known = vocabulary("en")
    assert known is not None
    return known


def rated(method: MethodName, *blocks: str, known: Vocabulary | None = None) -> list[float]:
    return rate(body_of(article(*blocks)).document(), method, "en", known or english())


def test_every_method_says_what_it_does_in_one_line() -> None:
    assert tuple(METHODS) == get_args(MethodName)
    assert all(method.label and 20 < len(method.description) < 80 for method in METHODS.values())


@pytest.mark.parametrize("case", GOLDEN)
def test_ratings_are_those_of_sumy(case: str) -> None:
    method, words = case.split()
    known = english() if words == "words" else PLAIN
    ours = rate(body_of(harbour()).document(), method, "en", known)  # type: ignore[arg-type]
    assert ours == pytest.approx(GOLDEN[case], abs=1e-9)


@pytest.mark.skipif(find_spec("numpy") is None, reason="sumy's own LexRank and TextRank need numpy")
def test_the_golden_ratings_are_what_sumy_rates_today() -> None:
    theirs = golden_ratings.theirs()
    assert theirs.keys() == GOLDEN.keys()
    for case, ratings in theirs.items():
        assert ratings == pytest.approx(GOLDEN[case], abs=1e-9)


def test_sentences_that_no_word_tells_apart_rate_nothing_in_lexrank() -> None:
    assert rated("lexrank", "Boats sank early.", "Shops closed late.") == [0, 0]


def test_textrank_of_sentences_of_one_word() -> None:
    assert rated("textrank", "The harbour.", "The harbour!", "It will harbour.", known=english())


def test_lead_rates_by_place() -> None:
    ratings = rated("lead", "The harbour is shut.", "The wall broke down.", "The market is shut.")
    assert ratings == sorted(ratings, reverse=True)
    assert len(set(ratings)) == 3


def test_edmundson_knows_cue_words_headings_and_place() -> None:
    of = article(
        "The sea was calm there.",
        ("heading", "The fish market"),
        "It is blue and green.",
        "A significant sum was found.",
        "The market sells fish daily.",
        "The gulls were loud then.",
        "Perhaps it will rain here.",
        "The day was at its end.",
    )
    document = body_of(of).document()
    first, plain, cue, heading, middle, stigma, last = rate(document, "edmundson", "en", english())
    assert cue > plain
    assert heading > plain
    assert stigma < middle
    assert first > middle
    assert last > middle


def test_edmundson_knows_the_cue_words_of_other_languages() -> None:
    of = article(
        "Am Ufer lag nichts.", "Das Meer war grau.", "Der Rat hat es beschlossen.", "Am Ufer war Sand."
    )
    known = vocabulary("de")
    assert known is not None
    _, plain, cue, _ = rate(body_of(of).document(), "edmundson", "de", known)
    assert cue > plain


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("language", ["en", "nl", "sw", "xx"])
def test_every_method_rates_every_sentence(method: MethodName, language: str) -> None:
    document = body_of(harbour()).document()
    ratings = rate(document, method, language, vocabulary(language) or PLAIN)
    assert len(ratings) == len(document.sentences)


@pytest.mark.parametrize("method", METHODS)
def test_equal_sentences_are_rated_once_and_nothing_breaks(method: MethodName) -> None:
    ratings = rated(method, "The harbour is shut.", "The harbour is shut.", "The wall broke down.")
    assert ratings[0] == ratings[1]


@pytest.mark.parametrize("method", METHODS)
def test_a_document_without_sentences(method: MethodName) -> None:
    assert rate(body_of(article(("heading", "Nothing here"))).document(), method, "en", english()) == []
