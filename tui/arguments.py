"""What can be asked for on the command line. Each option that is also a setting is checked as one."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn, get_args

from tui import __version__
from tui.article import CleanOption
from tui.digest import MethodName
from tui.errors import UsageError, nearest
from tui.load import SAMPLE
from tui.settings import FIELDS

_FORMS = {
    "text": "title, summary, sources with what they say, then the article: plain text",
    "markdown": "the same as Markdown",
    "quotes": "what each source says, with its citation; the list entry last",
    "json": "the whole reading, one JSON object a line",
}
_VALUES = {
    "clean": ("HOW", f"where the article is in it: {', '.join(get_args(CleanOption))}"),
    "summary": ("N", "sentences in the summary; 0 for none"),
    "method": ("NAME", f"how to summarise: {', '.join(get_args(MethodName))}"),
    "style": ("NAME", "citation style, such as apa or chicago-notes"),
    "csl": ("FILE", "a citation style of your own, in CSL"),
    "width": ("N", "measure of the text in cells, 40 to 100"),
    "theme": ("NAME", "colours of the screen"),
}
_SWITCHES = {
    "private": "leave no trace on disk",
    "print_copies": "print, on leaving the screen, what was copied",
}


@dataclass(frozen=True, slots=True)
class Request:
    """A command line: its targets in order, the form to print them in if it names one, and its settings."""

    targets: tuple[str, ...]
    form: str | None
    settings: dict[str, Any]


def parse(arguments: Sequence[str]) -> Request:
    """What a command line asks for. `--help` and `--version` print and exit.

    Raises:
        UsageError: it asks for something that does not exist.
    """
    parser = _parser()
    # What follows "--" is a target though it begins with a dash; argparse forgets that of mixed arguments.
    end = arguments.index("--") if "--" in arguments else len(arguments)
    found, unknown = parser.parse_known_intermixed_args(arguments[:end])
    if unknown:
        near = nearest(unknown[0], parser.flags)
        raise UsageError(f"There is no option {unknown[0]}{near}; see pullquote --help.")
    if "" in found.targets:
        raise UsageError("A target is empty; name a file, an address, or - for what is piped in.")
    settings = vars(found)
    sample, targets, form = (settings.pop(name) for name in ("sample", "targets", "form"))
    return Request((*sample, *targets, *arguments[end + 1 :]), form, settings)


class _Parser(argparse.ArgumentParser):
    """Complains in one sentence."""

    @property
    def flags(self) -> list[str]:
        return list(self._option_string_actions)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[0].upper()}{message[1:]}; see pullquote --help.")


def _parser() -> _Parser:
    parser = _Parser(
        prog="pullquote",
        description="Read an article in the terminal, see who says what, copy a quotation with its citation.",
        epilog="'pullquote doctor' tells which way a copy takes from here to the clipboard.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("targets", nargs="*", metavar="TARGET", help="a file, an address, or - for what is piped in")
    add(SAMPLE, dest="sample", action="store_const", const=(SAMPLE,), default=(), help="the built-in article")
    for name, (value, words) in _VALUES.items():
        take = _converter(FIELDS[name])
        add(f"--{name}", metavar=value, type=take, default=argparse.SUPPRESS, help=words)
    for name, words in _SWITCHES.items():
        flag = f"--{name.replace('_', '-')}"
        add(flag, dest=name, action="store_true", default=argparse.SUPPRESS, help=words)
    add("--version", action="version", version=f"pullquote {__version__}")
    forms = parser.add_argument_group("without the screen").add_mutually_exclusive_group()
    for form, words in _FORMS.items():
        forms.add_argument(f"--{form}", dest="form", action="store_const", const=form, help=words)
    return parser


def _converter(take: Callable[[object], Any]) -> Callable[[str], Any]:
    """The check of a setting, with its complaint in argparse's terms."""

    def convert(text: str) -> Any:
        try:
            return take(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(f"{text!r} is not {error}") from error

    return convert
