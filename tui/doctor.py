"""What works here: the ways to the clipboard, each tried, parts that may be missing, the places of files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from tui import paths
from tui.clipboard import Chain, World, chain_of, this_world
from tui.errors import UsageError
from tui.settings import Options

PROBE = "Pullquote was here: this line came by way of {route}."
"""What is copied to try a route."""

WARNING = (
    "To try the ways to the clipboard, a test line is written into it, in place of what it holds. "
    "A text is put back where it can be read; nothing else can be."
)


@dataclass(frozen=True, slots=True)
class Part:
    """Something that the program can do without: a Python module, and what is missing without it."""

    name: str
    module: str
    use: str


PARTS = (
    Part("pypdfium2", "pypdfium2", "reading PDF files"),
    Part("ftfy", "ftfy", "mending text whose encoding was mistaken"),
    Part("jinja2", "jinja2", "citation styles of your own"),
)
_VARIABLES = ("TERM", "TERM_PROGRAM", "TMUX", "STY", "SSH_CONNECTION", "DISPLAY", "WAYLAND_DISPLAY")


def doctor(options: Options, world: World | None = None, *, tries: bool = True) -> Iterator[str]:
    """Try what can be tried and tell it, line by line.

    Args:
        options: the reader's settings, which may force a route.
        world: where; by default here, with the terminal that the process belongs to.
        tries: whether the clipboard may be written to: see `WARNING`.
    """
    if world is None:
        with _terminal() as write:
            yield from doctor(options, this_world(write), tries=tries)
        return
    chain = chain_of(options, world)
    yield "Clipboard"
    yield f"  seen: {_seen(world)}"
    yield from (f"  {line}" for line in _routes(chain, tries=tries))
    yield "Parts"
    yield from (f"  {line}" for line in _parts())
    yield "Places"
    yield f"  settings: {paths.settings_file()}"
    yield f"  citation styles: {paths.templates_folder()}"
    yield f"  shelf: {paths.shelf_file()}"


def _seen(world: World) -> str:
    known = [f"{name}={world.env[name]}" for name in _VARIABLES if name in world.env]
    kernel = ["a Windows kernel"] if world.windows_kernel else []
    return ", ".join([world.platform, *kernel, *known])


def _routes(chain: Chain, *, tries: bool) -> Iterator[str]:
    """Each route of the chain, tried alone, in the order in which a copy tries them."""
    order = chain.order()
    if not order:
        yield "copying is switched off in the settings"
    if not tries:
        yield from (f"{number}. {name}: not tried" for number, name in enumerate(order, 1))
        return
    held, wrote = chain.held(), False
    for number, name in enumerate(order, 1):
        receipt = replace(chain, route=name).copy(PROBE.format(route=name))
        wrote = wrote or receipt.outcome != "not copied"
        advice = f". {receipt.advice}" if receipt.advice else ""
        yield f"{number}. {name}: {receipt.message}{advice}"
    if wrote:
        yield _put_back(chain, held)


def _put_back(chain: Chain, held: str | None) -> str:
    """Copy what the clipboard held before; what came of that."""
    if held and replace(chain, route="native").copy(held).outcome == "copied":
        return "the text that the clipboard held is in it again"
    return "what the clipboard held could not be put back: it has a test line now"


def _parts() -> Iterator[str]:
    for part in PARTS:
        yield f"{part.name}: {'there' if find_spec(part.module) else f'missing, so no {part.use}'}"
    yield f"pandoc: {_pandoc()}"


def _pandoc() -> str:
    from tui.cite.processor import pandoc

    try:
        return f"there ({pandoc()})"
    except UsageError as error:
        return str(error)


@contextmanager
def _terminal() -> Iterator[Callable[[str], None] | None]:
    """A function that writes to the terminal of this process; None where it has none."""
    place = Path("/dev/tty")
    if sys.platform == "win32":
        yield _write_out if sys.stdout.isatty() else None
        return
    try:
        terminal = place.open("w", encoding="utf-8")
    except OSError:
        yield None
        return
    with terminal:

        def write(sequence: str) -> None:
            terminal.write(sequence)
            terminal.flush()

        yield write


def _write_out(sequence: str) -> None:
    sys.stdout.write(sequence)
    sys.stdout.flush()
