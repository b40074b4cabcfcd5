"""What holds for every test: no settings, shelf or network of whoever runs them."""

from __future__ import annotations

import os
import socket
import webbrowser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.streams import STORY
from tui.paths import HOME_VARIABLE

# A slow machine is no failure, nothing is left on disk, and under CI the result is repeatable.
settings.register_profile("house", deadline=None, database=None, derandomize="CI" in os.environ)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def reader_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which settings and shelf of this test would be."""
    home = tmp_path / "home"
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    return home


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.get", _none)


def _none(using: str | None = None) -> webbrowser.BaseBrowser:
    raise webbrowser.Error("a test opens no browser")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: Any) -> None:
        if self.family != getattr(socket, "AF_UNIX", None) and address[0] not in ("127.0.0.1", "::1"):
            raise AssertionError(f"a test reaches for the network: {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_here)


@pytest.fixture
def story(tmp_path: Path) -> str:
    """A file with a short article."""
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    return str(file)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What the screen was opened with, in place of a screen."""
    calls: list[tuple[Any, ...]] = []

    def run(targets: tuple[str, ...], options: Any, _: Any, page: Any) -> int:
        calls.append((targets, options, page))
        return 0

    monkeypatch.setattr("tui.start.run", run)
    return calls
