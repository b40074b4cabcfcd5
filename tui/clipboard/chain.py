"""The chain of routes: the one that suits the place first, the next where it fails."""

from __future__ import annotations

import shlex
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tui.clipboard import native, terminal
from tui.clipboard.helpers import run
from tui.clipboard.receipt import Receipt
from tui.clipboard.routes import Deadline, RouteError, Sent, World, this_world
from tui.settings import Options, RouteName

_ONE_AT_A_TIME = threading.Lock()
_RESERVE = 0.1  # of the time limit, kept for each of the routes still to come


@dataclass(frozen=True, slots=True)
class Chain:
    """The clipboard as it can be reached from here.

    Attributes:
        world: where.
        route: which way to go; "auto" tries all that suit.
        command: the reader's own program, which gets the text on its standard input.
        primary: set the selection that the middle button pastes as well.
    """

    world: World = field(default_factory=this_world)
    route: RouteName = "auto"
    command: str = ""
    primary: bool = False

    def copy(self, text: str) -> Receipt:
        """Copy a text by the first route that works. Blocks for about two seconds at most; raises nothing."""
        text, order = fit(text), self.order()
        tried: list[tuple[str, str]] = []
        with _ONE_AT_A_TIME:
            deadline = Deadline(self.world.limit)
            for number, name in enumerate(order, 1):
                limit = deadline.left - self.world.limit * _RESERVE * (len(order) - number)
                try:
                    sent = self._routes()[name](text, replace(self.world, limit=limit))
                except RouteError as error:
                    tried.append((name, str(error)))
                else:
                    return Receipt(sent.outcome, sent.route, len(text), sent.advice, sent.to, tuple(tried))
        return Receipt("not copied", "", len(text), tried=tuple(tried))

    def held(self) -> str | None:
        """The text that the clipboard holds, where one of the routes can read it; else None."""
        return native.held(self.world) if "native" in self.order() else None

    def order(self) -> tuple[RouteName, ...]:
        """The routes in the order in which they are tried.

        Over SSH the clipboard of the reader's own machine is at the other end of the terminal, unless an X
        display is forwarded; the one of this machine's desktop is of no use then.
        """
        if self.route == "off":
            return ()
        if self.route != "auto":
            return (self.route,)
        own: tuple[RouteName, ...] = ("command",) if self.command else ()
        inside: tuple[RouteName, ...] = ("tmux",) if "TMUX" in self.world.env else ()
        if self.world.remote and not self.world.forwarded:
            return (*own, *inside, "osc52", "native")
        return (*own, "native", *inside, "osc52")

    def _routes(self) -> dict[RouteName, Callable[[str, World], Sent]]:
        return {
            "command": self._own_command,
            "native": lambda text, world: native.copy(text, world, primary=self.primary),
            "tmux": terminal.tmux,
            "osc52": terminal.osc52,
        }

    def _own_command(self, text: str, world: World) -> Sent:
        try:
            args = shlex.split(self.command)
        except ValueError as error:
            raise RouteError(f"the command cannot be read ({error})") from error
        if not args:
            raise RouteError("no command is set")
        run(args, Deadline(world.limit), world.env, text.encode())
        return Sent("sent", args[0], to="your command")


def chain_of(options: Options, world: World) -> Chain:
    """The chain as the reader has set it."""
    return Chain(world, options.clipboard, options.clipboard_command, options.primary_selection)


def fit(text: str) -> str:
    """The text as every clipboard can take it: no NUL, which ends it for some, and no half characters."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()
