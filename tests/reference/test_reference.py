from __future__ import annotations

import pytest

from tui.article import Author, Metadata
from tui.reference import Kind, kind_of, reference
from tui.reference.csl import key
from tui.reference.dates import Day, american, british, day, iso
from tui.reference.rich import italic, join, rich, stop
from tui.reference.titles import headline, sentence, tucked
from tui.reference.wikitext import address, value

KINDS: list[tuple[Metadata, Kind]] = [
    (Metadata(publication="The Coast Times"), "newspaper"),
    (Metadata(publication="Reuters"), "newspaper"),
    (Metadata(publication="Nordisches Abendblatt", url="https://blatt.example/a"), "newspaper"),
    (Metadata(publication="Sea Review"), "magazine"),
    (Metadata(publication="Coastline", issue="12"), "magazine"),
    (Metadata(publication="Coastline", url="https://coast.example/a"), "webpage"),
    (Metadata(publication="Coastline"), "newspaper"),
    (Metadata(publication="Slow Blog"), "post"),
    (Metadata(url="https://kit.substack.com/p/a"), "post"),
    (Metadata(url="https://notsubstack.com/p/a"), "webpage"),
    (Metadata(url="http://[broken"), "webpage"),
    (Metadata(section="Pressemitteilung"), "release"),
    (Metadata(), "webpage"),
]


@pytest.mark.parametrize(("about", "kind"), KINDS)
def test_the_kind_of_a_work(about: Metadata, kind: Kind) -> None:
    assert kind_of(about) == kind


def test_what_points_at_words_is_no_part_of_an_address_and_no_address_was_read() -> None:
    assert reference(Metadata(url="https://a.example/b#c:~:text=d")).url == "https://a.example/b#c"
    assert reference(Metadata(title="A"), "2026-11-20").accessed is None


def test_an_author_is_listed_once() -> None:
    work = reference(Metadata(authors=(Author("Jane Smith"), Author("Jane Smith"), Author(" "))))
    assert len(work.authors) == 1


DAYS = [
    ("2016", Day(2016), "2016", "2016", "2016"),
    ("2016-04", Day(2016, 4), "April 2016", "April 2016", "2016-04"),
    ("2016-04-02", Day(2016, 4, 2), "2 April 2016", "April 2, 2016", "2016-04-02"),
    ("2016-04-02T23:30:00-05:00", Day(2016, 4, 2), "2 April 2016", "April 2, 2016", "2016-04-02"),
    ("2016-13-40", None, "", "", ""),
    ("soon", None, "", "", ""),
    (None, None, "", "", ""),
]


@pytest.mark.parametrize(("text", "when", "here", "there", "back"), DAYS)
def test_dates_are_as_precise_as_known(
    text: str | None, when: Day | None, here: str, there: str, back: str
) -> None:
    assert day(text) == when
    assert (british(when), american(when), iso(when)) == (here, there, back)


HEADLINES = [
    ("what’s new on the iPhone in the ’hood", "What’s New on the iPhone in the ’hood"),
    ("the end: a new start", "The End: A New Start"),
    ("what it is for", "What It Is For"),
    ("slow... and yet loved. the end", "Slow... and yet Loved. The End"),
    ("well-known on-site work", "Well-Known on-Site Work"),
]


@pytest.mark.parametrize(("title", "capitals"), HEADLINES)
def test_headline_capitals(title: str, capitals: str) -> None:
    assert headline(title, "en-GB") == capitals
    assert headline(title, "de") == title


def test_sentence_case_raises_and_never_lowers() -> None:
    assert sentence("the end: an NHS story? yes", "en") == "The end: An NHS story? Yes"
    assert sentence("das Ende: ein Anfang", "de") == "Das Ende: ein Anfang"


TUCKED = [
    ("It ends", "It ends."),
    ("It ends?", "It ends?"),
    ("It is “an end”", "It is “an end.”"),
    ("It is “an ‘end’”", "It is “an ‘end.’”"),
    ("The workers’", "The workers’."),
    ("In the U.S.", "In the U.S."),
]


@pytest.mark.parametrize(("words", "stopped"), TUCKED)
def test_a_stop_goes_inside(words: str, stopped: str) -> None:
    assert tucked(words, ".") == stopped


def test_rich_text_joins_what_is_there() -> None:
    text = join(", ", "a", "", italic("b"), None, rich("c"))
    assert text.plain == "a, b, c"
    assert [run.italic for run in text] == [False, True, False]
    assert stop(italic("Now!")) == italic("Now!")
    assert stop("") == rich()


WIKI = [
    ("a | b", "a {{!}} b"),
    ("[x] {{y}} ''z''", "&#91;x&#93; &#123;&#123;y&#125;&#125; &#39;&#39;z&#39;&#39;"),
    ("* one", "<nowiki />* one"),
    ("R&D &amp; ~~~~", "R&D &amp;amp; &#126;&#126;&#126;~"),
]


@pytest.mark.parametrize(("text", "harmless"), WIKI)
def test_wikitext_is_made_harmless(text: str, harmless: str) -> None:
    assert value(text) == harmless


def test_an_address_ends_no_template() -> None:
    assert (
        address("https://a.example/b|c d?e=[f]{g}''h")
        == "https://a.example/b%7Cc%20d?e=%5Bf%5D%7Bg%7D%27%27h"
    )


def test_a_key_is_letters_and_digits() -> None:
    about = Metadata(
        title="The Übung", authors=(Author("Jan Müller-Østby"),), published="2016", language="en"
    )
    assert key(reference(about)) == "mullerstby2016ubung"
    assert key(reference(Metadata())) == "untitled"
