from __future__ import annotations

from pathlib import Path

import pytest

from tui import paths


def test_styles_of_a_checkout_stand_beside_the_package() -> None:
    assert paths.styles() == Path(paths.__file__).parent.parent / "styles"


def test_styles_of_an_installation_stand_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tui" / "styles").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "tui")
    assert paths.styles() == tmp_path / "tui" / "styles"


def test_one_variable_moves_everything(reader_home: Path) -> None:
    places = (paths.settings_file(), paths.themes_folder(), paths.shelf_file(), paths.reports_folder())
    assert all(place.is_relative_to(reader_home) for place in places)
    assert not reader_home.exists()


def test_without_it_the_folders_are_the_platform_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    for place in (paths.settings_file(), paths.shelf_file()):
        assert "pullquote" in place.parts
        assert place.is_absolute()
