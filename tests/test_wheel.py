"""The wheel: built, installed into a fresh environment and run there."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path) -> str:
    env = {**os.environ, "HOME": str(cwd)}  # pip asks compilers for their versions, and they settle in
    done = subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_one_package_with_all_its_data(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"tui"}
    for file in ("py.typed", "load/sample.html", "styles/themes.toml", "languages/en/abbreviations.txt"):
        assert f"tui/{file}" in names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_wheel_runs_in_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv", cwd=tmp_path)
    scripts = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python", "--disable-pip-version-check")
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=tmp_path)
    # What it depends on is here already; a path file lends it to the new environment without our checkout.
    home = run(
        scripts / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=tmp_path
    )
    Path(home.strip(), "lent.pth").write_text(sysconfig.get_path("purelib"))

    where = "import tui.paths; print(tui.__file__, tui.paths.styles(), sep='\\n')"
    package, styles = map(Path, run(scripts / "python", "-c", where, cwd=tmp_path).splitlines())
    assert package.is_relative_to(tmp_path)
    assert styles == package.parent / "styles"
    printed = run(scripts / "pullquote", "--sample", "--text", cwd=tmp_path)
    assert printed.startswith("Islanders vote to keep the midnight boat\n")
    assert "Ingrid Vasey" in printed


def test_the_lock_is_of_this_project_and_names_no_mirror() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    text = (ROOT / "uv.lock").read_text()
    (locked,) = (package for package in tomllib.loads(text)["package"] if package["name"] == "pullquote")
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    assert {row["name"] + row["specifier"] for row in locked["metadata"]["requires-dist"]} == set(wanted)
    sources = {package["source"].get("registry") for package in tomllib.loads(text)["package"]}
    assert sources == {"https://pypi.org/simple", None}
    assert "file://" not in text
