"""The command line: which articles, on the screen or printed. What scripts depend on stands in the README.

Nothing is imported before it is known to be needed: the first page and `--version` pay for no more than they
use.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tui.errors import PullquoteError, UsageError
from tui.first_page import FirstPage, usual_look

if TYPE_CHECKING:
    from tui.load.fetching import Progress
    from tui.page import Page
    from tui.reading import Reading
    from tui.settings import Options

_STYLES = {"style", "csl"}
_UNWRITTEN = 1
_STOPPED = 130  # what shells report of a program that Ctrl+C ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: what follows the command's name; None for those of the process.

    Returns:
        The exit code: 0, 2 usage, 3 not opened, 4 no article; with several targets the first failure's.
    """
    given = sys.argv[1:] if arguments is None else arguments
    try:
        with FirstPage() as first_page:
            first_page.show(usual_look(given))
            return _run(given, first_page)
    except PullquoteError as error:
        _complain(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        return _STOPPED
    except BrokenPipeError:
        # The reader at the other end has enough; what is still buffered has nowhere to go.
        _drop_output()
        return 0
    except OSError as error:
        _drop_output()
        _complain(f"The output cannot be written: {error.strerror}.")
        return _UNWRITTEN


def _drop_output() -> None:
    """Let what is still buffered go nowhere, so that Python does not fail over it on the way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: Sequence[str], first_page: FirstPage) -> int:
    from dataclasses import replace

    from tui.arguments import parse
    from tui.load import STDIN
    from tui.paths import settings_file
    from tui.settings import load_options

    request = parse(arguments)
    options = replace(load_options(settings_file()), **request.settings)
    if request.targets == ("doctor",):
        return _examine(options)
    targets = request.targets or (() if _is_terminal(sys.stdin) else (STDIN,))
    if request.form is None and _has_screen(options):
        styled = options if _STYLES & request.settings.keys() else _in_last_style(options)
        return _show(targets, styled, first_page)
    return _print(targets, options, request.form or "text")


def _has_screen(options: Options) -> bool:
    """Whether there is a terminal to draw on. The screen is drawn on stderr: copies can go to stdout."""
    drawn = sys.stderr if options.print_copies else sys.stdout
    return _is_terminal(drawn) and os.environ.get("TERM") != "dumb"


def _in_last_style(options: Options) -> Options:
    """The options with the citation style that was chosen last on the screen, if it is still there."""
    from dataclasses import replace

    from tui.cite import style
    from tui.paths import style_file
    from tui.settings import last_style

    chosen = last_style(style_file())
    if chosen is None or chosen == options.style:
        return options
    try:
        style(chosen)
    except UsageError:
        return options
    return replace(options, style=chosen, csl=None)


def _examine(options: Options) -> int:
    from tui.doctor import WARNING, doctor
    from tui.text.controls import tame

    print(WARNING, flush=True)
    tries = not _is_terminal(sys.stdin) or input("Try them? [Y/n] ").strip().casefold() in ("", "y", "yes")
    for line in doctor(options, tries=tries):
        print(tame(line), flush=True)
    return 0


def _show(targets: tuple[str, ...], options: Options, first_page: FirstPage) -> int:
    """Open the screen; print instead where no terminal can be had for the keys."""
    from tui.load import STDIN, load

    page = load(STDIN) if STDIN in targets else None
    if not _is_terminal(sys.stdin) and not _take_keys_from_terminal():
        return _print(targets, options, "text", page)
    from tui.start import run

    return run(targets, options, first_page, page)


def _print(targets: tuple[str, ...], options: Options, form: str, piped: Page | None = None) -> int:
    """Print each target, and go on after one that fails. `piped` is stdin, where it has been read."""
    from tui.load import STDIN
    from tui.page import Page

    if not targets:
        raise UsageError("There is nothing to read: name a file, an address, or - for what is piped in.")
    printed = _printer(form, options)
    if options.theme:
        _check_theme(options.theme)
    _hush()
    _write_any_character()
    codes = []
    for target in targets:
        try:
            page = piped if piped and target == STDIN else _load(target)
            print(printed(page), flush=True)
        except PullquoteError as error:
            name = Page(b"", target).name
            _complain(str(error) if name in str(error) else f"{name}: {error}")
            codes.append(error.exit_code)
    return codes[0] if codes else 0


def _printer(form: str, options: Options) -> Callable[[Page], str]:
    """What turns a page into the text to print. An unknown style fails here, before anything is opened."""
    from datetime import date

    from tui import cite, printing
    from tui.reading import read

    style = cite.csl_style(options.csl) if options.csl else cite.style(options.style)
    today = date.today().isoformat()
    forms: dict[str, Callable[[Reading, str | None], str]] = {
        "json": lambda reading, target: printing.json(reading, target, today),
        "text": lambda reading, _: printing.text(reading, _columns(options.width)),
        "markdown": lambda reading, _: printing.markdown(reading),
        "quotes": lambda reading, _: printing.quotes(reading, style, today),
    }

    def printed(page: Page) -> str:
        reading = read(page, options.clean, summary=options.summary, method=options.method)
        return forms[form](reading, page.target)

    return printed


def _check_theme(name: str) -> None:
    """Tell of a theme that is not there, though nothing that is printed has one."""
    from tui.themes import chosen, themes

    chosen(name, themes())


def _load(target: str) -> Page:
    from tui.load import load

    if not _is_terminal(sys.stderr):
        return load(target)
    with _progress_line(target) as progress:
        return load(target, progress=progress)


@contextmanager
def _progress_line(target: str) -> Iterator[Progress]:
    """Tells on one line of the terminal how much has come, and wipes it in the end."""
    from tui.text.controls import tame

    width = _columns(80) - 1
    told = False

    def tell(here: int, total: int | None) -> None:
        nonlocal told
        told = True
        share = f"{here // 1024} of {total // 1024} KB" if total else f"{here // 1024} KB"
        print(f"\r{f'{share} from {tame(target)}':{width}.{width}}", end="", file=sys.stderr, flush=True)

    try:
        yield tell
    finally:
        if told:
            print("\r" + " " * width, end="\r", file=sys.stderr, flush=True)


def _complain(sentence: str) -> None:
    from tui.text.controls import tame

    if sys.stderr:  # without one, print would take stdout
        print("pullquote:", tame(sentence).replace("\n", " "), file=sys.stderr)


def _is_terminal(stream: Any) -> bool:
    return stream is not None and stream.isatty()


def _columns(measure: int) -> int:
    """The measure, or the terminal's width where that is less."""
    import shutil

    return min(measure, shutil.get_terminal_size((measure, 24)).columns)


def _take_keys_from_terminal() -> bool:
    """Put the terminal in the place of stdin, which the article came through; False where there is none."""
    try:
        terminal = os.open("CONIN$" if os.name == "nt" else "/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    return True


def _hush() -> None:
    """Keep the asides of libraries off the terminal; `python -W` brings their warnings back."""
    import logging
    import warnings

    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    logging.getLogger().addHandler(logging.NullHandler())


def _write_any_character() -> None:
    """Write UTF-8 into files and pipes (Windows would take its code page), and fail on no character."""
    if reconfigure := getattr(sys.stdout, "reconfigure", None):
        encoding = sys.stdout.encoding if _is_terminal(sys.stdout) else "utf-8"
        reconfigure(encoding=encoding, errors="backslashreplace")
