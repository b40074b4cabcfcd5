"""Sentences become tokens: words, numbers and marks, each tagged with what it can be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tui.sources.lexicon import Lexicon, lexicon
from tui.sources.model import Tag, Token
from tui.text import Span
from tui.text.marks import GLYPHS
from tui.text.quotations import Quotation

# In order: words of letters only (nearly all), initialisms (U.S.), URLs and e-mail addresses (64 characters
# at most before the @, RFC 5321), numbers with their signs, words with inner marks, quotation marks, dashes,
# any other character by itself.
_TOKEN = re.compile(
    r"(?P<plain>[^\W\d_]+(?![\w.&@:’'‘‐‑-]))"
    r"|(?P<initials>(?:[^\W\d_]-)?(?:[^\W\d_]\.){2,})"
    r"|(?P<address>https?://\S+|www\.\S+|\w[\w.+-]{0,63}@\w[\w.-]*\w)"
    r"|(?P<number>[$£€¥]?\d+(?:[.,:/]\d+)*(?:%|\w+)?)"
    r"|(?P<word>[@#]?\w+(?:[-‐‑&]\w+|['’‘]\w+)*)"
    rf"|(?P<mark>{GLYPHS})"
    r"|(?P<dash>--+|[–—―])"
    r"|(?P<other>\S)"
)
_CLOSED = (
    Tag.DETERMINER
    | Tag.PREPOSITION
    | Tag.CONJUNCTION
    | Tag.SUBORDINATOR
    | Tag.PRONOUN
    | Tag.AUXILIARY
    | Tag.ADVERB
    | Tag.RELATIVE
    | Tag.COMPLEMENTISER
)
_STOPS = frozenset(".?!:")
_PIECES = 4  # of the most that is written together: "jusqu'à-t-il"
_TAGS = {
    "initials": Tag.CAPITAL,
    "address": Tag.NOUN,
    "number": Tag.NUMBER,
    "mark": Tag.MARK,
    "dash": Tag.PUNCTUATION,
    "other": Tag.PUNCTUATION,
}


def tokens(
    text: str, span: Span, quotations: Sequence[tuple[int, Quotation]], words: Lexicon
) -> tuple[Token, ...]:
    """The tokens of a sentence, in order; a possessive ending belongs to its word, "he’s" is two.

    Args:
        text: what the offsets are into.
        span: the sentence.
        quotations: the outermost quotations that touch the sentence, each with its index in the article.
        words: the lexicon of the language.
    """
    edges = {edge for _, quotation in quotations for edge in (quotation.span.start, quotation.inner.end)}
    found: list[Token] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        kind, (start, end) = match.lastgroup or "other", match.span()
        if kind == "plain":
            found.append(_word(match[0], start, end, words, found))
        elif found and start < found[-1].end:
            continue  # the full stop of an abbreviation
        elif kind == "word":
            _add_word(found, text, start, end, span.end, words)
        elif kind == "mark" and match[0] in "'’" and start not in edges:
            if found and found[-1].end == start and found[-1].lower.endswith("s"):
                _possess(found, text, end)
        else:
            found.append(Token(start, end, match[0], match[0].lower(), _TAGS[kind]))
    _quote(found, quotations)
    return tuple(found)


def _add_word(found: list[Token], text: str, start: int, end: int, limit: int, words: Lexicon) -> None:
    """Add a word: in one piece, or with what is written together with it as a token of its own."""
    for _ in range(_PIECES):
        word = text[start:end]
        lower = _straight(word)
        if end < limit and text[end] == "." and _shortened(word, words):
            end += 1
            break
        cut, tail = _cut(lower, words) if "'" in lower or "-" in lower else (0, False)
        if not cut:
            break
        found.append(_word(word[:cut], start, start + cut, words, found))
        start += cut
        if tail:
            _add_tail(found, text, start, end)
            return
    found.append(_word(text[start:end], start, end, words, found))


def _cut(lower: str, words: Lexicon) -> tuple[int, bool]:
    """Where a word falls in two, and whether the second is an ending; 0 where it does not.

    "qu'il" is "qu'" and "il", "dit-elle" is "dit" and "-elle", "she's" is "she" and the ending "'s".
    """
    head, _, rest = lower.partition("'")
    if rest and head in words.elided:
        return len(head) + 1, False
    head, _, tail = lower.rpartition("'")
    if head and tail in words.endings:
        return len(head), True
    clitic = next((clitic for clitic in words.clitics if lower.endswith(clitic)), "")
    return (len(lower) - len(clitic), False) if clitic and len(lower) > len(clitic) else (0, False)


def _add_tail(found: list[Token], text: str, start: int, end: int) -> None:
    """An ending: a verb after a pronoun ("she’s"), else a possessive that belongs to its word."""
    if found[-1].tags & Tag.PRONOUN:
        word = text[start:end]
        found.append(Token(start, end, word, _straight(word), Tag.AUXILIARY))
    else:
        _possess(found, text, end)


def _straight(word: str) -> str:
    """The word in lower case, with straight apostrophes."""
    return word.lower().replace("’", "'").replace("‘", "'")


def _shortened(word: str, words: Lexicon) -> bool:
    """Whether a full stop after the word belongs to it: an abbreviation or an initial."""
    return word in words.shortened or (len(word) == 1 and word.isupper() and word != "I")


def _word(word: str, start: int, end: int, words: Lexicon, before: list[Token]) -> Token:
    """The token of a word. A capital that begins a sentence or a quotation says nothing of a closed word."""
    word, lower, tags, capital = _reading(word, words.language)
    if capital:
        first = not before or before[-1].tags & Tag.MARK or before[-1].text in _STOPS
        if not (first and tags & _CLOSED):
            tags |= Tag.CAPITAL
    return Token(start, end, word, lower, tags)


@lru_cache(maxsize=1 << 15)
def _reading(word: str, language: str) -> tuple[str, str, int, bool]:
    """A word, the same in lower case, what it can be, and whether it begins with a capital letter.

    The word comes back so that all its tokens share one string.
    """
    lower = _straight(word)
    return word, word if lower == word else lower, lexicon(language).tags(lower), word[0].isupper()


def _possess(found: list[Token], text: str, end: int) -> None:
    """Give the last word its possessive ending."""
    last = found.pop()
    word = text[last.start : end]
    tags = (last.tags | Tag.POSSESSIVE) & ~(Tag.VERB | Tag.CUE)
    found.append(last._replace(end=end, text=word, lower=_straight(word), tags=tags))


def _quote(found: list[Token], quotations: Sequence[tuple[int, Quotation]]) -> None:
    """Tell the tokens which quotation they stand in."""
    at = 0
    for number, quotation in quotations:
        while at < len(found) and found[at].start < quotation.span.end:
            start, end, text, lower, tags, _ = found[at]
            if start >= quotation.span.start:
                found[at] = Token(start, end, text, lower, tags, number)
            at += 1
