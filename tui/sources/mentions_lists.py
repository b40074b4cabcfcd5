"""Noun phrases that "and" and commas join: "Ruiz, Okafor and Meier", "chairman and president Ana Ruiz".

Positions are indices of tokens.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.sources.mentions_phrases import Phrase, Phrases
from tui.sources.mentions_words import (
    DETERMINER,
    FINITE,
    NOUN,
    NUMBER,
    PRONOUN,
    PROPER,
    RELATIVE,
    TIME,
    plain_word,
)
from tui.sources.model import Tag

_BEFORE_SUBJECT = (
    Tag.PUNCTUATION
    | Tag.MARK
    | Tag.CONJUNCTION
    | Tag.COMPLEMENTISER
    | Tag.SUBORDINATOR
    | Tag.ADVERB
    | Tag.TIME
)


class Joined(NamedTuple):
    """A whole noun phrase.

    Attributes:
        start: its first token.
        end: after its last.
        head: the phrase that it is about.
        name_end: where the name in it ends: `head.end`, or later in "University of Lagos".
        tied: the phrases that prepositions tie to the head.
        members: what "and" joins, if it does.
    """

    start: int
    end: int
    head: Phrase
    name_end: int
    tied: tuple[Phrase, ...] = ()
    members: tuple[Joined, ...] = ()


def coordinated(phrases: Phrases, found: list[Joined]) -> list[Joined]:
    """Join what "and" joins and can be one subject: "police and residents", "Ruiz, Okafor and Meier"."""
    joined: list[Joined] = []
    for part in found:
        if (roles := _roles_before(phrases, joined, part)) < len(joined):
            part = _with_roles(joined[roles], part)
            del joined[roles:]
        elif joined and _joins(phrases, joined[-1], part):
            members = [joined.pop(), part]
            while joined and _listed(phrases, joined[-1], members[0]):
                members.insert(0, joined.pop())
            first = members[0]
            part = Joined(first.start, part.end, first.head, part.end, members=tuple(members))
        joined.append(part)
    return joined


def _roles_before(phrases: Phrases, joined: list[Joined], part: Joined) -> int:
    """The index from which roles stand before a name: "chairman, chief executive and president Ruiz"."""
    first, follows = len(joined), part.start
    while first and joined[first - 1].end + 1 == follows and _bare_role(phrases, joined[first - 1]):
        link = phrases.tokens[follows - 1].lower
        if not (phrases.words.has("coordinator", link) or (link == "," and first < len(joined))):
            break
        first, follows = first - 1, joined[first - 1].start
    return first if first < len(joined) and _named_by_role(phrases, part.head) else len(joined)


def _named_by_role(phrases: Phrases, head: Phrase) -> bool:
    """Whether a phrase is a role without a determiner and a name."""
    if head.kind == DETERMINER or phrases.classes[head.end - 1] != PROPER:
        return False
    return any(_role(phrases, at) or _perhaps_role(phrases, at) for at in range(head.start, head.end - 1))


def _bare_role(phrases: Phrases, part: Joined) -> bool:
    head = part.head
    return head.kind != DETERMINER and head.end == part.end and _role(phrases, head.end - 1)


def _role(phrases: Phrases, at: int) -> bool:
    """Whether a word is a noun for one person, or a title that is more than "Mr"."""
    word, words = plain_word(phrases.tokens[at]), phrases.words
    return words.one_person(word) and not words.has("honorific", word)


def _perhaps_role(phrases: Phrases, at: int) -> bool:
    """Whether a common noun is one for a person by its ending: "former [rower] Ana Ruiz"."""
    word, words = plain_word(phrases.tokens[at]), phrases.words
    return phrases.classes[at] == NOUN and word.endswith(words.maybe) and not word.endswith(words.unlikely)


def _with_roles(first: Joined, named: Joined) -> Joined:
    head = Phrase(first.start, named.head.end, first.head.kind)
    return named._replace(start=first.start, head=head)


def _joins(phrases: Phrases, first: Joined, second: Joined) -> bool:
    link = first.end
    if second.start != link + 1 or not phrases.words.has("coordinator", phrases.tokens[link].lower):
        return False
    if first.members or not (_can_speak(phrases, first) and _can_speak(phrases, second)):
        return False
    return _subject_place(phrases, first.start) == phrases.has(second.end, FINITE)


def _listed(phrases: Phrases, first: Joined, second: Joined) -> bool:
    """Whether two names stand in a list with a comma between."""
    named = phrases.classes[first.end - 1] == PROPER == phrases.classes[second.head.end - 1]
    comma = second.start == first.end + 1 and phrases.tokens[first.end].text == ","
    return named and comma and first.head.kind == second.head.kind == PROPER and not first.members


def _can_speak(phrases: Phrases, part: Joined) -> bool:
    head = part.head
    if head.kind in (PRONOUN, RELATIVE, TIME, NUMBER):
        return False
    last = phrases.tokens[head.end - 1]
    return phrases.classes[head.end - 1] == PROPER or phrases.words.noun_kind(last.lower) is not None


def _subject_place(phrases: Phrases, start: int) -> bool:
    return start == 0 or (
        phrases.has(start - 1, _BEFORE_SUBJECT) and not phrases.has(start - 1, Tag.PREPOSITION)
    )
