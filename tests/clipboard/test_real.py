"""The chain with the real programs; what is not installed is skipped."""

from __future__ import annotations

import base64
import json
import os
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tui.clipboard import Chain, World, this_world

pytestmark = [pytest.mark.real, pytest.mark.skipif(os.name != "posix", reason="these programs are Unix's")]

HOSTILE = "“Trenin” — naïve 👍 שלום\r\n\ttab\x1b[31m\nlast line without end"
PATIENCE = 10.0
PLAIN_SHELL = {"SHELL": "/bin/sh", "HISTFILE": ""}
COPY = """
import json, os, sys, time
from tui.clipboard import Chain, World
out = open(os.environ["TERMINAL"], "w") if "TERMINAL" in os.environ else None
write = (lambda s: (out.write(s), out.flush())) if out else None
text = open(sys.argv[1], encoding="utf-8", newline="").read()
began = time.monotonic()
receipt = Chain(World(dict(os.environ), "linux", write=write)).copy(text)
took = time.monotonic() - began
with open(sys.argv[2], "w") as report:
    json.dump([receipt.outcome, receipt.route, receipt.tried, took], report)
"""


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [program for program in programs if shutil.which(program) is None]
    return pytest.mark.skipif(bool(missing), reason=f"{', '.join(missing)} missing")


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """The name of an X display of our own."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        ready, _, _ = select.select([read], [], [], PATIENCE)
        if not ready:
            pytest.skip("Xvfb does not start")
        yield f":{os.read(read, 16).decode().strip()}"
    finally:
        os.close(read)
        server.terminate()
        server.wait()


def only(folder: Path, *programs: str) -> str:
    """A path on which there are only these programs."""
    for program in programs:
        (folder / program).symlink_to(shutil.which(program) or program)
    return str(folder)


def x_world(display: str, path: str) -> World:
    return World({"DISPLAY": display, "PATH": path, "HOME": path}, "linux")


@needs("Xvfb")
@pytest.mark.parametrize(
    "tool", [pytest.param("xclip", marks=needs("xclip")), pytest.param("xsel", marks=needs("xsel"))]
)
@pytest.mark.parametrize("text", [HOSTILE, "x", "ab\n" * 20_000], ids=["hostile", "short", "long"])
def test_x_gives_back_what_was_copied(display: str, tool: str, text: str, tmp_path: Path) -> None:
    world = x_world(display, only(tmp_path, tool))
    receipt = Chain(world).copy(text)
    assert (receipt.outcome, receipt.route) == ("copied", tool)
    asked = {"xclip": ["xclip", "-selection", "c", "-o"], "xsel": ["xsel", "-b", "-o"]}[tool]

    def held() -> str:
        run = subprocess.run(asked, env=dict(world.env), capture_output=True, timeout=PATIENCE, check=False)
        if run.returncode or not run.stdout:
            Chain(world).copy(text)  # xsel stops answering now and then, if the text is long
            return ""
        return run.stdout.decode()

    assert until(held) == text


@needs("Xvfb", "xclip")
def test_each_copy_takes_the_place_of_the_one_before(display: str, tmp_path: Path) -> None:
    chain = Chain(x_world(display, only(tmp_path, "xclip")))
    for number in range(5):
        assert chain.copy(f"{HOSTILE} {number}").outcome == "copied"


@needs("Xvfb", "xclip")
def test_a_copy_outlives_us_and_holds_no_pipe(display: str, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    env = {**os.environ, "DISPLAY": display, "PATH": only(tmp_path / "bin", "xclip")}
    done = subprocess.run(
        [sys.executable, "-c", "from tui.clipboard import copy; print(copy('kept').outcome)"],
        env=env,
        capture_output=True,  # would wait for ever if xclip had our pipes
        timeout=PATIENCE,
        check=True,
        text=True,
    )
    assert (done.stdout, done.stderr) == ("copied\n", "")
    held = subprocess.run(["xclip", "-selection", "c", "-o"], env=env, capture_output=True, check=True)
    assert held.stdout == b"kept"


@needs("xclip")
def test_a_stale_display_is_no_success(tmp_path: Path) -> None:
    receipt = Chain(x_world(":987", only(tmp_path, "xclip"))).copy(HOSTILE)
    assert receipt.outcome == "not copied"
    assert "xclip failed" in receipt.message


@needs("wl-copy", "wl-paste")
def test_a_stale_wayland_display_is_no_success(tmp_path: Path) -> None:
    env = {"WAYLAND_DISPLAY": "wayland-987", "XDG_RUNTIME_DIR": str(tmp_path), "PATH": os.environ["PATH"]}
    receipt = Chain(World(env, "linux")).copy(HOSTILE)
    assert receipt.outcome == "not copied"
    assert "wl-copy failed" in receipt.message


def test_this_world_is_the_one_we_are_in() -> None:
    assert this_world().env["PATH"] == os.environ["PATH"]
    assert this_world().platform == sys.platform


def script(folder: Path, name: str = "copying_once.py") -> Path:
    file = folder / name
    file.write_text(COPY, encoding="utf-8")
    return file


def until(found: Callable[[], Any]) -> Any:
    """What a question gives as soon as it gives anything."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(0.02)
    pytest.fail("nothing came in time")


