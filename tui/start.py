"""From the command line to the screen: the first target is on its way before Textual is imported."""

from __future__ import annotations

import gc

from tui.opening import Opening, style_of
from tui.page import Page
from tui.settings import Options
from tui.work import Job

_STYLE = Options().style


def run(targets: tuple[str, ...], options: Options, page: Page | None = None) -> int:
    """Open the screen and stay there until the reader leaves.

    Args:
        targets: what to open; the first is shown. None: the open screen.
        options: how to read and show it.
        page: what came in on stdin, for the target "-".

    Returns:
        The exit code.

    Raises:
        UsageError: there is no such style or theme, or one of the reader's own has a mistake.
    """
    if options.style != _STYLE or options.csl:
        style_of(options)  # a style that is not there is told before anything is drawn
    gc.disable()  # nothing that is made on the way to the first frame is garbage; the app enables it again
    first = None
    if targets:
        opening = Opening(targets[0], options, page if targets[0] == "-" else None)
        first = (opening, Job(opening))
    from tui.app import Pullquote

    return Pullquote(targets, options, first, piped=page).stay()
