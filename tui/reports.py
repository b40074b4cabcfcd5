"""The report of a fault of ours, left on disk for the reader to send or not; nothing is sent."""

from __future__ import annotations

import traceback
from datetime import datetime
from pathlib import Path

from tui.paths import reports_folder


def report(error: BaseException | str) -> str:
    """Write a report, and tell in a sentence where it is; or what it ends with if it cannot be written."""
    text = error if isinstance(error, str) else "".join(traceback.format_exception(error))
    file = reports_folder() / f"{datetime.now():%Y-%m-%d-%H%M%S}.txt"
    try:
        _write(file, text)
    except OSError:
        return f"The report could not be written; it ends: {text.rstrip().splitlines()[-1]}"
    return f"A report is in {file}."


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
