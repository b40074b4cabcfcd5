from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.screens import hostile
from tests.screens.stage import SIZES, Stage, stage
from tests.screens.terminal import ESCAPE, Terminal
from tui.layout.pieces import Piece
from tui.widgets.filter import SafeLines
from tui.widgets.headline import Headline
from tui.widgets.title import window_title

# What a screen may send: text, positions, styles; the modes that Textual sets and asks for; the shape of the
# mouse pointer (OSC 22); a copy in base64 (OSC 52); the title of the window, kept, set and given back.
ALLOWED = re.compile(
    rb"\x1b\[[0-9;]*[mHJKABCDGd]"
    rb"|\x1b\[\?(?:25|7|1000|1003|1004|1006|1015|1016|1049|2004|2026|2048)(?:[hl]|\$p)"
    rb"|\x1b\[[<>=]\d*u|\x1b\[\?u|\x1b\[c|\x1b\[6n|\x1b\[>[0-9;]*[a-zA-Z]|\x1b\[\?\d+\$p"
    rb"|\x1b\]22;[a-z-]*\x07|\x1b\]52;c;[A-Za-z0-9+/=]*(?:\x07|\x1b\\)"
    rb"|\x1b\]2;[^\x00-\x1f\x7f]*\x07|\x1b\[2[23];2t"
    rb"|\r|\n"
)
STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
WAYS = [
    keys.split()
    for keys in [
        "j j j j",
        "full_stop full_stop",
        "G",
        "g",
        "2 j j j",
        "3 j j J J",
        "1 v j j l h",
        "escape",
        "slash m",
        "escape",
        "y",
        "down",
        "escape",
        "x",
        "escape",
        "i",
        "escape",
        "t down",
        "escape",
        "colon",
        "escape",
        "question_mark",
        "escape",
    ]
]
WALK = (
    "jjjj..c\x1b[B1 y\x1b[B\x1b[B~2jjjj3jjJJ ~/m\r nNv jj~x j~i jj~? ~t\x1b[B~:mes\r~+-=zzTTT~1G g"
).replace("~", ESCAPE)


def harmless(sent: bytes | bytearray) -> None:
    """Nothing was sent to the terminal but what may be."""
    rest = ALLOWED.sub(b"", sent).decode()
    found = STEERING.search(rest)
    assert found is None, repr(rest[max(0, found.start() - 60) : found.end() + 60])


async def looked_at(on: Stage) -> None:
    """Every row on the screen is exactly as wide as the screen, and can steer nothing."""
    width = on.app.size.width
    for row in on.rows():
        assert not STEERING.search(row), row
        assert cell_len(row) == width, row


async def test_nothing_hostile_is_drawn_or_wider_than_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The layout alone sees to it: the gate behind it, which would hide what it lets through, is open."""
    monkeypatch.setattr(SafeLines, "apply", lambda gate, segments, background: segments)
    reading = hostile.reading()
    async with stage(SIZES["wide"], reading.article, reading.sources, reading.summary) as on:
        for size in SIZES.values():
            await on.resize(*size)
            await looked_at(on)
            for keys in WAYS:
                await on.press(*keys)
                await looked_at(on)


async def test_what_the_layout_lets_through_is_stopped_at_the_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Headline, "row", lambda headline, y: [Piece("a\x1b]0;b\x07c\u202ed\x9be", 12)])
    async with stage() as on:
        assert on.rows()[0].strip() == "a]0;bcde"


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("clean", "content"), [("none", hostile.text), ("markdown", hostile.markdown)])
def test_what_reaches_a_terminal(clean: str, content: Callable[[], str], tmp_path: Path) -> None:
    file = tmp_path / "article"
    file.write_text(content(), encoding="utf-8")
    terminal = Terminal("--clean", clean, str(file))
    terminal.until("min left")
    terminal.type(WALK)
    assert terminal.end([ESCAPE, ESCAPE, "q"]) == 0
    assert b"\x1b[?1049l" in terminal.sent  # it was left, and left in order
    assert b"\x1b[23;2t" in terminal.sent
    harmless(terminal.sent)


def test_no_title_can_end_early_or_be_endless() -> None:
    for line in (*hostile.CORPUS, "\x07\x1b\\\x9c", ""):
        sequence = window_title(line)
        assert sequence.startswith("\x1b]2;")
        assert sequence.endswith("\x07")
        title = sequence[4:-1]
        assert not STEERING.search(title)
        assert cell_len(title) <= 80


def test_the_filter_takes_out_what_steers_and_nothing_else() -> None:
    from rich.segment import Segment
    from rich.style import Style
    from textual.color import Color

    black = Color(0, 0, 0)
    clean = [Segment("plain “text”", Style(bold=True)), Segment("日本", None)]
    assert SafeLines().apply(clean, black) is clean
    evil = [Segment("a\x1b]0;b\x07c\u202ed\x9be", Style(bold=True, link="http://evil.example"))]
    assert [segment.text for segment in SafeLines().apply(evil, black)] == ["a]0;bcde"]
    assert all(segment.style and not segment.style.link for segment in SafeLines().apply(evil, black))
