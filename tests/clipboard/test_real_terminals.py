"""The chain in real terminals, in tmux and in screen; what is not installed is skipped."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.clipboard.real import HOSTILE, PATIENCE, needs, until
from tests.screens.terminal import Console

pytestmark = [pytest.mark.real, pytest.mark.skipif(os.name != "posix", reason="these programs are Unix's")]

PLAIN_SHELL = {"SHELL": "/bin/sh", "HISTFILE": ""}
COPY = """
import json, os, sys
from tui.clipboard import Chain, World
out = open(os.environ["TERMINAL"], "w") if "TERMINAL" in os.environ else None
write = (lambda s: (out.write(s), out.flush())) if out else None
text = open(sys.argv[1], encoding="utf-8", newline="").read()
receipt = Chain(World(dict(os.environ), "linux", write=write)).copy(text)
with open(sys.argv[2], "w") as report:
    json.dump([receipt.outcome, receipt.route, receipt.tried], report)
"""


def script(folder: Path) -> Path:
    file = folder / "copying_once.py"
    file.write_text(COPY, encoding="utf-8")
    return file


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
    outcome, route, _ = report(tmp_path / "report")
    assert (outcome, route) == ("sent", "tmux")
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
    outcome, route, _ = report(tmp_path / "report")
    assert (outcome, route) == ("copied", "tmux buffer only")
    assert alone("show-buffer") == HOSTILE


Start = Callable[[list[str], dict[str, str]], Console]


@pytest.fixture
def terminal() -> Iterator[Start]:
    opened: list[Console] = []

    def start(command: list[str], env: dict[str, str]) -> Console:
        opened.append(Console(command, env))
        return opened[-1]

    yield start
    for one in opened:
        one.close()
        one.program.kill()
        one.program.wait()


def heard(shown: Console) -> bytes:
    """All output so far."""
    while shown.listen(0.05):
        pass
    return bytes(shown.sent)


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


def test_a_terminal_is_sent_the_whole_text(tmp_path: Path, terminal: Start) -> None:
    (tmp_path / "text").write_bytes(HOSTILE.encode())
    command = [sys.executable, str(script(tmp_path)), f"{tmp_path}/text", f"{tmp_path}/report"]
    shown = terminal(command, bare(tmp_path, TERMINAL="/dev/tty"))
    assert until(lambda: copied_in(heard(shown))) == HOSTILE
    assert report(tmp_path / "report")[:2] == ["sent", "OSC 52"]


@needs("screen")
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
    assert until(lambda: copied_in(heard(shown))) == text
    assert report(tmp_path / "report")[:2] == ["sent", "OSC 52"]


def test_the_doctor_tries_the_chain_on_this_very_terminal(tmp_path: Path, terminal: Start) -> None:
    code = "import tui.doctor, tui.settings; print(*tui.doctor.doctor(tui.settings.Options()), sep='\\n')"
    shown = terminal([sys.executable, "-c", code], bare(tmp_path, PATH=""))
    assert until(lambda: copied_in(heard(shown))) == "Pullquote was here: this line came by way of osc52."
    assert until(lambda: b"Places" in heard(shown))
    assert "osc52: Sent to your terminal" in shown.sent.decode()
