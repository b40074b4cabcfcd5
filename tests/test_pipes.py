"""What scripts do to a program: close its streams, or read no further."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a shell of POSIX")

PULLQUOTE = f"{sys.executable} -m tui"


def story(folder: Path, lines: int = 1) -> str:
    file = folder / "story.txt"
    file.write_text("They waited on the quay, as ever.\n\n" * lines, encoding="utf-8")
    return f"--clean none --summary 0 {file}"


def sh(line: str) -> subprocess.CompletedProcess[str]:
    shell = f"({line}; echo code $? >&3) 3>&1"
    return subprocess.run(shell, shell=True, capture_output=True, text=True, timeout=60, check=False)


def test_a_reader_that_has_enough(tmp_path: Path) -> None:
    more_than_a_pipe_holds = story(tmp_path, 3_000)
    done = sh(f"{{ {PULLQUOTE} --text {more_than_a_pipe_holds}; echo left with $? >&3; }} | head -1")
    assert "left with 0" in done.stdout
    assert len(done.stdout) < 100
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        (f"{PULLQUOTE} --text {{file}} >&-", 0, ""),
        (f"{PULLQUOTE} --text {{file}} 2>&- | wc -l", 0, ""),
        (f"{PULLQUOTE} --text {{file}} <&- | wc -l", 0, ""),
        (f"{PULLQUOTE} --text missing", 3, "There is no file missing"),
        pytest.param(
            f"{PULLQUOTE} --text {{file}} >/dev/full",
            1,
            "cannot be written",
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk here"),
        ),
    ],
)
def test_streams_that_are_not_there(line: str, code: int, told: str, tmp_path: Path) -> None:
    done = sh(line.format(file=story(tmp_path)))
    assert f"code {code}" in done.stdout
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_complaints_never_get_between_the_output() -> None:
    assert sh(f"{PULLQUOTE} --text missing 2>&-").stdout == "code 3\n"
