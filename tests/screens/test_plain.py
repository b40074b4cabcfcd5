"""The theme without drawings, and the terminal's own cursor: what a screen reader goes by."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pyte
import pytest

from tests.screens.stage import SIZES, stage
from tests.screens.stories import story
from tests.screens.terminal import ESCAPE, PATIENCE, Terminal
from tui.quoting import CUT
from tui.settings import Options

DRAWN = re.compile("[\u2500-\u259f]")  # boxes, blocks
COPIED = "—"  # by the style of citation, in what is copied
SCREENS = ["j", "full_stop", "m", "1 v l", "escape", "3 j space", "escape", "2 j", "y down", "x", "i", "t",
           "colon", "question_mark", "O", "slash m", "percent_sign"]  # fmt: skip


async def test_the_plain_theme_has_no_sign_of_its_own_but_ascii() -> None:
    async with stage(SIZES["wide"], options=Options(theme="plain")) as on:
        for size in (SIZES["wide"], SIZES["narrow"]):
            await on.resize(*size)
            for keys in SCREENS:
                await on.press(*keys.split())
                signs = {sign for sign in on.text.replace(CUT, "") if not sign.isascii()}
                assert signs <= {*story().article.text, COPIED}, (size, keys, signs)
                if len(on.app.screen_stack) > 1 or keys.startswith("slash"):
                    await on.press("escape")
        await on.press("1", "g", "J")
        assert "> " in on.text
        await on.press("T")
        assert DRAWN.search(on.text)


async def test_the_terminals_cursor_stands_where_the_reader_is() -> None:
    async with stage((120, 30)) as on:
        for keys in ("j", "j", "G", "1", "g", "space"):
            await on.press(keys)
            x, y = on.app.cursor_position
            assert on.under_cursor.startswith(on.rows()[y][x : x + 12])
        await on.resize(60, 18)
        x, y = on.app.cursor_position
        assert on.under_cursor.startswith(on.rows()[y][x : x + 12])
        await on.press("3", "j")
        x, y = on.app.cursor_position
        assert on.rows()[y][:2] == "▌ "
        await on.press("1")
        x, y = on.app.cursor_position
        assert on.under_cursor.startswith(on.rows()[y][x : x + 12])


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_the_cursor_is_shown_in_the_plain_theme() -> None:
    terminal = Terminal("--sample", "--private", "--theme", "plain")
    terminal.until("min left")
    assert terminal.sent.rindex(b"\x1b[?25h") > terminal.sent.rindex(b"\x1b[?25l")
    assert terminal.end("q") == 0


QUERIES = re.compile(rb"\x1b\[[<>=?][0-9;]*(?:\$p|u)|\x1b\]22;[a-z]*\x07")  # which pyte takes for text
LOG = "The log of a pilot\n\n" + "\n\n".join(
    f"Line {number} of the log was dull. “Tide {number} is late,” said Ann Ode." for number in range(40)
)


class Watched:
    """A terminal whose screen is read back, with the cursor on it."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.screen = pyte.Screen(100, 30)
        self._stream = pyte.ByteStream(self.screen)
        self._read = 0

    def resize(self, width: int, height: int) -> None:
        """Give both the window and what is read back another size."""
        self._feed()
        self.screen.resize(height, width)
        self.screen.cursor_position()  # it may be outside by now
        self.terminal.resize(width, height)

    def until_at(self, words: str) -> None:
        """Wait until the cursor stands at these words."""
        end = time.monotonic() + PATIENCE
        self._feed()
        while not self.at_cursor.startswith(words) and self.terminal.listen(end - time.monotonic()):
            self._feed()
        assert self.at_cursor.startswith(words), (words, self.at_cursor, self.screen.display)

    @property
    def at_cursor(self) -> str:
        """What stands on the screen from the cursor on."""
        cursor = self.screen.cursor
        return str(self.screen.display[cursor.y])[cursor.x :]

    def _feed(self) -> None:
        self._stream.feed(QUERIES.sub(b"", bytes(self.terminal.sent[self._read :])))
        self._read = len(self.terminal.sent)


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_the_terminals_cursor_stays_with_the_sentence_whatever_changes_around_it(tmp_path: Path) -> None:
    file = tmp_path / "log.txt"
    file.write_text(LOG, encoding="utf-8")
    terminal = Terminal("--clean", "none", "--theme", "plain", "--summary", "0", str(file))
    terminal.until("no summary")  # the last to come
    seen = Watched(terminal)
    terminal.type("j" * 22 + "k")
    seen.until_at("Line 10 of")
    for width, height in ((62, 20), (30, 8), (160, 50), (100, 30)):
        seen.resize(width, height)
        seen.until_at("Line 10")
    for keys in ("----", "=", "T", "z", "z"):
        terminal.type(keys)
        seen.until_at("Line 10 of")
    terminal.type("3 ")  # only Ann Ode: the list has the cursor now
    seen.until_at("Ann Ode")
    terminal.type(ESCAPE + ESCAPE)  # the filter, the list
    seen.until_at("Line 10 of")
    file.write_text(f"A line before.\n\n{LOG}", encoding="utf-8")
    terminal.type("r")
    terminal.until("13/42")
    seen.until_at("Line 10 of")
    assert terminal.end("q") == 0
