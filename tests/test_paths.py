from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from tui import paths
from tui.paths import Kind


def test_styles_of_a_checkout_stand_beside_the_package() -> None:
    assert paths.styles() == Path(paths.__file__).parent.parent / "styles"


def test_styles_of_an_installation_stand_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tui" / "styles").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", str(tmp_path / "tui"))
    assert paths.styles() == tmp_path / "tui" / "styles"


def test_one_variable_moves_everything(reader_home: Path) -> None:
    places = (paths.settings_file(), paths.themes_folder(), paths.shelf_file(), paths.reports_folder())
    assert all(place.is_relative_to(reader_home) for place in places)
    assert not reader_home.exists()


KINDS: dict[Kind, Callable[..., Path]] = {
    "config": platformdirs.user_config_path,
    "data": platformdirs.user_data_path,
    "state": platformdirs.user_state_path,
    "log": platformdirs.user_log_path,
}


@pytest.mark.parametrize("kind", KINDS)
def test_without_it_the_folders_are_the_platform_s(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    assert Path(paths.folder(kind)) == KINDS[kind]("pullquote", appauthor=False)


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="XDG is for the others")
@pytest.mark.parametrize(("value", "taken"), [("/elsewhere", True), ("", False), ("relative", False)])
def test_an_absolute_folder_in_a_variable_holds(
    value: str, taken: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    monkeypatch.setenv("XDG_DATA_HOME", value)
    assert paths.shelf_file().is_relative_to("/elsewhere") is taken
    assert paths.shelf_file().is_absolute()
