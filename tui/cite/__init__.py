"""A passage and its article become a citation: one small module per style family.

Nothing of a style is imported before one is asked for.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import UsageError, nearest
from tui.paths import templates_folder

if TYPE_CHECKING:
    from tui.cite.base import Style

__all__ = ["STYLES", "Style", "csl_style", "labels", "style"]


def __getattr__(name: str) -> type[Style]:
    if name == "Style":
        from tui.cite.base import Style

        return Style
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_CLASSES = {
    "attribution": ("attribution", "Attribution"),
    "apa": ("apa", "Apa"),
    "mla": ("mla", "Mla"),
    "chicago-notes": ("chicago", "ChicagoNotes"),
    "chicago-author-date": ("chicago", "ChicagoAuthorDate"),
    "harvard": ("harvard", "Harvard"),
    "vancouver": ("vancouver", "Vancouver"),
    "ieee": ("ieee", "Ieee"),
    "oscola": ("oscola", "Oscola"),
    "wikipedia": ("wikipedia", "Wikipedia"),
}

STYLES = {
    "attribution": "Attribution in plain words",
    "apa": "APA 7",
    "mla": "MLA 9",
    "chicago-notes": "Chicago 18, notes",
    "chicago-author-date": "Chicago 18, author-date",
    "harvard": "Harvard (Cite Them Right 12)",
    "vancouver": "Vancouver",
    "ieee": "IEEE",
    "oscola": "OSCOLA 4",
    "wikipedia": "Wikipedia",
}
"""The names of the styles with their labels, in the order in which lists show them."""


def style(name: str) -> Style:
    """The style of that name, built in or the reader's own.

    Raises:
        UsageError: there is none, or the reader's own has a mistake.
    """
    if name in _CLASSES:
        module, cls = _CLASSES[name]
        found: Style = getattr(import_module(f"tui.cite.{module}"), cls)()
        return found
    from tui.cite.templates import Template, find

    own = find(templates_folder())
    if name not in own:
        raise UsageError(f"There is no style {name!r}{nearest(name, labels())}.")
    return Template(own[name])


def csl_style(file: Path) -> Style:
    """The style that a CSL file describes.

    Raises:
        UsageError: it is not there or faulty, or pandoc 3 is not installed.
    """
    from tui.cite.processor import Processed

    return Processed(file)


def labels() -> dict[str, str]:
    """All styles with their labels, the reader's own last."""
    from tui.cite.templates import find, label

    own = {name: label(file) for name, file in find(templates_folder()).items() if name not in STYLES}
    return {**STYLES, **own}
