"""What a language knows about names and about the nouns that stand for sources, ready for look-up.

The data is `languages/<code>/names.toml`, `people.txt`, `titles.txt`, `given_male.txt`, `given_female.txt`,
`surnames.txt`, `nations.txt`, `places.txt`, `organisations.txt` and `publications.txt`. The given names and
surnames of the English data serve every language.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from tui.languages import lines, table
from tui.sources.model import Gender
from tui.speech import SourceKind

_COMMON = "en"  # whose given names hold for every language
_NO_ENDINGS: tuple[str, ...] = ()
_SHORTEST = 6  # letters of a noun that can be known by its ending


class Pronoun(NamedTuple):
    """What a pronoun tells of whom it stands for; `speaker` for "I" and "you", whom a quotation has."""

    gender: Gender | None
    plural: bool | None
    thing: bool
    speaker: bool


class Vocabulary:
    """The names and nouns of one language, lower-cased.

    Attributes:
        classes: the classes of `names.toml` that a word is in.
        people: nouns for persons, with whether they mean several.
        titles: what stands before a name.
        given: given names with the sex of those who mostly bear them, without accents.
        surnames: common ones, without accents.
        nations: names of countries, states and cities.
        demonyms: what their people are called, with whether that means several.
        known: names of organisations and publications that do not tell what they are.
        pronouns: those that can stand for a source.
        endings: of nouns for persons that are in no list, for several and for one.
        short: titles that are cut short, with the words they stand for.
        plural: endings of nouns that mean several.
        maybe: endings of nouns that often stand for persons.
        unlikely: longer endings of such that do not.
        capital_nouns: whether common nouns have capitals.
    """

    def __init__(self, language: str) -> None:
        known = table(language, "names")
        suffixes = {kind: tuple(words.split()) for kind, words in known.get("person_suffix", {}).items()}
        self.classes = _classes(known | {"not_person": " ".join(suffixes.get("none", ()))})
        self.people: dict[str, bool | None] = dict(_people(language))
        self.titles = frozenset(lines(language, "titles"))
        self.given = _given(_COMMON) | _given(language)
        self.surnames = _surnames()
        self.nations, self.demonyms = _nations(language)
        self.known = dict(_known(language))
        self.pronouns = {word: _pronoun(facts.split()) for word, facts in known.get("pronoun", {}).items()}
        self.endings = {True: suffixes.get("plural", ()), False: suffixes.get("singular", ())}
        self.short: dict[str, str] = known.get("short", {})
        self.plural = suffixes.get("any_plural", ())
        self.maybe = suffixes.get("maybe", ())
        self.unlikely = suffixes.get("unlikely", ())
        self.capital_nouns = "capital_nouns" in known

    def has(self, kind: str, word: str) -> bool:
        """Whether a word is of a class of `names.toml`, such as "honorific"."""
        classes = self.classes.get(word)
        return classes is not None and kind in classes

    def person(self, word: str) -> bool:
        """Whether a noun stands for a person or for people."""
        return self.several(word) is not None

    def several(self, word: str) -> bool | None:
        """Whether a noun for persons stands for several; None when it is no such noun."""
        return _several(self, word)

    def one_person(self, word: str) -> bool:
        """Whether a word, or what a hyphen ends with, is listed as a title or as a noun for one person."""
        return _one_person(self, word)

    def gender(self, word: str) -> Gender | None:
        """The sex that a noun or title tells: "spokeswoman", "Mr"."""
        if self.has("male", word):
            return "male"
        if self.has("female", word):
            return "female"
        tail = word.rpartition("-")[2]
        return self.gender(tail) if tail and tail != word else None

    def given_gender(self, name: str) -> Gender | None:
        """The sex of those who mostly bear a given name; None where both do, or few."""
        return self.given.get(plain(name)) or self.given.get(plain(name).partition("-")[0])

    def personal(self, name: str) -> bool:
        """Whether a word is a common given name or surname."""
        return plain(name) in self.surnames or plain(name) in self.given

    def noun_kind(self, word: str) -> SourceKind | None:
        """What kind of source a common noun stands for; None for what cannot say anything."""
        return _noun_kind(self, word)


@lru_cache(maxsize=1 << 14)
def _several(known: Vocabulary, word: str) -> bool | None:
    several = known.people.get(word)
    if several is not None or known.has("not_person", word):
        return several
    if "-" in word and (last := known.people.get(word.rpartition("-")[2])) is not None:
        return last
    if len(word) < _SHORTEST:
        return None
    if word.endswith(known.endings.get(True, _NO_ENDINGS)):
        return True
    return False if word.endswith(known.endings.get(False, _NO_ENDINGS)) else None


@lru_cache(maxsize=1 << 14)
def _one_person(known: Vocabulary, word: str) -> bool:
    ends = (word, word.rpartition("-")[2])
    return any(known.people.get(end) is False or end in known.titles for end in ends)


@lru_cache(maxsize=1 << 14)
def _noun_kind(known: Vocabulary, word: str) -> SourceKind | None:
    if known.has("body", word):
        return "organisation"
    if known.person(word):
        return "unnamed"
    kinds: tuple[SourceKind, ...] = ("document", "publication", "organisation")
    return next((kind for kind in kinds if known.has(f"{kind}_noun", word)), None)


@lru_cache(maxsize=1 << 12)
def plain(name: str) -> str:
    """A name in lower case, without accents and with straight apostrophes, to compare it by."""
    lower = name.lower().replace("’", "'").replace("‘", "'")
    if lower.isascii():
        return lower
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language, by its primary subtag."""
    return Vocabulary(language)


