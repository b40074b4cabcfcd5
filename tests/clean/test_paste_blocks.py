from __future__ import annotations

import pytest

from tui.clean import clean
from tui.clean.paste_blocks import in_blocks
from tui.clean.paste_lines import paste_lines
from tui.clean.paste_score import Scored, scored
from tui.page import Page

LONG = " Nobody in the town could say how long it would take, or who would have to pay for it in the end."
LOCK = "The lock at Hallin was closed on Monday because the gate no longer holds the water back." + LONG
KEEPER = "The keeper, who has lived beside it for thirty years, heard the timber crack in the night." + LONG
BARGES = (
    "Eleven barges wait below the town, and the skippers have begun to sell their coal from the deck." + LONG
)
BRIDGE = (
    "The bridge above the lock carries the only road to the school, the surgery and the fire station." + LONG
)
SCHOOL = (
    "The children are rowed across at eight by a retired policeman, who asks for nothing but the news." + LONG
)
TEASER = "The mill that ground the flour of three counties is sold to a maker of garden chairs."
MENU = ["News", "Log in", "Subscribe now", "Share this article", "Privacy policy", "Cookie settings"]


def rows(*blocks: str) -> dict[str, Scored]:
    return {row.line.text: row for row in in_blocks(scored(paste_lines("\n\n".join(blocks)), "en"))}


def body(*blocks: str) -> list[str]:
    article = clean(Page("\n\n".join([*MENU, *blocks, *MENU])), "paste")
    return [block.span.of(article.text) for block in article.blocks if block.kind not in ("title", "caption")]


def test_the_line_over_the_credit_of_a_picture_is_its_caption() -> None:
    looking = "A skipper looks at the broken gate."
    assert rows(LOCK, KEEPER, f"{looking}\n(Photo: Orla Finn)")[looking].kind == "caption"


def test_what_the_caption_says_again_is_a_repeat() -> None:
    looking = "A skipper looks at the broken gate"
    assert rows(LOCK, f"{looking}\n{looking} (Photo: Orla Finn)")[looking].kind == "repeated"


def test_a_paragraph_is_no_caption_of_a_picture_that_stands_apart() -> None:
    assert rows(LOCK, KEEPER, BARGES, "(Photo: Orla Finn)")[BARGES].kind is None


def test_blank_lines_tell_nothing_where_paragraphs_have_none() -> None:
    assert rows("\n".join([LOCK, KEEPER, BARGES, "(Photo: Orla Finn)"]))[BARGES].kind is None


@pytest.mark.parametrize("sign", ["Staff reporter", "12 March 2026", "4 min read"])
def test_a_sentence_between_headline_and_signature_is_a_teaser(sign: str) -> None:
    card = rows(LOCK, KEEPER, BARGES, BRIDGE, SCHOOL, f"Mill sold to makers of chairs\n{TEASER}\n{sign}")
    assert not card[TEASER].prose
    assert card[BARGES].prose


def test_a_card_between_paragraphs_is_left_out() -> None:
    card = f"Mill sold to makers of chairs\n{TEASER}\n12 March 2026"
    assert body(LOCK, KEEPER, card, BARGES, BRIDGE, SCHOOL) == [LOCK, KEEPER, BARGES, BRIDGE, SCHOOL]


def test_a_heading_stands_alone_and_two_labels_in_one_block_are_a_card() -> None:
    said = body(LOCK, KEEPER, "What the keeper heard", BARGES, "Mill sold\nRecipes of the week", BRIDGE)
    assert "What the keeper heard" in said
    assert not {"Mill sold", "Recipes of the week"} & set(said)


def test_the_last_paragraph_is_not_of_the_footer_that_follows_without_a_blank_line() -> None:
    assert body(LOCK, KEEPER, BRIDGE, f"{BARGES}\nAbout\nContact us")[-1] == BARGES
