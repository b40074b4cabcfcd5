"""Roles that stand beside a name: "Ana Ruiz, a baker from Leeds," and "the mayor, Ana Ruiz,".

Positions are indices of tokens, half-open.
"""

from __future__ import annotations

from bisect import bisect_left

from tui.sources.mentions_phrases import Phrases
from tui.sources.mentions_words import DETERMINER, FINITE
from tui.sources.model import Mention, Tag
from tui.speech import SourceKind
from tui.text import Span

_ASIDE = frozenset({",", "–", "—", "--", "(", "-"})
_CLOSING = frozenset({",", "–", "—", "--", ")", "-", ".", ";", ":"})


def with_roles(phrases: Phrases, mentions: list[Mention]) -> list[Mention]:
    """The mentions, with the roles of names that stand after or before them beyond a comma."""
    starts = {mention.tokens[0]: index for index, mention in enumerate(mentions)}
    for index, mention in enumerate(mentions):
        if mention.form == "name" and mention.kind is None and not mention.plural:
            mentions[index] = mention = mention._replace(kind=_kind_beside(phrases, mentions, index))
        if mention.inner and mention.inner[-1].tokens[1] == mention.tokens[1]:
            last = _with_role(phrases, mentions, starts, index, mention.inner[-1])
            mentions[index] = mention = mention._replace(inner=(*mention.inner[:-1], last))
        mentions[index] = _with_role(phrases, mentions, starts, index, mention)
    return mentions


def _kind_beside(phrases: Phrases, mentions: list[Mention], index: int) -> SourceKind | None:
    """The kind that what follows a name shows: "Big Hare have", "Big Hare, a label,", "Big Hare, which"."""
    start, end = mentions[index].tokens
    follows = _text(phrases, end).lower()
    if phrases.words.has("plural_verb", follows) and not phrases.has(start - 1, FINITE | Tag.CONJUNCTION):
        return "organisation"
    if follows != ",":
        return None
    if phrases.words.has("thing_relative", _text(phrases, end + 1)):
        return "organisation"
    for other in mentions[max(0, index - 1) : index + 2]:
        follows_name = other.tokens[0] == end + 1 and _text(phrases, other.tokens[1]) in _CLOSING
        before_name = other.tokens[1] + 1 == start and _text(phrases, start - 1) == ","
        opened = phrases.classes[other.tokens[0]] == DETERMINER
        if (follows_name or before_name) and opened and _is_body(other):
            return other.kind
    return None


def _is_body(mention: Mention) -> bool:
    body = mention.kind in ("organisation", "publication")
    return body and mention.form == "description" and not mention.plural


def _text(phrases: Phrases, at: int) -> str:
    return phrases.tokens[at].text if 0 <= at < len(phrases.tokens) else ""


def _with_role(
    phrases: Phrases, mentions: list[Mention], starts: dict[int, int], index: int, mention: Mention
) -> Mention:
    named = mention.form == "name" and mention.kind not in ("publication", "document")
    if not named or (mention.role is not None and not _only_titles(phrases, mention)):
        return mention
    role = _after(phrases, mentions, starts, mention)
    if role is None and mention is mentions[index]:
        role = _before(phrases, mentions, index)
    if role is None:
        return mention
    kind = mention.kind or ("person" if _personal(phrases, role, mentions) else None)
    return mention._replace(role=role, kind=kind)


def _only_titles(phrases: Phrases, mention: Mention) -> bool:
    """Whether all that is told of a person's role is a title before the name."""
    role = mention.role
    return role is not None and all(
        token.lower.rstrip(".") in phrases.words.titles
        for token in phrases.tokens[slice(*mention.tokens)]
        if role.holds(token.start)
    )


def _after(
    phrases: Phrases, mentions: list[Mention], starts: dict[int, int], mention: Mention
) -> Span | None:
    """The role in ", 45, a baker from Leeds,", ", of Leeds," or ", who runs a bakery,"."""
    at = mention.tokens[1]
    tokens = phrases.tokens
    if at + 1 < len(tokens) and tokens[at].text in _ASIDE:
        at += 1
        if tokens[at].tags & Tag.NUMBER and at + 2 < len(tokens) and tokens[at + 1].text == ",":
            at += 2
        return _role_at(phrases, mentions, starts, at, mention)
    if phrases.words.has("be", tokens[at].lower if at < len(tokens) else ""):
        return _described(phrases, mentions, starts, at + 1)
    return None


