"""Noun phrases with what hangs on them: "a spokesman for the ministry", "Ruiz and Okafor", "Bank of England".

Positions are indices of tokens, half-open.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.sources.mentions_classes import (
    DETERMINER,
    FINITE,
    NOUN,
    NUMBER,
    OTHER,
    PARTICIPLE,
    PRONOUN,
    PROPER,
    RELATIVE,
    TIME,
    VERB,
)
from tui.sources.mentions_phrases import Phrase, Phrases
from tui.sources.model import Tag

_TIES = 5  # prepositional phrases in a row; more is a list, not a noun phrase
_CLAUSE = 12  # the longest participle's clause that is looked through, in tokens
_ENDS = Tag.PUNCTUATION | Tag.MARK | Tag.CONJUNCTION | Tag.SUBORDINATOR | Tag.COMPLEMENTISER | Tag.PRONOUN
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


def join(phrases: Phrases) -> list[Joined]:
    """The whole noun phrases of a sentence, in order, none inside another."""
    parts = [part for part in _merged(phrases, phrases.all()) if not phrases.bare(part)]
    found: list[Joined] = []
    at = 0
    while at < len(parts):
        joined, at = _tied(phrases, parts, at)
        found.append(joined)
    return _coordinated(phrases, found)


def _merged(phrases: Phrases, parts: list[Phrase]) -> list[Phrase]:
    """Join adjectives that "and" or a comma parts from their noun: "political and military leaders"."""
    found: list[Phrase] = []
    for part in parts:
        if found and part.start == found[-1].end + 1 and _shares_noun(phrases, found[-1], part):
            part = Phrase(found.pop().start, part.end, part.kind)
        found.append(part)
    return found


def _shares_noun(phrases: Phrases, first: Phrase, second: Phrase) -> bool:
    last, between = phrases.tokens[first.end - 1], phrases.tokens[first.end]
    adjective = last.tags & Tag.ADJECTIVE and not last.tags & (Tag.NOUN | Tag.PERSON)
    adjective = adjective and phrases.classes[first.end - 1] != PROPER
    link = between.text == "," or phrases.words.has("coordinator", between.lower)
    return bool(adjective and link) and second.kind not in (DETERMINER, PRONOUN, RELATIVE, TIME, PROPER)


def _tied(phrases: Phrases, parts: list[Phrase], at: int) -> tuple[Joined, int]:
    """The phrase at an index with the prepositional phrases tied to it, and the index after them."""
    head = parts[at]
    end = name_end = head.end
    at += 1
    if head.kind in (RELATIVE, TIME):
        return Joined(head.start, end, head, end), at
    if at < len(parts) and parts[at].start == end and _emphatic(phrases, parts[at]):
        return Joined(head.start, parts[at].end, head, end), at + 1
    first, link = at, end + _postmodified(phrases, end)
    while at < len(parts) and at - first < _TIES and _ties(phrases, head, link, parts[at]):
        if name_end == end and _extends_name(phrases, head, parts[at]):
            name_end = parts[at].end
        link = end = parts[at].end
        at += 1
    if (verb := _reduced(phrases, head, end)) > end:
        end = verb
        while at < len(parts) and parts[at].start < end:
            at += 1
    return Joined(head.start, end, head, name_end, tuple(parts[first:at])), at


def _reduced(phrases: Phrases, head: Phrase, end: int) -> int:
    """Where a participle's clause after a noun ends: "a study [published last year] found"; else `end`."""
    word = phrases.tokens[head.end - 1].lower
    if phrases.classes_at(end) not in (VERB, PARTICIPLE) or phrases.has(end, Tag.CAPITAL):
        return end
    if not phrases.modifies(end) or not (phrases.words.noun_kind(word) or word in phrases.words.demonyms):
        return end
    for at in range(end + 1, min(end + _CLAUSE, len(phrases.tokens))):
        token = phrases.tokens[at]
        if token.quotation >= 0 or (token.tags & _ENDS and not token.tags & Tag.PREPOSITION):
            return end
        if token.tags & FINITE and phrases.classes[at] not in (NOUN, PROPER) and not _in_phrase(phrases, at):
            return at if phrases.classes[at - 1] in (NOUN, PROPER, TIME, NUMBER) else end
    return end


def _in_phrase(phrases: Phrases, at: int) -> bool:
    return phrases.classes[at - 1] == DETERMINER or phrases.has(at - 1, Tag.PREPOSITION | Tag.CONJUNCTION)


def _postmodified(phrases: Phrases, end: int) -> bool:
    """Whether "familiar" or the like stands between a noun and the preposition."""
    if phrases.classes_at(end) != OTHER or end >= len(phrases.tokens):
        return False
    known = phrases.words.has("postmodifier", phrases.tokens[end].lower)
    return known and phrases.has(end + 1, Tag.PREPOSITION)


