"""Where things are: the styles that travel with the program, and the reader's own folders."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

HOME_VARIABLE = "PULLQUOTE_HOME"
"""The environment variable that puts settings and shelf into one folder of the reader's choice."""

_APP = "pullquote"
_PACKAGE = os.path.dirname(__file__)

Kind = Literal["config", "data", "state", "log"]
# The folder of each kind: the variable that names it, the place without it, what stands in it for us. From
# the XDG Base Directory Specification, Apple's File System Programming Guide, Microsoft's Known Folders.
_APPLE = ("", "~/Library/Application Support", _APP)
_MICROSOFT = ("LOCALAPPDATA", "~/AppData/Local", _APP)
_FOLDERS: dict[str, dict[Kind, tuple[str, str, str]]] = {
    "darwin": {"config": _APPLE, "data": _APPLE, "state": _APPLE, "log": ("", "~/Library/Logs", _APP)},
    "win32": {
        "config": _MICROSOFT,
        "data": _MICROSOFT,
        "state": _MICROSOFT,
        "log": ("LOCALAPPDATA", "~/AppData/Local", f"{_APP}/Logs"),
    },
    "linux": {
        "config": ("XDG_CONFIG_HOME", "~/.config", _APP),
        "data": ("XDG_DATA_HOME", "~/.local/share", _APP),
        "state": ("XDG_STATE_HOME", "~/.local/state", _APP),
        "log": ("XDG_STATE_HOME", "~/.local/state", f"{_APP}/log"),
    },
}

Own = Literal["settings", "themes", "templates", "shelf", "style"]
_OWN: dict[Own, tuple[Kind, str]] = {
    "settings": ("config", "settings.toml"),
    "themes": ("config", "themes"),
    "templates": ("config", "templates"),
    "shelf": ("data", "shelf.sqlite3"),
    "style": ("state", "style"),
}


def styles() -> Path:
    """The folder of stylesheets and themes: inside the package when installed, beside it in a checkout."""
    return _path(style_sheets())


def style_sheets() -> str:
    """The same, for those who must not wait for pathlib."""
    installed = os.path.join(_PACKAGE, "styles")
    return installed if os.path.isdir(installed) else os.path.join(os.path.dirname(_PACKAGE), "styles")


def settings_file() -> Path:
    """The reader's settings; the file need not be there."""
    return _path(own("settings"))


def themes_folder() -> Path:
    """The reader's own themes; the folder need not be there."""
    return _path(own("themes"))


def templates_folder() -> Path:
    """The reader's own citation styles; the folder need not be there."""
    return _path(own("templates"))


def shelf_file() -> Path:
    """The database of what was read and corrected; it and its folder need not be there."""
    return _path(own("shelf"))


def style_file() -> Path:
    """Where the citation style that was chosen last is remembered; the file need not be there."""
    return _path(own("style"))


def reports_folder() -> Path:
    """Where the report of a crash is written; the folder need not be there."""
    return _path(folder("log"))


def own(what: Own) -> str:
    """The place of one thing of the reader's, for those who must not wait for pathlib."""
    kind, name = _OWN[what]
    return os.path.join(folder(kind), name)


def folder(kind: Kind) -> str:
    """The reader's folder for one kind of file; it need not be there.

    An empty or relative path in a variable of the platform counts for none, as XDG has it.
    """
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return os.path.expanduser(chosen)
    variable, otherwise, own = _FOLDERS.get(sys.platform, _FOLDERS["linux"])[kind]
    base = os.environ.get(variable, "")
    return os.path.join(base if os.path.isabs(base) else os.path.expanduser(otherwise), own)


def _path(place: str) -> Path:
    from pathlib import Path  # here, for it takes a tenth of the time to the first page

    return Path(place)
