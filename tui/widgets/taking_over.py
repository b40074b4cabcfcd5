"""Taking over a terminal on which a first page stands already."""

from __future__ import annotations

from textual.driver import Driver

from tui.first_page import FirstPage

_ENTER = "\x1b[?1049h"


def taking_over(page: FirstPage) -> type[Driver]:
    """Textual's driver for a POSIX terminal, but leaving the page as it is until the first frame."""
    from textual.drivers.linux_driver import LinuxDriver

    class TakingOver(LinuxDriver):
        """Gives back the modes that the terminal had before the page."""

        _has_entered = False

        def start_application_mode(self) -> None:
            page.hand_over()
            super().start_application_mode()  # type: ignore[no-untyped-call]
            self.attrs_before = page.modes

        def write(self, data: str) -> None:
            # To enter the alternate screen a second time would wipe it on some terminals.
            if data != _ENTER or self._has_entered:
                super().write(data)
            self._has_entered = True

    return TakingOver
