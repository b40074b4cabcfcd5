from __future__ import annotations

from dataclasses import replace

from tui.article import Article
from tui.corrections import Correction, NotSpeech, Reassign, Rename, mend_sources
from tui.speech import Source, Sources, Statement
from tui.text import Span

TEXT = "“Wait,” Brook said. “Go,” a clerk said. “Wait,” he said. It is late, say some."
ARTICLE = Article(TEXT, (), ())


def said(words: str, nth: int = 0, *, sure: bool = True) -> Statement:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return Statement("direct", (Span(at, at + len(words)),), sure=sure)


WAIT, GO, WAIT_AGAIN, LATE = (
    said("“Wait,”"),
    said("“Go,”"),
    said("“Wait,”", 1, sure=False),
    said("It is late"),
)
BROOK = Source("Brook", "person", "the pilot", ("Brook",), (WAIT,))
CLERK = Source("a clerk", "unnamed", None, (), (GO, WAIT_AGAIN))
SOURCES = Sources((BROOK, CLERK), (LATE,))


def mended(*corrections: Rename | Reassign | NotSpeech) -> Sources:
    sources, lost = mend_sources(ARTICLE, SOURCES, corrections)
    assert lost == 0
    return sources


def test_a_source_has_another_name() -> None:
    (_, clerk) = mended(Rename.of(CLERK, "Lee Vann")).sources
    assert (clerk.name, clerk.kind, clerk.aliases) == ("Lee Vann", "person", ("a clerk",))
    assert clerk.statements == CLERK.statements


def test_two_sources_are_one() -> None:
    (brook,) = mended(Rename.of(CLERK, "Brook")).sources
    assert (brook.kind, brook.role, brook.aliases) == ("person", "the pilot", ("Brook", "a clerk"))
    assert brook.statements == (WAIT, GO, WAIT_AGAIN)


def test_of_two_sources_with_one_name_the_nearer_is_meant() -> None:
    twins = Sources((Source("a clerk", "unnamed", statements=(WAIT,)), CLERK))
    sources, _ = mend_sources(ARTICLE, twins, [Rename("a clerk", GO.content[0].start, "Lee Vann")])
    assert [source.name for source in sources.sources] == ["a clerk", "Lee Vann"]


def test_a_statement_goes_to_a_source_there_is() -> None:
    brook, clerk = mended(Reassign.of(ARTICLE, WAIT_AGAIN, "Brook")).sources
    assert [statement.content for statement in brook.statements] == [WAIT.content, WAIT_AGAIN.content]
    assert brook.statements[1].sure
    assert clerk.statements == (GO,)


def test_a_statement_goes_to_a_new_source_in_its_order() -> None:
    sources = mended(Reassign.of(ARTICLE, WAIT, "Lee Vann"), Reassign.of(ARTICLE, LATE, "Ada Finn"))
    assert [source.name for source in sources.sources] == ["Lee Vann", "a clerk", "Ada Finn"]
    assert sources.unattributed == ()


def test_a_guess_is_made_sure_and_the_source_stays_what_it_is() -> None:
    guess = replace(GO, sure=False)
    clerk = Source("a clerk", "unnamed", "of the port", statements=(guess,))
    found, lost = mend_sources(ARTICLE, Sources((clerk,)), [Reassign.of(ARTICLE, guess, "a clerk")])
    assert found.sources == (replace(clerk, statements=(GO,)),)
    assert lost == 0


def test_a_statement_is_nobody_s() -> None:
    sources = mended(Reassign.of(ARTICLE, WAIT, None))
    assert [source.name for source in sources.sources] == ["a clerk"]
    assert sources.unattributed == (WAIT, LATE)


def test_what_is_no_statement_is_gone() -> None:
    assert mended(NotSpeech.of(ARTICLE, LATE)).unattributed == ()
    assert [source.name for source in mended(NotSpeech.of(ARTICLE, WAIT)).sources] == ["a clerk"]


def test_of_equal_words_the_nearer_are_meant() -> None:
    (brook, clerk) = mended(NotSpeech("“Wait,”", WAIT_AGAIN.content[0].start - 3)).sources
    assert (brook.statements, clerk.statements) == ((WAIT,), (GO,))


def test_what_fits_nowhere_is_counted() -> None:
    lost: list[Correction] = [Rename("Nobody", 0, "x"), Reassign("“No,”", 0, "x"), NotSpeech("“No,”", 0)]
    assert mend_sources(ARTICLE, SOURCES, lost) == (SOURCES, 3)
