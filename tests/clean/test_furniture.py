from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.clean.furniture import REASONS, furniture, tokens
from tui.clean.paste_score import COSTS
from tui.languages import codes, table

FURNISHED = ("da", "de", "en", "es", "fi", "fr", "it", "nl", "no", "pl", "pt", "sv")


@pytest.mark.parametrize(
    ("kind", "language", "line"),
    [
        ("skip", "en", "Skip to main content"),
        ("menu", "en", "Latest News"),
        ("account", "en", "Forgot your password?"),
        ("newsletter", "en", "Sign up for our daily email update ‘The Red Lantern’"),
        ("share", "en", "» Share on Facebook"),
        ("comments", "en", "12 Comments"),
        ("related", "en", "READ MORE: Mayor opens the new library wing"),
        ("advertising", "en", "ADVERTISEMENT"),
        ("legal", "en", "© 2021 The Ellery Courier. All rights reserved."),
        ("age", "en", "This article is over 5 years, 2 months old"),
        ("player", "en", "Downloading PDF. Please wait..."),
        ("donation", "en", "Make a donation to The Lantern"),
        ("reading_time", "en", "4 min read"),
        ("caption", "en", "Cracked mud where the lake was (Pic: Orla Finn)"),
        ("date", "en", "2 days ago at 07:54 am"),
        ("symbols", "en", "* * *"),
        ("newsletter", "de", "Newsletter abonnieren"),
        ("share", "de", "Artikel teilen"),
        ("related", "fr", "Lire aussi : Le prix du lait augmente encore"),
        ("legal", "fr", "Mentions légales"),
        ("subscription", "es", "Suscríbete para seguir leyendo"),
        ("related", "it", "Leggi anche: Il porto riapre"),
        ("comments", "pt", "Deixe um comentário"),
        ("advertising", "nl", "Advertentie"),
        ("related", "sv", "Läs också: Hamnen öppnar igen"),
        ("related", "no", "Les også: Havnen åpner igjen"),
        ("related", "da", "Læs også: Havnen åbner igen"),
        ("related", "fi", "Lue myös: Satama avataan taas"),
        ("advertising", "pl", "Reklama"),
        ("share", "pl", "Share on Facebook"),
        (None, "en", "The council voted on Monday to share the cost of the ferry with the county."),
        (None, "en", "Nobody here will forget."),
        (None, "en", "The ferry and the people who need it"),
        (None, "de", "Ein Ende ist nicht in Sicht."),
        (None, "fr", "On verra bien."),
    ],
)
def test_a_line_is_known_by_its_words(kind: str | None, language: str, line: str) -> None:
    assert furniture(line, language) == kind


@pytest.mark.parametrize("code", FURNISHED)
def test_every_kind_in_the_data_has_its_reason_and_its_cost(code: str) -> None:
    kinds = table(code, "furniture").keys()
    assert kinds
    assert kinds <= REASONS.keys()
    assert kinds <= COSTS.keys()


@pytest.mark.parametrize("code", codes())
def test_every_entry_is_well_written(code: str) -> None:
    for kind, entries in table(code, "furniture").items():
        for entry in entries:
            parts = entry.split()
            fixed = [part for part in parts if part not in ("*", "…") and not part.endswith("?")]
            assert fixed, f"{code} {kind}: {entry!r} fits anything"
            for choice in (choice for part in fixed for choice in part.split("|")):
                assert choice
                assert "?" not in choice
                assert tokens(choice.replace("_", " ")) or choice in ("#", "/", "-", ":"), (
                    f"{code} {kind}: {entry!r}"
                )


@given(st.text(max_size=200))
def test_any_text_is_of_a_known_kind_or_of_none(text: str) -> None:
    assert furniture(text, "de") in {None, *REASONS}
