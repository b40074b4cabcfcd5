"""What the screen costs: python -m tests.tools.screen_figures [WORDS ...] (Linux)

For a text of so many words, beside the smallest Textual app that shows a thousand. Each key is pressed in all
programs in turn, so that the ratios hold on a busy machine: time to the first byte of the answer, CPU time,
bytes, frames (by the marks of synchronised output). Then what happens while nothing happens, memory, helper
processes, modules of the readers at the first frame, and a page key while sources and summary are being made.
"""

from __future__ import annotations

import fcntl
import os
import pty
import random
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from statistics import median

KEYS = {"line": (b"j", b"k"), "page": (b"\x1b[6~", b"\x1b[5~"), "end": (b"\x1b[F", b"\x1b[H")}
PRESSES = 60
QUIET = 0.04  # seconds without output after which a key is answered
REST = 5  # seconds
PATIENCE = 30  # seconds for a helper to come
HEAVY = ("trafilatura", "lxml", "sumy", "nltk")
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
LOG_IN = "import os, sys; os.login_tty(0); os.execv(sys.argv[1], sys.argv[1:])"
# Leaves the names of what was imported in the file that is its last argument.
TELLING = """
import atexit, sys
file = sys.argv.pop()
atexit.register(lambda: open(file, "w").write("\\n".join(sys.modules)))
from tui.cli import main
sys.exit(main())
"""


class Program:
    """A program on a pseudo-terminal of 120 by 36 that answers what Textual asks."""

    def __init__(self, command: list[str], home: Path) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
        settings = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
        environment = {**os.environ, **settings, "PULLQUOTE_HOME": str(home)}
        started = [sys.executable, "-c", LOG_IN, *command]
        self._process = subprocess.Popen(started, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
        os.close(theirs)
        self.sent = b""

    def listen(self, quiet: float, first: float | None = None) -> None:
        """Take what comes until nothing has come for so long; wait for the first of it a while longer."""
        wait = first or quiet
        while select.select([self._ours], [], [], wait)[0]:
            try:
                piece = os.read(self._ours, 1 << 16)
            except OSError:  # it has ended
                return
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

    @property
    def cpu(self) -> float:
        """Milliseconds on a processor so far, of all its threads."""
        return sum(int(file.read_text().split()[0]) for file in self._threads("schedstat")) / 1e6

    @property
    def wake_ups(self) -> list[int]:
        """How often each of its threads was on a processor so far, the main one first."""
        found = (re.findall(r"ctxt_switches:\s+(\d+)", file.read_text()) for file in self._threads("status"))
        return [sum(map(int, numbers)) for numbers in found]

    @property
    def memory(self) -> int:
        """Resident bytes of the process itself."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) * 1024

    @property
    def helpers(self) -> int:
        """How many child processes it has."""
        return sum(len(file.read_text().split()) for file in self._threads("children"))

    def _threads(self, file: str) -> list[Path]:
        return sorted(Path(f"/proc/{self._process.pid}/task").glob(f"*/{file}"))

    def leave(self) -> float:
        """Milliseconds from q to its end."""
        start = time.perf_counter()
        os.write(self._ours, b"q")
        while self._process.poll() is None and time.perf_counter() - start < REST:
            self.listen(0.005)
        took = (time.perf_counter() - start) * 1e3
        self._process.kill()
        self._process.wait()
        os.close(self._ours)
        return took


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


def keys(programs: dict[str, Program]) -> None:
    """Print what each key costs in each program, and that divided by what it costs in the first."""
    for name, way in KEYS.items():
        rows: dict[str, list[float]] = {}
        took: dict[str, list[float]] = {title: [] for title in programs}
        spent = {title: -program.cpu for title, program in programs.items()}
        for program in programs.values():
            program.sent = b""
        for number in range(PRESSES):
            for title, program in programs.items():
                took[title].append(program.press(way[number % 2]))
        for title, program in programs.items():
            late = sorted(took[title])[int(PRESSES * 0.95)]
            cpu = (spent[title] + program.cpu) / PRESSES
            rows[title] = [median(took[title]), late, cpu, len(program.sent) / PRESSES]
            frames = program.sent.count(b"\x1b[?2026h") / PRESSES
            least = next(iter(rows.values()))
            figures = " ".join(
                f"{what} {value:.1f} (x{value / other:.2f})"
                for what, value, other in zip(("ms", "p95", "CPU", "bytes"), rows[title], least, strict=True)
            )
            print(f"{name:5} {title:12} {figures} frames {frames:.2f}")  # noqa: T201


def settled(program: Program) -> list[float]:
    """Press page keys until its helper has come and gone; the milliseconds of each while it was there."""
    working: list[float] = []
    end = time.monotonic() + PATIENCE
    while program.helpers or (not working and time.monotonic() < end):
        took = program.press(KEYS["page"][len(working) % 2])
        working += [took] if program.helpers else []
    program.listen(2.0)
    return working


def while_working(working: list[float], idle: float) -> str:
    """How long page keys took while the helper was there, against when it was not; in milliseconds."""
    if not working:
        return "read before a key could be pressed"
    ratio, longest = median(working) / idle, max(working)
    return f"page while working x{ratio:.2f} of {idle:.1f} ms, the longest {longest:.0f} ms"


def modules_at_first(command: list[str], folder: Path) -> list[str]:
    """The readers that are imported by the time of the first frame."""
    listed = folder / "modules"
    program = Program([sys.executable, "-c", TELLING, *command[3:], str(listed)], folder)
    program.listen(0.2, first=20.0)
    program.leave()
    found = {name.split(".")[0] for name in listed.read_text().splitlines()}
    return sorted(found.intersection(HEAVY))


def main() -> None:
    """Print the figures."""
    sizes = [int(words) for words in sys.argv[1:]] or [1_000, 100_000, 580_000]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small = folder / "small.txt"
        small.write_text(text_of(1_000), encoding="utf-8")
        least = Program([sys.executable, "-c", SMALLEST, str(small)], folder)
        least.listen(1.0, first=20.0)
        floor, programs = least.memory, {"smallest app": least}
        for size in sizes:
            file = folder / f"{size}.txt"
            file.write_text(text_of(size), encoding="utf-8")
            command = [sys.executable, "-m", "tui", "--clean", "none", "--private", str(file)]
            print(f"{size} words: readers at the first frame: {modules_at_first(command, folder) or 'none'}")  # noqa: T201
            program = programs[f"{size} words"] = Program(command, folder)
            program.listen(0.3, first=20.0)
            memory, working = program.memory, settled(program)
            idle = median(program.press(KEYS["page"][number % 2]) for number in range(20))
            print(  # noqa: T201
                f"  {while_working(working, idle)}; bytes a word above the smallest app: "
                f"{(memory - floor) / size:.0f} with the article, "
                f"{(program.memory - floor) / size:.0f} with all; helpers left: {program.helpers}"
            )
        keys(programs)
        before = {title: program.wake_ups for title, program in programs.items()}
        time.sleep(REST)
        for title, program in programs.items():
            ups = [now - then for then, now in zip(before[title], program.wake_ups, strict=True)]
            print(f"{title}: wake-ups of each thread in {REST} s: {ups}; left in {program.leave():.0f} ms")  # noqa: T201


if __name__ == "__main__":
    main()
