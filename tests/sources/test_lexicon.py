from __future__ import annotations

import pytest

from tui.languages import codes
from tui.sources.lexicon import lexicon
from tui.sources.model import Tag


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("the", Tag.DETERMINER),
        ("because", Tag.SUBORDINATOR),
        ("that", Tag.COMPLEMENTISER),
        ("said", Tag.CUE),
        ("claims", Tag.CUE),
        ("claims", Tag.NOUN),
        ("minister", Tag.PERSON),
        ("slowly", Tag.ADVERB),
        ("walking", Tag.PARTICIPLE),
        ("monday", Tag.TIME),
    ],
)
def test_knows_what_a_word_can_be(word: str, tag: int) -> None:
    assert lexicon("en").tags(word) & tag


def test_a_word_in_no_list_is_what_its_ending_says() -> None:
    words = lexicon("en")
    assert words.tags("zorbification") == Tag.NOUN
    assert words.tags("zorb") == 0


def test_puts_a_verb_with_its_particle_first() -> None:
    assert [cue.particle for cue in lexicon("en").cues["pointed"]] == ["out", ""]


def test_a_spelling_can_be_several_forms() -> None:
    (said,) = lexicon("en").cues["said"]
    assert said.forms == {"past", "participle"}
    assert said.base == "say"


def test_an_unknown_language_is_empty() -> None:
    words = lexicon("xx")
    assert words.tags("said") == 0
    assert not words.cues
    assert not words.phrase("before", "according")


@pytest.mark.parametrize("code", [code for code in codes() if lexicon(code).cues])
def test_every_cue_has_five_forms_and_frames_that_the_code_knows(code: str) -> None:
    known = {"clause", "hedge", "that", "quote", "person", "to", "object", "as", "name", "comma", "perhaps"}
    for readings in lexicon(code).cues.values():
        for cue in readings:
            assert cue.frames
            assert all(frame in known or frame[0] == "+" for frame in cue.frames), cue
