"""The theme without drawings, and the terminal's own cursor: what a screen reader goes by."""

from __future__ import annotations

import os
import re

import pytest

from tests.screens.stage import SIZES, stage
from tests.screens.stories import story
from tests.screens.terminal import Terminal
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
