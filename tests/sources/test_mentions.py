"""Noun phrases that can be sources, in the styles of several countries; all sentences are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.telling import article
from tui.sources import draft_of
from tui.sources.mentions import possessor
from tui.sources.model import Mention


def mentions(text: str, language: str = "en") -> list[Mention]:
    """All mentions of a text."""
    return [mention for found in draft_of(article(text, language)).mentions for mention in found]


def words(text: str) -> list[str]:
    """The words of the mentions of a text."""
    return [mention.span.of(text) for mention in mentions(text)]


def first(text: str, language: str = "en") -> tuple[str | None, str | None, str | None]:
    """Name, kind and role of the first mention."""
    found = mentions(text, language)[0]
    return found.name, found.kind, found.role.of(text) if found.role else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz said so.", ("Ana Ruiz", "person", None)),
        ("Mr Okafor said so.", ("Okafor", "person", None)),
        ("Mary O'Leary said so.", ("Mary O'Leary", "person", None)),
        ("Samuel L. Ortiz said so.", ("Samuel L. Ortiz", "person", None)),
        ("Ursula von der Heide said so.", ("Ursula von der Heide", "person", None)),
        ("John Major said so.", ("John Major", "person", None)),
        ("Anna Bergman said so.", ("Anna Bergman", "person", None)),
        ("Foreign Minister Ana Ruiz said so.", ("Ana Ruiz", "person", "Foreign Minister")),
        ("Shadow treasurer Bruce Nolan said so.", ("Bruce Nolan", "person", "Shadow treasurer")),
        ("Rear Admiral Sanjay Rao said so.", ("Sanjay Rao", "person", "Rear Admiral")),
        ("Alhaji Musa Bello said so.", ("Musa Bello", "person", None)),
        ("Datuk Seri Ahmad Fauzi said so.", ("Ahmad Fauzi", "person", None)),
        ("Her sister Maya said so.", ("Maya", "person", "Her sister")),
        (
            "Vale Farms chief executive Aoife Byrne said so.",
            ("Aoife Byrne", "person", "Vale Farms chief executive"),
        ),
        (
            "Head of Sales at Vale Farms Abigail Dunn said so.",
            ("Abigail Dunn", "person", "Head of Sales at Vale Farms"),
        ),
        ("Ana Ruiz, a baker from Leeds, said so.", ("Ana Ruiz", "person", "a baker from Leeds")),
        ("Ana Ruiz, 45, a baker, said so.", ("Ana Ruiz", "person", "a baker")),
        ("Ana Ruiz, of Leeds, said so.", ("Ana Ruiz", "person", "of Leeds")),
        ("Ana Ruiz, who runs a bakery, said so.", ("Ana Ruiz", "person", "who runs a bakery")),
        ("Ana Ruiz of the Leeds Bakers Union said so.", ("Ana Ruiz", "person", "of the Leeds Bakers Union")),
        (
            "University of Lagos biochemist Ada Bello said so.",
            ("Ada Bello", "person", "University of Lagos biochemist"),
        ),
        (
            "Chairman, CEO and president Ana Ruiz said so.",
            ("Ana Ruiz", "person", "Chairman, CEO and president"),
        ),
        (
            "Farm minister and former mayor Ana Ruiz said so.",
            ("Ana Ruiz", "person", "Farm minister and former mayor"),
        ),
        ("Vale Bank CEO Masao Son said so.", ("Masao Son", "person", "Vale Bank CEO")),
        ("John “Bulldog” Carver said so.", ("John “Bulldog” Carver", "person", None)),
        ("Wherever Ana Ruiz went, it rained. I go wherever I can.", ("Ana Ruiz", "person", None)),
        ("Lead investigator Ana Ruiz said so.", ("Ana Ruiz", "person", "Lead investigator")),
        ("Retired engineer Ana Ruiz said so.", ("Ana Ruiz", "person", "Retired engineer")),
        ("Brave Ana Ruiz said so.", ("Ana Ruiz", "person", None)),
        ("UN envoy Per Hart said so.", ("Per Hart", "person", "UN envoy")),
        ("Ana Ruiz, who is a baker, said so.", ("Ana Ruiz", "person", "who is a baker")),
        ("Ana Ruiz, who is also late, said so.", ("Ana Ruiz", "person", None)),
        ("Ana Ruiz, whose father was late, said so.", ("Ana Ruiz", "person", None)),
        ("Downing Street said so.", ("Downing Street", "organisation", None)),
        ("Beijing said so.", ("Beijing", "organisation", None)),
        ("Leeds-born Ana Ruiz said so.", ("Ana Ruiz", "person", "Leeds-born")),
        ("The Leeds-based Rain Institute said so.", ("Rain Institute", "organisation", None)),
        ("Bank of Kenya said so.", ("Bank of Kenya", "organisation", None)),
        ("A Ministry of Health spokesperson said so.", (None, "unnamed", None)),
        ("Pro-Kenya voters said so.", (None, "unnamed", None)),
        ("The University of Lagos said so.", ("University of Lagos", "organisation", None)),
        (
            "The Ministry of Finance and Planning said so.",
            ("Ministry of Finance and Planning", "organisation", None),
        ),
        ("The White House said so.", ("White House", "organisation", None)),
        ("Kenya said so.", ("Kenya", "organisation", None)),
        ("Marsh & Sons Ltd said so.", ("Marsh & Sons Ltd", "organisation", None)),
        ("The Leeds Courier said so.", ("Leeds Courier", "publication", None)),
        ("Reuters said so.", ("Reuters", "publication", None)),
        ("A report by the union said so.", (None, "document", None)),
        ("Two people familiar with the matter said so.", (None, "unnamed", None)),
        ("The company said so.", (None, "organisation", None)),
        ("House Democrats said so.", (None, "unnamed", None)),
        ("Many Palestinians said so.", (None, "unnamed", None)),
        ("The 36-year-old said so.", (None, "unnamed", None)),
        ("Monday was wet.", (None, None, None)),
    ],
)
def test_reads_a_name_a_kind_and_a_role(
    text: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    assert first(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A spokesman for the ministry said so.", "A spokesman for the ministry"),
        ("A study published last year found it.", "A study published last year"),
        ("A letter seen by Reuters said so.", "A letter seen by Reuters"),
        ("Villagers living near the plant said so.", "Villagers living near the plant"),
        ("Political and military leaders said so.", "Political and military leaders"),
        ("A few small, limited studies said so.", "A few small, limited studies"),
        (
            "A Department of Health and Social Care nurse said so.",
            "A Department of Health and Social Care nurse",
        ),
        ("Ruiz and Okafor said so.", "Ruiz and Okafor"),
        ("Police and residents said so.", "Police and residents"),
        ("The mayor’s lawyer said so.", "The mayor’s lawyer"),
        ("The union’s rather old survey said so.", "The union’s rather old survey"),
        ("The union’s seasonally adjusted index said so.", "The union’s seasonally adjusted index"),
        ("Countries like Kenya, Uganda and Chad said so.", "Countries like Kenya, Uganda and Chad"),
        ("The past few months were wet.", "The past few months"),
        ("12 months ago it was wet.", "12 months ago"),
        ("A very senior official said so.", "A very senior official"),
        ("Some said so.", "Some"),
        ("Several said so.", "Several"),
        ("Comer said so.", "Comer"),
    ],
)
def test_takes_a_whole_phrase(text: str, expected: str) -> None:
    assert words(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The source said Ruiz was late.", "The source said Ruiz"),
        ("The mayor accused the minister of fraud.", "the minister of fraud"),
        ("A spokesman said in a statement that it rains.", "a spokesman in a statement"),
        ("Bob Comer, R-Ohio, said so.", "R-Ohio"),
        ("The bridge is special.", "special"),
        ("“Yes,” she said.", "Yes"),
        ("Officials told reporters that it rains.", "reporters that"),
        ("Okafor met Ruiz and Meier left.", "Ruiz and Meier"),
    ],
)
def test_leaves_out_what_is_none(text: str, absent: str) -> None:
    assert absent not in words(text)


def test_gives_a_role_that_stands_before_a_comma_to_the_name_after_it() -> None:
    text = "The chairman of the Health Committee, Dr Ibrahim Sani, said so."
    found = next(mention for mention in mentions(text) if mention.name)
    assert (found.name, found.role and found.role.of(text)) == (
        "Ibrahim Sani",
        "The chairman of the Health Committee",
    )


@pytest.mark.parametrize(
    ("text", "gender", "plural"),
    [
        ("Mrs Okafor said so.", "female", False),
        ("Ana Ruiz said so.", "female", False),
        ("The spokeswoman said so.", "female", False),
        ("Sir Keith said so.", "male", False),
        ("He said so.", "male", False),
        ("They said so.", None, True),
        ("Ruiz and Okafor said so.", None, True),
        ("Officials said so.", None, True),
        ("A majority of voters said so.", None, None),
    ],
)
def test_tells_gender_and_number(text: str, gender: str | None, plural: bool | None) -> None:
    found = mentions(text)[0]
    assert (found.gender, found.plural) == (gender, plural)


def test_takes_a_capital_at_the_start_for_what_the_rest_of_the_article_writes() -> None:
    text = "Shelters were full.\nHe said that shelters were full.\nMills were shut.\nHe met Mills."
    assert [mention.name for mention in mentions(text) if mention.span.of(text) in ("Shelters", "Mills")] == [
        None,
        "Mills",
        "Mills",
    ]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Ruiz’s claim that it rains was false.", "Ruiz"),
        ("Her claim was false.", "Her"),
        ("The claim was false.", None),
    ],
)
def test_tells_whose_it_is(text: str, owner: str | None) -> None:
    draft = draft_of(article(text))
    found = possessor(draft.sentences[0], draft.mentions[0][0])
    assert (found.span.of(text) if found else None) == owner


PIECES = st.sampled_from(
    [
        *(
            "Ana",
            "Ruiz",
            "Mr",
            "the",
            "minister",
            "of",
            "for",
            "and",
            "said",
            "’s",
            ",",
            "“",
            "”",
            "(",
            "U.S.",
        ),
        *(
            "report",
            "by",
            "who",
            "that",
            "Monday",
            "36-year-old",
            "L.",
            "van",
            "de",
            "some",
            "police",
            "leading",
        ),
        *(
            "her",
            "his",
            "they",
            "published",
            "-",
            "—",
            "&",
            "WHO",
            ")",
            "é",
            "x" * 40,
            "12",
            "U.S.",
            "leading",
        ),
    ]
)


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=60))
def test_mentions_are_in_order_and_apart_in_any_text(text: str) -> None:
    draft = draft_of(article(text))
    for sentence, found in zip(draft.sentences, draft.mentions, strict=True):
        assert all(0 <= m.tokens[0] < m.tokens[1] <= len(sentence.tokens) for m in found)
        assert all(one.tokens[1] <= two.tokens[0] for one, two in pairwise(found))
        assert all(sentence.span.contains(m.span) and sentence.span.contains(m.head) for m in found)
        assert all(m.tokens[0] <= i.tokens[0] and i.tokens[1] <= m.tokens[1] for m in found for i in m.inner)
