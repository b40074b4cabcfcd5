"""The words of a statement: token ranges become spans, and tell whether they are quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.sources.clauses import Clauses
from tui.sources.clauses_places import NO_WORD, title_case
from tui.sources.model import Tag
from tui.speech import StatementKind
from tui.text import Span
from tui.text.quotations import Quotation

Range = tuple[int, int]
_FEW = 3  # a shorter quotation in narration is a term, a nickname or a scare quote rather than speech
_WORD = re.compile(r"[^\W\d]+")
# Letters of scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese. (Compiled
# where it is needed, for ranges as wide as these take a millisecond.)
_SPACELESS = "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]"
_LETTERS = 2  # of these make a word, more or less


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


def can_be_speech(words: str) -> bool:
    """Whether quoted words in narration can be speech: not a term, a nickname or a title of a work."""
    count = len(words.split())
    if count < _FEW and not words.isascii():
        count = max(count, len(re.findall(_SPACELESS, words)) // _LETTERS)
    return count >= _FEW and not title_case(_WORD.findall(words))


def set_apart(clauses: Clauses, first: int) -> bool:
    """Whether commas, a colon or a stop inside set the quotation that begins at a token off as speech."""
    end = clauses.quotation_end(first)
    several = clauses.words_in(first, end) > 1
    outside = clauses.word(first - 1) in (",", ":") or clauses.word(end) == ","
    return several and (outside or clauses.has(end - 2, Tag.PUNCTUATION))
