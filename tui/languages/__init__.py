"""What is known about a language, as data: one folder per language, nothing of it in code.

`<code>/<name>.txt` is a list, one entry a line; `#` starts a comment. `<code>/<name>.toml` is a table.
A file that a language does not have is an empty one, so that adding a language is adding files.
"""

from __future__ import annotations

import os  # rather than pathlib, which takes a tenth of the time in which the engine is imported
from functools import cache
from typing import Any

FOLDER = os.path.dirname(__file__)

_SAME = {"nb": "no", "nn": "no"}  # Bokmål and Nynorsk are both in the Norwegian folder


@cache
def primary(code: str | None) -> str:
    """The primary subtag of a BCP 47 code, lower-cased: "en" for "en-GB"; "" for None."""
    subtag = (code or "").replace("_", "-").partition("-")[0].lower()
    return _SAME.get(subtag, subtag)


@cache
def codes() -> tuple[str, ...]:
    """The languages there is data for, sorted."""
    with os.scandir(FOLDER) as entries:
        return tuple(sorted(entry.name for entry in entries if entry.is_dir() and entry.name.isalpha()))


@cache
def lines(code: str | None, name: str) -> tuple[str, ...]:
    """The entries of `<code>/<name>.txt` in order; none when the language or the file is not there."""
    entries = (line.partition("#")[0].strip() for line in _read(code, f"{name}.txt").splitlines())
    return tuple(entry for entry in entries if entry)


@cache
def table(code: str | None, name: str) -> dict[str, Any]:
    """The table `<code>/<name>.toml`; empty when the language or the file is not there."""
    words = _read(code, f"{name}.toml")
    if not words:
        return {}
    import tomllib  # here, for it pulls in datetime, which --version need not wait for

    return tomllib.loads(words)


def _read(code: str | None, file: str) -> str:
    """What stands in a language's file; nothing where there is none."""
    language = primary(code)
    path = os.path.join(FOLDER, language, file)
    if not language.isalpha() or not os.path.isfile(path):
        return ""
    with open(path, encoding="utf-8") as words:
        return words.read()