def _emphatic(phrases: Phrases, part: Phrase) -> bool:
    return part.kind == PRONOUN and phrases.words.has("emphatic", phrases.tokens[part.start].lower)


def _ties(phrases: Phrases, head: Phrase, link: int, part: Phrase) -> bool:
    """Whether the phrase after the preposition at `link` belongs to the noun phrase before it."""
    if part.start != link + 1 or part.kind in (RELATIVE, TIME) or head.kind == PRONOUN:
        return False
    word = phrases.tokens[link].lower
    if phrases.words.has("coordinator", word):
        return _in_body(phrases, head, link, part)
    if not phrases.words.has(_tie_class(phrases, head), word) or _governed(phrases, head.start, word):
        return False
    if phrases.words.has("tie", word):
        return True
    last = phrases.tokens[part.end - 1]
    return not last.tags & Tag.TIME and not phrases.words.has("channel", last.lower)


def _in_body(phrases: Phrases, head: Phrase, end: int, part: Phrase) -> bool:
    """Whether "and" goes on with the name of a body: "Department of Health and [Human Services]"."""
    tied = end > head.end and _body(phrases, head)
    capitals = phrases.classes[end - 1] == PROPER == phrases.classes[part.end - 1]
    given = phrases.words.given_gender(phrases.tokens[part.start].text)
    return tied and capitals and part.kind == PROPER and given is None


def _tie_class(phrases: Phrases, head: Phrase) -> str:
    """Which prepositions tie to this head."""
    if _body(phrases, head):
        return "tie_organisation"
    if phrases.classes[head.end - 1] == PROPER and not _role(phrases, head):
        return "tie_name"
    kind = phrases.words.noun_kind(phrases.tokens[head.end - 1].lower)
    if kind == "unnamed" or phrases.has(head.end - 1, Tag.PRONOUN):
        return "tie_person"
    return "tie_document" if kind == "document" else "tie"


def _body(phrases: Phrases, head: Phrase) -> bool:
    """Whether a phrase ends in a capitalised word for a body: "the Ministry"."""
    word = phrases.tokens[head.end - 1].lower
    return phrases.classes[head.end - 1] == PROPER and phrases.words.has("organisation", word)


def _role(phrases: Phrases, head: Phrase) -> bool:
    word = phrases.tokens[head.end - 1].lower
    return phrases.words.person(word) or word in phrases.words.titles


def _governed(phrases: Phrases, start: int, word: str) -> bool:
    """Whether the preposition belongs to the verb before the phrase: "accused [the minister] of"."""
    if not phrases.has(start - 1, Tag.CUE):
        return False
    cues = phrases.lexicon.cues.get(phrases.tokens[start - 1].lower, ())
    return any({word, f"+{word}"} & cue.frames and cue.frames & {"object", "person"} for cue in cues)


def _extends_name(phrases: Phrases, head: Phrase, part: Phrase) -> bool:
    """Whether a prepositional phrase is part of a body's name: "Ministry [of Finance]"."""
    first = part.start + (phrases.classes[part.start] == DETERMINER)
    return _body(phrases, head) and phrases.classes_at(first) == PROPER == phrases.classes_at(part.end - 1)


def name_after_role(phrases: Phrases, joined: Joined) -> int | None:
    """Where the name begins in "Head of Sales at Vale Farms Ana Ruiz"; None where none does."""
    head = joined.head
    if not joined.tied or phrases.classes[head.start] == DETERMINER or not _role(phrases, head):
        return None
    start, end, kind = joined.tied[-1]
    if kind != PROPER or not phrases.has(head.end - 1, Tag.CAPITAL):
        return None
    words = phrases.words
    for at in range(end - 1, start, -1):
        word = phrases.tokens[at - 1].lower.rstrip(".")
        titled = word in words.titles and any(
            phrases.tokens[i].lower.rstrip(".") not in words.titles for i in range(start, at)
        )
        if titled or (at < end - 1 and words.given_gender(phrases.tokens[at].text)):
            return at
    return None


def _coordinated(phrases: Phrases, found: list[Joined]) -> list[Joined]:
    """Join what "and" joins and can be one subject: "police and residents", "Ruiz, Okafor and Meier"."""
    joined: list[Joined] = []
    for part in found:
        if joined and _joins(phrases, joined[-1], part):
            members = [joined.pop(), part]
            while joined and _listed(phrases, joined[-1], members[0]):
                members.insert(0, joined.pop())
            first = members[0]
            part = Joined(first.start, part.end, first.head, part.end, members=tuple(members))
        joined.append(part)
    return joined


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
