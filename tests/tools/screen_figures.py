"""What a key costs: python -m tests.tools.screen_figures [WORDS ...]

For a text of so many words, beside the smallest Textual app that shows a thousand: bytes, frames and
CPU time per key, wake-ups while nothing happens, and a page key while sources and summary are being made.
Frames are counted by the marks of synchronised output, CPU time is that of the program's own process (Linux).
"""

from __future__ import annotations

import fcntl
import os
import pty
import random
import re
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

KEYS = {"line": (b"j", b"k"), "page": (b"\x1b[6~", b"\x1b[5~")}
PRESSES = 100
QUIET = 0.04  # seconds without output after which a key is answered
WORDS = ["harbour", "crane", "winter", "board", "meets", "again", "night", "boat", "late", "light"]
SMALLEST = """
import sys
from textual.app import App
from textual.containers import VerticalScroll
from textual.widgets import Static
class Smallest(App):
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [("j", "line(1)"), ("k", "line(-1)"), ("q", "quit")]
    def compose(self):
        with VerticalScroll():
            yield Static(open(sys.argv[1], encoding="utf-8").read(), markup=False)
    def action_line(self, by):
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)
    def on_mount(self):
        self.query_one(VerticalScroll).focus()
Smallest().run()
"""


class Program:
    """A program on a pseudo-terminal of 120 by 36 that answers what Textual asks."""

    def __init__(self, command: list[str], home: Path) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
        settings = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
        environment = {**os.environ, **settings, "PULLQUOTE_HOME": str(home)}
        self._process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
        os.close(theirs)
        self.sent = b""

    def listen(self, quiet: float, first: float | None = None) -> None:
        """Take what comes until nothing has come for so long; wait for the first of it a while longer."""
        wait = first or quiet
        while select.select([self._ours], [], [], wait)[0]:
            piece = os.read(self._ours, 1 << 16)
            if b"\x1b[?2026$p" in piece:
                os.write(self._ours, b"\x1b[?2026;2$y")
            self.sent += piece
            wait = quiet

    def press(self, key: bytes) -> float:
        """Milliseconds from a key to the first byte of its answer."""
        start = time.perf_counter()
        os.write(self._ours, key)
        select.select([self._ours], [], [], 1.0)
        took = time.perf_counter() - start
        self.listen(QUIET)
        return took * 1e3

    def cpu(self) -> float:
        """Milliseconds of CPU time so far."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1e3 / os.sysconf("SC_CLK_TCK")

    def wake_ups(self) -> int:
        """How often it was on a processor so far."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return sum(map(int, re.findall(r"ctxt_switches:\s+(\d+)", status)))

    def end(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()
        os.close(self._ours)


def text_of(words: int) -> str:
    """An invented text: paragraphs of a few sentences, some of them quotations."""
    random.seed(words)
    paragraphs = []
    while words > 0:
        sentences = [" ".join(random.choices(WORDS, k=12)).capitalize() + "." for _ in range(4)]
        sentences[0] = f"“{sentences[0][:-1]},” said Ada Brook — twice."
        paragraphs.append(" ".join(sentences))
        words -= 48
    return "\n\n".join(paragraphs)


def figures(program: Program) -> str:
    """One line for each kind of key, and one for the rest."""
    lines = []
    for name, (there, back) in KEYS.items():
        program.sent, before = b"", program.cpu()
        took = [program.press(back if number % 2 else there) for number in range(PRESSES)]
        frames = program.sent.count(b"\x1b[?2026h") / PRESSES
        cost = (program.cpu() - before) / PRESSES
        late = sorted(took)[int(PRESSES * 0.95)]
        lines.append(
            f"  {name}: {statistics.median(took):.1f} ms (p95 {late:.1f}), CPU {cost:.2f} ms, "
            f"{len(program.sent) / PRESSES:.0f} bytes, {frames:.2f} frames"
        )
    before_rest = program.wake_ups()
    time.sleep(5)
    return "\n".join([*lines, f"  wake-ups in 5 s: {program.wake_ups() - before_rest}"])


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small = folder / "small.txt"
        small.write_text(text_of(1_000), encoding="utf-8")
        programs = {"smallest Textual app": [sys.executable, "-c", SMALLEST, str(small)]}
        for size in sys.argv[1:] or ["1000", "100000"]:
            file = folder / f"{size}.txt"
            file.write_text(text_of(int(size)), encoding="utf-8")
            command = [sys.executable, "-m", "tui", "--clean", "none", "--private", str(file)]
            programs[f"pullquote, {size} words"] = command
        for title, command in programs.items():
            program = Program(command, folder)
            program.listen(1.0, first=20.0)
            working = [program.press(KEYS["page"][number % 2]) for number in range(20)]
            program.listen(5.0)
            print(f"{title}\n  first pages: {statistics.median(working):.1f} ms\n{figures(program)}")  # noqa: T201
            program.end()


if __name__ == "__main__":
    main()