def report(file: Path) -> Any:
    return until(lambda: json.loads(file.read_text() or "null") if file.exists() else None)


class Tmux:
    """A tmux server of our own."""

    def __init__(self, folder: Path, name: str) -> None:
        self.socket = folder / name
        self.env = {
            key: value
            for key, value in os.environ.items()
            if key not in ("TMUX", "DISPLAY", "WAYLAND_DISPLAY")
        }
        self.env |= {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **PLAIN_SHELL, "HOME": str(folder)}

    def __call__(self, *words: str) -> str:
        command = ["tmux", "-f", "/dev/null", "-S", str(self.socket), *words]
        done = subprocess.run(command, env=self.env, capture_output=True, timeout=PATIENCE, check=False)
        return done.stdout.decode()


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Callable[[str], Tmux]]:
    made: list[Tmux] = []

    def make(name: str) -> Tmux:
        made.append(Tmux(tmp_path, name))
        return made[-1]

    yield make
    for server in reversed(made):
        server("kill-server")


@needs("tmux")
def test_tmux_hands_a_copy_to_the_terminal_around_it(tmp_path: Path, servers: Callable[[str], Tmux]) -> None:
    """A tmux inside another plays the terminal: what OSC 52 brings it becomes its buffer."""
    (tmp_path / "text").write_bytes(HOSTILE.encode())
    outer, inner = servers("outer"), servers("inner")
    run = f"{sys.executable} {script(tmp_path)} {tmp_path}/text {tmp_path}/report"
    nested = f"env -u TMUX TERM=xterm-256color tmux -f /dev/null -S {inner.socket} new-session -s one"
    outer("new-session", "-d", "-s", "around", "-x", "80", "-y", "24")
    outer("set", "-s", "set-clipboard", "on")
    outer("send-keys", "-t", "around", nested, "Enter")
    until(lambda: inner("list-clients"))
    inner("new-window", "-e", f"PYTHONPATH={Path.cwd()}", "-t", "one", run)
    outcome, route, _, took = report(tmp_path / "report")
    assert (outcome, route) == ("sent", "tmux")
    assert took <= 2.1
    assert inner("show-buffer") == HOSTILE
    assert until(lambda: outer("show-buffer")) == HOSTILE


