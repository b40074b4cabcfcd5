import pytest

from tests.summary.texts import article
from tui.article import BlockKind
from tui.summary.body import body_of
from tui.summary.news import Features, NewsSummarizer, _taken_up
from tui.summary.vocabulary import vocabulary


def features(*blocks: str | tuple[BlockKind, str]) -> list[Features]:
    known = vocabulary("en")
    assert known is not None
    summariser = NewsSummarizer(known.stem)
    summariser.stop_words = known.stop_words
    summariser.personal_words = frozenset({"i", "we", "you"})
    return list(summariser.features(body_of(article(*blocks)).document()))


def test_earlier_is_better() -> None:
    found = features("The harbour is shut.", "The wall broke down.", "The market is shut.")
    assert found[0].early == 1 > found[1].early > found[2].early > 0


def test_words_count_when_they_come_again_further_down() -> None:
    lead, detail, last = features(
        "The harbour wall will be rebuilt.",
        "Nine gulls slept there.",
        "Walls of a harbour are rebuilt in stone.",
    )
    assert lead.taken_up > 0
    assert detail.taken_up == last.taken_up == 0


def test_the_more_often_they_come_again_the_better() -> None:
    once = features("The wall broke down.", "Gulls saw the wall.", "Gulls were asleep by night.")[0]
    twice = features("The wall broke down.", "Gulls saw the wall.", "The wall was built of stone.")[0]
    assert twice.taken_up > once.taken_up


@pytest.mark.parametrize(
    ("sentence", "feature", "value"),
    [
        ("“The harbour is shut,” Cole said.", "quoting", 1),
        ("„Der Hafen ist zu“, sagte Cole.", "quoting", 1),
        ("Cole said the harbour “is shut”.", "quoting", 0),
        ("You and I know it.", "personal", 2 / 5),
        ("The harbour is shut.", "personal", 0),
        ("The harbour " + "is shut and " * 6 + "is shut.", "tangle", 2 / 20),
        ("The harbour is shut.", "tangle", 0),
    ],
)
def test_what_is_measured(sentence: str, feature: str, value: float) -> None:
    assert getattr(features(sentence)[0], feature) == pytest.approx(value)


def test_the_words_of_the_title_count() -> None:
    found = features(
        ("heading", "Aldmouth to close its harbour"),
        "The harbours of the coast close.",
        "The gulls of the coast sleep.",
        ("heading", "Gulls"),
        "The gulls of the coast wake.",
    )
    assert [sentence.titled for sentence in found] == [2 / 3, 0, 0]
    assert features("The harbours close now.", ("heading", "Harbours"), "The gulls sleep.")[0].titled == 0


def test_it_is_a_sumy_summariser() -> None:
    document = body_of(
        article("The harbour wall broke.", "Nine gulls slept there.", "The harbour wall is rebuilt.")
    ).document()
    chosen = NewsSummarizer()(document, 2)
    assert [str(sentence) for sentence in chosen] == ["The harbour wall broke.", "Nine gulls slept there."]
    assert len(NewsSummarizer()(document, "34%")) == 1


def test_the_order_of_words_in_a_set_changes_nothing() -> None:
    times = {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 9}  # of which the plain sum differs
    later = [[word for word, often in times.items() if often > number] for number in range(9)]
    assert _taken_up([list(times), *later])[0] == _taken_up([list(times)[::-1], *later])[0]
