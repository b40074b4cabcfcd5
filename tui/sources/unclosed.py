"""Quotations without a closing mark: where one swallows its own attribution, it ends before that.

"“It rains, Ana Ruiz said. Bo left." lacks a mark after the comma; what follows is the writer's again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest

from tui.languages import lines
from tui.sources.names import vocabulary
from tui.text import Span
from tui.text.quotations import Quotation

_WORD = re.compile(r"\w")


def cut_at_cues(text: str, quotations: Sequence[Quotation], language: str) -> Iterator[Quotation]:
    """The outermost quotations of an article, those that nothing closes cut where a cue follows.

    One that seems to run on into the next paragraph is cut, and ends, only where the cue is one beyond doubt.
    """
    cues = _cues(language)
    cut = False
    for quotation, following in zip_longest(quotations, quotations[1:]):
        whole = quotation._replace(continues=quotation.continues and not cut)
        runs_on = following is not None and following.continues
        found = None if quotation.closed or cues is None else _first(cues[runs_on], text, quotation.inner)
        cut = found is not None
        if found is None:
            yield whole
        else:
            yield whole._replace(span=Span(whole.span.start, found), inner=Span(whole.inner.start, found))


def _first(cue: re.Pattern[str], text: str, inner: Span) -> int | None:
    """Where the words end that a cue follows, with the comma or other mark after them."""
    found = cue.search(text, *inner)
    words = found is not None and _WORD.search(text, inner.start, found.start())
    return found.start() + 1 if found is not None and words else None


@cache
def _cues(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """A comma with who speaks after it, ", Ana Ruiz said", ", said Ana Ruiz", and one that is beyond doubt.

    That names somebody and is over: ", Ana Ruiz said." None without verbs to go by.
    """
    verbs = "|".join(map(re.escape, lines(language, "said")))
    if not verbs:
        return None
    says = rf"(?:[\w.’'-]+\s+){{1,3}}(?:{verbs})\b"
    inverted = rf"[,?!]\s+(?:{verbs})\s+[^\W\d_]"
    plain = re.compile(rf",\s+{says}|{inverted}")
    pronouns = vocabulary(language).pronouns.items()
    speakers = "|".join(re.escape(word.capitalize()) for word, known in pronouns if known.speaker) or r"(?!)"
    named = rf",\s+(?!(?:{speakers})\b)(?=[A-ZÀ-Þ]){says}(?=[.,]|\s*$)"
    return plain, re.compile(rf"{named}|{inverted}[\w’'-]*(?:\s+[\w.’'-]+){{0,4}}[.,]")
