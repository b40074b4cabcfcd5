"""The line to type into, in place of the status line: what to search for."""

from __future__ import annotations

from textual import on
from textual.events import Key, Paste
from textual.widgets import Input

from tui.messages import Entered, Left, Pasted, Stepped, Typed

_STEPS = {"j": 1, "k": -1}


class Prompt(Input):
    """One row; tells of every change, of Enter and of Escape.

    Args:
        placeholder: what stands there while nothing is typed.
        steps: whether j and k move in a list as long as nothing is typed.
    """

    def __init__(self, placeholder: str = "", *, steps: bool = False) -> None:
        super().__init__(placeholder=placeholder, compact=True, select_on_focus=False)
        self._steps = steps

    @on(Input.Changed)
    def _tell(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(Typed(self.value))

    @on(Input.Submitted)
    def _enter(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(Entered(self.value))

    def on_paste(self, event: Paste) -> None:
        """Several lines are a text, not something to type."""
        text = event.text.replace("\r\n", "\n").replace("\r", "\n")  # tmux and others paste carriage returns
        if "\n" in text.strip():
            event.stop()
            event.prevent_default()
            self.post_message(Pasted(text))

    def on_key(self, event: Key) -> None:
        """Escape leaves; a letter may move."""
        if event.key == "escape":
            event.stop()
            self.post_message(Left())
        elif self._steps and not self.value and event.key in _STEPS:
            event.stop()
            event.prevent_default()
            self.post_message(Stepped(_STEPS[event.key]))
