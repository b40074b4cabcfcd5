"""What a language knows, ready for look-up: classes of words and the verbs that report.

The data is `languages/<code>/words.toml`, `cues.txt`, `people.txt`, `titles.txt` and `attribution.toml`.
A language without them has an empty lexicon: its quotations are found, and nobody is said to have said them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from tui.languages import lines, table
from tui.sources.model import Tag

CueForm = Literal["base", "third", "past", "ing", "participle"]
_FORMS: tuple[CueForm, ...] = ("base", "third", "past", "ing", "participle")
_CLASSES = {
    "determiner": Tag.DETERMINER,
    "preposition": Tag.PREPOSITION,
    "conjunction": Tag.CONJUNCTION,
    "subordinator": Tag.SUBORDINATOR,
    "infinitive": Tag.INFINITIVE,
    "contrast": Tag.CONTRAST,
    "complementiser": Tag.COMPLEMENTISER,
    "pronoun": Tag.PRONOUN,
    "relative": Tag.RELATIVE,
    "auxiliary": Tag.AUXILIARY,
    "passive": Tag.PASSIVE | Tag.AUXILIARY,
    "negation": Tag.NEGATION,
    "adverb": Tag.ADVERB,
    "adjective": Tag.ADJECTIVE,
    "noun": Tag.NOUN,
    "verb": Tag.VERB,
    "participle": Tag.PARTICIPLE,
    "time": Tag.TIME,
}
_LISTS = {"people": Tag.PERSON | Tag.NOUN, "titles": Tag.TITLE}
_ATTRIBUTING = ("before", "aside", "after")  # kinds of fixed expressions that stand beside a source
_SUFFIXES = {
    "adverb": Tag.ADVERB,
    "participle": Tag.PARTICIPLE,
    "verb": Tag.VERB,
    "adjective": Tag.ADJECTIVE,
    "noun": Tag.NOUN,
}


class Cue(NamedTuple):
    """One form of a verb that reports.

    Attributes:
        base: the verb.
        forms: which of its forms this spelling can be.
        frames: the complements that carry what is said, see `languages/en/cues.txt`.
        particle: the word that belongs to it: "out" of "point out"; "" without one.
        firm: those of its frames whose words have surely been said, though they are no clause.
    """

    base: str
    forms: frozenset[CueForm]
    frames: frozenset[str]
    particle: str = ""
    firm: frozenset[str] = frozenset()


class Lexicon(NamedTuple):
    """The words of one language.

    Attributes:
        language: its primary subtag.
        words: the tags of a lower-cased word.
        cues: what a lower-cased word can be as a reporting verb, those with a particle first.
        nouns: the complements of a noun that reports ("claim").
        by_ending: endings with the tags of a word that is in no list: a table a length, the longest first.
        verb_endings: those of them that make a verb.
        phrases: fixed expressions that attribute ("according to"), as words, by kind and first word.
        openers: the first words of these.
        shortened: abbreviations without their full stop.
        endings: what an apostrophe joins to the end of a word: the "s" of "she's".
        elided: words that an apostrophe joins to the next: the "qu" of "qu'il".
        clitics: pronouns that a hyphen joins to the end of a verb: "-t-il".
        classes: further short lists of words by their name in `words.toml`, such as "modal".
        traits: how its sentences are built, see `languages/de/writing.toml`.
    """

    language: str
    words: dict[str, int]
    cues: dict[str, tuple[Cue, ...]]
    nouns: dict[str, frozenset[str]]
    by_ending: tuple[tuple[int, dict[str, int]], ...]
    verb_endings: tuple[str, ...]
    phrases: dict[str, dict[str, list[tuple[str, ...]]]]
    openers: frozenset[str]
    shortened: frozenset[str]
    endings: frozenset[str]
    elided: frozenset[str]
    clitics: tuple[str, ...]
    traits: frozenset[str]
    classes: dict[str, frozenset[str]]

    def tags(self, word: str) -> int:
        """What a lower-cased word can be: by the lists, else by its ending."""
        known = self.words.get(word)
        if known is not None:
            return known
        for length, tags in self.by_ending:
            if (tag := tags.get(word[-length:])) is not None:
                return tag
        return 0

    def listed(self, name: str, word: str) -> bool:
        """Whether a lower-cased word is in one of the short lists; not where the language has none."""
        return word in self.classes.get(name, ())

    def phrase(self, kind: str, first: str) -> Sequence[tuple[str, ...]]:
        """The fixed expressions of a kind that begin with a word; none where the language has none."""
        return self.phrases.get(kind, {}).get(first, ())


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, by its primary subtag."""
    words: dict[str, int] = {}
    for word, tag in _entries(language):
        words[word] = words.get(word, 0) | tag
    cues = _cues(language)
    for word, readings in cues.items():
        hangs = all(cue.forms == {"ing"} for cue in readings)
        words[word] = words.get(word, 0) | Tag.CUE | (Tag.PARTICIPLE if hangs else Tag.VERB)
    known = table(language, "words")
    phrases = _phrases(language)
    suffixes = known.get("suffixes", {})
    shortened = frozenset(entry.lstrip("!") for entry in lines(language, "abbreviations"))
    return Lexicon(
        language=language,
        words=words,
        cues=cues,
        nouns=_nouns(language),
        by_ending=_by_ending(suffixes),
        verb_endings=tuple(suffixes.get("verb", "").split()),
        phrases=phrases,
        openers=frozenset(word for kind in _ATTRIBUTING for word in phrases.get(kind, ())),
        shortened=shortened,
        endings=frozenset(known.get("endings", "").split()),
        elided=frozenset(known.get("elided", "").split()),
        clitics=tuple(sorted(known.get("clitics", "").split(), key=len, reverse=True)),
        classes={name: frozenset(words.split()) for name, words in known.items() if name != "suffixes"},
        traits=frozenset(table(language, "writing").get("traits", [])),
    )


