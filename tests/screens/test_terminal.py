from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.screens.terminal import Terminal

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")

RESTORED = b"\x1b[?1049l"


def test_the_window_has_the_title_of_the_article_and_gets_its_own_back(terminal: Terminal) -> None:
    assert b"\x1b]2;Islanders vote" in terminal.sent
    assert terminal.end("q") == 0
    assert terminal.sent.index(b"\x1b[23;2t") > terminal.sent.index(RESTORED)


@pytest.fixture
def terminal() -> Terminal:
    """One with the sample open."""
    terminal = Terminal("--sample", "--private")
    terminal.until("min left")
    return terminal


def test_a_terminal_that_is_closed_ends_it(terminal: Terminal, reader_home: Path) -> None:
    terminal.close()
    assert terminal.end() == 128 + signal.SIGHUP
    assert not list(reader_home.rglob("*.txt"))  # no report: that is no fault


def test_being_told_to_end_restores_the_terminal(terminal: Terminal) -> None:
    terminal.program.send_signal(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    assert RESTORED in terminal.sent
    assert b"Traceback" not in terminal.sent


def test_a_storm_of_sizes(terminal: Terminal) -> None:
    for number in range(100):
        terminal.resize(1 + number * 37 % 200, 1 + number * 17 % 60)
        terminal.listen(0.002)
    terminal.resize(100, 30)
    terminal.type("jG")
    assert terminal.end("q") == 0
    assert b"Traceback" not in terminal.sent
