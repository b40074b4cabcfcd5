"""The words of a statement: token ranges become spans, and tell whether they are quoted."""

from __future__ import annotations

from collections.abc import Sequence

from tui.sources.clauses import NO_WORD, Clauses
from tui.speech import StatementKind
from tui.text import Span
from tui.text.quotations import Quotation

Range = tuple[int, int]


def worded(
    clauses: Clauses, ranges: Sequence[Range], quotations: Sequence[Quotation]
) -> tuple[StatementKind, tuple[Span, ...]]:
    """The kind of a statement and its words: those of a direct one from opening to closing mark.

    Args:
        clauses: the sentence.
        ranges: the tokens that are said; each holds a word.
        quotations: the outermost quotations of the article.
    """
    bare = [_to_marks(clauses, tokens) for tokens in ranges]
    if all(_whole(clauses, tokens) for tokens in bare) and _quoted(clauses, bare) == _words(clauses, bare):
        return "direct", tuple(_marked(clauses, tokens, quotations) for tokens in bare)
    spans = tuple(span_of(clauses, tokens) for tokens in ranges)
    return "mixed" if _quoted(clauses, ranges) else "indirect", spans


def span_of(clauses: Clauses, tokens: Range) -> Span:
    """The place of the tokens in the text."""
    return Span(clauses.tokens[tokens[0]].start, clauses.tokens[tokens[1] - 1].end)


def has_words(clauses: Clauses, tokens: Range) -> bool:
    """Whether there is more than marks and punctuation in the range."""
    return _words(clauses, [tokens]) > 0


def _words(clauses: Clauses, ranges: Sequence[Range]) -> int:
    return sum(clauses.words_in(*tokens) for tokens in ranges)


def _quoted(clauses: Clauses, ranges: Sequence[Range]) -> int:
    return sum(clauses.quoted_in(*tokens) for tokens in ranges)


def _to_marks(clauses: Clauses, tokens: Range) -> Range:
    """The range without punctuation outside its quotation marks."""
    start, end = tokens
    while start < end - 1 and clauses.has(start, NO_WORD) and not clauses.quoted(start):
        start += 1
    while end > start + 1 and clauses.has(end - 1, NO_WORD) and not clauses.quoted(end - 1):
        end -= 1
    return start, end


def _whole(clauses: Clauses, tokens: Range) -> bool:
    """Whether the range begins and ends where quotations do."""
    start, end = tokens
    before, after = clauses.token(start - 1), clauses.token(end)
    first, last = clauses.tokens[start], clauses.tokens[end - 1]
    begins = first.quotation >= 0 and (before is None or before.quotation != first.quotation)
    return begins and last.quotation >= 0 and (after is None or after.quotation != last.quotation)


def _marked(clauses: Clauses, tokens: Range, quotations: Sequence[Quotation]) -> Span:
    """From the first mark to the last: a mark left out by the tokens, as one of two in a row, counts too."""
    first, last = clauses.tokens[tokens[0]].quotation, clauses.tokens[tokens[1] - 1].quotation
    return Span(quotations[first].span.start, quotations[last].span.end)
