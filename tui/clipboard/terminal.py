"""The clipboard of the terminal: the buffer of tmux, and the escape sequence OSC 52.

A terminal never says whether it took OSC 52, and asking it for its clipboard would ask the reader.
"""

from __future__ import annotations

from base64 import b64encode

from tui.clipboard.helpers import run
from tui.clipboard.routes import Deadline, RouteError, Sent, World

CHUNK = 250
"""Characters of OSC 52 that GNU screen passes on at a time; it drops strings of about 600."""
CAREFUL = 74_994
"""Bytes above which some terminals cut or drop OSC 52 (hterm's limit, which others took over)."""
TMUX_LIMIT = 750_000
"""Bytes that fit, in base64, into the 1 MiB that tmux takes as one sequence."""

_DEAF = ("linux", "dumb", "eterm", "cons", "vt")
_PASTE_ONCE = "Paste once to check: a terminal does not confirm it."


def tmux(text: str, world: World) -> Sent:
    """Into tmux's buffer, and from there to the terminal around it.

    `load-buffer -w` reaches that terminal even where tmux drops the OSC 52 of a program, as is its default.

    Raises:
        RouteError: this is not inside tmux, or it cannot be reached.
    """
    if "TMUX" not in world.env:
        raise RouteError("not inside tmux")
    deadline, data = Deadline(world.limit), text.encode()
    try:
        run(["tmux", "load-buffer", "-w", "-"], deadline, world.env, data)
        passed_on = "clipboard" in _asked("#{client_termfeatures}", deadline, world)
    except RouteError:
        run(["tmux", "load-buffer", "-"], deadline, world.env, data)  # before tmux 3.2 there is no -w
        passed_on = False
    if run(["tmux", "save-buffer", "-"], deadline, world.env) != data:
        raise RouteError("tmux gave back something else")
    if passed_on:
        return Sent("sent", "tmux", _PASTE_ONCE)
    return Sent(
        "copied", "tmux buffer only", "Paste it with tmux's own paste key; the terminal did not get it."
    )


def _asked(template: str, deadline: Deadline, world: World) -> str:
    return run(["tmux", "display-message", "-p", template], deadline, world.env).decode("utf-8", "replace")


def osc52(text: str, world: World) -> Sent:
    """To the terminal by its escape sequence.

    Raises:
        RouteError: there is no terminal, or it is known not to take the sequence.
    """
    term, size = world.env.get("TERM", ""), len(text.encode())
    if world.write is None:
        raise RouteError("there is no terminal to send it to")
    if world.platform != "win32" and (not term or term.startswith(_DEAF)):
        raise RouteError(f"a terminal of the kind {term or 'unknown'} has no clipboard")
    if "TMUX" in world.env and size > TMUX_LIMIT:
        raise RouteError("tmux drops copies of this size")
    try:
        world.write(sequence(text, in_screen="STY" in world.env))
    except (OSError, ValueError) as error:  # a closed file is the latter
        reason = getattr(error, "strerror", None) or error
        raise RouteError(f"the terminal cannot be written to ({reason})") from error
    return Sent("sent", "OSC 52", _advice(size, world))


def sequence(text: str, *, in_screen: bool = False) -> str:
    """The sequence that sets the clipboard; inside GNU screen in pieces that it passes on."""
    whole = f"\x1b]52;c;{b64encode(text.encode()).decode()}\x07"
    if not in_screen:
        return whole
    return "".join(f"\x1bP{whole[at : at + CHUNK]}\x1b\\" for at in range(0, len(whole), CHUNK))


def _advice(size: int, world: World) -> str:
    if "TMUX" in world.env:
        return 'tmux passes it on only with "set -s set-clipboard on".'
    if world.env.get("TERM_PROGRAM") == "Apple_Terminal" or "VTE_VERSION" in world.env:
        return "This terminal is known to ignore it, unless its settings allow it: paste once to check."
    if size > CAREFUL:
        return f"Many terminals take no more than {CAREFUL:,} bytes: paste once to check."
    return _PASTE_ONCE
