from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from tui.errors import UsageError
from tui.settings import FIELDS, Options, load_options


def written(folder: Path, toml: str) -> Path:
    file = folder / "settings.toml"
    file.write_text(toml, encoding="utf-8")
    return file


def test_every_option_has_a_check() -> None:
    assert list(FIELDS) == [field.name for field in fields(Options)]


def test_no_file_is_the_defaults(tmp_path: Path) -> None:
    assert load_options(tmp_path / "settings.toml") == Options()


def test_a_file_sets_what_it_names(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        """
        clean = "paste"
        summary = 0
        method = "lead"
        style = "apa"
        csl = "~/mine.csl"
        width = 60
        theme = "sepia"
        side = "left"
        private = true
        print_copies = true
        clipboard = "command"
        clipboard_command = "clip --paste"
        primary_selection = true
        [keys]
        keep = "M"
        sentence.next = ["j", "e"]
        """,
    )
    assert load_options(file) == Options(
        clean="paste",
        summary=0,
        method="lead",
        style="apa",
        csl=Path("~/mine.csl").expanduser(),
        width=60,
        theme="sepia",
        side="left",
        private=True,
        print_copies=True,
        clipboard="command",
        clipboard_command="clip --paste",
        primary_selection=True,
        keys={"keep": ("M",), "sentence.next": ("j", "e")},
    )


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("widht = 60", "'widht' is no setting; the nearest is width."),
        ("zzz = 1", "'zzz' is no setting; there are clean, summary,"),
        ("width = 39", "width cannot be 39; it must be a whole number from 40 to 100."),
        ("width = 60.0", "whole number"),
        ("summary = true", "whole number"),
        ("width = '６０'", "must be a whole number"),
        ("clean = 'pages'", "one of auto, page, paste, markdown, none; the nearest is page"),
        ("clean = ['page']", "one of auto"),
        ("style = ' '", "must be words"),
        ("csl = 1", "must be a path"),
        ("private = 'yes'", "must be true or false"),
        ("keys = 'M'", "must be a table such as"),
        ("keys = { keep = 1 }", "which that of keep is not"),
        ("keys = { keep = '' }", "which that of keep is not"),
        ("keys.sentence.next = []\nkeys.sentence.last = 2", "which that of sentence.last is not"),
        ("width = ", "cannot be read (Invalid value"),
    ],
)
def test_what_a_file_gets_wrong_is_named(tmp_path: Path, toml: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        load_options(written(tmp_path, toml))
    assert words in str(caught.value)
    assert "settings.toml" in str(caught.value)


def test_a_file_that_is_no_text_or_no_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="cannot be read"):
        load_options(file)
    with pytest.raises(UsageError, match="cannot be read"):
        load_options(tmp_path)
