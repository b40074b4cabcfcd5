"""The footer: the keys that matter in the pane that has the focus, as many as fit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events

from tui.commands import COMMANDS, Command, Pane, shown
from tui.layout.pieces import Piece
from tui.widgets.canvas import Canvas

_LAST = ("help", "quit")  # at the right end, and the last to go


class KeyLine(Canvas):
    """One row of keys with what they do; a click on one does it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key"}

    def __init__(self) -> None:
        super().__init__()
        self.pane: Pane = "article"
        self.keys: dict[str, str] = {}
        self._at: list[tuple[int, int, Command]] = []

    def show(self, pane: Pane, keys: dict[str, str]) -> None:
        """Show the keys of a pane.

        Args:
            pane: the one that has the focus.
            keys: the key of each command where it is not the command's own.
        """
        self.pane, self.keys = pane, keys
        self.refresh()

    def _command_text(self, command: Command) -> tuple[str, str]:
        return self.keys.get(command.id) or shown(command.keys[0]), command.label

    def _fitting(self, width: int) -> list[Command]:
        named = [command for command in COMMANDS if command.label and command.id not in _LAST]
        here = [command for command in named if self.pane in command.panes]
        here += [command for command in named if not command.panes]
        kept = [command for command in COMMANDS if command.id in _LAST]
        left = width - sum(self._width(command) for command in kept)
        taken = []
        for command in here:
            left -= self._width(command)
            if left < 0:
                break
            taken.append(command)
        return [*taken, *kept]

    def _width(self, command: Command) -> int:
        return sum(map(len, self._command_text(command))) + 3

    def row(self, y: int) -> Iterator[Piece]:
        """The keys from the left; help and quit at the right end."""
        commands = self._fitting(self.size.width)
        spare = self.size.width - sum(self._width(command) for command in commands)
        self._at.clear()
        at = 0
        for command in commands:
            if command.id == _LAST[0] and spare > 0:
                yield Piece(" " * spare, spare)
                at += spare
            key, label = self._command_text(command)
            self._at.append((at, at + self._width(command), command))
            at += self._width(command)
            yield Piece(" ", 1)
            yield Piece(key, len(key), ("keys--key",))
            yield Piece(f" {label} ", len(label) + 2)

    async def on_click(self, event: events.Click) -> None:
        """Do what was clicked on."""
        for start, end, command in self._at:
            if start <= event.x < end:
                await self.app.run_action(command.action, self.screen.focused or self.screen)
