"""The chain in worlds made up: helper programs are little scripts, the terminal is a list."""

from __future__ import annotations

import base64
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.clipboard import Chain, FakeClipboard, Receipt, World, chain_of
from tui.clipboard.chain import fit
from tui.clipboard.terminal import CHUNK, TMUX_LIMIT, sequence
from tui.settings import Options, RouteName

TEXT = "“Trenin” 👍\nsecond line"
WSL = "Linux version 5.15.90.1-microsoft-standard-WSL2"
posix = pytest.mark.skipif(os.name != "posix", reason="the helpers are shell scripts")

ORDERS: list[tuple[dict[str, str], tuple[str, ...]]] = [
    ({}, ("native", "osc52")),
    ({"TMUX": "x"}, ("native", "tmux", "osc52")),
    ({"SSH_CONNECTION": "x"}, ("osc52", "native")),
    ({"SSH_TTY": "x", "TMUX": "x"}, ("tmux", "osc52", "native")),
    ({"SSH_CONNECTION": "x", "DISPLAY": ":0"}, ("osc52", "native")),
    ({"SSH_CONNECTION": "x", "DISPLAY": "localhost:10.0"}, ("native", "osc52")),
]


@pytest.mark.parametrize(("env", "order"), ORDERS)
def test_the_order_of_routes_suits_the_place(env: dict[str, str], order: tuple[str, ...]) -> None:
    assert Chain(World(env)).order() == order


def test_a_route_can_be_forced_and_a_command_goes_first() -> None:
    assert Chain(World({}), route="osc52").order() == ("osc52",)
    assert Chain(World({}), route="off").order() == ()
    assert Chain(World({}), command="copy-it").order() == ("command", "native", "osc52")


def test_the_readers_settings_make_the_chain() -> None:
    chain = chain_of(Options(clipboard="tmux", clipboard_command="x", primary_selection=True), World({}))
    assert (chain.route, chain.command, chain.primary) == ("tmux", "x", True)


def test_switched_off_says_so() -> None:
    receipt = Chain(World({}), route="off").copy(TEXT)
    assert receipt.outcome == "not copied"
    assert receipt.message == "Not copied: copying is switched off"


def decoded(written: list[str]) -> str:
    whole = "".join(written)
    assert whole.startswith("\x1b]52;c;")
    assert whole.endswith("\x07")
    return base64.b64decode(whole[7:-1]).decode()


def test_osc_52_is_sent_and_never_called_copied() -> None:
    written: list[str] = []
    receipt = Chain(World({"TERM": "xterm-256color"}, "linux", write=written.append)).copy(TEXT)
    assert decoded(written) == TEXT
    assert receipt.outcome == "sent"
    assert receipt.message == f"Sent to your terminal · {len(TEXT)} characters · OSC 52"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=600))
def test_screen_gets_pieces_that_it_passes_on(text: str) -> None:
    pieces = sequence(text, in_screen=True).split("\x1b\\")
    assert pieces.pop() == ""
    assert all(piece.startswith("\x1bP") and len(piece) <= CHUNK + 2 for piece in pieces)
    assert "".join(piece[2:] for piece in pieces) == sequence(text)


@pytest.mark.parametrize("term", ["linux", "dumb", ""])
def test_a_terminal_without_clipboard_is_sent_nothing(term: str) -> None:
    written: list[str] = []
    receipt = Chain(World({"TERM": term}, "linux", write=written.append)).copy(TEXT)
    assert receipt.outcome == "not copied"
    assert written == []


ADVICE = [
    ({"TMUX": "x"}, 'tmux passes it on only with "set -s set-clipboard on".'),
    ({"VTE_VERSION": "6800"}, "This terminal is known to ignore it"),
    ({"TERM_PROGRAM": "Apple_Terminal"}, "This terminal is known to ignore it"),
    ({}, "Paste once to check"),
]


@pytest.mark.parametrize(("env", "advice"), ADVICE)
def test_advice_is_given_where_it_is_true(env: dict[str, str], advice: str) -> None:
    world = World({"TERM": "xterm", "PATH": "", **env}, "linux", write=lambda sequence: None)
    assert Chain(world, route="osc52").copy(TEXT).advice.startswith(advice)


@pytest.mark.parametrize("error", [BrokenPipeError("gone"), ValueError("gone")])
def test_a_terminal_that_is_gone_is_told(error: Exception) -> None:
    def write(sequence: str) -> None:
        raise error

    receipt = Chain(World({"TERM": "xterm"}, "linux", write=write), route="osc52").copy(TEXT)
    assert receipt.message == "Not copied: the terminal cannot be written to (gone)"


