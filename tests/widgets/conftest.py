from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.load.conftest import _site, site  # noqa: F401 - so that a page can be waited for
from tests.screens.conftest import _without_idling  # noqa: F401 - it holds here, too
from tests.screens.terminal import Terminal

OnTerminal = Callable[..., Terminal]


@pytest.fixture
def on_terminal() -> Iterator[OnTerminal]:
    """Opens Pullquote on terminals; what a test leaves running is ended."""
    opened: list[Terminal] = []

    def open_one(*arguments: str) -> Terminal:
        opened.append(Terminal(*arguments))
        return opened[-1]

    yield open_one
    for terminal in opened:
        terminal.program.kill()
        terminal.program.wait()
