"""The page in the reader's browser: beside us, on our terminal, or not at all."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.screens.stage import stage
from tui.screens.browsing import needs_terminal

ADDRESS = "https://gazette.example/lanterns#:~:text="


class Beside(webbrowser.BackgroundBrowser):
    """One with windows of its own."""

    done = True

    def __init__(self) -> None:
        super().__init__("beside")
        self.opened: list[str] = []

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        """Remember it."""
        self.opened.append(url)
        return self.done


class OnTerminal(webbrowser.GenericBrowser):
    """One that draws on the terminal."""

    def __init__(self) -> None:
        super().__init__("on-terminal")
        self.is_ours = False
        self.opened_on_ours: list[bool] = []

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        """Remember whether the terminal was left to it."""
        self.opened_on_ours.append(self.is_ours)
        return True


@pytest.mark.parametrize("done", [True, False])
async def test_the_page_is_opened_at_the_words_beside_us(done: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = Beside()
    browser.done = done
    monkeypatch.setattr("webbrowser.get", lambda: browser)
    async with stage((100, 30)) as on:
        await on.press("full_stop", "o")
        await on.until(lambda: ADDRESS in on.text.replace("\n", ""))
        assert ("Sent to your browser" in on.text) == done
        assert ("y and then l copies the link" in on.text) != done
    assert browser.opened[0].startswith(ADDRESS)


async def test_a_browser_on_the_terminal_has_it_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    browser = OnTerminal()
    monkeypatch.setattr("webbrowser.get", lambda: browser)

    @contextmanager
    def suspended() -> Iterator[None]:
        browser.is_ours = True
        yield
        browser.is_ours = False

    async with stage((100, 30)) as on:
        monkeypatch.setattr(on.app, "suspend", suspended)
        await on.press("full_stop", "o")
        assert "Sent to your browser" in on.text
    assert browser.opened_on_ours == [True]


async def test_without_a_browser_the_address_is_told() -> None:
    async with stage((100, 30)) as on:
        await on.press("full_stop", "o")
        assert "No browser could be opened" in on.text
        assert ADDRESS in on.text


def test_only_what_python_waits_for_may_draw_on_the_terminal() -> None:
    assert needs_terminal(webbrowser.GenericBrowser("w3m"))
    assert not needs_terminal(webbrowser.BackgroundBrowser("xdg-open"))
    assert not needs_terminal(webbrowser.Mozilla("firefox"))
