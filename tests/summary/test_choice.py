from hypothesis import given, settings
from hypothesis import strategies as st

from tui.summary.alone import Needs
from tui.summary.choice import ranking

FREE: Needs = ()
DIFFERENT = [[str(number)] for number in range(30)]


def after(*groups: set[int]) -> Needs:
    return tuple(frozenset(group) for group in groups)


def test_the_best_come_first_and_of_equals_the_earlier() -> None:
    assert ranking([1, 3, 2, 3], [FREE] * 4, DIFFERENT, 3) == [1, 3, 2]


def test_what_needs_another_waits_for_it() -> None:
    assert ranking([1, 9, 5], [FREE, after({0}), FREE], DIFFERENT, 3) == [2, 0, 1]


def test_one_of_a_group_is_enough_and_every_group_counts() -> None:
    needs = [FREE, after({0, 2}), FREE, after({0}, {2})]
    assert ranking([1, 9, 5, 8], needs, DIFFERENT, 4) == [2, 1, 0, 3]


def test_what_can_never_be_shown_is_not() -> None:
    assert ranking([9, 1], [None, FREE], DIFFERENT, 2) == [1]
    assert ranking([9, 1], [None, after({0})], DIFFERENT, 2) == []


def test_of_sentences_that_say_the_same_only_the_best_is_taken() -> None:
    telling = [["wall", "break", "storm"], ["storm", "break", "wall"], ["boat", "sink"]]
    assert ranking([1, 2, 0], [FREE] * 3, telling, 3) == [1, 2]


def test_sentences_that_share_a_frequent_word_do_not_say_the_same() -> None:
    telling = [["wall", "break"], ["wall", "stand"], ["wall", "cost"], []]
    assert ranking([4, 3, 2, 1], [FREE] * 4, telling, 4) == [0, 1, 2, 3]


@st.composite
def chains(draw: st.DrawFn) -> tuple[list[float], list[Needs]]:
    size = draw(st.integers(1, 12))
    ratings = draw(st.lists(st.integers(0, 5).map(float), min_size=size, max_size=size))
    places = st.frozensets(st.integers(0, size - 1), min_size=1, max_size=2)
    needs = draw(st.lists(st.none() | st.lists(places, max_size=2).map(tuple), min_size=size, max_size=size))
    return ratings, needs


@settings(max_examples=60)
@given(chains())
def test_any_beginning_of_the_ranking_has_what_it_needs(chain: tuple[list[float], list[Needs]]) -> None:
    ratings, needs = chain
    order = ranking(ratings, needs, DIFFERENT, len(ratings))
    assert len(set(order)) == len(order)
    for end in range(1, len(order) + 1):
        shown = set(order[:end])
        assert all(group & shown for number in shown for group in needs[number] or ())
    assert ranking(ratings, needs, DIFFERENT, 3) == order[:3]
