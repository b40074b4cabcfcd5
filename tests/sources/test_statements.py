from __future__ import annotations

import pytest

from tests.sources.telling import Said, article, said, sources
from tui.sources import find_sources


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        ("“It rains,” the mayor said.", "the mayor", "said", ["“It rains,”"]),
        ("“It rains,” said Ana Ruiz, a baker.", "Ana Ruiz", "said", ["“It rains,”"]),
        ("The mayor said: “It rains.”", "The mayor", "said", ["“It rains.”"]),
        ("“Come in, all of you,” Ana Ruiz urged them.", "Ana Ruiz", "urged", ["“Come in, all of you,”"]),
        ("‘It rains,’ the mayor said.", "the mayor", "said", ["‘It rains,’"]),
        ("“It rains,” she said. “A lot.”", "she", "said", ["“It rains,”", "“A lot.”"]),
        ("“It rains,” she said, “and pours.”", "she", "said", ["“It rains,”", "“and pours.”"]),
        ("“Why?” Ana Ruiz, a baker of Leeds, asked.", "Ana Ruiz", "asked", ["“Why?”"]),
        ("“It rains,” she said of the north.", "she", "said", ["“It rains,”"]),
        ("Asked about it, she said “never again”.", "she", "said", ["“never again”"]),
        ("In a letter on Monday to the paper, Ruiz wrote, “It rains.”", "Ruiz", "wrote", ["“It rains.”"]),
        ("“It rains,” she told the Leeds Echo on Friday.", "she", "told", ["“It rains,”"]),
        ("According to the Leeds Echo, “it rains.”", "the Leeds Echo", "According to", ["“it rains.”"]),
        ("As Ana Ruiz put it, “it rains.”", "Ana Ruiz", "put it", ["“it rains.”"]),
        ("A paper from Leeds had this to say: “It rains.”", "A paper from Leeds", "to say", ["“It rains.”"]),
        ("Bo said in Leeds, “We’ll see,” when he came in.", "Bo", "said", ["“We’ll see,”"]),
        ("Bo left – “I am ill,” he said – and slept.", "he", "said", ["“I am ill,”"]),
        ("“It rains,” Ana said in Dover, Del. “A lot.”", "Ana", "said", ["“It rains,”", "“A lot.”"]),
        ("“It rains,” Bo said, speaking of May, “a lot.”", "Bo", "said", ["“It rains,”", "“a lot.”"]),
        (
            "“It rains,” Ana said. “It will go on like this until May” in the north, where Bo lives.",
            "Ana",
            "said",
            ["“It rains,”", "“It will go on like this until May”"],
        ),
        ("“It rains, Ana Ruiz said. Bo left.", "Ana Ruiz", "said", ["“It rains,"]),
        ("“It rains, said Ana Ruiz, a baker.", "Ana Ruiz", "said", ["“It rains,"]),
        ("“Will you go?” Ruiz pressed.", "Ruiz", "pressed", ["“Will you go?”"]),
        ("“It rains,” beamed the baker. “A lot.”", "the baker", "beamed", ["“It rains,”", "“A lot.”"]),
        (
            "“If it rained” in May, Ruiz said, “we left.”",
            "Ruiz",
            "said",
            ["“If it rained” in May", "“we left.”"],
        ),
        ("Friday at a fair in Leeds, Ana Ruiz (D), said, “It rains.”", "Ana Ruiz", "said", ["“It rains.”"]),
        ("When Bo offered us boats, “it rained,” Ruiz said.", "Ruiz", "said", ["“it rained,”"]),
        (
            "As the chairman, Bo Hale, put it in a memo to staff explaining the sale, “we are broke.”",
            "Bo Hale",
            "put it",
            ["“we are broke.”"],
        ),
    ],
)
def test_attributes_direct_speech(text: str, who: str, cue: str, content: list[str]) -> None:
    assert said(text)[-1:] == [Said(who, cue, tuple(content))]


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        ("The mayor said that it rains.", "The mayor", "said", "that it rains"),
        ("The mayor said it would rain.", "The mayor", "said", "it would rain"),
        ("The mayor told reporters that it rains.", "The mayor", "told", "that it rains"),
        ("The mayor told the BBC it would rain.", "The mayor", "told", "it would rain"),
        ("The mayor has repeatedly said that it rains.", "The mayor", "has repeatedly said", "that it rains"),
        ("The mayor said on Monday that it rains.", "The mayor", "said", "that it rains"),
        ("It rains, the mayor said.", "the mayor", "said", "It rains"),
        ("It rains, said the mayor.", "the mayor", "said", "It rains"),
        ("It rains, according to the mayor.", "the mayor", "according to", "It rains"),
        ("According to the mayor, it rains.", "the mayor", "According to", "it rains"),
        ("As the mayor said, it rains.", "the mayor", "said", "it rains"),
        ("The mayor asked whether it rains.", "The mayor", "asked", "whether it rains"),
        ("The mayor promised to build a wall.", "The mayor", "promised", "to build a wall"),
        ("The mayor urged residents to stay.", "The mayor", "urged", "residents to stay"),
        ("The mayor called for calm.", "The mayor", "called for", "calm"),
        ("The mayor accused the council of fraud.", "The mayor", "accused", "the council of fraud"),
        ("The mayor denied the claim.", "The mayor", "denied", "the claim"),
        ("The mayor described it as “a farce”.", "The mayor", "described", "it as “a farce”"),
        ("The mayor called the plan a mistake.", "The mayor", "called", "the plan a mistake"),
        ("The mayor went on to say that it rains.", "The mayor", "went on to say", "that it rains"),
        ("A report found that it rains.", "A report", "found", "that it rains"),
        ("She said it was “a mistake” to leave.", "She", "said", "it was “a mistake” to leave"),
        ("The mayor’s claim that it rains is odd.", "The mayor", "claim", "that it rains is odd"),
        ("The mayor said it rains, while the roads flood.", "The mayor", "said", "it rains"),
        ("The mayor criticised the plan, which failed.", "The mayor", "criticised", "the plan"),
        ("He sent a note saying that it rains.", "He", "saying", "that it rains"),
        ("Bo vowed to “drain the lake” by May.", "Bo", "vowed", "to “drain the lake” by May"),
        ("But it “is raining,” said Lily Hale, a baker.", "Lily Hale", "said", "But it “is raining,”"),
        ("Bo would have to “go home,” Ana said.", "Ana", "said", "Bo would have to “go home,”"),
        ("It is “very wet,” as Ana, a baker, a mother, puts it.", "Ana", "puts it", "It is “very wet,”"),
        ("The mayor said it rains, Reuters reported.", "Reuters", "reported", "The mayor said it rains"),
        (
            "If it rains, roads that Bo promised to mend flood, Ana said.",
            "Ana",
            "said",
            "If it rains, roads that Bo promised to mend flood",
        ),
        (
            "The vote is “the end” for us, said Bo Hale, head of the club.",
            "Bo Hale",
            "said",
            "The vote is “the end” for us",
        ),
        (
            "Ruiz, who met a man that Bo knew, left a note on Monday saying that it rains.",
            "Ruiz",
            "saying",
            "that it rains",
        ),
        ("She made a point that Bo liked, adding that it rains.", "She", "adding", "that it rains"),
        (
            "In the words of Ana Ruiz, the lake “is a puddle”.",
            "Ana Ruiz",
            "In the words of",
            "the lake “is a puddle”",
        ),
        ("Ana told supporters after the win in Leeds that it rains.", "Ana", "told", "that it rains"),
        ("Bo said at a press call in Leeds that it rains.", "Bo", "said", "that it rains"),
        ("Bo said they would stay, as would the mayor.", "Bo", "said", "they would stay"),
        ("Ana said on Leeds TV’s “Meet the Mayor” on Friday that it rains.", "Ana", "said", "that it rains"),
        ("In her book, “The Long Way Home,” Ana argued that it rains.", "Ana", "argued", "that it rains"),
        (
            "It is odd, Ana said in a call on Friday, that it rains.",
            "Ana",
            "said",
            "It is odd / that it rains",
        ),
        ("But Ana Ruiz (D) left the race, adding that it rains.", "Ana Ruiz", "adding", "that it rains"),
        ("Ana left the hall on Friday, angrily calling it a farce.", "Ana", "angrily calling", "it a farce"),
        (
            "The lake was described by Ana, a baker, as “a sewer”.",
            "Ana",
            "was described",
            "as “a sewer”",
        ),
        ("The lake was described as “a sewer” by Ana.", "Ana", "was described", "as “a sewer”"),
        ("The lake was called “a sewer” in May.", None, "was called", "“a sewer” in May"),
        ("Bo was described by officials as a loner.", "officials", "was described", "as a loner"),
        ("The plan was attacked by Bo Hale, a mayor.", "Bo Hale", "was attacked", "The plan"),
        ("Even as he promised to go, Ana said nothing.", "he", "promised", "to go"),
    ],
)
def test_attributes_paraphrases(text: str, who: str | None, cue: str, content: str) -> None:
    assert said(text) == [Said(who, cue, tuple(content.split(" / ")))]