@needs("tmux")
def test_tmux_without_a_terminal_keeps_the_copy_and_says_so(
    tmp_path: Path, servers: Callable[[str], Tmux]
) -> None:
    (tmp_path / "text").write_bytes(HOSTILE.encode())
    alone = servers("alone")
    run = f"{sys.executable} {script(tmp_path)} {tmp_path}/text {tmp_path}/report; sleep 5"
    alone("new-session", "-d", "-e", f"PYTHONPATH={Path.cwd()}", "-s", "one", run)
    outcome, route, _, _ = report(tmp_path / "report")
    assert (outcome, route) == ("copied", "tmux buffer only")
    assert alone("show-buffer") == HOSTILE


class Terminal:
    """A pseudo-terminal with a program in it, whose output is kept."""

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        import pty

        self.process, self._fd = pty.fork()
        if not self.process:
            os.execvpe(command[0], command, env)
        self.output = b""

    def read(self) -> bytes:
        """All output so far."""
        while select.select([self._fd], [], [], 0.05)[0]:
            try:
                more = os.read(self._fd, 65536)
            except OSError:
                break
            if not more:
                break
            self.output += more
        return self.output

    def close(self) -> None:
        import signal

        os.close(self._fd)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


@pytest.fixture
def terminal() -> Iterator[Callable[[list[str], dict[str, str]], Terminal]]:
    opened: list[Terminal] = []

    def start(command: list[str], env: dict[str, str]) -> Terminal:
        opened.append(Terminal(command, env))
        return opened[-1]

    yield start
    for one in opened:
        one.close()


def bare(home: Path, **more: str) -> dict[str, str]:
    gone = ("TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY")
    env = {key: value for key, value in os.environ.items() if key not in gone}
    return {
        **env,
        "TERM": "xterm-256color",
        "PYTHONPATH": str(Path.cwd()),
        **PLAIN_SHELL,
        "HOME": str(home),
        **more,
    }


def copied_in(output: bytes) -> str | None:
    found = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", output)
    return base64.b64decode(found[1]).decode() if found else None


Start = Callable[[list[str], dict[str, str]], Terminal]


@pytest.mark.filterwarnings(
    "ignore:This process:DeprecationWarning"
)  # pty.fork beside threads; the child only execs
def test_a_terminal_is_sent_the_whole_text(tmp_path: Path, terminal: Start) -> None:
    (tmp_path / "text").write_bytes(HOSTILE.encode())
    command = [sys.executable, str(script(tmp_path)), f"{tmp_path}/text", f"{tmp_path}/report"]
    shown = terminal(command, bare(tmp_path, TERMINAL="/dev/tty"))
    assert until(lambda: copied_in(shown.read())) == HOSTILE
    assert report(tmp_path / "report")[:2] == ["sent", "OSC 52"]


@needs("screen")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_screen_passes_the_pieces_on(tmp_path: Path, terminal: Start) -> None:
    text = HOSTILE * 40
    (tmp_path / "text").write_bytes(text.encode())
    (sockets := tmp_path / "s").mkdir(mode=0o700)
    command = [sys.executable, str(script(tmp_path)), f"{tmp_path}/text", f"{tmp_path}/report"]
    wait = ["sh", "-c", '"$@"; sleep 5', "sh"]
    shown = terminal(
        ["screen", "-c", "/dev/null", *wait, *command],
        bare(tmp_path, TERMINAL="/dev/tty", SCREENDIR=str(sockets)),
    )
    assert until(lambda: copied_in(shown.read())) == text
    assert report(tmp_path / "report")[:2] == ["sent", "OSC 52"]


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_the_doctor_tries_the_chain_on_this_very_terminal(tmp_path: Path, terminal: Start) -> None:
    code = "import tui.doctor, tui.settings; print(*tui.doctor.doctor(tui.settings.Options()), sep='\\n')"
    shown = terminal([sys.executable, "-c", code], bare(tmp_path, PATH=""))
    assert until(lambda: copied_in(shown.read())) == "Pullquote was here: this line came by way of osc52."
    assert until(lambda: b"Places" in shown.read())
    assert "osc52: Sent to your terminal" in shown.output.decode()
