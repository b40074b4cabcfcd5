"""How a screen is left for a while, or in a hurry, on a terminal of its own."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pyte
import pytest

from tests.screens.terminal import Terminal
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
    terminal.until("· news")
    while terminal.listen(0.5):
        pass
    assert ENTERED in terminal.sent
    assert display(terminal) == shown
    assert terminal.modes[:4] == held[:4]
    assert terminal.end("q") == 0


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