def test_what_tmux_would_drop_is_not_sent() -> None:
    written: list[str] = []
    world = World({"TERM": "screen", "TMUX": "x", "PATH": ""}, "linux", write=written.append)
    assert Chain(world, route="osc52").copy("x" * (TMUX_LIMIT + 1)).outcome == "not copied"
    assert written == []


@given(st.text())
def test_any_text_is_made_fit(text: str) -> None:
    assert "\x00" not in fit(text)
    fit(text).encode()


def test_a_receipt_counts_characters() -> None:
    assert Receipt("copied", "xclip", 1).message == "Copied · 1 character · xclip"
    assert Receipt("copied", "xclip", 1234).message == "Copied · 1,234 characters · xclip"


def test_the_fake_keeps_copies_and_answers_as_told() -> None:
    fake = FakeClipboard("not copied", "Install one.")
    receipt = fake.copy(TEXT)
    assert fake.copies == [TEXT]
    assert (receipt.outcome, receipt.advice) == ("not copied", "Install one.")


def helper(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{textwrap.dedent(script)}\n", encoding="utf-8")
    file.chmod(0o755)


def world(
    folder: Path, env: Mapping[str, str] = MappingProxyType({}), kernel: str = "", limit: float = 60.0
) -> World:
    path = f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin"
    held = {"PATH": path, "TERM": "xterm", "CLIP": str(folder / "held"), **env}
    return World(held, "linux", kernel, write=lambda sequence: None, limit=limit)


GOOD = """
case "$*" in *-o*) cat "$CLIP" 2>/dev/null;; *) cat >"$CLIP";; esac
"""
WORLDS: dict[str, tuple[dict[str, str], dict[str, str], str, str, str]] = {
    # scripts, environment, kernel, outcome, what the reason or route says
    "good": ({"xclip": GOOD}, {"DISPLAY": ":0"}, "", "copied", "xclip"),
    "stays behind": (
        {"xclip": GOOD.replace('>"$CLIP";;', '>"$CLIP"; sleep 5 & ;;')},
        {"DISPLAY": ":0"},
        "",
        "copied",
        "xclip",
    ),
    "stale display": (
        {"xclip": 'echo "Error: Can\'t open display" >&2; exit 1', "xsel": "exit 1"},
        {"DISPLAY": ":99"},
        "",
        "sent",
        "xclip failed (Error: Can't open display); xsel failed with code 1",
    ),
    "one tool broken": ({"xclip": "exit 1", "xsel": GOOD}, {"DISPLAY": ":0"}, "", "copied", "xsel"),
    "stale wayland": (
        {"wl-copy": "exit 1", "wl-paste": "exit 1"},
        {"WAYLAND_DISPLAY": "wayland-9"},
        "",
        "sent",
        "wl-copy failed with code 1",
    ),
    "wayland fails, X works": (
        {"wl-copy": "exit 1", "wl-paste": "exit 1", "xclip": GOOD},
        {"WAYLAND_DISPLAY": "wayland-9", "DISPLAY": ":0"},
        "",
        "copied",
        "xclip",
    ),
    "another text comes back": (
        {"xclip": 'case "$*" in *-o*) echo other;; *) cat >/dev/null;; esac', "xsel": "exit 1"},
        {"DISPLAY": ":0"},
        "",
        "sent",
        "xclip gave back something else; xsel failed with code 1",
    ),
    "windows kernel without clip.exe": ({"xclip": GOOD}, {"DISPLAY": ":0"}, WSL, "copied", "xclip"),
    "windows kernel without anything": ({}, {}, WSL, "sent", "no desktop is reachable from here"),
}


@posix
@pytest.mark.parametrize("name", WORLDS)
def test_every_place_gets_a_true_answer(name: str, tmp_path: Path) -> None:
    scripts, env, kernel, outcome, said = WORLDS[name]
    for program in ("xclip", "xsel", "wl-copy", "wl-paste"):
        helper(tmp_path, program, scripts.get(program, "exit 1"))
    receipt = Chain(world(tmp_path, env, kernel)).copy(TEXT)
    assert receipt.outcome == outcome
    if outcome == "copied":
        assert receipt.route == said
        assert (tmp_path / "held").read_text(encoding="utf-8") == TEXT
    else:
        assert receipt.tried == (("native", said),)


@posix
@pytest.mark.parametrize(("env", "limit"), [({}, 1.0), ({"DISPLAY": ":0"}, 2.0)])
def test_a_hanging_helper_is_given_up_in_time_and_ended(
    env: dict[str, str], limit: float, tmp_path: Path
) -> None:
    helper(tmp_path, "wl-copy", f"echo $$ >{tmp_path}/pid; exec sleep 60")
    helper(tmp_path, "wl-paste", "exit 1")
    helper(tmp_path, "xclip", GOOD)
    receipt = Chain(world(tmp_path, {"WAYLAND_DISPLAY": "wayland-0", **env}, limit=limit)).copy(TEXT)
    assert receipt.outcome == ("copied" if env else "sent")
    assert env or waited(receipt) <= limit
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text(encoding="utf-8")), 0)


