"""The footer: the keys that matter in the pane that has the focus, as many as fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from textual import events

from tui.commands import Pane, labelled, shown
from tui.layout import bars
from tui.layout.pieces import Piece
from tui.widgets.canvas import Canvas


class KeyLine(Canvas):
    """One row of keys with what they do; a click on one does it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key"}

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[bars.Key] = []
        self.show("article", {})

    def show(self, pane: Pane, keys: Mapping[str, str]) -> None:
        """Show the keys of a pane.

        Args:
            pane: the one that has the focus.
            keys: the key of each command where it is not the command's own.
        """
        self._commands = labelled(pane)
        before = self._keys
        self._keys = [
            bars.Key(keys.get(command.id) or shown(command.keys[0]), command.label, command.stays)
            for command in self._commands
        ]
        if self._keys != before:
            self.refresh()

    @property
    def _fitting(self) -> list[tuple[int, int]]:
        return bars.fitting(self._keys, self.size.width)

    def row(self, y: int) -> Iterator[Piece]:
        """The keys from the left; help and quit at the right end."""
        return bars.key_row(self._keys, self._fitting)

    async def on_click(self, event: events.Click) -> None:
        """Do what was clicked on."""
        for number, at in self._fitting:
            if at <= event.x < at + self._keys[number].width:
                await self.app.run_action(self._commands[number].action, self.screen.focused or self.screen)
