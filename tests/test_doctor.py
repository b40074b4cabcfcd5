from __future__ import annotations

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
    assert len(written) == 1


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