def test_ends_a_quotation_where_the_next_is_announced() -> None:
    assert said("The mayor said “not likely” and Bo said “not at all likely”.") == [
        Said("The mayor", "said", ("“not likely”",)),
        Said("Bo", "said", ("“not at all likely”",)),
    ]


def test_gives_a_participle_to_the_outermost_speaker() -> None:
    assert [found.who for found in said("Ana said they were saying it rains, adding that it pours.")] == [
        "Ana"
    ] * 2
    assert said("It rains, Bo said, adding that it pours.")[1:] == [Said("Bo", "adding", ("that it pours",))]


def test_hears_who_said_it_after_but() -> None:
    text = "Voters are loyal, but “Leeds has few of them,” said Jeff Smith, a baker."
    assert [found.who for found in said(text)] == ["Jeff Smith"]


def test_ends_one_participle_where_the_next_begins() -> None:
    assert said("“It rains,” Ana said, “a lot,” adding that it pours and questioning whether it stops.")[
        1:
    ] == [
        Said("Ana", "adding", ("that it pours",)),
        Said("Ana", "questioning", ("whether it stops",)),
    ]


def test_gives_a_label_in_a_sentence_its_words() -> None:
    assert said("Pollsters agree – Ana Ruiz: “It rains.”")[0].who == "Ana Ruiz"


