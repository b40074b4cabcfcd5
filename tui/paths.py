"""Where things are: the styles that travel with the program, and the reader's own folders."""

from __future__ import annotations

import os
from pathlib import Path

HOME_VARIABLE = "PULLQUOTE_HOME"
"""The environment variable that puts settings and shelf into one folder of the reader's choice."""

_APP = "pullquote"
_PACKAGE = Path(__file__).parent


def styles() -> Path:
    """The folder of stylesheets and themes: inside the package when installed, beside it in a checkout."""
    installed = _PACKAGE / "styles"
    return installed if installed.is_dir() else _PACKAGE.parent / "styles"


def settings_file() -> Path:
    """The reader's settings; the file need not be there."""
    return _folder("user_config_path") / "settings.toml"


def themes_folder() -> Path:
    """The reader's own themes; the folder need not be there."""
    return _folder("user_config_path") / "themes"


def templates_folder() -> Path:
    """The reader's own citation styles; the folder need not be there."""
    return _folder("user_config_path") / "templates"


def shelf_file() -> Path:
    """The database of what was read and corrected; it and its folder need not be there."""
    return _folder("user_data_path") / "shelf.sqlite3"


def style_file() -> Path:
    """Where the citation style that was chosen last is remembered; the file need not be there."""
    return _folder("user_state_path") / "style"


def reports_folder() -> Path:
    """Where the report of a crash is written; the folder need not be there."""
    return _folder("user_log_path")


def _folder(kind: str) -> Path:
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs

    folder: Path = getattr(platformdirs, kind)(_APP, appauthor=False)
    return folder
