from __future__ import annotations

import pytest
from textual.widget import Widget

from tests.screens.stage import stage
from tui.layout.frame import Box, frame
from tui.settings import Options, Side

WIDTHS = (20, 69, 70, 90, 109, 110, 111, 130, 137, 138, 175, 220)
HEIGHTS = (7, 9, 10, 17, 18, 19, 36, 51)


def place(widget: Widget) -> Box | None:
    shown = widget.region.area and all(getattr(node, "display", True) for node in widget.ancestors_with_self)
    return Box(*widget.region) if shown else None


@pytest.mark.parametrize(("measure", "side"), [(72, "right"), (72, "left"), (100, "right")])
async def test_the_layout_knows_where_textual_puts_everything(measure: int, side: Side) -> None:
    async with stage(options=Options(width=measure, side=side)) as on:
        screen = on.reading
        screen.status.say("")  # what it told of the article takes more rows in a narrow window
        for number, height in enumerate(HEIGHTS):
            for width in WIDTHS[number % 4 :: 4]:
                await on.resize(width, height)
                await on.pilot.pause()
                expected = frame(width, height, measure, side)
                assert expected.article == place(screen.article_view)
                assert expected.status == place(screen.status)
                assert expected.headline == place(screen.headline)
                assert expected.keys == place(screen.keys)
                assert expected.summary == place(screen.summary_list)
                assert expected.sources == place(screen.sources_list)
                assert height < 10 or expected.tabs == (screen.headline.tab is not None)