def test_puts_a_parenthesis_between_two_parts() -> None:
    assert said("The wall, the mayor said, would hold.") == [
        Said("the mayor", "said", ("The wall", "would hold"))
    ]


def test_ends_where_the_next_cue_begins() -> None:
    assert said(
        "Ruiz said the plan would fail and urged residents to leave, adding that boats would help."
    ) == [
        Said("Ruiz", "said", ("the plan would fail",)),
        Said("Ruiz", "urged", ("residents to leave",)),
        Said("Ruiz", "adding", ("that boats would help",)),
    ]


def test_takes_the_outermost_speaker_of_a_quoted_part() -> None:
    text = "The baker told the Echo that the mayor believes the plan “is the best on offer”."
    assert [(found.who, found.cue) for found in said(text)] == [("The baker", "told")]


@pytest.mark.parametrize(
    "text",
    [
        "They met at the “Silver Spoon” on Monday.",
        "Her book, “The Long Way Home to Leeds,” sold well.",
        "Ana “Bo” Ruiz won the race.",
        "He hopes to win the race.",
        "Her claims office opened in March.",
        "The project continued for years.",
        "Nobody spoke.",
        "Bo’s remarks about the lake may have cost him the race.",
        "The firm is advising Acme as it sells the lake.",
    ],
)
def test_hears_no_speech_where_none_is(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "RUIZ: It rains. It pours.\nHALE: It does not.",
            [("RUIZ", "It rains. It pours."), ("HALE", "It does not.")],
        ),
        (
            "MODERATOR: Does it rain?\nTHE PRESIDENT: It does. It pours.",
            [("MODERATOR", "Does it rain?"), ("THE PRESIDENT", "It does. It pours.")],
        ),
        ("Q: Does it rain?\nA: It does.", [("Q", "Does it rain?"), ("A", "It does.")]),
        ("They met Ana Ruiz.\nRUIZ: It rains.", [("RUIZ", "It rains.")]),
        (
            "Ana Ruiz: It rains.\nBo Hale: Why?\nAna Ruiz: I do not know.\nBo Hale: Well.",
            [
                ("Ana Ruiz", "It rains."),
                ("Bo Hale", "Why?"),
                ("Ana Ruiz", "I do not know."),
                ("Bo Hale", "Well."),
            ],
        ),
        ("Sen. Ana Ruiz (D-Kent): “It rains.”", [("Sen. Ana Ruiz", "“It rains.”")]),
        ("Ana Ruiz: “It rains.”", [("Ana Ruiz", "“It rains.”")]),
        ("Ana Ruiz — “It rains.”", [("Ana Ruiz", "“It rains.”")]),
        (
            "“It rains every day of the week.”\n— Ana Ruiz",
            [("Ana Ruiz", "“It rains every day of the week.”")],
        ),
    ],
)
def test_reads_labels_and_signatures(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.who, found.content[0]) for found in said(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "NEW LEEDS: The river rose on Monday.",
        "LEEDS — The river rose on Monday.\nIt fell on Friday.",
        "READ MORE: The river rises\nWATCH: The river falls",
        "Price: 20 pounds\nVerdict: A good meal.",
    ],
)
def test_takes_no_dateline_or_list_for_a_speaker(text: str) -> None:
    assert said(text) == []


