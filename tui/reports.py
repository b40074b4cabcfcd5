"""The report of a fault of ours, left on disk for the reader to send or not; nothing is sent."""

from __future__ import annotations

import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from tui.paths import reports_folder

_NAMES = "????-??-??-??????.txt"


def report(error: BaseException | str, *, private: bool = False) -> str:
    """Write a report, and tell in a sentence where it is; what it ends with if it cannot or must not be."""
    text = error if isinstance(error, str) else "".join(traceback.format_exception(error))
    if private:
        return f"No report was written, to leave no trace; it would end: {text.rstrip().splitlines()[-1]}"
    file = reports_folder() / f"{datetime.now():%Y-%m-%d-%H%M%S}.txt"
    try:
        _write(file, text)
    except OSError:
        return f"The report could not be written; it ends: {text.rstrip().splitlines()[-1]}"
    return f"A report is in {file}."


def forget_reports() -> None:
    """Remove all reports that can be removed."""
    for file in reports_folder().glob(_NAMES):
        with suppress(OSError):
            file.unlink()


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
