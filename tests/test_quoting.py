from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cite.stories import story
from tui import load, read
from tui.cite import STYLES, style
from tui.copying import CHOICES, passage_at, passage_of, render
from tui.formats import FORMATS
from tui.passage import Passage
from tui.quoting import (
    AMERICAN,
    BRITISH,
    CUT,
    STRAIGHT,
    Marks,
    as_printed,
    block,
    flipped,
    in_own_marks,
    inline,
    marks_of,
    narrated,
)
from tui.speech import Statement
from tui.text import Span

GUILLEMETS = Marks("«", "»", "“", "”")


def direct(text: str, *parts: str) -> Passage:
    spans = tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts or (text,))
    return Passage(spans, Statement("direct", spans))


def plain(text: str) -> Passage:
    return Passage((Span(0, len(text)),))


INLINE: list[tuple[str, Marks, str]] = [
    ("“We ‘really’ wait.”", AMERICAN, "“We ‘really’ wait.”"),
    ("‘We “really” wait.’", AMERICAN, "“We ‘really’ wait.”"),
    ("“We ‘really’ wait.”", BRITISH, "‘We “really” wait.’"),
    ("\"We 'really' wait.\"", GUILLEMETS, "«We “really” wait.»"),
    ("„Wir warten.“", BRITISH, "‘Wir warten.’"),
    ("”Vi väntar.”", AMERICAN, "“Vi väntar.”"),
    ("« Nous attendons. »", AMERICAN, "“Nous attendons.”"),
    ("“The workers’ right to wait,”", AMERICAN, "“The workers’ right to wait”"),
    ("“It’s the ’90s, isn’t it?”", STRAIGHT, '"It’s the ’90s, isn’t it?"'),
    ("''We wait.''", AMERICAN, "“We wait.”"),
    ("“We wait", AMERICAN, "“We wait”"),
    ("'90s songs", AMERICAN, "“'90s songs”"),
    ("“We “odd wait.”", BRITISH, "‘We “odd wait.’"),
]


@pytest.mark.parametrize(("text", "marks", "quoted"), INLINE)
def test_the_marks_are_the_styles_and_the_words_stay(text: str, marks: Marks, quoted: str) -> None:
    assert inline(text, direct(text), marks) == quoted


def test_a_sentence_of_the_authors_is_put_into_marks() -> None:
    text = "He called it “a start,” and left."
    assert inline(text, plain(text)) == "“He called it ‘a start,’ and left.”"
    assert in_own_marks(text, plain(text)) == "“He called it ‘a start,’ and left.”"
    assert as_printed(text, plain(text)) == text


def test_a_quotation_over_paragraphs_opens_in_each_and_closes_once() -> None:
    text = "“One is here.\n\n“Two is there.”"
    passage = direct(text, "“One is here.", "“Two is there.”")
    assert inline(text, passage, BRITISH) == "‘One is here.\n\n‘Two is there.’"
    assert in_own_marks(text, passage) == text
    assert block(text, passage) == ("One is here.", "Two is there.")


def test_what_interrupts_is_shown_as_our_own_cut_or_kept() -> None:
    text = "“I agree …” she said, “but not now.”"
    passage = direct(text, "“I agree …”", "“but not now.”")
    assert inline(text, passage) == "“I agree … […] but not now.”"
    assert as_printed(text, passage) == "“I agree …” […] “but not now.”"
    assert narrated(text, passage) == text


def test_the_comma_before_the_attribution_goes_with_the_marks() -> None:
    text = "“We wait,” she said."
    assert inline(text, direct(text, "“We wait,”")) == "“We wait”"
    assert as_printed(text, direct(text, "“We wait,”")) == "“We wait,”"


@pytest.mark.parametrize(
    ("part", "quoted"), [("“We wait", "“We wait”"), ("wait here,”", "“wait here”"), ("wait", "“wait”")]
)
def test_part_of_a_quotation_gets_marks_of_its_own(part: str, quoted: str) -> None:
    text = "“We wait here,” she said."
    assert inline(text, direct(text, part)) == quoted
    assert in_own_marks(text, direct(text, part)) == quoted


def test_white_space_is_made_plain_but_for_french_marks() -> None:
    text = "«\u00a0Est-ce\n   vrai\u00a0?\u00a0» Le\u00a0port\u200b"
    assert as_printed(text, plain(text)) == "«\u00a0Est-ce vrai\u00a0?\u00a0» Le port"


def test_marks_that_do_not_pair_stay_as_they_are() -> None:
    assert flipped("one “two three", BRITISH) == "one “two three"


MARKS = re.compile("[“”„‟«»‹›\"'‘’‚‛「」『』＂`\\s\u200b\ufeff\u00ad\u2060]")


def bare(text: str) -> str:
    return MARKS.sub("", text)


def found(words: str, article: str) -> bool:
    return all(bare(piece) in bare(article) for piece in words.split(CUT))


@given(st.text(st.sampled_from("ab. ,“”‘’\"'„«»\n\u00a0"), min_size=1, max_size=40), st.data())
def test_every_form_has_the_words_of_the_article(text: str, data: st.DataObject) -> None:
    cuts = sorted(set(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6))))
    spans = tuple(Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False))
    if not spans:
        return
    for statement in (None, Statement("direct", spans), Statement("indirect", spans)):
        passage = Passage(spans, statement)
        forms = [inline(text, passage, marks) for marks in (AMERICAN, BRITISH, STRAIGHT, GUILLEMETS)]
        forms += [in_own_marks(text, passage), as_printed(text, passage), "\n\n".join(block(text, passage))]
        assert all(found(form, text) for form in forms), forms


