import pytest

from tests.summary.texts import article, sources
from tui.article import Article
from tui.speech import Source, Sources, Statement
from tui.summary.alone import Needs, needs, opener, whole
from tui.summary.body import body_of
from tui.text import Span


def needed(of: Article, speech: Sources | None = None) -> list[Needs]:
    return needs(body_of(of), of, sources(of) if speech is None else speech)


@pytest.mark.parametrize(
    "sentence",
    [
        "She said no.",
        "But the council voted for it.",
        "“They are late,” Cole said.",
        "However, the wall held.",
        "In addition, two boats sank.",
        "As a result the market closed.",
        "IT is closed until May.",
        "(This took a year.)",
        "There, the boats lay dry.",
    ],
)
def test_openers_that_point_back(sentence: str) -> None:
    assert opener(sentence, "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "Shells lay on the quay.",
        "Butter is dear in Aldmouth.",
        "There are eleven boats in the harbour.",
        "Ships will be sent to Port Hale.",
        "Soon the wall will be rebuilt.",
        "No ship may enter.",
    ],
)
def test_openers_that_do_not(sentence: str) -> None:
    assert not opener(sentence, "en")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Sie hat den Hafen geschlossen."),
        ("fr", "Mais le port est fermé."),
        ("es", "Sin embargo, cerró."),
        ("nb-NO", "Men havnen er stengt."),
    ],
)
def test_other_languages_have_openers_of_their_own(language: str, sentence: str) -> None:
    assert opener(sentence, language)
    assert not opener(sentence, "en")


def test_a_language_without_data_has_no_openers() -> None:
    assert not opener("But she left.", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "closed since May, the harbour is empty of ships.",
        ", the harbour is empty of ships since the storm.",
        "The harbour is empty of ships since the storm",
        "The harbour has three kinds of ships:",
        "The harbour “is empty of ships since the storm.",
        'The harbour "is empty of ships since the storm.',
        "The harbour is shut.",
        "The harbour of Aldmouth (pictured) is empty of ships.",
        "Ines Cole, pictured left, at the wall in May.",
        "Cole (right) and Ferris look at the broken wall.",
        "The harbour " + "and the quay " * 25 + "are empty.",
    ],
)
def test_what_is_no_whole_sentence(sentence: str) -> None:
    assert not whole(sentence, "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour is empty of ships.",
        "“The harbour is empty of ships,” she said.",
        "“The harbour is empty of ships.”",
        "2019 was the year of the storm!",
        "£9 million is what the wall costs.",
        "हार्बर मई से बंद है और खाली है।",
        "The council (left-wing since May) agreed.",
    ],
)
def test_what_is_a_whole_sentence(sentence: str) -> None:
    assert whole(sentence, "en")


def test_a_sentence_that_points_back_needs_the_one_before() -> None:
    of = article("The council closed the harbour on Monday. But it gave no reason for it.")
    assert needed(of) == [(), (frozenset({0}),)]


def test_the_first_sentence_may_point_at_what_comes_next() -> None:
    of = article("It is the oldest wall on the coast. The harbour wall broke in the storm.")
    assert needed(of) == [(frozenset({1}),), ()]


def test_nothing_points_back_over_a_heading() -> None:
    of = article(
        "The council closed the harbour on Monday.",
        ("heading", "The wall"),
        "It broke in two places in 2019.",
    )
    assert needed(of) == [(), None]


def test_a_quotation_needs_the_sentence_that_names_its_speaker() -> None:
    of = article(
        "The harbour master spoke to Ines Cole on Monday.", "“We have waited for this wall for years.”"
    )
    quote = Span(of.text.index("“"), len(of.text))
    cue = Span(of.text.index("spoke"), of.text.index(" to Ines"))
    speech = Sources((Source("Cole", "person", statements=(Statement("direct", (quote,), cue=cue),)),))
    assert needed(of, speech) == [(), (frozenset({0}),)]


def test_a_quotation_without_a_speaker_is_never_shown() -> None:
    of = article("The harbour is empty of ships in May.", "“We have waited for this wall for years.”")
    quote = Span(of.text.index("“"), len(of.text))
    assert needed(of, Sources(unattributed=(Statement("direct", (quote,)),))) == [(), None]
    assert needed(of, Sources()) == [(), None]


def test_a_quotation_with_its_speaker_reads_well_alone() -> None:
    of = article("“We have waited for this wall for years,” Cole said.")
    assert needed(of) == [()]


def test_a_speaker_who_is_only_she_needs_the_sentence_before() -> None:
    of = article("Ines Cole has seen eleven boats sink. “We have waited for this wall,” she said.")
    assert needed(of) == [(), (frozenset({0}),)]


def test_half_a_quotation_is_never_shown() -> None:
    of = article(
        "“We have waited for this wall for years, Cole said on Monday.",
        "“Every winter it has cost us boats.”",
        "The wall will be rebuilt in stone.",
    )
    assert [need is None for need in needed(of)] == [True, True, False]
