"""The app on a stage: a size, a reading that is there from the first frame, a clipboard that is not real."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import cast

from textual.pilot import Pilot

from tests.screens.stories import story
from tui.app import Pullquote
from tui.clipboard import FakeClipboard
from tui.commands import Pane
from tui.opening import Opening
from tui.screens.reading import ReadingScreen
from tui.settings import Options
from tui.work import Finished, Job, Post

_LAYOUTS, _A_LAYOUT = 5, 0.002  # a class that changes with the size lays out anew; seconds for each
SIZES = {"wide": (160, 50), "medium": (80, 24), "narrow": (50, 20), "tiny": (30, 8)}


class Told:
    """A job that has posted everything already."""

    def __init__(self, parts: Sequence[object]) -> None:
        self.parts = parts
        self.cancelled = False

    def listen(self, listener: Post) -> list[object]:
        """What was posted."""
        return [*self.parts, Finished()]

    def cancel(self) -> None:
        """Remember that nobody wants it any more."""
        self.cancelled = True


def told(*parts: object, options: Options | None = None) -> tuple[Opening, Job]:
    """A first target whose parts are there."""
    return Opening("story.html", options or Options()), cast(Job, Told(parts))


class Stage:
    """A running app, with what a test wants to look at."""

    def __init__(self, app: Pullquote, pilot: Pilot[int], clipboard: FakeClipboard) -> None:
        self.app, self.pilot, self.clipboard = app, pilot, clipboard

    @property
    def reading(self) -> ReadingScreen:
        """The reading screen, whatever is over it."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def under_cursor(self) -> str:
        """The sentence that the reader is at."""
        view = self.reading.article_view
        return view.cursor.of(view.flow.text)

    def is_at(self, pane: Pane) -> bool:
        """Whether the keys go to a pane."""
        return self.app.focused is not None and self.reading.at == pane

    async def press(self, *keys: str) -> None:
        """Press keys, and let what they started come to rest."""
        await self.pilot.press(*keys)

    async def resize(self, width: int, height: int) -> None:
        """Give the window another size, and wait until everything has found its place in it."""
        await self.pilot.resize_terminal(width, height)
        await self.until(lambda: self.app.screen.size == (width, height))
        for _ in range(_LAYOUTS):
            await self.pilot.pause(_A_LAYOUT)

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait for what comes out of a thread."""
        for _ in range(2000):
            if holds():
                break
            await self.pilot.pause(0.01)
        await self.pilot.pause()
        assert holds()

    def rows(self) -> list[str]:
        """The screen as text."""
        width, height = self.app.size
        lines = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in line) for line in lines[:height]] if width else []

    @property
    def text(self) -> str:
        """The screen in one string."""
        return "\n".join(self.rows())


@asynccontextmanager
async def stage(
    size: tuple[int, int] = (120, 36),
    *parts: object,
    options: Options | None = None,
    clipboard: FakeClipboard | None = None,
) -> AsyncIterator[Stage]:
    """The app with a reading (the story, unless parts are given)."""
    reading = story()
    parts = parts or (reading.article, reading.sources, reading.summary)
    clipboard = clipboard or FakeClipboard()
    app = Pullquote(("story.html",), options or Options(), told(*parts, options=options), clipboard)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Stage(app, pilot, clipboard)