SAMPLE = Path(load.__file__).parent / "sample.html"
ARTICLES = [*sorted((Path(__file__).parent / "articles").rglob("*.txt")), SAMPLE]


@pytest.mark.parametrize("file", ARTICLES, ids=[file.stem for file in ARTICLES])
def test_every_statement_of_every_article_is_quoted_word_for_word(file: Path) -> None:
    reading = read(file.read_bytes())
    text = reading.article.text
    told = [(source, one) for source in reading.sources.sources for one in source.statements]
    loose = [(None, one) for one in reading.sources.unattributed]
    for source, statement in [*told, *loose]:
        passage = passage_of(reading, source, statement)
        for name in STYLES:
            if name != "wikipedia":  # which escapes
                assert found(style(name).words(reading.article, passage), text)
        for form in (as_printed, narrated, in_own_marks):
            assert found(form(text, passage), text)


def test_every_choice_is_one_of_a_kind() -> None:
    assert len({choice.key for choice in CHOICES}) == len(CHOICES)
    assert set(FORMATS) <= {choice.id for choice in CHOICES}


def test_the_paragraph_and_the_narrated_words() -> None:
    reading = story()
    passage = passage_at(reading, reading.article.text.index("“The tide"))
    assert passage is not None
    assert render("paragraph", reading, passage, style("mla")).startswith(
        "“‘The tide will not wait,’ answered Mira Olsen, the harbour master.” (van den Berg)\n\n"
    )
    assert render("speaker", reading, passage, style("mla")) == (
        "“The tide will not wait,”\n— Mira Olsen, the harbour master"
    )


LANGUAGES = [
    ("de-AT", "„Er nannte es ‚einen Anfang‘.“"),
    ("sv", "”Er nannte es ’einen Anfang’.”"),
    (None, "“Er nannte es ‘einen Anfang’.”"),
]


@pytest.mark.parametrize(("language", "quoted"), LANGUAGES)
def test_a_language_has_its_marks(language: str | None, quoted: str) -> None:
    text = "Er nannte es „einen Anfang“."
    assert in_own_marks(text, plain(text), marks_of(language)) == quoted


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("It rained.\n\n“Nobody saw", "“It rained.\n\n“‘Nobody saw’”"),
        ("saw it,” she said. “We", "“‘saw it,’ she said. ‘We’”"),
        ("saw it", "“saw it”"),
        ("Nobody saw it,”", "“‘Nobody saw it,’”"),
        ("“We did.”", "“We did.”"),
        ("she said. “We did.”", "“she said. ‘We did.’”"),
    ],
)
def test_a_quotation_that_the_reader_cuts_in_two_has_both_marks(words: str, quoted: str) -> None:
    text = "It rained.\n\n“Nobody saw it,” she said. “We did.”\n\nThen it stopped."
    start = text.index(words)
    assert inline(text, Passage((Span(start, start + len(words)),))) == quoted


RUNNING = "It rained. “We built it by hand.\n\n“Nobody helped us,” said Una Reeve. “Not ‘one’ of them.”"


@pytest.mark.parametrize(
    ("first", "last", "quoted"),
    [
        ("“We", "us,”", "“We built it by hand.\n\n“Nobody helped us”"),
        ("We", "us,”", "“We built it by hand.\n\n“Nobody helped us”"),
        ("by", "helped", "“by hand.\n\n“Nobody helped”"),
        ("“We", "hand.", "“We built it by hand.”"),
        ("by", "Reeve.", "“‘by hand.\n\n“‘Nobody helped us,’ said Una Reeve.”"),
        ("It rained", "hand.", "“It rained. ‘We built it by hand.’”"),
        (
            "It rained",
            "them.”",
            "“It rained. ‘We built it by hand.\n\n“‘Nobody helped us,’ said Una Reeve. ‘Not “one” of them.’”",
        ),
    ],
)
def test_no_mark_is_doubled_where_a_quotation_runs_on(first: str, last: str, quoted: str) -> None:
    start = RUNNING.index(first)
    passage = Passage((Span(start, RUNNING.index(last, start) + len(last)),))
    assert inline(RUNNING, passage) == quoted
    assert in_own_marks(RUNNING, passage) == quoted


def test_what_the_article_has_in_other_marks_runs_on_in_the_styles() -> None:
    text = "«Un.\n\n«Deux», dit-elle."
    assert inline(text, plain(text)) == "“‘Un.\n\n“‘Deux’, dit-elle.”"
    assert in_own_marks(text, Passage((Span(0, text.index(",")),))) == "«Un.\n\n«Deux»"


SAID = st.sampled_from(["It rained.", "Nobody ‘helped’ us.", "We went."])
SENTENCES = st.lists(SAID, min_size=1, max_size=3)
SPEECHES = st.lists(SENTENCES.map(" ".join), min_size=1, max_size=3).map(
    lambda paragraphs: "\n\n".join(f"“{words}" for words in paragraphs) + "” she said."
)
TEXTS = st.lists(SPEECHES | SENTENCES.map(" ".join), min_size=1, max_size=4).map("\n\n".join)


@given(TEXTS, st.data())
def test_no_mark_is_ever_doubled_nor_left_open(text: str, data: st.DataObject) -> None:
    words = [match.span() for match in re.finditer(r"\S+", text)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    passage = Passage((Span(words[first][0], words[last][1]),))
    quoted = inline(text, passage)
    assert "““" not in quoted
    assert "””" not in quoted
    assert bare(quoted) in bare(text)
    assert quoted.endswith("”")
    opened = sum(paragraph.startswith("“") for paragraph in quoted.split("\n\n"))
    assert opened == quoted.count("\n\n") + 1
