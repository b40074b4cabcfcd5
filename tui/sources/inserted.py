"""Cues inside quotation marks, as French and Spanish print them: “Llueve —dijo Vidal— desde ayer”."""

from __future__ import annotations

from tui.sources.clauses import PAUSES, Clauses
from tui.sources.model import Mention, Tag
from tui.sources.wording import Range

_WIDE = 4  # tokens between the comma and the verb: "a-t-il ensuite dit"
_BEFORE_VERB = Tag.AUXILIARY | Tag.ADVERB | Tag.PRONOUN


def inserted(clauses: Clauses, first: int) -> tuple[Range, Mention] | None:
    """The cue between commas or dashes in the quotation that begins at a token, with who speaks by it."""
    for at in range(first, clauses.quotation_end(first)):
        if clauses.has(at, Tag.CUE) and (found := _speaker(clauses, at)):
            return found
    return None


def _speaker(clauses: Clauses, verb: int) -> tuple[Range, Mention] | None:
    start = verb
    while verb - start < _WIDE and clauses.has(start - 1, _BEFORE_VERB):
        start -= 1
    if clauses.word(start - 1) not in PAUSES or clauses.in_mention(verb):
        return None
    mention = next((m for at in range(start, verb + 1) if (m := clauses.ends.get(at))), None)
    mention = mention or clauses.starts.get(verb + 1)
    if mention is None or not clauses.has(max(verb + 1, mention.tokens[1]), Tag.PUNCTUATION | Tag.MARK):
        return None
    return (verb, verb + 1), mention
