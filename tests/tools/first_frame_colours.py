"""Make `styles/first_frame.txt` anew, after a change of stylesheet or themes:

python -m tests.tools.first_frame_colours

A line for each theme of the house, box of the frame and style in it: theme|box style|SGR parameters.
"""

from __future__ import annotations

import asyncio
import os
import re

from rich.color import ColorSystem
from rich.segment import Segment

from tests.screens.stage import stage
from tui.first_frame import COLOURLESS
from tui.paths import styles
from tui.screens.reading import ReadingScreen
from tui.settings import Options
from tui.themes import ASCII, SIGNS, TERMINAL, themes
from tui.widgets.canvas import Canvas

FILE = styles() / "first_frame.txt"


def boxes(screen: ReadingScreen) -> dict[str, tuple[Canvas, tuple[str, ...]]]:
    """The boxes by their names, each with the styles that its first frame can have."""
    return {
        "article": (screen.article_view, ("article--bar", "article--cursor", "article--caption")),
        "headline": (screen.headline, ("headline--title", "headline--tab", "headline--open")),
        "keys": (screen.keys, ("keys--key",)),
        "list": (screen.sources_list, ("rows--title", "rows--quiet")),
        "status": (screen.status, ("status--place",)),
    }


async def colours(theme: str | None) -> list[str]:
    """The lines of a theme."""
    async with stage(options=Options(theme=theme)) as on:
        screen = on.reading
        filters = on.app.get_line_filters()

        def parameters(canvas: Canvas, names: tuple[str, ...]) -> str:
            segments = [Segment("x", canvas.style(names))]
            for each in filters:
                segments = each.apply(segments, on.app.background_colors[1])
            style = segments[0].style
            found = style and re.match(
                r"\x1b\[([\d;]*)m", style.render("x", color_system=ColorSystem.TRUECOLOR)
            )
            return found[1] if found else "0"

        lines = [f"screen|{parameters(screen.headline, ())}"]
        for box, (canvas, names) in boxes(screen).items():
            lines.append(f"{box}|{parameters(canvas, ())}")
            lines += [f"{box} {name}|{parameters(canvas, (name,))}" for name in names]
        return lines


async def table() -> str:
    """The whole file."""
    drawn = [name for name, theme in themes(own=False).items() if theme.variables.get(SIGNS) != ASCII]
    made = {name: await colours(name) for name in drawn}
    os.environ["NO_COLOR"] = "1"
    try:
        made[COLOURLESS] = await colours(TERMINAL)
    finally:
        del os.environ["NO_COLOR"]
    return "".join(f"{theme}|{line}\n" for theme, lines in made.items() for line in lines)


if __name__ == "__main__":
    FILE.write_text(asyncio.run(table()), encoding="ascii")
