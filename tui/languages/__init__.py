"""What is known about a language, as data: one folder per language, nothing of it in code.

`<code>/<name>.txt` is a list, one entry a line; `#` starts a comment. `<code>/<name>.toml` is a table.
A file that a language does not have is an empty one, so that adding a language is adding files.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


_SAME = {"nb": "no", "nn": "no"}  # Bokmål and Nynorsk are both in the Norwegian folder


def primary(code: str | None) -> str:
    """The primary subtag of a BCP 47 code, lower-cased: "en" for "en-GB"; "" for None."""
    subtag = (code or "").replace("_", "-").partition("-")[0].lower()
    return _SAME.get(subtag, subtag)


@cache
def codes() -> tuple[str, ...]:
    """The languages there is data for, sorted."""
    return tuple(sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and path.name[0] != "_"))


@cache
def lines(code: str | None, name: str) -> tuple[str, ...]:
    """The entries of `<code>/<name>.txt` in order; none when the language or the file is not there."""
    path = FOLDER / primary(code) / f"{name}.txt"
    if not primary(code).isalpha() or not path.is_file():
        return ()
    entries = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(entry for entry in entries if entry)


@cache
def table(code: str | None, name: str) -> dict[str, Any]:
    """The table `<code>/<name>.toml`; empty when the language or the file is not there."""
    path = FOLDER / primary(code) / f"{name}.toml"
    if not primary(code).isalpha() or not path.is_file():
        return {}
    import tomllib  # here, for it pulls in datetime, which --version need not wait for

    return tomllib.loads(path.read_text(encoding="utf-8"))
