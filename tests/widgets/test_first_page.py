from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pyte
import pytest

from tests.load.site import Site
from tests.widgets.conftest import OnTerminal
from tui.first_page import usual_look

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")

TAKEN_OVER = b"\x1b[22;2t"  # the app keeps the window's title before it draws anything
LEFT = b"\x1b[?1049l"
QUERIES = re.compile(rb"\x1b\[[<>=?][0-9;]*(?:\$p|u)|\x1b\]22;[a-z]*\x07")  # which pyte takes for text
TEXT = "The ferry came late. Nobody was amazed.\n\n" + "They waited on the quay, as ever.\n\n" * 60
Rows = list[list[tuple[str, str, str, bool, bool]]]


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def rows(screen: pyte.Screen) -> Rows:
    """What is on a terminal; the ink's colour only where there is any."""
    cells = [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]
    return [
        [(c.data, c.fg if c.data.strip() else "", c.bg, c.bold, c.underscore) for c in row] for row in cells
    ]


def changed(sent: bytes) -> list[int]:
    """The rows that are not at all times as they were on the first page."""
    before, _, after = sent.partition(TAKEN_OVER)
    screen = pyte.Screen(100, 30)
    stream = pyte.ByteStream(screen)
    stream.feed(before)
    first = rows(screen)
    assert any(cell[0].strip() for row in first for cell in row)
    different = set()
    for piece in re.split(rb"(?=\x1b)", QUERIES.sub(b"", after)):
        stream.feed(piece)
        different |= {y for y, (old, new) in enumerate(zip(first, rows(screen), strict=True)) if old != new}
    return sorted(different)


def assert_seamless(sent: bytes, shown: bytes, progress: bytes) -> None:
    """The app's first frame changes nothing on the first page but the row that tells its progress."""
    assert sent.index(b"\x1b[?1049h") < sent.index(TAKEN_OVER)
    assert sent.count(b"\x1b[?1049h") == 1
    assert shown in sent.partition(TAKEN_OVER)[0]
    before, told, _ = sent.partition(progress)
    assert told
    assert changed(before.rpartition(b"\x1b[29;1H")[0]) == []


def test_no_row_changes_when_the_app_takes_over_from_a_text(on_terminal: OnTerminal, tmp_path: Path) -> None:
    path = tmp_path / "ferries.txt"
    path.write_text(TEXT * 400, encoding="utf-8")  # so long that the article is not found within a frame
    terminal = on_terminal("--clean", "none", "--theme", "paper", "--private", str(path))
    terminal.until("finding the article")
    assert_seamless(bytes(terminal.sent), b"Nobody was amazed.", b"finding the article")
    assert terminal.end("q") == 0


@pytest.mark.parametrize("arguments", [("--clean", "paste"), ("--width", "50")])
def test_no_row_changes_when_the_app_takes_over_from_a_wait(
    on_terminal: OnTerminal, arguments: tuple[str, ...], site: Site
) -> None:
    terminal = on_terminal(*arguments, "--private", site.url("/silent?20"))
    terminal.until("waiting for the page")
    assert_seamless(bytes(terminal.sent), b"Opening", b"waiting for the page")
    assert terminal.end("q") == 0


def test_keys_typed_on_the_first_page_reach_the_app_and_the_modes_come_back(
    on_terminal: OnTerminal, file: str
) -> None:
    terminal = on_terminal("--clean", "none", "--private", file)
    before = terminal.modes
    terminal.until("Nobody was amazed.")
    terminal.type("G")
    assert b"Nobody was amazed." in terminal.sent.partition(TAKEN_OVER)[0]
    assert b"G" not in terminal.sent.partition(b"quit")[2]  # no echo
    terminal.until("100%")
    terminal.type("q")
    terminal.program.wait(20)
    assert terminal.modes == before
    assert terminal.end() == 0


@pytest.mark.parametrize(
    ("arguments", "code"), [(("--clean", "nonsense"), 2), (("--summary", "many"), 2), (("--method", "no"), 2)]
)
def test_a_mistake_told_later_finds_the_terminal_as_it_was(
    on_terminal: OnTerminal, arguments: tuple[str, ...], code: int, file: str
) -> None:
    terminal = on_terminal(*arguments, file)
    assert terminal.end() == code
    assert b"pullquote: " in terminal.sent.partition(LEFT)[2]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_ended_before_the_app_is_there(on_terminal: OnTerminal, number: signal.Signals, file: str) -> None:
    terminal = on_terminal("--clean", "none", file)
    terminal.until("Nobody was amazed.")
    terminal.program.send_signal(number)
    assert terminal.end() == 128 + number
    assert LEFT in terminal.sent
    assert b"Traceback" not in terminal.sent


@pytest.mark.parametrize(
    "arguments",
    [[], ["doctor"], ["-"], ["a", "-"], ["--text", "a"], ["--style", "apa", "a"], ["--width", "60", "a"]],
)
def test_only_the_commonest_command_lines_are_taken_at_once(arguments: list[str]) -> None:
    assert usual_look(arguments) is None


def test_the_usual_look(reader_home: Path) -> None:
    look = usual_look(["--private", "--clean", "none", "--theme", "ink", "--summary", "3", "a.txt", "b.txt"])
    assert look is not None
    assert (look.target, look.clean, look.private, look.theme) == ("a.txt", "none", True, "ink")
    reader_home.mkdir()
    (reader_home / "settings.toml").touch()
    assert usual_look(["a.txt"]) is None


def test_a_terminal_that_does_not_control_us_is_left_to_the_app(file: str) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "tui", "--clean", "none", "--summary", "many", file]
    done = subprocess.run(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
        start_new_session=True,
        timeout=20,
        check=False,
    )
    assert done.returncode == 2
    assert b"pullquote: " in done.stderr
    os.close(ours)
    os.close(theirs)
