"""The noun phrases of a sentence that can be a source."""

from __future__ import annotations

from tui.sources.model import Mention, Sentence, Tag, Token
from tui.text import Span

_CORE = Tag.NOUN | Tag.PERSON | Tag.CAPITAL | Tag.NUMBER | Tag.ADJECTIVE | Tag.TITLE | Tag.TIME
_STOP = (
    Tag.AUXILIARY
    | Tag.PREPOSITION
    | Tag.CONJUNCTION
    | Tag.PUNCTUATION
    | Tag.MARK
    | Tag.SUBORDINATOR
    | Tag.ADVERB
    | Tag.PRONOUN
)
_LINKS = frozenset({"of", "for", "at", "with", "in", "from"})


def mentions(sentence: Sentence, language: str) -> tuple[Mention, ...]:
    """The noun phrases and pronouns of a sentence, in order."""
    tokens = sentence.tokens
    found: list[Mention] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.tags & Tag.PRONOUN and not token.tags & Tag.DETERMINER:
            found.append(_mention(sentence, at, at + 1, at))
            at += 1
            continue
        end = _phrase(tokens, at)
        if end == at:
            at += 1
            continue
        head = end - 1
        while (
            end < len(tokens) - 1
            and tokens[end].lower in _LINKS
            and (tokens[end].lower == "of" or tokens[head].tags & Tag.PERSON)
            and (more := _phrase(tokens, end + 1)) > end + 1
        ):
            end = more
        found.append(_mention(sentence, at, end, head))
        at = end
    return tuple(found)


def _phrase(tokens: tuple[Token, ...], start: int) -> int:
    """The end of the noun phrase without its complements that begins at `start`; `start` if none does."""
    at = start
    open_ = False
    while at < len(tokens):
        tags = tokens[at].tags
        if tags & Tag.DETERMINER and not (tags & Tag.COMPLEMENTISER):
            if at > start and not tokens[at - 1].tags & Tag.DETERMINER:
                break
            open_ = True
        elif tags & (Tag.VERB | Tag.PARTICIPLE) and not tags & Tag.CAPITAL:
            if not (
                at > start
                and open_
                and tokens[at - 1].tags & (Tag.DETERMINER | Tag.ADJECTIVE | Tag.POSSESSIVE)
            ):
                break
        elif (tags & _STOP and not tags & Tag.CAPITAL) or tags & (Tag.PUNCTUATION | Tag.MARK):
            break
        at += 1
        if at > start and tokens[at - 1].tags & Tag.POSSESSIVE:
            open_ = True
    return at


def _mention(sentence: Sentence, start: int, end: int, head: int) -> Mention:
    tokens = sentence.tokens
    token = tokens[head]
    form = "name" if token.tags & Tag.CAPITAL else "description"
    if token.tags & Tag.RELATIVE:
        form = "relative"
    elif token.tags & Tag.PRONOUN:
        form = "pronoun"
    return Mention(
        Span(tokens[start].start, tokens[end - 1].end),
        Span(token.start, token.end),
        form,  # type: ignore[arg-type]
        sentence.index,
        plural=_plural(token),
        tokens=(start, end),
    )


def _plural(token: Token) -> bool | None:
    if token.lower in ("they", "we", "i", "you", "who", "which", "that"):
        return None if token.tags & Tag.RELATIVE else True
    return token.lower.endswith("s") and not token.tags & Tag.CAPITAL and not token.lower.endswith("ss")


def possessor(sentence: Sentence, mention: Mention, language: str) -> Mention | None:
    """The genitive or possessive determiner that opens a mention, as a mention of its own."""
    start, end = mention.tokens
    if sentence.tokens[start].lower in ("his", "her", "their", "its", "my", "our"):
        token = sentence.tokens[start]
        return Mention(Span(token.start, token.end), Span(token.start, token.end), "pronoun", sentence.index)
    for at in range(start, end - 1):
        if sentence.tokens[at].tags & Tag.POSSESSIVE:
            return _mention(sentence, start, at + 1, at)
    return None
