"""A passage and its article become a citation: one small module per style family."""

from __future__ import annotations

from importlib import import_module

from tui.cite.base import Style
from tui.errors import UsageError, nearest

__all__ = ["STYLES", "Style", "style"]

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
    """The style of that name.

    Raises:
        UsageError: there is none.
    """
    if name not in STYLES:
        raise UsageError(f"There is no style {name!r}{nearest(name, STYLES)}.")
    module, cls = _CLASSES[name]
    found: Style = getattr(import_module(f"tui.cite.{module}"), cls)()
    return found
