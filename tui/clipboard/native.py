"""The clipboard of this machine's desktop, through pyperclip.

pyperclip knows the programs; but it does not look at how they end, waits for them without limit and lets them
write on the screen. So it runs on our `Helper`, in a copy of the module of its own, and what it copied is
read back.
"""

from __future__ import annotations

import importlib.util
import subprocess
import time
from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType, SimpleNamespace
from typing import Any, NamedTuple

from tui.clipboard.helpers import Helper
from tui.clipboard.routes import Deadline, RouteError, Sent, World


class Tool(NamedTuple):
    """A way to the desktop's clipboard: its name, what it needs, and pyperclip's function that sets it up."""

    name: str
    variable: str | None
    programs: tuple[str, ...]
    setup: str


# In this order on Linux and the BSDs. Qt is left out: it would have to live in the thread of the screen.
_TOOLS = (
    Tool("wl-copy", "WAYLAND_DISPLAY", ("wl-copy", "wl-paste"), "init_wl_clipboard"),
    Tool("xclip", "DISPLAY", ("xclip",), "init_xclip_clipboard"),
    Tool("xsel", "DISPLAY", ("xsel",), "init_xsel_clipboard"),
    Tool("klipper", "DISPLAY", ("klipper", "qdbus"), "init_klipper_clipboard"),
)
_WSL = Tool("clip.exe", None, ("clip.exe", "powershell.exe"), "init_wsl_clipboard")
# Seconds for each look at what the clipboard holds. Right after a copy X may still be handing the clipboard
# over from its last owner: a look may then find the old text, or never come back.
_LOOKS = (0.15, 0.5, 2.0)
_PAUSE = 0.02
_SYSTEMS = {
    "darwin": Tool("macOS clipboard", None, (), "determine_clipboard"),
    "win32": Tool("Windows clipboard", None, (), "determine_clipboard"),
    "cygwin": Tool("Cygwin clipboard", None, (), "determine_clipboard"),
}


def tools(world: World) -> Iterator[Tool]:
    """The ways that exist here, the best one first; that a way exists does not mean that it works."""
    if world.platform in _SYSTEMS:
        yield _SYSTEMS[world.platform]
        return
    displays = (tool for tool in _TOOLS if world.env.get(tool.variable or ""))
    for tool in (_WSL, *displays) if world.windows_kernel else displays:
        if all(world.has(program) for program in tool.programs):
            yield tool


def copy(text: str, world: World, *, primary: bool = False) -> Sent:
    """Copy by the first tool that works, and compare what the clipboard then holds.

    Args:
        text: what to copy.
        world: where.
        primary: set the X11 or Wayland selection that the middle button pastes as well.

    Raises:
        RouteError: there is no tool, or each failed.
    """
    found = tuple(tools(world))
    if not found:
        raise RouteError(lacking(world))
    deadline, failures = Deadline(world.limit), []
    for number, tool in enumerate(found):
        try:
            _copied(text, tool, world, Deadline(deadline.left / (len(found) - number)), primary=primary)
        except RouteError as error:
            failures.append(str(error))
        else:
            return Sent("copied", tool.name)
    raise RouteError("; ".join(failures))


def held(world: World) -> str | None:
    """The text that the desktop's clipboard holds; None where there is none, or none can be read."""
    deadline = Deadline(world.limit)
    for tool in tools(world):
        try:
            pyperclip = _pyperclip()
            pyperclip.subprocess = _quiet_subprocess(world, deadline)  # type: ignore[attr-defined]
            _, read = getattr(pyperclip, tool.setup)()
            if text := _called(tool, read):
                return str(text)
        except RouteError:
            continue
    return None


def lacking(world: World) -> str:
    """Why there is no tool here, with what to install."""
    if world.env.get("WAYLAND_DISPLAY"):
        return "no clipboard program is installed (install wl-clipboard)"
    if world.env.get("DISPLAY"):
        return "no clipboard program is installed (install xclip or xsel)"
    return "no desktop is reachable from here"


def _copied(text: str, tool: Tool, world: World, deadline: Deadline, *, primary: bool) -> None:
    pyperclip = _pyperclip()
    pyperclip.subprocess = _quiet_subprocess(world, deadline)  # type: ignore[attr-defined]
    write, read = getattr(pyperclip, tool.setup)()
    _called(tool, partial(write, text))
    for look in _LOOKS:
        pyperclip.subprocess = _quiet_subprocess(world, deadline.sooner(look))  # type: ignore[attr-defined]
        if _holds(text, tool, read, last=look == _LOOKS[-1]):
            break
        time.sleep(_PAUSE)
    else:
        raise RouteError(f"{tool.name} gave back something else")
    if primary and tool.variable and tool.name != "klipper":
        _called(tool, partial(write, text, primary=True))


def _holds(text: str, tool: Tool, read: Callable[[], Any], *, last: bool) -> bool:
    """Whether the clipboard holds the text; that it does not answer is told only by the last look."""
    try:
        return _alike(_called(tool, read)) == _alike(text)
    except RouteError:
        if last:
            raise
        return False


def _called(tool: Tool, call: Callable[[], Any]) -> Any:
    """Call into pyperclip; whatever it raises becomes a reason."""
    try:
        return call()
    except RouteError:
        raise
    except Exception as error:  # it raises bare exceptions and fails its own assertions
        words = " ".join(str(error).split())[:160]
        raise RouteError(f"{tool.name} failed ({words or type(error).__name__})") from error


def _alike(text: object) -> str:
    """The text as it comes back: some systems change line endings."""
    return str(text).replace("\r\n", "\n")


def _pyperclip() -> ModuleType:
    """A copy of the module that nobody else has, for its `subprocess` is about to be replaced."""
    spec = importlib.util.find_spec("pyperclip")
    if spec is None or spec.loader is None:
        raise RouteError("pyperclip is not installed")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _quiet_subprocess(world: World, deadline: Deadline) -> SimpleNamespace:
    env = dict(world.env)
    if world.platform == "darwin":
        env["LC_CTYPE"] = "UTF-8"  # without it pbcopy takes UTF-8 for MacRoman
    return SimpleNamespace(PIPE=subprocess.PIPE, Popen=partial(_popen, deadline=deadline, env=env))


def _popen(
    args: list[str], *, deadline: Deadline, env: dict[str, str], close_fds: bool = True, **options: Any
) -> Helper:
    # wl-copy guesses a type from the first bytes, and may then offer no text at all.
    typed = ["--type", "text/plain"] if args[0] == "wl-copy" else []
    return Helper([*args, *typed], deadline=deadline, env=env, close_fds=close_fds, **options)
