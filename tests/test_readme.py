"""What the README says is so."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tui.arguments import parse
from tui.cite import STYLES, style
from tui.commands import keymap
from tui.reading import read
from tui.settings import load_options
from tui.themes import themes

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


# From an opening fence, with its language, to the closing one.
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def fenced(language: str) -> list[str]:
    return [body for name, body in BLOCKS if name == language]


def table(heading: str) -> list[list[str]]:
    """The rows of the table below a row with this heading."""
    _, _, below = README.partition(f"| {heading} | |\n| --- | --- |\n")
    rows = below.partition("\n\n")[0].splitlines()
    assert rows
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]


def test_the_first_fenced_line_with_pytest_sets_itself_up() -> None:
    lines = [line for _, body in BLOCKS for line in body.splitlines() if "pytest" in line]
    steps = lines[0].split(" && ")
    assert steps[0] == "python3 -m venv .venv"
    assert steps[-1] == ".venv/bin/pytest"
    assert all(step.startswith(".venv/bin/") for step in steps[1:])


@pytest.mark.skipif(sys.platform == "win32", reason="a script for bash")
def test_ci_takes_that_line_word_for_word() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    (extract,) = re.findall(r"^tests=\$\((.*)\)$", script, re.MULTILINE)
    done = subprocess.run(["bash", "-c", extract], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout in {f"{line}\n" for block in fenced("console") for line in block.splitlines()}
    assert ".venv/bin/pytest" in done.stdout


def test_the_keys_are_those_of_the_command_table() -> None:
    from tui.commands import COMMANDS, shown

    known = {shown(key).lower() if len(key) > 1 else key for command in COMMANDS for key in command.keys}
    named = {key for keys, _ in table("key") for key in re.findall(r"`([^`]+)`", keys)}
    assert {key.lower() if len(key) > 1 else key for key in named} <= known
    assert len(named) > 40


def test_the_options_can_be_given() -> None:
    for names, _ in table("option"):
        for name, value in re.findall(r"`(--[\w-]+)(?: (\w+))?`", names):
            given = {"HOW": "page", "N": "60", "NAME": "lead", "FILE": "x.csl"}.get(value)
            assert parse([name, *filter(None, [given])]).settings


def test_the_styles_are_those_there_are() -> None:
    (listed,) = re.findall(r"The styles are (.*?)\. ", README, re.DOTALL)
    assert re.findall(r"`([\w-]+)`", listed) == list(STYLES)


def test_the_template_works_and_its_variables_are_those_there_are(reader_home: Path) -> None:
    from tui.cite.templates import VARIABLES

    folder = reader_home / "templates"
    folder.mkdir(parents=True)
    (folder / "house.toml").write_text(fenced("toml")[0], encoding="utf-8")
    assert style("house").label == "Our house style"
    (listed,) = re.findall(r"What can stand in one: (.*?) What is not known", README, re.DOTALL)
    assert re.findall(r"`(\w+)`", listed) == list(VARIABLES)


def test_the_settings_can_be_loaded(tmp_path: Path) -> None:
    _, toml, _ = fenced("toml")
    file = tmp_path / "settings.toml"
    file.write_text(toml, encoding="utf-8")
    keys = load_options(file).keys
    assert keys["sentence.next"] == ("j", "f")
    assert keymap(keys)["keep"] == "w"


def test_the_theme_is_one(reader_home: Path) -> None:
    folder = reader_home / "themes"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(fenced("toml")[-1], encoding="utf-8")
    assert "late" in themes()


def test_the_python_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = fenced("python")
    exec(code, {"source": "Rain came.\n“The tide waits for nobody,” said Ada Brook.\nNobody went home."})
    assert capsys.readouterr().out == "Ada Brook ['“The tide waits for nobody,”']\n"


def test_the_json_has_the_fields_that_are_named() -> None:
    (schema,) = (block for block in fenced("") if '"schema"' in block)
    named = set(re.findall(r'"(\w+)"(?=[:,}\]])', schema)) - {"Reuters", "news"}
    assert named == fields(read("“The tide waits,” said Ada Brook. “For whom?” It rained.", "none").as_dict())


def fields(data: object, key: str = "") -> set[str]:
    """Every field in nested data. Rows that this reading has none of are given here."""
    rows = {"removed": {"text", "reason", "at"}, "authors": {"name", "kind"}, "notes": {"about", "text"}}
    if isinstance(data, dict) and key != "provenance":
        return set(data).union(*(fields(value, name) for name, value in data.items()))
    if isinstance(data, list):
        return rows.get(key, set()).union(*map(fields, data))
    return set()