def _entries(language: str) -> Iterator[tuple[str, int]]:
    known = table(language, "words")
    for name, tag in _CLASSES.items():
        for word in known.get(name, "").split():
            yield word, tag
    for name, tag in _LISTS.items():
        for entry in lines(language, name):
            yield from ((word, tag) for word in entry.lower().split() if word != "-")


def _by_ending(suffixes: dict[str, str]) -> tuple[tuple[int, dict[str, int]], ...]:
    found: dict[int, dict[str, int]] = {}
    for kind, endings in suffixes.items():
        for ending in endings.split():
            found.setdefault(len(ending), {})[ending] = _SUFFIXES[kind]
    return tuple(sorted(found.items(), reverse=True))


def _phrases(language: str) -> dict[str, dict[str, list[tuple[str, ...]]]]:
    found: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for kind, phrases in table(language, "attribution").items():
        for phrase in sorted(phrases, key=len, reverse=True):
            words = tuple(phrase.split())
            found.setdefault(kind, {}).setdefault(words[0], []).append(words)
    return found


def _nouns(language: str) -> dict[str, frozenset[str]]:
    found = {}
    for line in lines(language, "cue_nouns"):
        spellings, frames = line.split("|")
        found.update(dict.fromkeys(spellings.split(), frozenset(frames.split())))
    return found


def _cues(language: str) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, dict[tuple[str, str], Cue]] = {}
    for line in lines(language, "cues"):
        spellings, frames, *particle = (part.strip() for part in line.split("|"))
        base = spellings.split()[0]
        for form, spelling in zip(_FORMS, spellings.split(), strict=False):
            readings = found.setdefault(spelling, {})
            key = base, "".join(particle)
            forms = readings[key].forms if key in readings else frozenset()
            taken = frozenset(frames.replace("!", "").split())
            firm = frozenset(frame[:-1] for frame in frames.split() if frame[-1] == "!")
            readings[key] = Cue(base, forms | {form}, taken, key[1], firm)
    return {
        spelling: tuple(sorted(readings.values(), key=lambda cue: -len(cue.particle)))
        for spelling, readings in found.items()
    }
