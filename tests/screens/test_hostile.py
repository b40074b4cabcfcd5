from __future__ import annotations

import os
import re
import select
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.screens import hostile
from tests.screens.stage import SIZES, Stage, stage
from tui.widgets.filter import SafeLines

PATIENCE = 20.0
# What a screen may send: text, positions, styles; the modes that Textual sets and asks for; the shape of the
# mouse pointer (OSC 22); a copy in base64 (OSC 52).
ALLOWED = re.compile(
    rb"\x1b\[[0-9;]*[mHJKABCDGd]"
    rb"|\x1b\[\?(?:25|7|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)(?:[hl]|\$p)"
    rb"|\x1b\[[<>=]\d*u|\x1b\[\?u|\x1b\[c|\x1b\[6n|\x1b\[>[0-9;]*[a-zA-Z]|\x1b\[\?\d+\$p"
    rb"|\x1b\]22;[a-z-]*\x07|\x1b\]52;c;[A-Za-z0-9+/=]*(?:\x07|\x1b\\)"
    rb"|\r|\n"
)
STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
WAYS = [
    keys.split()
    for keys in [
        "j j j j",
        "full_stop full_stop",
        "G",
        "g",
        "2 j j j",
        "3 j j J J",
        "1 v j j l h",
        "escape",
        "slash m",
        "escape",
        "y",
        "down",
        "escape",
        "x",
        "escape",
        "i",
        "escape",
        "t down",
        "escape",
        "colon",
        "escape",
        "question_mark",
    ]
]
WALK = (
    "jjjj..c\x1b[B1 y\x1b[B\x1b[B\x1b2jjjj3jjJJ \x1b/m\r nNv jj\x1bx j\x1bi jj\x1b? "
    "\x1bt\x1b[B\x1b:mes\r\x1b+-=zzTTT\x1b1G g"
)


async def looked_at(on: Stage) -> None:
    """Every row on the screen is exactly as wide as the screen, and can steer nothing."""
    width = on.app.size.width
    for row in on.rows():
        assert cell_len(row) == width, row
        assert not STEERING.search(row), row


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
async def test_nothing_hostile_is_drawn_or_wider_than_the_screen(size: tuple[int, int]) -> None:
    reading = hostile.reading()
    async with stage(size, reading.article, reading.sources, reading.summary) as on:
        await looked_at(on)
        for keys in WAYS:
            await on.press(*keys)
            await looked_at(on)


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("clean", "content"), [("none", hostile.text), ("markdown", hostile.markdown)])
def test_what_reaches_a_terminal(clean: str, content: Callable[[], str], tmp_path: Path) -> None:
    file = tmp_path / "article"
    file.write_text(content(), encoding="utf-8")
    sent = on_a_terminal([sys.executable, "-m", "tui", "--clean", clean, str(file)], WALK)
    assert b"\x1b[?1049l" in sent  # it was left, and left in order
    rest = ALLOWED.sub(b"", sent).decode()
    found = STEERING.search(rest)
    assert found is None, repr(rest[max(0, found.start() - 40) : found.end() + 40])


def on_a_terminal(command: list[str], keys: str) -> bytes:
    """All that a program sends to a terminal of 100 by 30 while keys are typed one by one, and then q."""
    import fcntl
    import pty
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    program = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    sent = bytearray()
    listen(ours, sent, 1.5)
    for key in re.findall("\x1b\\[B|.|\r", keys):
        os.write(ours, key.encode())
        listen(ours, sent, 0.12 if key == "\x1b" else 0.02)
    end = time.monotonic() + PATIENCE
    while program.poll() is None and time.monotonic() < end:
        for key in (b"\x1b", b"q"):  # apart from each other, or they are Alt+q
            os.write(ours, key)
            listen(ours, sent, 0.15)
    program.kill()
    listen(ours, sent, 0.1)
    os.close(ours)
    assert program.wait() == 0, ALLOWED.sub(b" ", bytes(sent))[-1500:].decode()
    return bytes(sent)


def listen(terminal: int, sent: bytearray, quiet: float) -> None:
    """Take what comes until nothing has come for so many seconds."""
    while select.select([terminal], [], [], quiet)[0]:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux: the other end is closed
            return
        if not piece:
            return
        sent.extend(piece)


def test_the_filter_takes_out_what_steers_and_nothing_else() -> None:
    from rich.segment import Segment
    from rich.style import Style
    from textual.color import Color

    black = Color(0, 0, 0)
    clean = [Segment("plain “text”", Style(bold=True)), Segment("日本", None)]
    assert SafeLines().apply(clean, black) is clean
    evil = [Segment("a\x1b]0;b\x07c\u202ed\x9be", Style(bold=True, link="http://evil.example"))]
    assert [segment.text for segment in SafeLines().apply(evil, black)] == ["a]0;bcde"]
    assert all(segment.style and not segment.style.link for segment in SafeLines().apply(evil, black))
