"""What a noun phrase says of whom it names: name, role, kind, gender and number, by its own words.

Positions are indices of tokens, half-open.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.sources.mentions_phrases import Phrase, Phrases
from tui.sources.mentions_words import (
    DETERMINER,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PRONOUN,
    PROPER,
    RELATIVE,
    TIME,
    VERB,
)
from tui.sources.model import Form, Gender, Tag
from tui.sources.names_beginning import after_role, first_capital
from tui.sources.names_kinds import kind_before, kind_of
from tui.speech import SourceKind

Range = tuple[int, int]


class Naming(NamedTuple):
    """A phrase as read; see `Mention` for the fields."""

    form: Form
    head: Range
    kind: SourceKind | None = None
    name: Range | None = None
    role: Range | None = None
    gender: Gender | None = None
    plural: bool | None = None


def read(phrases: Phrases, phrase: Phrase, goes_on: bool = False) -> Naming:
    """Read one phrase; `goes_on` when its name does, as in "the University [of Lagos]"."""
    start, end, kind = phrase
    if kind == PRONOUN:
        return _pronoun(phrases, phrase)
    if kind == RELATIVE:
        return Naming("relative", (start, end))
    if _paper(phrases, start, end):
        paper = _name(phrases, start, end - 1)
        return (paper or _description(phrases, start, end))._replace(kind="publication", role=None)
    naming = _name(phrases, start, end) if phrases.classes[end - 1] == PROPER else None
    if naming is None or (_goes_back(phrases, start, naming) and not goes_on):
        return _description(phrases, start, end)
    return naming


def _paper(phrases: Phrases, start: int, end: int) -> bool:
    """Whether a noun says that the name before it is a newspaper's: "the Leeds Herald newspaper"."""
    if end - start == 1 or phrases.classes[end - 1] != NOUN or phrases.classes[end - 2] != PROPER:
        return False
    named = not phrases.has(end - 2, Tag.POSSESSIVE) and phrases.word(end - 2) not in phrases.words.demonyms
    return named and phrases.words.has("publication_noun", phrases.word(end - 1))


def _goes_back(phrases: Phrases, start: int, naming: Naming) -> bool:
    """Whether a capitalised noun goes back to a body's name rather than being one: "the Council"."""
    first, end = naming.head
    return end - first == 1 and first > start and phrases.words.has("organisation_noun", phrases.word(first))


def _pronoun(phrases: Phrases, phrase: Phrase) -> Naming:
    known = phrases.words.pronouns.get(phrases.tokens[phrase.start].lower)
    if known is None:
        return Naming("pronoun", (phrase.start, phrase.end))
    return Naming("pronoun", (phrase.start, phrase.end), gender=known.gender, plural=known.plural)


def _description(phrases: Phrases, start: int, end: int) -> Naming:
    """A phrase that ends in a common noun: "two people", "the Ruiz campaign", "his lawyer"."""
    words = phrases.words
    head = phrases.word(end - 1)
    if phrases.classes[end - 1] in (TIME, NUMBER) or head in words.nations:
        return Naming("description", (end - 1, end))
    known = phrases.classes[end - 1] != PROPER or head in words.people or words.has("organisation_noun", head)
    kind = words.noun_kind(head) if known else None
    several = words.several(head) if known else None
    if several is None and head in words.demonyms and phrases.classes[end - 1] == PROPER:
        kind, several = "unnamed", words.demonyms[head] or start == end - 1
    if kind is None and phrases.tokens[end - 1].tags & Tag.PRONOUN:
        kind = "unnamed"
        several = not _singular(phrases, end - 1)
    if several is None:
        several = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    plural = None if words.has("collective", head) else several
    return Naming("description", (end - 1, end), kind, gender=words.gender(head), plural=plural)


def _singular(phrases: Phrases, at: int) -> bool:
    return phrases.words.has("single", phrases.tokens[at].lower)


def _name(phrases: Phrases, start: int, end: int) -> Naming | None:
    """A phrase that ends in a name, with what stands before it; None for "the Prime Minister"."""
    words = phrases.words
    first = first_capital(phrases, start, end)
    cut = after_role(phrases, start, first, end)
    if cut == end:
        return None
    if cut > first:  # "Foreign Minister Ana Ruiz"
        return _person(phrases, start, cut, end)
    kind = kind_of(phrases, first, end) or kind_before(phrases, start, first)
    before = _content_before(phrases, start, first)
    if kind is None and before is not None and phrases.words.person(before):
        return _person(phrases, start, first, end)
    role = (start, first) if before is not None and _is_role(phrases, start, first, kind) else None
    if role is None and kind != "person" and _definite(phrases, start, first):
        kind = kind or "organisation"
    gender = (
        words.given_gender(phrases.bare_word(first)) if kind in ("person", None) and end - first > 1 else None
    )
    plural = None if kind == "organisation" else False
    return Naming("name", (first, end), kind, (first, end), role, gender, plural)


def _is_role(phrases: Phrases, start: int, first: int, kind: SourceKind | None) -> bool:
    """Whether the words before a name tell who bears it, rather than whose it is or what is done to it."""
    told = phrases.words.noun_kind(phrases.word(first - 1))
    if phrases.infinitive(start) or told == "document" or phrases.has(first - 1, Tag.POSSESSIVE):
        return False
    return kind in ("person", None) or told == kind


def _person(phrases: Phrases, start: int, first: int, end: int) -> Naming:
    """A person's name from `first` on, with titles or a role before it."""
    words = phrases.words
    before = [phrases.word(at) for at in range(start, first)]
    telling = [at for at, word in enumerate(before, start) if _tells(phrases, at, word)]
    role = (_without_honorifics(phrases, start), telling[-1] + 1) if telling else None
    gender = next((g for word in reversed(before) if (g := words.gender(word))), None)
    if gender is None and (end - first > 1 or telling):
        gender = words.given_gender(phrases.bare_word(first))
    return Naming("name", (first, end), "person", (first, end), role, gender, False)


def _without_honorifics(phrases: Phrases, start: int) -> int:
    at = start
    while phrases.words.has("honorific", phrases.word(at)):
        at += 1
    return at


def _tells(phrases: Phrases, at: int, word: str) -> bool:
    """Whether a word before a name tells a role: not "the", not "Mr"."""
    determiner = phrases.classes[at] == DETERMINER and not phrases.words.has("possessive", word)
    return not determiner and not phrases.words.has("honorific", word)


def _content_before(phrases: Phrases, start: int, first: int) -> str | None:
    """The last word before a name that is more than a determiner."""
    if first == start or phrases.classes[first - 1] not in (NOUN, PARTICIPLE, VERB):
        return None
    return phrases.word(first - 1)


def _definite(phrases: Phrases, start: int, first: int) -> bool:
    return first > start and phrases.classes[start] == DETERMINER
