from __future__ import annotations

import pytest

from tui.clean.language import guess_language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The council said on Monday that it would not raise the fee for the harbour."),
        ("de", "Der Rat hat am Montag beschlossen, dass die Gebühr für den Hafen nicht steigt."),
        ("fr", "Le conseil a décidé lundi de ne pas augmenter les droits du port pour les pêcheurs."),
        ("es", "El consejo decidió el lunes que la tasa del puerto no se sube para los pescadores."),
        ("it", "Il consiglio ha deciso lunedì che la tassa del porto non aumenta per i pescatori."),
        ("pt", "O conselho decidiu na segunda-feira que a taxa do porto não sobe para os pescadores."),
        ("nl", "De raad heeft maandag besloten dat het havengeld voor de vissers niet omhoog gaat."),
        ("sv", "Rådet beslutade i måndags att avgiften för hamnen inte ska höjas för fiskarna."),
        (
            "fi",
            "Hallitus päätti maanantaina, että maksu ei nouse, mutta kalastajat ovat huolissaan.",
        ),
        ("pl", "Rada zdecydowała w poniedziałek, że opłata za port nie wzrośnie dla rybaków."),
        ("ru", "Совет решил в понедельник, что плата за гавань не вырастет для рыбаков."),
        ("ja", "市議会は月曜日、港の料金を引き上げないことを決めた。"),
        ("zh", "市议会星期一决定不提高港口费用。"),
        (None, "Lorem ipsum dolor sit amet 123"),
        (None, ""),
    ],
)
def test_the_language_is_told_by_small_words_or_script(code: str | None, text: str) -> None:
    assert guess_language(text) == code
