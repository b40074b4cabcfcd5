"""From the command line to the screen: the first target is on its way before Textual is imported."""

from __future__ import annotations

import gc

from tui.first_page import FirstPage, look_of
from tui.load import STDIN
from tui.opening import Draft, Opening, style_of
from tui.page import Page
from tui.settings import Options
from tui.work import Job

_STYLE = Options().style
_PATIENCE = 1.0  # seconds for the text that stands on the first page; later it comes when it comes


def run(targets: tuple[str, ...], options: Options, first_page: FirstPage, page: Page | None = None) -> int:
    """Open the screen and stay there until the reader leaves.

    Args:
        targets: what to open; the first is shown. None: the open screen.
        options: how to read and show it.
        first_page: what may be on the terminal already.
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
        opening = Opening(targets[0], options, page if targets[0] == STDIN else None)
        first = (opening, Job(opening))
        first_page.show(look_of(targets[0], options))
    from tui.app import Pullquote

    if first and first_page.shows == "text":
        item = first[1].first(_PATIENCE)
        first_page.confirm(item.text if isinstance(item, Draft) else "")
    return Pullquote(targets, options, first, first_page=first_page, piped=page).stay()
