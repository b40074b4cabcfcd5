from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

import pyte
import pytest
from rich.color import ColorSystem

from tests.screens import hostile
from tests.screens.stage import Told
from tests.tools.first_frame_colours import table
from tui.app import Pullquote
from tui.clean import plain_text
from tui.clipboard import FakeClipboard
from tui.first_frame import first_frame
from tui.first_page import Look
from tui.load import load
from tui.opening import Draft, Opening
from tui.paths import styles
from tui.plain_head import Head, plain_head
from tui.settings import Options
from tui.work import Job

STORY = "The ferry came late. “Again,” said Ada Brook — twice.\n\n" + "Nobody on the quay was amazed. " * 60
Cell = tuple[str, str, str, bool, bool, bool]


class Silent(Told):
    """A job that has posted so much, and is still at work."""

    def listen(self, listener: object) -> list[object]:
        return list(self.parts)


@asynccontextmanager
async def opened(options: Options, size: tuple[int, int], *parts: object) -> AsyncIterator[Pullquote]:
    first = (Opening("ferry.txt", options), cast(Job, Silent(parts)))
    app = Pullquote(("ferry.txt",), options, first, FakeClipboard())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app


def cells(output: str, size: tuple[int, int]) -> list[list[Cell]]:
    """What a terminal shows; the ink's colour only where there is any."""
    width, height = size
    screen = pyte.Screen(width, height)
    stream = pyte.Stream(screen)
    for char in output:  # pyte drops what follows a character that it does not know
        stream.feed(char)
    rows = [[screen.buffer[y][x] for x in range(width)] for y in range(height)]
    return [
        [(c.data, c.fg if c.data.strip() else "", c.bg, c.bold, c.underscore, c.reverse) for c in row]
        for row in rows
    ]


def sent(app: Pullquote) -> str:
    """What the app sends for its whole screen."""
    output = ""
    for y, line in enumerate(app.screen._compositor.render_strips(), 1):
        segments = list(line)
        for gate in app.get_line_filters():
            segments = gate.apply(segments, app.background_colors[1])
        pieces = (
            style.render(text, color_system=ColorSystem.TRUECOLOR) if style else text
            for text, style, _ in segments
        )
        output += f"\x1b[{y};1H" + "".join(pieces)
    return output


def head_of(text: str) -> Head:
    return Head(text, is_whole=True)


@pytest.mark.parametrize(
    ("size", "options"),
    [
        ((160, 50), Options()),
        ((120, 36), Options(side="left", theme="paper")),
        ((111, 11), Options(theme="ink")),
        ((140, 30), Options(width=100, theme="contrast")),
        ((80, 24), Options(width=50, theme="sepia", side="left")),
        ((70, 17), Options()),
        ((50, 20), Options()),
        ((30, 8), Options(theme="paper")),
        ((20, 4), Options()),
    ],
)
@pytest.mark.parametrize(
    "text", [STORY, "A line.", "", hostile.text()], ids=["story", "line", "none", "hostile"]
)
async def test_the_first_frame_is_the_app_s(
    text: str, size: tuple[int, int], options: Options, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    file = tmp_path / "ferry.txt"
    file.write_text(text, encoding="utf-8")
    look = Look("ferry.txt", "none", True, options.width, options.theme, options.side)
    shown = plain_text(load(str(file))) if text else ""
    async with opened(options, size, *([Draft(shown)] if text else [])) as app:
        frame = first_frame(look, *size, head_of(shown) if text else None)
        assert frame is not None
        assert frame[1] is bool(text)
        assert cells(frame[0], size) == cells(sent(app), size)


async def test_without_colours_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(Options(), (100, 30), Draft(STORY)) as app:
        frame = first_frame(Look("ferry.txt", theme="paper"), 100, 30, head_of(STORY))
        assert frame is not None
        assert cells(frame[0], (100, 30)) == cells(sent(app), (100, 30))
        assert "38;" not in frame[0]


async def test_the_colours_are_those_of_the_stylesheet() -> None:
    assert (styles() / "first_frame.txt").read_text(encoding="ascii") == await table(), (
        "run python -m tests.tools.first_frame_colours"
    )


@pytest.mark.parametrize(
    ("theme", "variables"),
    [
        ("nord", {"COLORTERM": "truecolor"}),  # not the house's
        ("plain", {"COLORTERM": "truecolor"}),  # without drawings
        ("paper", {"COLORTERM": ""}),  # its colours would be others
        (None, {"NO_COLOR": ""}),  # which Textual takes for a wish, too, but not for the same one
    ],
)
def test_where_the_colours_are_not_certain_there_is_none(
    theme: str | None, variables: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert first_frame(Look("ferry.txt", theme=theme), 100, 30, None) is None


def test_themes_of_one_s_own_may_have_the_names_of_the_house_s(reader_home: Path) -> None:
    (reader_home / "themes").mkdir(parents=True)
    assert first_frame(Look("ferry.txt"), 100, 30, None) is None


def test_a_head_that_does_not_tell_the_place_or_fill_the_screen_is_not_shown() -> None:
    for text in ("A line.\n", "One long sentence that is all there is so far. " + "And more. " * 20):
        frame = first_frame(Look("ferry.txt"), 100, 30, Head(text, is_whole=False))
        assert frame is not None
        assert not frame[1]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        "Später kam sie".encode("latin-1"),
        b"\xef\xbb\xbfmarked",
        b"\x1f\x8bzipped",
        b"%PDF-1.7\n",
        "wide".encode("utf-16-le"),
        b"Subject: a letter\nFrom: ada@ferry.example\n\nDear all",
        b"<meta charset=iso-2022-jp>plain",
        b"\x01\x02\x03\x04 mostly not text",
    ],
)
def test_what_may_be_more_than_plain_text_is_left_to_the_app(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    assert plain_head(str(file)) is None
    assert plain_head(str(tmp_path)) is None
    assert plain_head(str(tmp_path / "missing")) is None


@pytest.mark.parametrize("text", [STORY, "one\r\ntwo\rthree\n", f"{STORY}\n\x1b[31mred\x1b[0m \u202e\t"])
def test_a_head_is_what_the_app_would_show(text: str, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(text.encode())
    assert plain_head(str(file)) == Head(plain_text(load(str(file))), is_whole=True)


def test_the_head_of_a_long_text_ends_with_a_line(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("“Again,” she said.\n" * 30_000, encoding="utf-8")
    head = plain_head(str(file))
    assert head is not None
    assert not head.is_whole
    assert plain_text(load(str(file))).startswith(head.text)
    assert head.text.endswith("she said.\n")
