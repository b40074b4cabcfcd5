"""Hostile text in every other place that it can come from or go to, as bytes on a terminal."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.screens import hostile
from tests.screens.terminal import ESCAPE, Terminal
from tests.screens.test_hostile import harmless
from tests.widgets.conftest import OnTerminal

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")

NAME = "\x1b]0;owned\x07 [@click=app.quit]\u202e\x9b31m[bold] 👩\u200d👧.html"
PAGE = """<html><head><title>{0}</title><meta name=author content="{0}">
<meta property="og:site_name" content="{0}"></head><body><article><h1>{0}</h1>{1}</article></body></html>"""
# Open screen (its list, a path that is not there), mending, not speech, undo, order, copy of a source, of a
# citation, percentage, kept list, removed lines, about, messages, copies, methods; every theme.
WALK = [
    "3jje\x1b[BX\r", "3jD3uSSY", "1mC%50\r", "x\x1b[B", "i\x1b[B", ":mess\r", ":copies\r", ":made\r\x1b[B",
    "TTTTTTT", "r", "O\x1b[B\x1b[B", "O/nowhere/\x07x\r",
]  # fmt: skip


def walk(terminal: Terminal) -> None:
    """Type all of it, and wait until each place is drawn, and left."""
    for keys in WALK:
        for typed in (keys, ESCAPE):
            terminal.type(typed)
            while terminal.listen(0.1):
                pass


def page() -> str:
    """A web page in which everything is hostile that an author can write."""
    title = hostile.CORPUS[1].replace('"', "") + hostile.CORPUS[6]
    words = "".join(
        f"<p>“{line[:400]},” said Ada {line[:30]} Brook. And then they left for the harbour together.</p>"
        for line in hostile.CORPUS
    )
    return PAGE.format(title, words).encode("utf-8", "replace").decode()


def test_names_lists_and_mending(on_terminal: OnTerminal, tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text(page(), encoding="utf-8")
    terminal = on_terminal("--clean", "page", str(file), str(tmp_path / "missing\x1b[2J"))
    terminal.until("· news")
    walk(terminal)
    assert terminal.end([ESCAPE, ESCAPE, "q"]) == 3  # the target opened last is not there
    harmless(terminal.sent)
    for seen in ("read before", "Messages", "Copies", "Summary method", "Commands"):
        assert seen.encode() in terminal.sent, seen


def test_a_target_that_is_not_there(on_terminal: OnTerminal, tmp_path: Path) -> None:
    terminal = on_terminal(str(tmp_path / NAME))
    terminal.until("leaves.")
    terminal.type(f":mess\r{ESCAPE}")
    assert terminal.end([ESCAPE, "q"]) == 3
    harmless(terminal.sent)


@pytest.mark.parametrize("form", ["--text", "--markdown", "--quotes", "--json"])
def test_what_is_printed(form: str, on_terminal: OnTerminal, tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text(page(), encoding="utf-8")
    terminal = on_terminal(form, str(file), str(tmp_path / "missing\x1b[2J"))
    assert terminal.end() == 3
    assert len(terminal.sent) > 1_000
    harmless(terminal.sent)