def test_gives_an_announced_quotation_to_who_announced_it() -> None:
    assert said("The mayor said:\n“It rains.”") == [Said("The mayor", "said", ("“It rains.”",))]


def test_joins_a_quotation_that_runs_over_paragraphs() -> None:
    text = "“The first day was long,” Ruiz said. “It rained.\n“The second was longer.”"
    assert said(text) == [
        Said("Ruiz", "said", ("“The first day was long,”", "“It rained.", "“The second was longer.”"))
    ]


def test_leaves_a_quotation_alone_to_who_speaks_on() -> None:
    text = "“It rains,” Ana Ruiz said.\n“We will build a wall,” she said.\n“And a dam too, next year.”"
    found = sources(text)
    assert [source.name for source in found.sources] == ["Ana Ruiz"]
    assert len(found.sources[0].statements) == 3


def test_finds_quotations_of_an_unknown_language_without_a_speaker() -> None:
    found = find_sources(article("“Fo ba zu,” ka lo. “Mi na.”", "xx"))
    assert found.sources == ()
    assert [len(statement.content) for statement in found.unattributed] == [2]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Reuters reported that Ana Ruiz said the plan would fail.", "Reuters"),
        ("According to Reuters, Ana Ruiz said the plan would fail.", "Reuters"),
        ("“The plan will fail,” Ana Ruiz said, according to Reuters.", "Reuters"),
        ("Ana Ruiz was quoted by Reuters as saying that the plan would fail.", "Reuters"),
        ("Reuters quoted Ana Ruiz as saying the plan would fail.", "Reuters"),
        ("“The plan will fail,” Reuters quoted Ana Ruiz as saying.", "Reuters"),
        ("“The plan will fail,” Ana Ruiz said in Leeds.", None),
    ],
)
def test_keeps_the_channel_apart_from_who_speaks(text: str, via: str | None) -> None:
    found = sources(text)
    assert [source.name for source in found.sources] == ["Ana Ruiz"]
    assert [statement.via for statement in found.sources[0].statements] == [via]


def test_takes_one_word_after_a_colon_for_speech() -> None:
    assert [found.content for found in said("Max Rowan shook his head: “Never.”")] == [("“Never.”",)]
