"""Headlines, standfirsts, captions and pull quotes repeat what the body says; it counts once, in the body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.sources.model import Attribution, Draft
from tui.text.words import WORD

_ASIDES = frozenset({"title", "standfirst", "heading", "caption", "quote"})
_RUN = 3  # words in a row that tell a repetition from a coincidence

Run = tuple[str, ...]


def without_doubles(draft: Draft, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, those beside the body marked as such and left out where they repeat it."""
    placed = [
        said._replace(aside=True) if draft.blocks[said.block].kind in _ASIDES else said
        for said in attributions
    ]
    if not any(said.aside for said in placed):
        return placed
    body = {run for said in placed if not said.aside for run in _runs(draft.text, said)}
    return [said for said in placed if not (said.aside and body.issuperset(_runs(draft.text, said)))]


def _runs(text: str, said: Attribution) -> Iterator[Run]:
    """Every few words in a row of what is said."""
    spoken = [word.lower() for part in said.content for word in WORD.findall(text, *part)]
    for at in range(max(1, len(spoken) - _RUN + 1)):
        yield tuple(spoken[at : at + _RUN])
