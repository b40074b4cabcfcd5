"""Who is who: names, kinds and who speaks together; all articles are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.telling import article, names, only, sources, speaker
from tui.sources import find_sources


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Ana Ruiz said it rains. “It pours,” Ruiz added.", "Ana Ruiz", ("Ruiz",)),
        ("“It rains,” Mr Okafor said. “It pours,” added Chidi Okafor.", "Chidi Okafor", ("Mr Okafor",)),
        ("Donald K. Moss said it rains. Donald Moss said it pours.", "Donald K. Moss", ("Donald Moss",)),
        ("J. Moss said it rains. John Moss said it pours.", "John Moss", ("J. Moss",)),
        ("The World Rain Office (WRO) said it rains. The WRO said it pours.", "World Rain Office", ("WRO",)),
        ("The Leeds Rain Board said it rains. The LRB said it pours.", "Leeds Rain Board", ("LRB",)),
        ("The Leeds Rain Board said it rains. The board said it pours.", "Leeds Rain Board", ("The board",)),
        ("Mayor Ana Ruiz said it rains. The mayor said it pours.", "Ana Ruiz", ("The mayor",)),
        ("Sen. Ana Ruiz said it rains. The senator said it pours.", "Ana Ruiz", ("The senator",)),
        ("Ana Ruiz, a baker, said it rains. The baker said it pours.", "Ana Ruiz", ("The baker",)),
        ("Ana Early said it rains. “It pours,” says Early.", "Ana Early", ("Early",)),
        ("Ken Doctor said it rains. Doctor said it pours.", "Ken Doctor", ("Doctor",)),
        ("Mark Moss KC said it rains. Mr Moss said it pours.", "Mark Moss KC", ("Mr Moss",)),
        ("“It rains,” said project engineer Ana Ruiz. Ruiz said it pours.", "Ana Ruiz", ("Ruiz",)),
        ("It rains, according to fire chief Ana Ruiz. Ruiz said it pours.", "Ana Ruiz", ("Ruiz",)),
        ("King Olaf said it rains. The king said it pours.", "King Olaf", ("Olaf", "The king")),
        ("A Leeds baker said it rains. The baker said it pours.", "A Leeds baker", ("The baker",)),
        ("Activists said it rains. The activists said it pours.", "Activists", ("The activists",)),
    ],
)
def test_finds_one_source_over_its_forms(text: str, name: str, aliases: tuple[str, ...]) -> None:
    source = only(text)
    assert (source.name, source.aliases) == (name, aliases)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said it rains. Carlos Ruiz said it pours.",
        "Mr Ruiz said it rains. Mrs Ruiz said it pours.",
        "The foreign minister, Ana Ruiz, said it rains. The finance minister said it pours.",
        "The Leeds Rain Board said it rains. The Hull Rain Board said it pours.",
        "A baker said it rains. A butcher said it pours.",
        "The ministry said it rains. A spokesman for the ministry said it pours.",
    ],
)
def test_keeps_two_apart(text: str) -> None:
    assert len(names(text)) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Ruiz said it rains.", "person"),
        ("“It rains,” Rao said.", "person"),
        ("Nomarco said it rains.", "organisation"),
        ("An analyst at Nomarco came. “It rains,” Nomarco said.", "organisation"),
        ("The Home Office said it rains.", "organisation"),
        ("Nigeria said it rains.", "organisation"),
        ("Police said it rains.", "organisation"),
        ("The BBC said it rains.", "publication"),
        ("A survey said it rains.", "document"),
        ("A Syrian refugee said it rains.", "unnamed"),
        ("Two officials said it rains.", "unnamed"),
    ],
)
def test_tells_the_kind(text: str, kind: str) -> None:
    assert only(text).kind == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya and Uganda said it rains.", ["Kenya", "Uganda"]),
        ("House Democrats and the White House said it rains.", ["House Democrats", "White House"]),
        ("Residents of Leeds and Mayor Ana Ruiz said it rains.", ["Residents of Leeds", "Ana Ruiz"]),
        ("John Moss and Ana Ruiz came. They said it rains.", ["John Moss", "Ana Ruiz"]),
        ("Ruiz’s officials from Leeds said it rains.", ["Ruiz’s officials from Leeds"]),
    ],
)
def test_gives_each_of_several_named_together_what_they_say(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_lets_no_time_say_anything() -> None:
    assert names("It rains more than 12 months ago, which showed that it pours.") == []


def test_orders_sources_by_their_first_statement() -> None:
    text = "Carlos Moss met Ana Ruiz. Ruiz said it rains. Moss said it pours."
    assert names(text) == ["Ana Ruiz", "Carlos Moss"]


PIECES = st.sampled_from(
    [
        *(
            "Ana Ruiz",
            "Moss",
            "Mr Moss",
            "he",
            "she",
            "they",
            "it",
            "the mayor",
            "a report",
            "his letter",
            "said",
        ),
        *(
            "“It rains,”",
            "according to",
            ".",
            ",",
            "and",
            "who",
            "\n",
            "the board",
            "(LRB)",
            "police",
            "told",
        ),
    ]
)


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_every_source_has_a_name_a_statement_and_its_own_words(text: str) -> None:
    found = sources(text)
    assert len({id(source) for source in found.sources}) == len(found.sources)
    for source in found.sources:
        assert source.name.strip()
        assert source.statements
        assert source.name not in source.aliases
        assert source.role is None or source.role in text


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("de", "„Es regnet“, sagte Anna Weber. „Es gießt“, sagte sie.", "Anna Weber", "person"),
        ("de", "Die Sprecherin Anna Weber sagte, es regne. Weber sagte, es gieße.", "Anna Weber", "person"),
        ("de", "Die Polizei bestätigte den Vorfall.", "Die Polizei", "organisation"),
        ("fr", "« Il pleut », a dit Anne Roux. « Il gèle », a-t-elle ajouté.", "Anne Roux", "person"),
        (
            "fr",
            "« Il pleut », a dit le maire. Le maire affirme que la route est fermée.",
            "le maire",
            "unnamed",
        ),
        ("es", "«Llueve», dijo Ana Ruiz. Ella afirma que hace frío.", "Ana Ruiz", "person"),
        ("es", "El ministerio dijo que llueve.", "El ministerio", "organisation"),
    ],
)
def test_reads_other_languages_by_their_data(language: str, text: str, name: str, kind: str) -> None:
    (source,) = find_sources(article(text, language)).sources
    assert (source.name, source.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("Ana Ruiz spoke. Ruiz left. Her brother, Bo Ruiz, was there. Ruiz said it rains.", "Bo Ruiz", False),
        ("Ana Ruiz met her brother, Bo Ruiz. Ruiz said it rains.", "Ana Ruiz", False),
        ("Ana Ruiz met her brother, Bo Ruiz. Mr Ruiz said it rains.", "Bo Ruiz", True),
        ("Ana Ruiz spoke. Ruiz left. “It rains,” Ruiz said.", "Ana Ruiz", True),
        ("Tom and Ana Ruiz were there. “It rains,” Mr Ruiz said.", "Tom", True),
        ("Tom and Ana Ruiz were there. “It rains,” Mrs Ruiz said.", "Ana Ruiz", True),
        ("Tom and Carl Ruiz were there. “It rains,” Mr Ruiz said.", "Carl Ruiz", False),
    ],
)
def test_doubts_which_namesake_a_surname_means(text: str, name: str, sure: bool) -> None:
    assert speaker(text, "rains") == (name, sure)
