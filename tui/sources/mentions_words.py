"""The classes of words in a noun phrase, and the words themselves without their endings."""

from __future__ import annotations

from tui.sources.model import Tag, Token

# Classes of tokens.
OTHER, DETERMINER, NOUN, PROPER, NUMBER, TIME, VERB, PARTICIPLE, ADVERB, PRONOUN, RELATIVE, GLUE = range(12)
CONTENT = frozenset({NOUN, PROPER, NUMBER})
FINITE = Tag.VERB | Tag.CUE | Tag.AUXILIARY
CLOSED = (
    Tag.DETERMINER
    | Tag.PREPOSITION
    | Tag.CONJUNCTION
    | Tag.SUBORDINATOR
    | Tag.COMPLEMENTISER
    | Tag.PRONOUN
    | Tag.AUXILIARY
    | Tag.NEGATION
)


def genitive(token: Token) -> int:
    """How many letters the possessive ending of a word has."""
    if not token.tags & Tag.POSSESSIVE:
        return 0
    return 2 if token.lower.endswith("'s") else int(token.lower.endswith("'"))


def bare(token: Token) -> str:
    """The word without a possessive ending."""
    return token.text[: len(token.text) - genitive(token)]


def plain_word(token: Token) -> str:
    """The lower-cased word without a possessive ending and without the full stop of an abbreviation."""
    if token.tags & Tag.POSSESSIVE:
        return token.lower[: len(token.lower) - genitive(token)]
    return token.lower.rstrip(".")
