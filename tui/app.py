"""The Textual app: themes, keys, the filter on everything that is drawn, and the first screen."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import App
from textual.filter import LineFilter
from textual.reactive import Reactive
from textual.screen import Screen
from textual.theme import BUILTIN_THEMES, Theme

from tui.commands import keymap
from tui.errors import UsageError
from tui.first_page import KILLED, FirstPage
from tui.layout.frame import BELOW, BESIDE
from tui.opening import Opening
from tui.paths import styles
from tui.reports import report
from tui.screens.reading import ReadingScreen
from tui.settings import Options
from tui.themes import ASCII, SIGNS, chosen, complete, themes
from tui.widgets.driver import driver_class
from tui.widgets.filter import SafeLines
from tui.widgets.title import kept_title, window_title
from tui.work import Job

if TYPE_CHECKING:
    from tui.clipboard.receipt import Clipboard, Receipt
    from tui.page import Page

_CURSOR = ("\x1b[?25l", "\x1b[?25h")  # hidden, shown
FAULT = "It fell over because of a fault of ours; sorry."
_COLLECT = (50_000, 20, 100)  # rarer than Python's own: a collection is a key that comes late


class Pullquote(App[int]):
    """The reading room."""

    TITLE = "Pullquote"
    CSS_PATH = styles() / "reading.tcss"
    ENABLE_COMMAND_PALETTE = False

    title: Reactive[str] = Reactive("", compute=False, repaint=False)  # it is the window's, not the screen's

    def __init__(
        self,
        targets: Sequence[str],
        options: Options,
        first: tuple[Opening, Job] | None = None,
        clipboard: Clipboard | None = None,
        first_page: FirstPage | None = None,
        piped: Page | None = None,
    ) -> None:
        first_page = first_page or FirstPage()
        self._problems: list[str] = []
        known = self._known_themes(options.theme)
        theme = chosen(options.theme, known)
        super().__init__(
            driver_class=driver_class(first_page),
            ansi_color=True if theme in known and known[theme].ansi else None,
        )
        self._safe = SafeLines()
        self._themes = known
        self._has_mouse = True
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (BELOW, "-medium"), (BESIDE, "-wide")]
        for one in known.values():
            self.register_theme(one)
        self.theme = theme
        self.animation_level = "none"
        options = self._take_keys(options)
        self.options = options
        self._reading = ReadingScreen(options, clipboard or _Terminal(self), first)
        self._reading.shows_opening = first_page.shows == "opening"
        self._reading.targets, self._reading.piped = targets, piped

    # A mistake in the reader's own files is told, and never keeps them out.

    def _known_themes(self, wanted: str | None) -> dict[str, Theme]:
        try:
            return themes()
        except UsageError as error:
            known = themes(own=False)
            if wanted and wanted not in {*known, *BUILTIN_THEMES}:
                raise  # it is the one that the mistake is in
            self._problems.append(str(error))
            return known

    def _take_keys(self, options: Options) -> Options:
        try:
            self.set_keymap(keymap(options.keys))
        except UsageError as error:
            self._problems.append(f"{error} The keys are the usual ones until that is mended.")
            return replace(options, keys={})
        return options

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the theme, and our own of it; what stands for those that it does not set."""
        self.theme_variables = complete(super().get_css_variables())
        return self.theme_variables

    def get_default_screen(self) -> Screen[None]:
        """The reading screen is there from the first frame on."""
        return self._reading

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Nothing reaches the terminal but through the gate."""
        return [self._safe, *super().get_line_filters()]

    def on_mount(self) -> None:
        """End in order when told to, or when the terminal is closed; draw all of it anew after a leave."""
        self.app_resume_signal.subscribe(self, self._redraw)
        if os.name == "posix" and not self.is_headless:
            for number in (signal.SIGTERM, signal.SIGHUP):
                asyncio.get_running_loop().add_signal_handler(number, self._end, number)

    def _redraw(self, _: App[int]) -> None:
        """The terminal shows nothing of what was drawn before: the shell had it."""
        self.screen.refresh()

    def _end(self, number: int) -> None:
        self._reading.shelve()
        self._reading.stop()
        if number == signal.SIGHUP:  # nothing can be restored, and Textual would wait to write
            os._exit(KILLED + number)
        self.exit(KILLED + number)

    def watch_title(self, title: str) -> None:
        """Name the terminal's window after the article."""
        if self._driver and not self.is_headless:
            self._driver.write(window_title(title))

    async def action_quit(self) -> None:
        """Leave, however that was asked for."""
        self._reading.action_leave()

    def action_help_quit(self) -> None:
        """Ctrl+C copies words that were taken; it does not end a program by accident."""
        if self._reading.article_view.selection:
            self._reading.action_copy()
        else:
            self._say("Press q to leave; Ctrl+C copies words taken with the mouse or v.")

    def on_ready(self) -> None:
        """Collect garbage again, but never what start-up made; show the cursor, if the theme does."""
        self.watch_theme()
        for problem in self._problems:
            self._say(problem)
        gc.freeze()
        gc.set_threshold(*_COLLECT)
        gc.enable()

    @property
    def is_reading(self) -> bool:
        """Whether something is still on its way."""
        return self._reading.is_busy

    def action_next_theme(self) -> None:
        """The next theme of the house or of the reader's own."""
        names = list(self._themes)
        after = names.index(self.theme) + 1 if self.theme in names else 0
        self._take_theme(names[after % len(names)])

    def action_choose_theme(self) -> None:
        """Choose a theme by its name; those in the reader's folder are read anew."""
        from tui.screens.picker import Choice, Picker

        try:
            self._themes = themes()
        except UsageError as error:
            self._say(str(error))
            return
        for one in self._themes.values():
            self.register_theme(one)
        choices = [Choice(name, name) for name in {**self._themes, **BUILTIN_THEMES}]
        self.push_screen(Picker("Theme", choices, self.theme, typed=False), self._take_theme)

    def _take_theme(self, name: str | None) -> None:
        if name == self.theme:
            self.refresh_css(animate=False)
        if name:
            self.theme = name
            self._say(f"Theme: {name}")

    def watch_theme(self) -> None:
        """Show the terminal's own cursor in a theme without drawings: it says where the reader is."""
        if self._driver and not self.is_headless:
            self._driver.write(_CURSOR[self.current_theme.variables.get(SIGNS) == ASCII])

    def action_mouse(self) -> None:
        """Leave the mouse to the terminal, for its own selection, or take it back."""
        self._has_mouse = not self._has_mouse
        change = "_enable_mouse_support" if self._has_mouse else "_disable_mouse_support"
        getattr(self._driver, change, _nothing)()
        self._say(
            "The mouse is ours again."
            if self._has_mouse
            else "The mouse is your terminal's; M takes it back."
        )

    def _say(self, words: str) -> None:
        self._reading.say(words)

    def _fatal_error(self) -> None:
        """Leave a report instead of a traceback all over the terminal."""
        self._close_messages_no_wait()

    def stay(self) -> int:
        """Run until the reader leaves; the exit code."""
        with kept_title():
            code = self.run() or 0
        self._reading.stop()
        if self.options.print_copies or self._reading.prints_copies:
            print("\n\n".join(self._reading.copies))  # noqa: T201 - asked for
        if self._exception:
            told = report(self._exception, private=self.options.private)
            print(f"pullquote: {FAULT} {told}", file=sys.stderr)  # noqa: T201
            return 1
        return code


def _nothing() -> None:
    """A driver without a mouse."""


class _Terminal:
    """The clipboard of this machine, or of the terminal that the app is drawn on."""

    def __init__(self, app: Pullquote) -> None:
        self._app = app

    def copy(self, text: str) -> Receipt:
        """Copy by the first route that works."""
        from tui.clipboard import this_world
        from tui.clipboard.chain import chain_of

        driver = self._app._driver
        return chain_of(self._app.options, this_world(driver.write if driver else None)).copy(text)
