"""The reader's browser, through Python's `webbrowser`; some browsers need the terminal for themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from tui.messages import Browsed
from tui.screens.base import Base
from tui.work import Job

if TYPE_CHECKING:
    from webbrowser import BaseBrowser

_SCHEMES = ("http://", "https://")


def found() -> BaseBrowser | None:
    """The browser that the reader prefers; None where there is none."""
    import webbrowser  # here, for it takes time to load and is seldom needed

    try:
        return webbrowser.get()
    except webbrowser.Error:
        return None


def needs_terminal(browser: BaseBrowser) -> bool:
    """Whether it may draw on the terminal: Python starts it in the foreground and waits for its end."""
    from webbrowser import BackgroundBrowser, GenericBrowser

    return isinstance(browser, GenericBrowser) and not isinstance(browser, BackgroundBrowser)


class Browsing(Base):
    """The part of the reading screen that opens the page where it came from."""

    def action_browser(self) -> None:
        """Open the page in the reader's browser, at these words."""
        url = self.rendered("link")
        if not url or not url.startswith(_SCHEMES):
            self.say("This article has no address; give it one with i.")
            return
        browser = found()
        if browser is None:
            self._tell_browsed(Browsed(url, done=False))
        elif needs_terminal(browser):
            with self.app.suspend():
                done = browser.open(url)
            self._tell_browsed(Browsed(url, done))
        else:
            self._open_beside(browser, url)

    def _open_beside(self, browser: BaseBrowser, url: str) -> None:
        """Some take seconds to answer."""

        def task(job: Job) -> None:
            job.post(Browsed(url, browser.open(url)))

        for item in Job(task).listen(self._browsed):
            self._browsed(item)

    def _browsed(self, item: object) -> None:
        if isinstance(item, Browsed):
            self.post_message(item)

    @on(Browsed)
    def _tell_browsed(self, message: Browsed) -> None:
        if message.done:
            self.say(f"Sent to your browser: {message.url}")
        else:
            self.say(f"No browser could be opened; y and then l copies the link: {message.url}")
