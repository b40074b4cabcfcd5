from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tui.corrections import SetField
from tui.page import Page
from tui.shelf import Entry, Kept, Shelf, ShelfError, key_of

PORT = Entry(
    key="https://courier.example/port",
    target="https://courier.example/port#top",
    title="The port is shut",
    publication="The Courier",
    published="2026-03",
    opened="2026-03-13T08:00:00",
    place=120,
    length=400,
    corrections=(SetField("title", "Port shut"),),
    kept=(Kept("Nobody knows why.", 19), Kept("shut", 12)),
    content=None,
)
PASTE = Entry("sha256:1", "-", opened="2026-03-14T08:00:00", content=b"\x00pasted")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "shelf.sqlite3"


def filled(file: Path, *entries: Entry) -> Shelf:
    shelf = Shelf(file)
    for entry in entries:
        shelf.put(entry)
    return shelf


def test_what_was_put_is_found_by_the_next(file: Path) -> None:
    filled(file, PORT, PASTE).close()
    shelf = Shelf(file)
    assert shelf.find(PORT.key) == PORT
    assert shelf.find(PASTE.key) == PASTE
    assert shelf.find("nothing") is None
    shelf.close()


def test_there_is_no_file_before_there_is_something_to_remember(file: Path) -> None:
    shelf = Shelf(file)
    assert shelf.recent() == []
    assert shelf.find("x") is None
    shelf.forget("x")
    shelf.forget_all()
    assert not file.parent.exists()


def test_the_last_opened_comes_first(file: Path) -> None:
    shelf = filled(file, PASTE, PORT)
    assert shelf.recent() == [PASTE, PORT]
    shelf.put(replace(PORT, opened="2026-03-15T08:00:00", place=200))
    assert [(entry.key, entry.place) for entry in shelf.recent()] == [(PORT.key, 200), (PASTE.key, 0)]
    assert len(shelf.recent(limit=1)) == 1
    shelf.close()


def test_one_can_be_forgotten(file: Path) -> None:
    shelf = filled(file, PORT, PASTE)
    shelf.forget(PORT.key)
    assert shelf.recent() == [PASTE]
    shelf.close()


@pytest.mark.parametrize("private", [False, True])
def test_everything_can_be_forgotten(file: Path, private: bool) -> None:
    filled(file, PORT).close()
    shelf = Shelf(file, private=private)
    assert shelf.recent() == [PORT]
    shelf.forget_all()
    assert not file.exists()
    assert shelf.recent() == []
    shelf.put(PASTE)
    assert shelf.recent() == [PASTE]
    shelf.close()


def test_a_private_shelf_reads_but_leaves_no_trace(file: Path) -> None:
    filled(file, PORT).close()
    before = file.read_bytes()
    shelf = Shelf(file, private=True)
    assert shelf.find(PORT.key) == PORT
    shelf.put(PASTE)
    shelf.forget(PORT.key)
    assert shelf.recent() == [PASTE]
    shelf.close()
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_private_shelf_makes_no_file(file: Path) -> None:
    shelf = Shelf(file, private=True)
    shelf.put(PORT)
    assert shelf.recent() == [PORT]
    shelf.close()
    assert not file.parent.exists()


@pytest.mark.skipif(os.name == "nt", reason="no such permissions there")
def test_the_shelf_is_for_its_reader_alone(file: Path) -> None:
    filled(file, PORT).close()
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


@pytest.mark.parametrize("private", [False, True])
def test_a_file_that_is_no_shelf_is_told(tmp_path: Path, private: bool) -> None:
    file = tmp_path / "shelf.sqlite3"
    file.write_text("not a database, by any means")
    shelf = Shelf(file, private=private)
    with pytest.raises(ShelfError, match=r"shelf\.sqlite3 cannot be used \(file is not a database\)"):
        shelf.recent()


def test_damaged_corrections_are_told(file: Path) -> None:
    filled(file, PORT).close()
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE entries SET corrections = '{'")
    connection.close()
    with pytest.raises(ShelfError):
        Shelf(file).recent()


def test_a_key_is_the_address_or_the_content() -> None:
    assert key_of(Page(b"x", url="https://a.example/b?c#d")) == "https://a.example/b?c"
    assert key_of(Page("caf\u00e9")) == key_of(Page("café".encode(), target="menu.txt"))
    assert key_of(Page("a")) != key_of(Page("b"))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("It rained. It rained. It rained.", 11),
        ("Then it snowed. It rained. It rained.", 16),
        ("It rained.", 0),
        ("It snowed.", None),
        ("", None),
    ],
)
def test_kept_words_are_found_where_they_stand_now(text: str, start: int | None) -> None:
    span = Kept("It rained.", 11).span_in(text)
    assert span == (None if start is None else (start, start + 10))


def test_how_many_there_are(file: Path) -> None:
    assert Shelf(file).count() == 0
    assert filled(file, PORT, PASTE).count() == 2


A, B, C = (SetField("section", name) for name in "ABC")


@pytest.mark.parametrize(
    ("ours", "base", "theirs", "both"),
    [
        ((A,), (), (B,), (A, B)),  # each window made one
        ((A, B), (A,), (A, C), (A, B, C)),
        ((), (A,), (A, C), (C,)),  # we undid one
        ((A, B), (A, B), (A,), (A,)),  # they undid one
        ((B,), (A, B), (A,), ()),  # each undid one
        ((A, A), (A,), (A,), (A, A)),
        ((A,), (), (A,), (A,)),
    ],
)
def test_what_two_windows_do_is_kept(
    file: Path,
    ours: tuple[SetField, ...],
    base: tuple[SetField, ...],
    theirs: tuple[SetField, ...],
    both: tuple[SetField, ...],
) -> None:
    shelf = filled(file, replace(PORT, corrections=theirs, kept=(Kept("shut", 12),)))
    told = shelf.update(
        replace(PORT, corrections=ours, kept=(), place=300), replace(PORT, corrections=base, kept=())
    )
    shelf.close()
    found = Shelf(file).find(PORT.key)
    assert found == told
    assert found.corrections == both
    assert found.kept == (Kept("shut", 12),)
    assert found.place == 300


def test_what_was_never_on_the_shelf_is_put_there_as_it_is(file: Path) -> None:
    assert Shelf(file).update(PORT, PORT) == PORT
    assert Shelf(file).find(PORT.key) == PORT