@posix
def test_helpers_that_all_hang_share_the_time(tmp_path: Path) -> None:
    for program in ("keep", "wl-copy", "wl-paste", "tmux"):
        helper(tmp_path, program, "exec sleep 60")
    place = world(tmp_path, {"WAYLAND_DISPLAY": "wayland-0", "TMUX": "x"}, limit=0.6)
    receipt = Chain(place, command=str(tmp_path / "keep")).copy(TEXT)
    assert [route for route, _ in receipt.tried] == ["command", "native", "tmux"]
    assert waited(receipt) <= 0.6 + 3 * 0.05  # a program always gets a little
    assert receipt.route == "OSC 52"


def waited(receipt: Receipt) -> float:
    """The seconds after which helpers were given up, as they are told; how long it took is the machine's."""
    told = [re.search(r"did not answer within ([0-9.]+) s", reason) for _, reason in receipt.tried]
    assert all(told), receipt.tried
    return sum(float(found[1]) for found in told if found)


@posix
def test_a_command_of_ones_own_gets_the_text(tmp_path: Path) -> None:
    helper(tmp_path, "keep", 'cat >"$CLIP"; echo noise; echo noise >&2')
    receipt = Chain(world(tmp_path), command=f"{tmp_path}/keep --now").copy(TEXT)
    assert (tmp_path / "held").read_text(encoding="utf-8") == TEXT
    assert receipt.message == f"Sent to your command · {len(TEXT)} characters · {tmp_path}/keep"


@posix
@pytest.mark.parametrize(
    ("command", "reason"),
    [("'", "the command cannot be read"), ("/no/such", "such cannot be started"), (" ", "no command is set")],
)
def test_a_command_that_does_not_work_is_told(command: str, reason: str, tmp_path: Path) -> None:
    receipt = Chain(world(tmp_path), route="command", command=command).copy(TEXT)
    assert receipt.outcome == "not copied"
    assert reason in receipt.message


@posix
def test_a_helper_writes_nothing_on_the_screen(tmp_path: Path) -> None:
    noise = "echo noise; echo noise >&2\n"
    helper(tmp_path, "xclip", noise + GOOD)
    helper(tmp_path, "xsel", f"{noise}exit 1")
    script = (
        "from tui.clipboard import Chain, World; import os; Chain(World(dict(os.environ), 'linux')).copy('x')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, **world(tmp_path).env, "DISPLAY": ":0"},
        capture_output=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == (b"", b"")


@posix
def test_the_other_selection_is_set_as_well(tmp_path: Path) -> None:
    helper(tmp_path, "xclip", f'echo "$*" >>{tmp_path}/calls\n{GOOD}')
    chain = Chain(world(tmp_path, {"DISPLAY": ":0"}), primary=True)
    assert chain.copy(TEXT).outcome == "copied"
    calls = (tmp_path / "calls").read_text(encoding="utf-8").splitlines()
    assert calls == ["-selection c", "-selection c -o", "-selection p"]


TMUX: list[tuple[str, str, str]] = [
    ("256,RGB,clipboard,title", "sent", "tmux"),
    ("256", "copied", "tmux buffer only"),
]


@posix
@pytest.mark.parametrize(("features", "outcome", "route"), TMUX)
def test_tmux_is_believed_only_as_far_as_it_knows(
    features: str, outcome: str, route: str, tmp_path: Path
) -> None:
    script = f'case "$1" in load-buffer) cat >"$CLIP";; save-buffer) cat "$CLIP";; *) echo {features};; esac'
    helper(tmp_path, "tmux", script)
    receipt = Chain(world(tmp_path, {"TMUX": "x", "SSH_CONNECTION": "x"})).copy(TEXT)
    assert (receipt.outcome, receipt.route) == (outcome, route)


@posix
def test_an_old_tmux_keeps_the_copy_to_itself(tmp_path: Path) -> None:
    script = 'case "$*" in *-w*) exit 1;; load*) cat >"$CLIP";; save*) cat "$CLIP";; esac'
    helper(tmp_path, "tmux", script)
    receipt = Chain(world(tmp_path, {"TMUX": "x"}), route="tmux").copy(TEXT)
    assert (receipt.outcome, receipt.route) == ("copied", "tmux buffer only")


@pytest.mark.parametrize("route", ["native", "tmux", "osc52", "command"])
def test_nothing_is_ever_raised(route: RouteName) -> None:
    receipt = Chain(World({"PATH": ""}, "linux"), route=route).copy("\ud800\x00")
    assert receipt.outcome == "not copied"
    assert receipt.message.startswith("Not copied: ")
