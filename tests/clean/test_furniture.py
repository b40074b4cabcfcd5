from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.clean.furniture import REASONS, furniture, tokens
from tui.clean.paste_score import COSTS
from tui.languages import codes, table

FURNISHED = (
    *("ar", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hi", "hu", "id", "it", "ja", "ko", "nl", "no"),
    *("pl", "pt", "ro", "ru", "sv", "sw", "tr", "uk", "zh"),
)


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
        ("caption", "en", "The boats of the fair (Photos by Orla Finn, left, and Bo Lind/Pier/AP)"),
        ("tags", "en", "Posted in Boats. Tagged harbour, fair."),
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
        ("subscription", "en", "Subscribe to The Lantern for £3 a month"),
        ("related", "en", "People are also reading…"),
        ("related", "de", "Lesen Sie auch: Der Hafen öffnet wieder"),
        ("subscription", "de", "Jetzt kostenlos abonnieren"),
        ("feedback", "fr", "Vous avez trouvé une coquille ? Écrivez-nous"),
        ("related", "ja", "関連記事"),
        ("byline", "zh", "责任编辑：高河"),
        ("legal", "zh", "未经书面授权，不得转载"),
        ("legal", "ko", "저작권자 ⓒ 등대신문"),
        ("related", "ar", "اقرأ أيضًا: الميناء يفتح من جديد"),
        ("related", "hi", "यह भी पढ़ें: बंदरगाह फिर खुला"),
        ("related", "ru", "Читайте также: Порт снова открыт"),
        ("related", "uk", "Читайте також: Порт знову відкрито"),
        ("tags", "tr", "Etiketler: liman, deniz"),
        ("related", "cs", "Čtěte také: Přístav se znovu otevírá"),
        ("related", "hu", "Olvassa el ezt is: Újra nyit a kikötő"),
        ("related", "ro", "Citește și: Portul se redeschide"),
        ("related", "id", "Baca juga: Pelabuhan dibuka lagi"),
        ("related", "el", "Διαβάστε επίσης: Το λιμάνι ανοίγει ξανά"),
        ("related", "sw", "Soma pia: Bandari yafunguliwa tena"),
        (None, "zh", "记者从港口获悉，新的灯塔将于五月开工。"),
        (None, "ja", "写真家の高河さんは、港で二十年間撮り続けてきた。"),
        (None, "ko", "기자는 항구에서 새 등대를 보았다고 말했다."),
        (None, "ru", "Порт снова открыт, сказал капитан, и никто не знает, надолго ли."),
        (None, "tr", "Liman yeniden açıldı, dedi kaptan."),
        (None, "en", "The council voted on Monday to share the cost of the ferry with the county."),
        (None, "en", "Nobody here will forget."),
        (None, "en", "The young seal was brought to a rescue centre and will be let go on Sunday."),
        (None, "en", "She could tell right and wrong from the way a boat was tied."),
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