def _classes(known: dict[str, Any]) -> dict[str, frozenset[str]]:
    """The classes of each word."""
    found: dict[str, set[str]] = {}
    for kind, words in known.items():
        if isinstance(words, str):
            for word in words.split():
                found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _people(language: str) -> Iterator[tuple[str, bool]]:
    for line in lines(language, "people"):
        singular, *plural = line.lower().split()
        yield from ((word, True) for word in plural)
        if singular != "-":
            yield singular, False


@cache
def _given(language: str) -> dict[str, Gender]:
    found: dict[str, Gender] = {}
    for line in lines(language, "given_male"):
        found.update(dict.fromkeys(line.split(), "male"))
    for line in lines(language, "given_female"):
        found.update(dict.fromkeys(line.split(), "female"))
    return found


@cache
def _surnames() -> frozenset[str]:
    return frozenset(word for line in lines(_COMMON, "surnames") for word in plain(line).split())


def _nations(language: str) -> tuple[frozenset[str], dict[str, bool]]:
    """Countries and places, and what their people are called, with whether that is one person or several."""
    nations = {plain(name).replace("-", " ") for name in lines(language, "places")}
    demonyms: dict[str, bool] = {}
    for line in lines(language, "nations"):
        country, adjectives, *people = (part.strip().lower() for part in line.split("|"))
        nations.add(country.replace("-", " "))
        for word in adjectives.split():
            demonyms[word] = False
            demonyms[word + "s"] = True
        for word in " ".join(people).split():
            demonyms[word] = word.endswith("s")
    return frozenset(nations), demonyms


def _known(language: str) -> Iterator[tuple[str, SourceKind]]:
    for name in lines(language, "organisations"):
        yield plain(name), "organisation"
    for name in lines(language, "publications"):
        yield plain(name).removeprefix("the "), "publication"


def _pronoun(facts: list[str]) -> Pronoun:
    gender: Gender | None = "male" if "male" in facts else "female" if "female" in facts else None
    plural = "plural" in facts if {"plural", "singular"} & set(facts) else None
    return Pronoun(gender, plural, "thing" in facts, "speaker" in facts)