def _role_at(
    phrases: Phrases, mentions: list[Mention], starts: dict[int, int], at: int, mention: Mention
) -> Span | None:
    tokens, words = phrases.tokens, phrases.words
    index = starts.get(at + 1)
    if words.has("tie_name", tokens[at].lower) and index is not None and _bears_name(mentions[index]):
        return Span(tokens[at].start, tokens[mentions[index].tokens[1] - 1].end)
    if mention.kind != "organisation" and _tells_role(phrases, mentions, starts, at):
        return Span(tokens[at].start, tokens[_clause_end(phrases, at) - 1].end)
    role = _described(phrases, mentions, starts, at)
    if role is None and mention.kind == "organisation" and (index := starts.get(at)) is not None:
        other = mentions[index]
        if other.form == "description" and other.kind in ("organisation", "publication"):
            return other.span if _closes(phrases, other) else None
    return role


def _tells_role(phrases: Phrases, mentions: list[Mention], starts: dict[int, int], at: int) -> bool:
    """Whether a relative clause tells a role: "who runs a bakery", "who is a baker", not "who is late"."""
    if not phrases.has(at, Tag.RELATIVE) or at + 2 >= len(phrases.tokens):
        return False
    verb = phrases.tokens[at + 1].lower
    if phrases.words.has("role_be", verb):
        return _described(phrases, mentions, starts, at + 2) is not None
    return phrases.words.has("role_verb", verb)


def _bears_name(mention: Mention) -> bool:
    return mention.form == "name" or any(inner.form == "name" for inner in mention.inner)


def _described(phrases: Phrases, mentions: list[Mention], starts: dict[int, int], at: int) -> Span | None:
    """The description of one person that begins at `at`, when nothing but a mark follows it."""
    index = starts.get(at)
    if index is None or phrases.has(at, Tag.RELATIVE):
        return None
    other = mentions[index]
    if other.form != "description" or other.kind != "unnamed" or other.plural or not _closes(phrases, other):
        return None
    end = other.tokens[1]
    if phrases.has(end, Tag.RELATIVE | Tag.PREPOSITION):
        end = _clause_end(phrases, end)
    return Span(other.span.start, phrases.tokens[end - 1].end)


def _closes(phrases: Phrases, other: Mention) -> bool:
    """Whether a description is an aside: what follows it is no verb of its own."""
    end = other.tokens[1]
    return not phrases.has(end, Tag.AUXILIARY) or end >= len(phrases.tokens)


def _clause_end(phrases: Phrases, at: int) -> int:
    while at < len(phrases.tokens) and phrases.tokens[at].text not in _CLOSING:
        at += 1
    return at


def _before(phrases: Phrases, mentions: list[Mention], index: int) -> Span | None:
    """The role in "The mayor of Leeds, Ana Ruiz, said"."""
    if index == 0:
        return None
    mention, other = mentions[index], mentions[index - 1]
    comma = other.tokens[1]
    if mention.tokens[0] != comma + 1 or phrases.tokens[comma].text not in (",", "–", "—"):
        return None
    if (
        other.form != "description"
        or other.kind != "unnamed"
        or other.plural
        or mention.kind == "organisation"
    ):
        return None
    after = mention.tokens[1]
    aside = after >= len(phrases.tokens) or phrases.tokens[after].text in _CLOSING
    if not aside and not phrases.has(after, FINITE):
        return None
    return _told_of_name(phrases, mentions, index)


def _told_of_name(phrases: Phrases, mentions: list[Mention], index: int) -> Span | None:
    """How much of the description before a name is about its bearer.

    All of "The founder and owner, Ana Ruiz," and "the mayor" of "Bo Moss, the wife of the mayor, Ana Ruiz,".
    """
    other, before = mentions[index - 1], mentions[index - 2] if index > 1 else None
    if before is None or before.tokens[1] + 1 != other.tokens[0]:
        return other.span
    link = phrases.tokens[before.tokens[1]].lower
    if link == "," and before.form == "name" and before.kind in ("person", None):
        inner = other.inner[-1] if other.inner else None
        return inner.span if inner and inner.kind == "unnamed" and not inner.plural else None
    joined = phrases.words.has("coordinator", link) and before.kind == "unnamed" and not before.plural
    return Span(before.span.start, other.span.end) if joined else other.span


def _personal(phrases: Phrases, role: Span, mentions: list[Mention]) -> bool:
    """Whether a role is a person's rather than a place: "a baker", but not "of Leeds"."""
    at = bisect_left(mentions, role.start, key=lambda mention: mention.span.start)
    if at < len(mentions) and mentions[at].span.start == role.start and mentions[at].kind == "unnamed":
        return True
    first = bisect_left(phrases.tokens, role.start, key=lambda token: token.start)
    return not phrases.words.has("tie_name", phrases.tokens[first].lower)
