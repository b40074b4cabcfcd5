"""The command line where there is a terminal, or only a part of one."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.streams import STORY, Terminal, pipe_in, terminal
from tui import cli
from tui.cli import main
from tui.paths import style_file
from tui.settings import Options, remember_style


def test_a_terminal_gets_the_screen(
    story: str, shown: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", terminal())
    monkeypatch.setattr(sys, "stdout", terminal())
    assert main(["--sample", story, "--private"]) == 0
    [(targets, options, page)] = shown
    assert targets == ("--sample", story)
    assert options.private
    assert page is None


def test_without_a_target_the_open_screen(
    shown: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", terminal())
    monkeypatch.setattr(sys, "stdout", terminal())
    assert main([]) == 0
    assert shown[0][0] == ()


def test_what_is_piped_in_is_shown_with_keys_from_the_terminal(
    shown: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe_in(monkeypatch, STORY)
    monkeypatch.setattr(sys, "stdout", terminal())
    monkeypatch.setattr(cli, "_take_keys_from_terminal", lambda: True)
    assert main([]) == 0
    [(targets, _, page)] = shown
    assert targets == ("-",)
    assert page.content == STORY.encode()


def test_where_no_keys_can_be_had_it_is_printed(
    shown: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = terminal()
    pipe_in(monkeypatch, STORY)
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(cli, "_take_keys_from_terminal", lambda: False)
    assert main([]) == 0
    assert shown == []
    out.seek(0)
    assert "Ada Brook" in out.read()


def test_copies_to_be_printed_leave_the_screen_where_it_is(
    story: str, shown: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", terminal())
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr(sys, "stderr", terminal())
    assert main([story, "--print-copies"]) == 0
    assert len(shown) == 1


@pytest.mark.parametrize(
    ("remembered", "arguments", "style"),
    [
        ("mla", [], "mla"),
        ("mla", ["--style", "apa"], "apa"),
        ("a style that is gone", [], "attribution"),
        ("", [], "attribution"),
    ],
)
def test_the_screen_opens_in_the_style_chosen_last(
    remembered: str,
    arguments: list[str],
    style: str,
    story: str,
    shown: list[tuple[Any, ...]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    remember_style(style_file(), remembered)
    monkeypatch.setattr(sys, "stdin", terminal())
    monkeypatch.setattr(sys, "stdout", terminal())
    assert main([story, *arguments]) == 0
    assert shown[0][1].style == style


def test_a_dumb_terminal_is_printed_to(
    story: str, shown: list[tuple[Any, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", terminal())
    monkeypatch.setattr(sys, "stdout", terminal())
    monkeypatch.setenv("TERM", "dumb")
    assert main([story]) == 0
    assert shown == []


def test_a_terminal_without_the_character_gets_an_escape(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(kept, encoding="ascii"))
    assert main([story, "--text"]) == 0
    assert rb"\u201cThe tide" in kept.getvalue()


def test_the_doctor_asks_a_reader_before_it_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[bool] = []

    def doctor(options: Options, *, tries: bool) -> list[str]:
        tried.append(tries)
        return []

    monkeypatch.setattr("tui.doctor.doctor", doctor)
    monkeypatch.setattr(sys, "stdin", terminal())
    for answer in ("", "n"):
        monkeypatch.setattr("builtins.input", lambda question, answer=answer: answer)
        assert main(["doctor"]) == 0
    assert tried == [True, False]


def test_progress_is_told_and_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with cli._progress_line("https://courier.example/\x1bstory") as tell:
        tell(2048, 4096)
        tell(4096, None)
    screen.seek(0)
    first, second, wiped = screen.read().split("\r")[1:4]
    assert first.startswith("2 of 4 KB from https://courier.example/␛story")
    assert second.startswith("4 KB from")
    assert wiped.strip() == ""
    assert len(first) == len(wiped)


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals and no broken pipes there")
class TestProcess:
    """What only a process of its own shows."""

    COMMAND = (sys.executable, "-m", "tui")

    def test_a_reader_that_leaves_early_is_no_failure(self, story: str) -> None:
        process = subprocess.Popen(
            [*self.COMMAND, story, "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
        process.stderr.close()

    def test_without_a_terminal_what_is_piped_in_is_printed(self) -> None:
        done = subprocess.run(self.COMMAND, input=STORY.encode(), capture_output=True, check=False)
        assert done.returncode == 0
        assert "“The tide keeps the time here,”" in done.stdout.decode()

    def test_keys_come_from_the_terminal_behind_a_pipe(self) -> None:
        # The child makes the pseudo-terminal its own, reads the pipe to its end, and then a key.
        probe = """
import fcntl, os, sys, termios
fcntl.ioctl(int(sys.argv[1]), termios.TIOCSCTTY, 0)
sys.stdin.read()
from tui.cli import _take_keys_from_terminal
print(_take_keys_from_terminal(), os.isatty(0), os.read(0, 1))
"""
        master, slave = os.openpty()
        os.write(master, b"q\n")
        done = subprocess.run(
            [sys.executable, "-c", probe, str(slave)],
            input=b"article",
            capture_output=True,
            pass_fds=[slave],
            start_new_session=True,
            check=False,
        )
        os.close(master)
        os.close(slave)
        assert done.stdout == b"True True b'q'\n", done.stderr
