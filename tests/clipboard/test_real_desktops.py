"""The chain with the programs of real desktops; what is not installed is skipped."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clipboard.real import HOSTILE, PATIENCE, needs, until
from tui.clipboard import Chain, World, this_world

pytestmark = [pytest.mark.real, pytest.mark.skipif(os.name != "posix", reason="these programs are Unix's")]


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
