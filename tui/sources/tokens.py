"""Sentences become tokens: words, numbers and marks, each tagged with what it can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.sources.lexicon import Lexicon
from tui.sources.model import Tag, Token
from tui.text import Span
from tui.text.quotations import Quotation

# In order: initialisms (U.S.), e-mail addresses and URLs, numbers with their signs, endings of contractions
# and possessives, words with inner marks, quotation marks, dashes, any other character by itself.
_TOKEN = re.compile(
    r"(?P<initials>(?:[^\W\d_]-)?(?:[^\W\d_]\.){2,})"
    r"|(?P<address>https?://\S+|www\.\S+|\w[\w.+-]*@\w[\w.-]*\w)"
    r"|(?P<number>[$£€¥]?\d+(?:[.,:/]\d+)*(?:%|\w+)?)"
    r"|(?P<tail>(?<=\w)['’](?:s|ve|d|ll|re|m|S)\b)"
    r"|(?P<word>[@#]?\w+(?:[-‐‑&]\w+|['’](?!(?:s|ve|d|ll|re|m|S)\b)\w+)*)"
    r"|(?P<mark>''|``|[\"“”„‟«»‹›‘’‚'「」『』])"
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
_TAGS = {
    "initials": Tag.CAPITAL,
    "address": Tag.NOUN,
    "number": Tag.NUMBER,
    "mark": Tag.MARK,
    "dash": Tag.PUNCTUATION,
    "other": Tag.PUNCTUATION,
}


def tokens(
    text: str, span: Span, quotations: Sequence[tuple[int, Quotation]], lexicon: Lexicon
) -> tuple[Token, ...]:
    """The tokens of a sentence, in order; a possessive ending belongs to its word, "he’s" is two.

    Args:
        text: what the offsets are into.
        span: the sentence.
        quotations: the outermost quotations that touch the sentence, each with its index in the article.
        lexicon: the words of the language.
    """
    edges = {edge for _, quotation in quotations for edge in (quotation.span.start, quotation.inner.end)}
    found: list[Token] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        kind, start, end = match.lastgroup or "other", match.start(), match.end()
        if found and start < found[-1].end:
            continue  # the full stop of an abbreviation
        if kind == "word":
            end += text[end : end + 1] == "." and end + 1 < span.end and _shortened(match[0], lexicon)
            found.append(_word(text, start, end, lexicon, first=_first(found)))
        elif kind == "tail" and not (found and found[-1].tags & Tag.PRONOUN and start not in edges):
            _possess(found, text, end)
        elif kind == "tail":
            found.append(Token(start, end, match[0], match[0].replace("’", "'").lower(), Tag.AUXILIARY))
        elif kind == "mark" and match[0] in "'’" and start not in edges:
            if found and found[-1].end == start and found[-1].lower.endswith("s"):
                _possess(found, text, end)
        else:
            found.append(Token(start, end, match[0], match[0].lower(), _TAGS[kind]))
    return tuple(_inside(found, quotations))


def _shortened(word: str, lexicon: Lexicon) -> bool:
    """Whether a full stop after the word belongs to it: an abbreviation or an initial."""
    return word in lexicon.shortened or (len(word) == 1 and word.isupper() and word != "I")


def _first(found: list[Token]) -> bool:
    """Whether the next word begins the sentence or a quotation: its capital letter says nothing."""
    return not found or bool(found[-1].tags & Tag.MARK) or found[-1].text in ".?!:"


def _word(text: str, start: int, end: int, lexicon: Lexicon, *, first: bool) -> Token:
    word = text[start:end]
    lower = word.lower().replace("’", "'")
    tags = lexicon.tags(lower)
    if word[0].isupper() and not (first and tags & _CLOSED):
        tags |= Tag.CAPITAL
    return Token(start, end, word, lower, tags)


def _possess(found: list[Token], text: str, end: int) -> None:
    """Give the last word its possessive ending."""
    last = found.pop()
    word = text[last.start : end]
    tags = (last.tags | Tag.POSSESSIVE) & ~(Tag.VERB | Tag.CUE)
    found.append(last._replace(end=end, text=word, lower=word.lower().replace("’", "'"), tags=tags))


def _inside(found: list[Token], quotations: Sequence[tuple[int, Quotation]]) -> Iterator[Token]:
    """The tokens, each with the quotation that it stands in."""
    at = 0
    for token in found:
        while at < len(quotations) and quotations[at][1].span.end <= token.start:
            at += 1
        inside = at < len(quotations) and quotations[at][1].span.start <= token.start
        yield token._replace(quotation=quotations[at][0]) if inside else token
