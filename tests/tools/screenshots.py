"""Take the pictures of the README: python -m tests.tools.screenshots FOLDER

The three layouts, and the copy menu, on the built-in sample article, as SVG.
"""

from __future__ import annotations

import argparse
import asyncio
import re
from html import unescape
from pathlib import Path

from tui.app import Pullquote
from tui.clipboard import FakeClipboard
from tui.load import SAMPLE
from tui.opening import Opening
from tui.settings import Options
from tui.work import Job

# File name: size, theme, keys.
PICTURES: dict[str, tuple[tuple[int, int], str, tuple[str, ...]]] = {
    "wide": ((130, 38), "paper", ("full_stop", "full_stop")),
    "medium": ((80, 28), "ink", ("full_stop", "full_stop", "3", "j")),
    "narrow": ((50, 22), "sepia", ("full_stop", "full_stop")),
    "copy": ((100, 32), "paper", ("full_stop", "full_stop", "y", "down")),
}
PATIENCE = 30.0
_RUN = re.compile(
    r'x="(?P<x>[\d.]+)" (?P<y>y="[\d.]+") textLength="(?P<width>[\d.]+)" (?P<clip>clip-path="[^"]*")>'
    r"(?P<before>(?:&#160;)*)(?P<words>[^<]*?)(?P<after>(?:&#160;)*)</text>"
)


def tightened(svg: str) -> str:
    """The picture with no blank before or after the words of a run: some viewers drop those."""

    def tight(run: re.Match[str]) -> str:
        before, words, after = (len(unescape(run[name])) for name in ("before", "words", "after"))
        cell = float(run["width"]) / (before + words + after)
        at, width = float(run["x"]) + before * cell, words * cell
        return f'x="{at:.1f}" {run["y"]} textLength="{width:.1f}" {run["clip"]}>{run["words"]}</text>'

    return _RUN.sub(tight, svg)


async def take(name: str, folder: Path) -> None:
    """Open the sample, press the keys of a picture, and write it down."""
    size, theme, keys = PICTURES[name]
    options = Options(theme=theme, private=True)
    opening = Opening(SAMPLE, options)
    app = Pullquote((SAMPLE,), options, (opening, Job(opening)), FakeClipboard())
    async with app.run_test(size=size) as pilot:
        async with asyncio.timeout(PATIENCE):
            while app.is_reading:
                await pilot.pause(0.05)
        await pilot.press(*keys)
        picture = tightened(app.export_screenshot(title="pullquote --sample"))
        (folder / f"{name}.svg").write_text(picture, encoding="utf-8")


def main() -> None:
    """Take all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        asyncio.run(take(name, folder))


if __name__ == "__main__":
    main()
