from __future__ import annotations

from tui.clean.paste_indents import home, set_in
from tui.clean.paste_lines import paste_lines
from tui.clean.paste_score import Scored, scored

LOCK = (
    "The lock at Hallin was closed on Monday because the gate no longer holds the water back, said the mayor."
)
PARAGRAPHS = [
    f"The {what} at Hallin was closed on Monday, and nobody will say who has the key."
    for what in ["lock", "gate", "mill", "quay", "school", "bridge", "stable", "church", "harbour", "inn"]
]
LOCK, GATE, MILL, *REST = PARAGRAPHS
LAST = "Only the bakery opened, and it had sold all of its bread before the bells of the church rang eight."
MENU = ["News", "  Sport", "      Weather", "        Log in", "          Privacy policy"]  # five indents


def rows(*lines: str) -> list[Scored]:
    return scored(paste_lines("\n\n".join(lines)), "en")


def labels(*lines: str) -> list[str]:
    found = rows(*MENU, *lines)
    return [found[at].line.text for at in set_in(found, range(len(MENU), len(found)))]


def test_the_body_is_at_home_where_most_of_its_words_stand() -> None:
    found = rows(*MENU, f"    {LOCK}", f"    {GATE}", f"      {MILL}")
    assert home(found, range(len(found))) == 4


def test_a_text_with_few_indents_has_none_that_tells() -> None:
    found = rows("News", f"  {LOCK}", f"  {GATE}")
    assert home(found, range(len(found))) is None


def test_a_body_without_paragraphs_has_no_home() -> None:
    assert home(rows(*MENU), range(len(MENU))) is None


def test_a_label_set_in_deeper_than_the_paragraphs_is_of_something_else() -> None:
    assert labels(LOCK, "The keeper", GATE, "    Mill sold to makers of chairs", MILL) == [
        "Mill sold to makers of chairs"
    ]


def test_headings_that_the_article_sets_in_are_its_own() -> None:
    headings = [f"    {name}" for name in ("The keeper", "The skippers", "The school")]
    assert labels(LOCK, headings[0], GATE, headings[1], MILL, headings[2], *REST) == []


def test_paragraphs_and_items_may_be_set_in() -> None:
    assert labels(*PARAGRAPHS, f"    {LAST}", "    • a brass key") == []


def test_paragraphs_at_many_indents_tell_nothing() -> None:
    assert labels(LOCK, f"    {GATE}", "      Mill sold to makers of chairs", MILL) == []
