"""How a name is cut out of what stands around it, and what is told beside it; all articles are invented."""

from __future__ import annotations

import pytest

from tests.sources.telling import names, only, speaker


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“It rains,” Wire Editor-in-Chief Alma Gall said.", "Alma Gall", "Wire Editor-in-Chief"),
        (
            "Vale CEO and Wire Editor-in-Chief Al Moss said it rains.",
            "Al Moss",
            "Vale CEO and Wire Editor-in-Chief",
        ),
        ("SPD-Chef Otto Lange said it rains.", "Otto Lange", "SPD-Chef"),
        ("Ana Lopez-Baker said it rains.", "Ana Lopez-Baker", None),
        ("Newlyweds Tom Lee, 34, and Rachel were there. “It rains,” Lee said.", "Tom Lee", "Newlyweds"),
        (
            "Dance teacher and former rower Freya Dahl said it rains.",
            "Freya Dahl",
            "Dance teacher and former rower",
        ),
        (
            "The founder and chief executive, Mira Hall, said it rains.",
            "Mira Hall",
            "The founder and chief executive",
        ),
        ("It rains, said Mira Hall, who is also considering a run.", "Mira Hall", None),
        ("Mira Hall — whose father, also as governor, built it — said it rains.", "Mira Hall", None),
        ("It rains, according to bus driver Mira Hall.", "Mira Hall", "bus driver"),
        ("The park ranger, Mira Hall, said it rains.", "Mira Hall", "The park ranger"),
        ("Brave Marina Lopes said it rains.", "Marina Lopes", None),
        (
            "Hull Secretary of State for Water Ans Persijn said it rains.",
            "Ans Persijn",
            "Hull Secretary of State for Water",
        ),
        ("Berea DA Phahla Mokoro said it rains.", "Phahla Mokoro", "Berea DA"),
        ("He Jianguo said it rains.", "He Jianguo", None),
        (
            "The retired city fire marshal, Bo Hale, said it rains.",
            "Bo Hale",
            "The retired city fire marshal",
        ),
        ("“It rains,” Ana Ruiz, MS, RD, CNSC, a baker, told us.", "Ana Ruiz", None),
        ("Lena Zoric, MSc, said it rains.", "Lena Zoric", None),
        ("It rains, said Ana Ruiz, MD, PhD, of Vale.", "Ana Ruiz", None),
    ],
)
def test_cuts_a_person_out_of_what_stands_before(text: str, name: str, role: str | None) -> None:
    source = only(text)
    assert (source.name, source.role, source.kind) == (name, role, "person")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("People’s Daily said it rains.", "People’s Daily", "publication"),
        ("Leeds Today reported that it rains.", "Leeds Today", "publication"),
        ("Radio Free Leeds said it rains.", "Radio Free Leeds", "publication"),
        ("Hull Ledger reported that it rains.", "Hull Ledger", "publication"),
        ("State television said it rains.", "State television", "publication"),
        ("Macy’s said it rains. It pours, Macy’s says.", "Macy’s", "organisation"),
        ("It rains, according to the media tracking firm AdMoss.", "AdMoss", "organisation"),
        ("Analysts at US investment banking giant Moss Hall said it rains.", None, "unnamed"),
        ("Some reports said it rains.", "Some reports", "document"),
        ("Another post said it rains.", "Another post", "document"),
        ("“It rains,” the team told experts to vet its key claims.", "the team", "organisation"),
    ],
)
def test_keeps_a_body_whole(text: str, name: str | None, kind: str) -> None:
    source = only(text)
    assert (source.name, source.kind) == (name or text.partition(" said")[0], kind)


def test_ends_a_paper_where_a_surname_begins() -> None:
    text = "Marina Lopes was there. Speaking to the Daily Post Lopes claimed: “I was never there.”"
    assert names(text) == ["Marina Lopes"]


def test_leaves_a_possessive_to_its_owner() -> None:
    assert names("Ruiz’s promised wall fell, Ruiz said.") == ["Ruiz"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Boyle, the wife of the mayor, Ted Hollis, said it rains.", "Anna Boyle"),
        (
            "Prince Olaf, the brother of the heir to the throne, Magnus, has told friends that it rains.",
            "Prince Olaf",
        ),
        ("In Leeds, the mayor, Ana Ruiz, said it rains.", "Ana Ruiz"),
        ("After meeting Bo Moss, the mayor, Ana Ruiz, said it rains.", "Ana Ruiz"),
        ("“It rains,” said another witness in the probe, former adviser Fi Hill.", "Fi Hill"),
        ("“It rains,” said a fellow at the institute, Ana Ruiz, on Monday.", "Ana Ruiz"),
    ],
)
def test_reads_appositions(text: str, name: str) -> None:
    assert speaker(text, "rains") == (name, True)


def test_takes_a_surname_for_a_person_though_a_paper_or_town_bears_it() -> None:
    assert names("Fiona Hill said it rains. “It pours,” said Hill.") == ["Fiona Hill"]
    assert names("Jack London said it rains. “It pours,” said London.") == ["Jack London"]


def test_doubts_an_office_whose_owner_stands_before() -> None:
    text = "It rains, said Mona Hale, whose office has called Vale an “old group”."
    assert not speaker(text, "old group")[1]


def test_doubts_a_demonstrative() -> None:
    assert not speaker("This is the first study suggesting that it rains.", "it rains")[1]
