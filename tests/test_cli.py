from __future__ import annotations

import io
import json
import logging
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from tests.streams import STORY, pipe_in, terminal
from tui import __version__, cli
from tui.cli import main
from tui.doctor import WARNING


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"pullquote {__version__}\n"


def test_json_is_one_object_a_line_and_target(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([story, "--json", story, "--clean", "none"]) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert first == second
    assert first["target"] == story
    assert first["article"]["text"] == STORY
    assert len(first["article"]["accessed"]) == len("2026-01-31")
    assert first["sources"][0]["name"] == "Ada Brook"


@pytest.mark.parametrize("form", [[], ["--text"], ["--markdown"], ["--quotes"]])
def test_every_form_gives_the_quotation(
    story: str, form: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([story, *form]) == 0
    printed = capsys.readouterr()
    assert "The tide keeps the time here" in printed.out
    assert printed.err == ""


def test_the_width_holds(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([story, "--text", "--width", "40"])
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 40


def test_settings_hold_and_the_command_line_wins(
    story: str, reader_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reader_home.mkdir()
    (reader_home / "settings.toml").write_text('clean = "none"\nsummary = 0\n')
    main([story, "--json", "--summary", "1"])
    reading = json.loads(capsys.readouterr().out)
    assert reading["clean"] == "none"
    assert len(reading["summary"]) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--jsn"], "There is no option --jsn; the nearest is --json; see pullquote --help."),
        (["--json", "--text"], "not allowed with argument"),
        (["x", "--width", "39"], "Argument --width: '39' is not a whole number from 40 to 100"),
        (["x", "--clean", "pages"], "is not one of auto, page, paste, markdown, none; the nearest is page"),
        (["x", "--style", "appa", "--text"], "There is no style 'appa'; the nearest is apa."),
        (["x", "--csl", "nowhere.csl", "--text"], "nowhere.csl"),
        (["--text"], "There is nothing to read"),
    ],
)
def test_wrong_use_is_one_line_and_code_2(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", terminal())
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert words in printed.err
    assert printed.err.startswith("pullquote: ")
    assert printed.err.count("\n") == 1


def test_the_first_failure_decides_and_the_rest_is_printed(
    story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").touch()
    code = main([str(tmp_path / "empty.txt"), str(tmp_path), story, "--json"])
    printed = capsys.readouterr()
    assert code == 4
    assert len(printed.out.splitlines()) == 1
    empty, directory = printed.err.splitlines()
    assert "empty.txt is empty" in empty
    assert "is a directory" in directory


def test_errors_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["\x1b[2Jno\nfile", "--text"]) == 3
    message = capsys.readouterr().err
    assert "\x1b" not in message
    assert message.count("\n") == 1


def test_a_pipe_without_a_target_is_the_article(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe_in(monkeypatch, STORY)
    assert main(["--json"]) == 0
    assert json.loads(capsys.readouterr().out)["target"] == "-"


def test_a_pipe_beside_a_target_is_left_alone(
    story: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe_in(monkeypatch, "")
    assert main([story]) == 0


def test_an_empty_pipe_is_no_article(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe_in(monkeypatch, "")
    assert main([]) == 4
    assert "standard input is empty" in capsys.readouterr().err


def test_what_was_piped_in_has_a_name_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe_in(monkeypatch, "<html><body><form><input></form></body></html>")
    assert main(["--text"]) == 4
    assert "standard input" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_told(story: str) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "tui", story, "--text"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"cannot be written" in done.stderr


def test_output_is_utf_8_whatever_the_code_page(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(kept, encoding="cp1252"))
    Path(story).write_text("“Καλημέρα,” said Ada Brook, the pilot, to the whole of the harbour.")
    assert main([story, "--text"]) == 0
    assert "“Καλημέρα,”".encode() in kept.getvalue()


def test_what_libraries_say_aside_is_not_heard(
    story: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def aside(*_: object) -> str:
        warnings.warn("by the way", UserWarning, stacklevel=1)
        logging.getLogger("library").error("by the way")
        return "{}"

    monkeypatch.setattr("tui.printing.json", aside)
    monkeypatch.setattr(sys, "warnoptions", [])
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    assert main([story, "--json"]) == 0
    assert capsys.readouterr().err == ""


def test_ctrl_c_is_no_traceback(
    story: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_print", interrupted)
    assert main([story]) == 130
    assert capsys.readouterr().err == ""


def test_the_doctor_tells_line_by_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], reader_home: Path
) -> None:
    reader_home.mkdir()
    (reader_home / "settings.toml").write_text('clipboard = "tmux"')
    monkeypatch.setattr("tui.doctor.doctor", lambda options, tries: iter([options.clipboard, "\x1b fine"]))
    assert main(["doctor"]) == 0
    assert capsys.readouterr().out == f"{WARNING}\ntmux\n␛ fine\n"


def test_a_theme_that_is_not_there_is_told_whatever_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--sample", "--text", "--theme", "papr"]) == 2
    assert "the nearest is paper" in capsys.readouterr().err


def test_an_empty_target_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--text", ""]) == 2
    assert "A target is empty" in capsys.readouterr().err
