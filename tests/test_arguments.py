from __future__ import annotations

import pytest

from tui.arguments import Request, parse
from tui.errors import UsageError
from tui.settings import FIELDS


@pytest.mark.parametrize(
    ("line", "request_"),
    [
        ("", Request((), None, {})),
        ("a --json b", Request(("a", "b"), "json", {})),
        ("a --sample", Request(("--sample", "a"), None, {})),
        ("- --text", Request(("-",), "text", {})),
        ("a -- --b -c", Request(("a", "--b", "-c"), None, {})),
        ("--width 60 a --summary 0", Request(("a",), None, {"width": 60, "summary": 0})),
        ("a --print-copies --private", Request(("a",), None, {"print_copies": True, "private": True})),
    ],
)
def test_a_command_line(line: str, request_: Request) -> None:
    assert parse(line.split()) == request_


@pytest.mark.parametrize("line", ["--priv a", "--text --json a", "a --width", "a --width x", "-j a"])
def test_what_does_not_exist_is_not_guessed(line: str) -> None:
    with pytest.raises(UsageError, match="see pullquote --help"):
        parse(line.split())


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])
    printed = capsys.readouterr().out
    settings_only = {"keys", "side", "clipboard", "clipboard_command", "primary_selection"}
    for name in FIELDS.keys() - settings_only:
        assert f"--{name.replace('_', '-')}" in printed
