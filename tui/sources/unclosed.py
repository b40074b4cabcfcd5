"""Quotations without a closing mark: where one swallows its own attribution, it ends before that.

"“It rains, Ana Ruiz said. Bo left." lacks a mark after the comma; what follows is the writer's again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tui.languages import lines
from tui.text import Span
from tui.text.quotations import Quotation


def cut_at_cues(text: str, quotations: Sequence[Quotation], language: str) -> Iterator[Quotation]:
    """The outermost quotations of an article, those that nothing closes cut where a cue follows."""
    cue = _cue(language)
    for at, quotation in enumerate(quotations):
        goes_on = at + 1 < len(quotations) and quotations[at + 1].continues
        if cue is None or quotation.closed or goes_on:
            yield quotation
        elif found := cue.search(text, *quotation.inner):
            end = found.start() + 1
            yield quotation._replace(
                span=Span(quotation.span.start, end), inner=Span(quotation.inner.start, end)
            )
        else:
            yield quotation


@cache
def _cue(language: str) -> re.Pattern[str] | None:
    """A comma with who speaks after it: ", Ana Ruiz said", ", said Ana Ruiz"; None without verbs to go by."""
    verbs = "|".join(map(re.escape, lines(language, "said")))
    if not verbs:
        return None
    return re.compile(rf",\s+(?:(?:[\w.’'-]+\s+){{1,3}}(?:{verbs})\b|(?:{verbs})\s+[^\W\d_])")
