from __future__ import annotations

import pytest

from tui.clean.paste_publication import publication_of


@pytest.mark.parametrize(
    ("language", "foot", "name"),
    [
        ("en", "From Openpedia, the free encyclopedia", "Openpedia"),
        ("en", "Thanks for reading The Ferry Letter! Subscribe to get the next one.", "The Ferry Letter"),
        ("de", "Newsletter der Ellerner Zeitung\nÜber Ellerner Zeitung", "Ellerner Zeitung"),
        ("de", "© 2021 Hafenverlag", None),
        ("fr", "Abonnez-vous à L'Écho d'Ellery", "L'Écho d'Ellery"),
        ("es", "Suscríbete a El Faro\nTu cuenta", "El Faro"),
        ("pl", "Prenumerata Kurier Morski", "Kurier Morski"),
        ("ru", "Подпишитесь на «Морской Вестник»", "Морской Вестник"),
        ("sv", "Prenumerera på Hamnposten", "Hamnposten"),
        ("nl", "Volg ons\nOver ons", None),
    ],
)
def test_the_publication_is_named_in_many_languages(language: str, foot: str, name: str | None) -> None:
    assert publication_of(foot.split("\n"), language) == name
