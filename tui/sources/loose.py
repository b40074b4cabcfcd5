"""Quotations that no cue of their sentence governs, and whose words they may be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.sources.clauses import Clauses
from tui.sources.model import Tag
from tui.sources.subjects import Subject, can_speak, governor, main_subject, subjects
from tui.text import Span
from tui.text.quotations import Quotation


class Loose(NamedTuple):
    """A quotation that no attribution of its sentence holds, as far as it stands in that.

    `first` is its first token; it is `alone` when there is nothing beside it.
    """

    span: Span
    first: int
    alone: bool


def loose_quotations(
    clauses: Clauses, covered: Sequence[int], quotations: Sequence[Quotation]
) -> list[Loose]:
    """The loose quotations of a sentence.

    Args:
        clauses: the sentence.
        covered: tells which tokens are part of what somebody says.
        quotations: the outermost quotations of the article.
    """
    beside = any(
        token.quotation < 0 and not token.tags & (Tag.PUNCTUATION | Tag.CONJUNCTION | Tag.MARK)
        for token in clauses.tokens
    )
    firsts: dict[int, int] = {}
    taken = set()
    for at, token in enumerate(clauses.tokens):
        if token.quotation >= 0:
            firsts.setdefault(token.quotation, at)
            if covered[at]:
                taken.add(token.quotation)
    span = clauses.sentence.span
    return [
        Loose(_part(quotations[number].span, span), first, not beside)
        for number, first in firsts.items()
        if number not in taken
    ]


def _part(quotation: Span, sentence: Span) -> Span:
    """What of a quotation stands in the sentence."""
    return Span(max(quotation.start, sentence.start), min(quotation.end, sentence.end))


def subject_before(clauses: Clauses, end: int) -> Subject | None:
    """Whose words a quotation in narration are: those of the first subject before it that can speak."""
    mention = clauses.ends.get(end - 1) if clauses.word(end - 1) == ":" else None
    if mention is not None and mention.form == "name" and _opens(clauses, mention.tokens[0]):
        return Subject(mention, None, mention.tokens[0])
    first = next((found for found in subjects(clauses, 0, end) if can_speak(found.mention)), None)
    return first or governor(clauses, end) or main_subject(clauses, 0, len(clauses.tokens))


def _opens(clauses: Clauses, at: int) -> bool:
    """Whether a token begins the sentence or follows a dash, as a label does."""
    return at == 0 or clauses.pause(at - 1)
