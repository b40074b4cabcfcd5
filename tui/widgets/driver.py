"""Which driver the app has: its own on a POSIX terminal, elsewhere the one that Textual chooses."""

from __future__ import annotations

import os

from textual import constants
from textual.driver import Driver

from tui.first_page import FirstPage


def driver_class(page: FirstPage) -> type[Driver] | None:
    """The driver of this platform, which takes over the page; None where Textual is to choose."""
    if os.name != "posix" or constants.DRIVER:
        return None
    from tui.widgets.posix_driver import PosixDriver  # here, for other platforms have no such terminal

    class Taking(PosixDriver):
        """It takes over this page: Textual makes the driver itself, and knows of none."""

    Taking.page = page
    return Taking
