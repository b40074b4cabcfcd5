"""The shelf: a table of entries in SQLite."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any

from tui.corrections import dump, restore
from tui.errors import PullquoteError
from tui.shelf.entry import Entry, Kept, merged

_COLUMNS = tuple(field.name for field in fields(Entry))
_TABLE = """
    CREATE TABLE IF NOT EXISTS entries (
        key TEXT PRIMARY KEY, target TEXT NOT NULL, title TEXT, publication TEXT, published TEXT,
        opened TEXT NOT NULL, place INTEGER NOT NULL, length INTEGER NOT NULL,
        corrections TEXT NOT NULL, kept TEXT NOT NULL, content BLOB
    )
"""
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM entries"
_PUT = f"INSERT OR REPLACE INTO entries VALUES ({', '.join('?' * len(_COLUMNS))})"
_WAIT = 2.0  # seconds for another Pullquote that is writing


class ShelfError(PullquoteError):
    """The shelf cannot be read or written."""

    exit_code = 3


class Shelf:
    """Entries by key. The file appears with the first entry.

    A private shelf shows what is in the file, and what it is given stays in memory. Only `forget_all` reaches
    the file, because that is what it is for.

    Every method raises `ShelfError` where the file cannot be used.
    """

    def __init__(self, file: Path, *, private: bool = False) -> None:
        self._file = file
        self._private = private
        self._connection: sqlite3.Connection | None = None

    def find(self, key: str) -> Entry | None:
        """The entry with this key."""
        return next(iter(self._select("WHERE key = ?", key)), None)

    def recent(self, limit: int = 50) -> list[Entry]:
        """The entries opened last, the latest first."""
        return self._select("ORDER BY opened DESC, rowid DESC LIMIT ?", limit)

    def put(self, entry: Entry) -> None:
        """Keep an entry in the place of the one with its key."""
        with self._opened(create=True) as connection:
            connection.execute(_PUT, _row(entry))

    def update(self, entry: Entry, base: Entry) -> Entry:
        """Keep an entry, and what another window did to it since it was `base`; what is kept then."""
        with self._opened(create=True) as connection:
            connection.execute("BEGIN IMMEDIATE")  # nobody writes between what is read and what is written
            known = connection.execute(f"{_SELECT} WHERE key = ?", (entry.key,)).fetchone()
            entry = merged(entry, base, _entry(known) if known else None)
            connection.execute(_PUT, _row(entry))
        return entry

    def count(self) -> int:
        """How many entries there are."""
        with self._opened() as connection:
            (found,) = connection.execute("SELECT COUNT(*) FROM entries").fetchone()
        return int(found)

    def forget(self, key: str) -> None:
        """Forget the entry with this key."""
        with self._opened() as connection:
            connection.execute("DELETE FROM entries WHERE key = ?", (key,))

    def forget_all(self) -> None:
        """Forget everything: what is here and what is in the file."""
        self.close()
        with self._explained():
            self._file.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _select(self, condition: str, value: str | int) -> list[Entry]:
        with self._opened() as connection:
            return [_entry(row) for row in connection.execute(f"{_SELECT} {condition}", (value,))]

    @contextmanager
    def _opened(self, *, create: bool = False) -> Iterator[sqlite3.Connection]:
        """The connection, within one transaction; an empty one in memory while there is no file to read."""
        with self._explained():
            if self._connection is None and (create or self._file.exists()):
                self._connection = self._copied() if self._private else self._connected()
            if self._connection is not None:
                with self._connection:
                    yield self._connection
            else:
                with closing(_prepared(sqlite3.connect(":memory:"))) as nothing:
                    yield nothing

    def _connected(self) -> sqlite3.Connection:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file.touch(mode=0o600)
        return _prepared(sqlite3.connect(self._file, timeout=_WAIT, check_same_thread=False))

    def _copied(self) -> sqlite3.Connection:
        """The entries of the file in memory; the file is opened for reading only."""
        memory = _prepared(sqlite3.connect(":memory:", check_same_thread=False))
        if self._file.exists():
            address = f"{self._file.absolute().as_uri()}?mode=ro"
            with (
                _closed_on_failure(memory),
                closing(sqlite3.connect(address, uri=True, timeout=_WAIT)) as source,
            ):
                source.backup(memory)
        return memory

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, ValueError, zlib.error) as error:
            self.close()
            raise ShelfError(
                f"The shelf {self._file} cannot be used ({error}); remove it, or go on with --private."
            ) from error


@contextmanager
def _closed_on_failure(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error:
        connection.close()
        raise


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    with _closed_on_failure(connection):
        connection.execute(_TABLE)
    return connection


def _row(entry: Entry) -> tuple[Any, ...]:
    values = {name: getattr(entry, name) for name in _COLUMNS}
    values["corrections"] = dump(entry.corrections)
    values["kept"] = json.dumps(entry.kept)
    values["content"] = zlib.compress(entry.content) if entry.content is not None else None
    return tuple(values.values())


def _entry(row: tuple[Any, ...]) -> Entry:
    values = dict(zip(_COLUMNS, row, strict=True))
    values["corrections"] = restore(values["corrections"])
    values["kept"] = tuple(Kept(*kept) for kept in json.loads(values["kept"]))
    values["content"] = zlib.decompress(values["content"]) if values["content"] is not None else None
    return Entry(**values)
