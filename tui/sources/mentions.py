"""The noun phrases of a sentence that can be a source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.sources.lexicon import lexicon
from tui.sources.mentions_joins import Joined, join
from tui.sources.mentions_phrases import Phrases
from tui.sources.mentions_roles import with_roles
from tui.sources.model import Mention, Sentence, Tag, Token
from tui.sources.names import vocabulary
from tui.sources.names_reading import Range, read
from tui.text import Span

_GENITIVES = ("’s", "'s", "’S", "'S", "’", "'")


def mentions(sentence: Sentence, language: str) -> tuple[Mention, ...]:
    """The noun phrases and pronouns of a sentence, in order, none inside another.

    A phrase holds what hangs on it ("a spokesman for the ministry"). What cannot be a source, such as
    "Monday", is given too, with no kind: where a phrase begins and ends is what the clauses are read by.
    """
    phrases = Phrases(sentence.tokens, vocabulary(language), lexicon(language))
    found = [_mention(sentence, phrases, joined) for joined in join(phrases)]
    return tuple(with_roles(phrases, found))


def possessor(sentence: Sentence, mention: Mention, language: str) -> Mention | None:
    """The genitive or possessive determiner that opens a mention, as a mention of its own.

    "Ruiz" of "Ruiz’s claim", "her" of "her claim"; None without one.
    """
    start, end = mention.tokens
    words = vocabulary(language)
    first = sentence.tokens[start]
    if words.has("possessive", first.lower):
        span = Span(first.start, first.end)
        known = words.pronouns.get(first.lower)
        gender, plural = (known.gender, known.plural) if known else (None, None)
        return Mention(
            span, span, "pronoun", sentence.index, None, None, gender, plural, None, (start, start + 1)
        )
    for at in range(start, end - 1):
        if sentence.tokens[at].tags & Tag.PREPOSITION:
            return None
        if sentence.tokens[at].tags & Tag.POSSESSIVE:
            return _owner(sentence, start, at, language)
    return None


def _owner(sentence: Sentence, start: int, last: int, language: str) -> Mention | None:
    owner = Sentence(sentence.index, sentence.block, sentence.span, sentence.tokens[start : last + 1])
    found = mentions(owner, language)
    if not found:
        return None
    shifted = found[-1].tokens[0] + start, found[-1].tokens[1] + start
    return replace(found[-1], tokens=shifted)


def _mention(sentence: Sentence, phrases: Phrases, joined: Joined) -> Mention:
    tokens = sentence.tokens
    naming = read(phrases, joined.head)
    if naming.name is None:
        several = True if joined.several else naming.plural
        return Mention(
            _span(tokens, (joined.start, joined.end)),
            _span(tokens, naming.head),
            naming.form,
            sentence.index,
            naming.kind,
            None,
            None if joined.several else naming.gender,
            several,
            None,
            (joined.start, joined.end),
        )
    name = naming.name[0], max(naming.name[1], joined.name_end)
    role, kind = naming.role, naming.kind
    if role is None and joined.end > name[1] and not joined.several:
        role = name[1], joined.end
    return Mention(
        _span(tokens, (joined.start, name[1])),
        _span(tokens, name),
        "name",
        sentence.index,
        kind,
        _words(tokens, name),
        None if joined.several else naming.gender,
        True if joined.several else naming.plural,
        _span(tokens, role) if role else None,
        (joined.start, joined.end),
    )


def _span(tokens: Sequence[Token], at: Range) -> Span:
    """The place of the tokens, without a possessive ending."""
    last = tokens[at[1] - 1]
    return Span(tokens[at[0]].start, last.end - _genitive(last))


def _genitive(token: Token) -> int:
    if not token.tags & Tag.POSSESSIVE:
        return 0
    return next((len(ending) for ending in _GENITIVES if token.text.endswith(ending)), 0)


def _words(tokens: Sequence[Token], at: Range) -> str:
    """The words of a name, with one space where there is any."""
    parts: list[str] = []
    for index in range(*at):
        if parts and tokens[index].start > tokens[index - 1].end:
            parts.append(" ")
        parts.append(tokens[index].text)
    name = "".join(parts)
    return name[: len(name) - _genitive(tokens[at[1] - 1])]
