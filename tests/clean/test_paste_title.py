from __future__ import annotations

import pytest

from tui.clean import clean
from tui.page import Page

POLISH = """\
Przejdź do treści
Kurier Morski
Sport
Zaloguj się

Prom nocny zostaje jeszcze na rok

Ewa Lipska

14 marca 2021, 21:40
Udostępnij

Rada miasta zdecydowała w poniedziałek, że nocne promy będą pływać jeszcze przez dwanaście miesięcy.

„To jedyna droga do domu dla tych, którzy sprzątają to miasto” – powiedziała Irena Duda z portu.

Opozycja chciała zamiast promu autobusu, który kosztowałby miasto jedną trzecią tej samej kwoty.

Polityka prywatności
Regulamin
"""
ENGLISH = """\
Skip to content
News
Sign in

{head}

The council voted on Monday evening to keep the night ferry running for another year.

"It is the only way home for the people who clean this town," said Ines Duarte, who works nights.

The opposition wanted a bus instead, which would have cost the town a third of what the ferry costs.

Privacy policy
Terms of use
"""


def title(text: str) -> str | None:
    return clean(Page(text), "paste").metadata.title


def test_a_title_has_the_words_of_the_body_in_other_endings_and_is_no_name() -> None:
    assert title(POLISH) == "Prom nocny zostaje jeszcze na rok"


@pytest.mark.parametrize(
    "head",
    [
        "{}\n\nBy Thomas Reyes\n\n14 March 2021",
        "14 March 2021\n\n{}\n\nThomas Reyes",
        "Thomas Reyes\n\n{}\n\n14 March 2021",
        "{0} | The Ellery Courier\nLocal\n\n{0}\n\n14 March 2021",
        "Local\n\n{}\n\nThe town could have had a bus at a third of the price\n\nBy Thomas Reyes",
    ],
)
def test_the_title_among_the_lines_over_a_body(head: str) -> None:
    name = "Night ferry saved by one vote of the council"
    assert title(ENGLISH.format(head=head.format(name))) == name


def test_a_body_without_a_line_over_it_has_no_title() -> None:
    assert title(ENGLISH.format(head="")) is None
