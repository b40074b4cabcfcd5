"""What may be imported by what is on the way to the first frame, or to the first line of output."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import tui

PACKAGE = Path(tui.__file__).parent
SCREENS = ("app", "commands", "messages", "screens", "themes", "widgets")
READERS = {"trafilatura", "lxml", "sumy", "nltk", "justext", "ftfy", "charset_normalizer", "pypdfium2"}
HEAVY = READERS | {"textual", "rich", "urllib3", "asyncio", "platformdirs", "pyperclip"}

# Imports each module as the first of the package, so that a cycle shows, and prints what it pulls in.
PROBE = """
import json, sys
from importlib import import_module
heavy, pulled = set(json.loads(sys.argv[1])), {}
for name in json.loads(sys.argv[2]):
    for loaded in [known for known in sys.modules if known.split(".")[0] == "tui"]:
        del sys.modules[loaded]
    import_module(name)
    found = heavy & {known.split(".")[0] for known in sys.modules}
    if found:
        pulled[name] = sorted(found)
print(json.dumps(pulled))
"""


def in_fresh_process(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def pulled(heavy: set[str], modules: list[str]) -> object:
    return json.loads(in_fresh_process("-c", PROBE, json.dumps(sorted(heavy)), json.dumps(modules)))


def modules(*folders: str) -> list[str]:
    files = [file for folder in folders for file in sorted(PACKAGE.glob(f"{folder}/**/*.py"))]
    names = (".".join(("tui", *file.relative_to(PACKAGE).with_suffix("").parts)) for file in files)
    return [name.removesuffix(".__init__") for name in names]


def test_what_comes_before_the_first_line_is_light() -> None:
    rooms = modules("text", "languages", "cite", "formats", "clipboard", "layout", "corrections", "load")
    front = [
        f"tui.{file.stem}"
        for file in sorted(PACKAGE.glob("*.py"))
        if not file.stem.startswith(("__main__", *SCREENS))
    ]
    assert "tui.cli" in front
    assert "tui.load.http" in rooms
    assert pulled(HEAVY, [*front, *rooms, "tui.clean", "tui.sources", "tui.summary", "tui.shelf"]) == {}


def test_what_comes_before_the_first_frame_reads_nothing() -> None:
    assert pulled(READERS, [*modules("screens", "widgets"), "tui.app"]) == {}


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]])
def test_asking_for_the_version_costs_next_to_nothing(arguments: list[str]) -> None:
    probe = f"""
import sys
from tui.cli import main
try:
    main({arguments})
finally:
    print(sorted({HEAVY} & set(sys.modules)))
"""
    assert in_fresh_process("-c", probe).splitlines()[-1] == "[]"


def test_the_public_names_are_what_is_promised() -> None:
    assert sorted(tui.__all__) == tui.__all__
    for name in tui.__all__:
        assert getattr(tui, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = tui.nothing
