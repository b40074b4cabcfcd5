from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.clipboard import World
from tui.doctor import PROBE, doctor
from tui.paths import settings_file, templates_folder
from tui.settings import Options


def test_every_route_is_tried_in_order_and_told() -> None:
    written: list[str] = []
    world = World({"TERM": "xterm", "PATH": "", "SSH_CONNECTION": "a b"}, "linux", write=written.append)
    told = list(doctor(Options(), world))
    assert told[:4] == [
        "Clipboard",
        "  seen: linux, TERM=xterm, SSH_CONNECTION=a b",
        f"  1. osc52: Sent to your terminal · {len(PROBE.format(route='osc52'))} characters · OSC 52. "
        "Paste once to check: a terminal does not confirm it.",
        "  2. native: Not copied: no desktop is reachable from here",
    ]
    assert told[4] == "  what the clipboard held could not be put back: it has a test line now"
    assert len(written) == 1


@pytest.mark.skipif(os.name != "posix", reason="the clipboard is a shell script")
@pytest.mark.parametrize("held", ["what I need\nlater", ""])
def test_what_the_clipboard_held_is_put_back(held: str, tmp_path: Path) -> None:
    program, clip = tmp_path / "xclip", tmp_path / "clip"
    program.write_text(
        f'#!/bin/sh\ncase "$*" in *-o*) cat {clip};; *) cat >{clip};; esac\n', encoding="utf-8"
    )
    program.chmod(0o755)
    clip.write_text(held, encoding="utf-8")
    path = os.pathsep.join((str(tmp_path), "/usr/bin", "/bin"))
    world = World({"TERM": "xterm", "DISPLAY": ":0", "PATH": path}, "linux", write=lambda _: None)
    told = list(doctor(Options(), world))
    assert told[2].startswith("  1. native: Copied")
    assert ("  the text that the clipboard held is in it again" in told) == bool(held)
    assert clip.read_text(encoding="utf-8") == held or not held


def test_nothing_is_written_unless_it_may_be() -> None:
    written: list[str] = []
    world = World({"TERM": "xterm", "PATH": ""}, "linux", write=written.append)
    told = list(doctor(Options(), world, tries=False))
    assert "  1. native: not tried" in told
    assert written == []


def test_a_clipboard_that_is_switched_off_is_left_alone() -> None:
    told = list(doctor(Options(clipboard="off"), World({}, "linux")))
    assert "  copying is switched off in the settings" in told


def test_parts_and_places_are_told() -> None:
    told = "\n".join(doctor(Options(clipboard="off"), World({}, "linux")))
    assert "  jinja2: there" in told
    assert "  pandoc: " in told
    assert str(settings_file()) in told
    assert str(templates_folder()) in told
