"""Bytes become text as declared, unless they prove the declaration wrong."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.text.decoding import decode, is_binary, repair

LINE = "Der Fährmann sagte: „Nein, das ist ‚wahr‘.“ – ça va, naïf?"
RUSSIAN = "Паром ушёл в последний раз, и никто его больше не ждёт на том берегу."
JAPANESE = "渡し船は火曜日の夜に最後の航海を終えた。「もう来ない」と船長は言った。"


@pytest.mark.parametrize(
    ("text", "codec", "declared"),
    [
        (LINE, "utf-8", None),
        (LINE, "utf-8-sig", None),
        (LINE, "utf-16", None),
        (LINE, "utf-16-le", None),
        (LINE, "utf-32", None),
        (LINE, "cp1252", "ISO-8859-1"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (JAPANESE, "shift_jis", "Shift_JIS"),
        (JAPANESE, "euc_jp", "EUC-JP"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"),
    ],
)
def test_what_was_encoded_comes_back(text: str, codec: str, declared: str | None) -> None:
    assert decode(text.encode(codec), declared).text == text


@pytest.mark.parametrize("markup", ['<meta charset="koi8-r">', '<?xml version="1.0" encoding="koi8-r"?>'])
def test_the_markup_counts_where_no_header_does(markup: str) -> None:
    assert decode((markup + RUSSIAN).encode("koi8-r")).text == markup + RUSSIAN


@pytest.mark.parametrize(("text", "codec"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r")])
def test_an_undeclared_encoding_is_guessed_and_said_so(text: str, codec: str) -> None:
    decoded = decode((text * 3).encode(codec))
    assert decoded.text == text * 3
    assert "guessed" in decoded.notes[0]


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("café naïve said “yes”", "cp1252"),
        ("The café was naïve, and nobody there said “no” to the crew. " * 9, "cp1252"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy a večer šel domů. " * 9, "cp1250"),
    ],
)
def test_few_letters_beyond_ascii_are_read_as_browsers_do(text: str, codec: str) -> None:
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding) == (text, codec)
    assert decoded.notes == (f"The encoding was guessed: {codec}.",)


def test_valid_utf8_wins_over_what_is_declared_and_is_noted() -> None:
    decoded = decode(LINE.encode(), "iso-8859-1")
    assert decoded.text == LINE
    assert decoded.notes == ("The page says cp1252, but it is written in UTF-8.",)


def test_a_few_broken_bytes_do_not_change_the_encoding() -> None:
    decoded = decode((LINE * 20).encode() + b"\xff", "utf-8")
    assert decoded.text == LINE * 20 + "\ufffd"
    assert decoded.notes == ("1 characters could not be read; each shows as \ufffd.",)


@pytest.mark.parametrize("declared", ["", "no such thing", "hex", "utf-7", "a\0b", "ü"])
def test_a_label_nobody_knows_is_passed_over(declared: str) -> None:
    assert decode(LINE.encode(), declared).text == LINE


@settings(max_examples=60)
@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "latin-1", "gbk", "utf-16", "shift_jis"]))
def test_any_bytes_become_text(content: bytes, declared: str | None) -> None:
    assert isinstance(decode(content, declared).text, str)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), min_size=1, max_size=200))
def test_utf8_is_untouched(text: str) -> None:
    assert decode(text.encode()).text == text


def test_compressed_data_is_binary_and_text_is_not() -> None:
    assert is_binary(random.Random(7).randbytes(5000))
    for codec in ("utf-8", "utf-16", "utf-16-le", "cp1252"):
        assert not is_binary(LINE.encode(codec))
    assert not is_binary(b"one \0 in a text" + b" of many words" * 20)


@pytest.mark.parametrize(
    ("garbled", "mended"),
    [
        ("It â€œwasâ€\x9d she, saidÂ Zoë â€” no, ZoÃ«.", "It “was” she, said\xa0Zoë — no, Zoë."),
        ("<b>CafÃ©</b> and café", "<b>Café</b> and café"),
    ],
)
def test_garbled_letters_are_put_right(garbled: str, mended: str) -> None:
    text, places = repair(garbled)
    assert text == mended
    assert places > 0


@pytest.mark.parametrize(
    "text", [LINE, RUSSIAN, JAPANESE, "PROTEÇÃO À CRIANÇA, £5 “SÃO”", "Â la carte? Ã point."]
)
def test_letters_that_are_meant_stay(text: str) -> None:
    assert repair(text) == (text, 0)
