from tui.digest import Point, Summary
from tui.text import Span

RANKING = (Point(Span(40, 50), 3.0), Point(Span(0, 10), 2.0), Point(Span(20, 30), 1.0))


def test_a_summary_grows_in_the_order_of_its_ranking_and_stays_in_that_of_the_article() -> None:
    summary = Summary(ranking=RANKING)
    assert summary.resized(1).points == RANKING[:1]
    assert summary.resized(2).points == (RANKING[1], RANKING[0])
    assert summary.resized(9).points == (RANKING[1], RANKING[2], RANKING[0])


def test_a_summary_shrinks_to_nothing() -> None:
    assert Summary(ranking=RANKING).resized(2).resized(0).points == ()
    assert Summary(ranking=RANKING).resized(-1).points == ()
