"""How a screen is left for a while, or in a hurry, on a terminal of its own."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pyte
import pytest

from tests.screens.terminal import PATIENCE, Terminal
from tests.widgets.conftest import OnTerminal
from tests.widgets.test_first_page import QUERIES

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")

ENTERED, LEFT = b"\x1b[?1049h", b"\x1b[?1049l"
# Taken up by Python before anything else: a fault in a key's own action, or on the way to the first frame.
FAULTY = """
import sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "tui.screens.pages":
            raise ValueError("fell \\x1b]0;owned\\x07 over")
sys.meta_path.insert(0, Finder())
"""


def display(terminal: Terminal) -> list[str]:
    """The rows that the terminal shows, of what was sent to it."""
    screen = pyte.Screen(100, 30)
    pyte.ByteStream(screen).feed(QUERIES.sub(b"", bytes(terminal.sent)))
    return list(screen.display)


def test_suspended_and_resumed(on_terminal: OnTerminal) -> None:
    terminal = on_terminal("--sample", "--private")
    before = terminal.modes
    terminal.until("· news")
    while terminal.listen(0.5):
        pass
    shown, held = display(terminal), terminal.modes
    assert held != before
    terminal.type("\x1a")
    _, status = os.waitpid(terminal.program.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    while terminal.listen(0.1):
        pass
    assert terminal.sent.count(LEFT) == 1
    assert terminal.modes == before
    del terminal.sent[:]
    terminal.program.send_signal(signal.SIGCONT)
    end = time.monotonic() + PATIENCE
    while display(terminal) != shown and time.monotonic() < end:
        terminal.listen(0.1)
    assert ENTERED in terminal.sent
    assert display(terminal) == shown
    assert terminal.modes[:4] == held[:4]
    assert terminal.end("q") == 0


@pytest.mark.parametrize("columns", ["", "100"], ids=["after a first page", "without one"])
def test_stopped_by_another_and_continued(
    columns: str, on_terminal: OnTerminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    if columns:
        monkeypatch.setenv("COLUMNS", columns)
    terminal = on_terminal("--sample", "--private")
    before = terminal.modes
    terminal.until("· news")
    terminal.program.send_signal(signal.SIGSTOP)
    os.waitpid(terminal.program.pid, os.WUNTRACED)
    del terminal.sent[:]
    terminal.program.send_signal(signal.SIGCONT)
    terminal.until("?2004h")
    terminal.type("G")
    terminal.until("100%")
    terminal.type("q")
    terminal.until(LEFT.decode())
    assert terminal.modes == before
    assert terminal.end() == 0


def test_a_crash_restores_the_terminal_and_says_where_the_report_is(
    on_terminal: OnTerminal, reader_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text(FAULTY, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    terminal = on_terminal("--sample")
    terminal.until("min left")
    terminal.type("?")
    assert terminal.end() == 1
    told = terminal.sent.partition(LEFT)[2]
    report = next(reader_home.rglob("*.txt"))
    assert f"A report is in {report}".encode() in told.replace(b"\r\n", b"")
    assert "fell" in report.read_text(encoding="utf-8")
    assert b"Traceback" not in terminal.sent
    assert b"\x1b]0;" not in terminal.sent


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs Linux to count")
def test_nothing_wakes_while_nothing_is_typed(on_terminal: OnTerminal) -> None:
    terminal = on_terminal("--sample", "--private")
    terminal.until("· news")
    terminal.type("jjk\x1b")  # an Escape that may be the beginning of a sequence, at first
    threads = sorted(Path(f"/proc/{terminal.program.pid}/task").glob("*/status"))
    end = time.monotonic() + PATIENCE
    while (before := [file.read_text() for file in threads]) and time.monotonic() < end:
        while terminal.listen(0.6):
            pass
        if [file.read_text() for file in threads] == before:
            break
    assert [file.read_text() for file in threads] == before
    assert terminal.end("q") == 0


def test_escape_alone_is_a_key(on_terminal: OnTerminal) -> None:
    terminal = on_terminal("--sample", "--private")
    terminal.until("min left")
    terminal.type(":")
    terminal.until("Commands")
    terminal.type("\x1b")
    end = time.monotonic() + PATIENCE
    while any("Commands" in row for row in display(terminal)) and time.monotonic() < end:
        terminal.listen(0.1)
    terminal.type("G")
    terminal.until("100%")  # which would have been typed into the palette
    assert terminal.end("q") == 0


def test_what_is_no_text_is_no_key(on_terminal: OnTerminal) -> None:
    terminal = on_terminal("--sample", "--private")
    terminal.until("min left")
    terminal.send(b"\xff\xe2\x82")
    # The end of a sign that was begun, and a sequence that nobody knows.
    terminal.send(b"\xac\x1b[99;99;99zG")
    terminal.until("100%")
    assert terminal.end("q") == 0


def test_a_terminal_that_closes_without_a_word_ends_it(reader_home: Path) -> None:
    terminal = Terminal("--sample", "--private", is_controlled=False)
    terminal.until("min left")
    terminal.close()
    assert terminal.end() == 128 + signal.SIGHUP
    assert not list(reader_home.rglob("*.txt"))  # no report: that is no fault
