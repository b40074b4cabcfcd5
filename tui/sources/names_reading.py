"""What a noun phrase says of whom it names: name, role, kind, gender and number, by its own words.

Positions are indices of tokens, half-open.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from tui.sources.mentions_classes import (
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
from tui.sources.mentions_phrases import Phrase, Phrases
from tui.sources.model import Form, Gender, Tag, Token
from tui.sources.names import plain
from tui.speech import SourceKind

Range = tuple[int, int]
_LONG = 5  # letters of a word in capitals too long for a post
_INITIAL = 2  # letters of a word too long for an initial


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
    named = (
        not phrases.has(end - 2, Tag.POSSESSIVE) and word_at(phrases, end - 2) not in phrases.words.demonyms
    )
    return named and phrases.words.has("publication_noun", word_at(phrases, end - 1))


def _goes_back(phrases: Phrases, start: int, naming: Naming) -> bool:
    """Whether a capitalised noun goes back to a body's name rather than being one: "the Council"."""
    first, end = naming.head
    return (
        end - first == 1 and first > start and phrases.words.has("organisation_noun", word_at(phrases, first))
    )


def word_at(phrases: Phrases, at: int) -> str:
    """The lower-cased word at a position, without possessive ending and the full stop of an abbreviation."""
    token = phrases.tokens[at]
    if token.tags & Tag.POSSESSIVE:
        return token.lower[: len(token.lower) - genitive(token)]
    return token.lower.rstrip(".")


def genitive(token: Token) -> int:
    """How many letters the possessive ending of a word has."""
    if not token.tags & Tag.POSSESSIVE:
        return 0
    return 2 if token.lower.endswith("'s") else int(token.lower.endswith("'"))


def _pronoun(phrases: Phrases, phrase: Phrase) -> Naming:
    known = phrases.words.pronouns.get(phrases.tokens[phrase.start].lower)
    if known is None:
        return Naming("pronoun", (phrase.start, phrase.end))
    return Naming("pronoun", (phrase.start, phrase.end), gender=known.gender, plural=known.plural)


def _description(phrases: Phrases, start: int, end: int) -> Naming:
    """A phrase that ends in a common noun: "two people", "the Ruiz campaign", "his lawyer"."""
    words = phrases.words
    head = word_at(phrases, end - 1)
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
    first = _first_capital(phrases, start, end)
    cut = _after_role(phrases, start, first, end)
    if cut == end:
        return None
    if cut > first:  # "Foreign Minister Ana Ruiz"
        return _person(phrases, start, cut, end)
    kind = _kind(phrases, first, end) or _kind_before(phrases, start, first)
    before = _content_before(phrases, start, first)
    if kind is None and before is not None and phrases.words.person(before):
        return _person(phrases, start, first, end)
    role = (start, first) if before is not None and _is_role(phrases, start, first, kind) else None
    if role is None and kind != "person" and _definite(phrases, start, first):
        kind = kind or "organisation"
    gender = (
        words.given_gender(_text(phrases, first)) if kind in ("person", None) and end - first > 1 else None
    )
    plural = None if kind == "organisation" else False
    return Naming("name", (first, end), kind, (first, end), role, gender, plural)


def _kind_before(phrases: Phrases, start: int, first: int) -> SourceKind | None:
    """The kind that a noun before a name tells: "the charity Shelter"."""
    if first == start or phrases.has(first - 1, Tag.POSSESSIVE) or phrases.classes[first - 1] != NOUN:
        return None
    kind = phrases.words.noun_kind(word_at(phrases, first - 1))
    return kind if kind in ("organisation", "publication") else None


def _is_role(phrases: Phrases, start: int, first: int, kind: SourceKind | None) -> bool:
    """Whether the words before a name tell who bears it, rather than whose it is or what is done to it."""
    told = phrases.words.noun_kind(word_at(phrases, first - 1))
    verb = start > 0 and phrases.words.has("infinitive", phrases.tokens[start - 1].lower)
    if verb or told == "document" or phrases.has(first - 1, Tag.POSSESSIVE):
        return False
    return kind in ("person", None) or told == kind


def _person(phrases: Phrases, start: int, first: int, end: int) -> Naming:
    """A person's name from `first` on, with titles or a role before it."""
    words = phrases.words
    before = [word_at(phrases, at) for at in range(start, first)]
    telling = [at for at, word in enumerate(before, start) if _tells(phrases, at, word)]
    role = (_without_honorifics(phrases, start), telling[-1] + 1) if telling else None
    gender = next((g for word in reversed(before) if (g := words.gender(word))), None)
    if gender is None and (end - first > 1 or telling):
        gender = words.given_gender(_text(phrases, first))
    return Naming("name", (first, end), "person", (first, end), role, gender, False)


def _without_honorifics(phrases: Phrases, start: int) -> int:
    at = start
    while phrases.words.has("honorific", word_at(phrases, at)):
        at += 1
    return at


def _tells(phrases: Phrases, at: int, word: str) -> bool:
    """Whether a word before a name tells a role: not "the", not "Mr"."""
    determiner = phrases.classes[at] == DETERMINER and not phrases.words.has("possessive", word)
    return not determiner and not phrases.words.has("honorific", word)


def _first_capital(phrases: Phrases, start: int, end: int) -> int:
    """Where the last run of capitalised words begins, with the particles and nicknames in it."""
    at = end - 1
    while at > start and not (
        phrases.classes[at - 1] in (DETERMINER, NUMBER, TIME)
        or phrases.tokens[at - 1].tags & Tag.POSSESSIVE
        or (phrases.classes[at - 1] != PROPER and not _links(phrases, at - 1, start))
    ):
        at -= 1
    return at


def _links(phrases: Phrases, at: int, start: int) -> bool:
    token = phrases.tokens[at]
    inner = bool(token.tags & (Tag.MARK | Tag.PUNCTUATION)) or phrases.words.has("particle", token.text)
    return inner and at > start


def _after_role(phrases: Phrases, start: int, first: int, end: int) -> int:
    """Where the name begins after titles and roles: `first` without one, `end` if nothing follows them."""
    words = phrases.words
    cut = first
    for at in range(first, end):
        word = word_at(phrases, at)
        titled = word in words.titles or (words.people.get(word) is False and word not in words.given)
        titled = titled or _post(phrases, at, end)
        if titled and not (at > first and at == end - 1 and _after_given(phrases, first, at)):
            cut = at + 1
    if cut == first:
        return end if _people(phrases, first, end) else first
    if cut < end:
        return first if _names_body(phrases, cut, end) else cut
    return _lone_title(phrases, start, first, end)


def _post(phrases: Phrases, at: int, end: int) -> bool:
    """Whether a word in capitals stands for a post before a full name: "QB Sheldon Reed"."""
    text = phrases.tokens[at].text
    short = text.isupper() and text.isalpha() and 1 < len(text) < _LONG and not phrases.titled
    return short and at + 2 < end and phrases.words.given_gender(_text(phrases, at + 1)) is not None


def _lone_title(phrases: Phrases, start: int, first: int, end: int) -> int:
    """A capitalised role with nothing after it: a surname where it stands bare, as in "said Baker"."""
    if phrases.has(end, Tag.PREPOSITION):
        return end
    bare = end - first == 1 and start == first and not phrases.initial(first)
    honoured = end - first == 2 and phrases.words.has("honorific", word_at(phrases, first))
    return end - 1 if (bare or honoured) and not phrases.has(first - 1, Tag.POSSESSIVE) else end


def _after_given(phrases: Phrases, first: int, at: int) -> bool:
    """Whether a word that can be a title is a surname, after given names and initials: "John Major"."""
    before = (phrases.tokens[i].text.rstrip(".") for i in range(first, at))
    return all(len(word) < _INITIAL or phrases.words.given_gender(word) is not None for word in before)


def _people(phrases: Phrases, first: int, end: int) -> bool:
    """Whether a capitalised phrase ends in a word for people: "House Democrats", "Palestinians"."""
    word = word_at(phrases, end - 1)
    words = phrases.words
    if words.people.get(word):
        return end - first == 1 or not _after_given(phrases, first, end - 1)
    return words.demonyms.get(word, False) or (end - first == 1 and word in words.demonyms)


def _names_body(phrases: Phrases, start: int, end: int) -> bool:
    """Whether what follows a role goes on as the name of a body: "Justice Department"."""
    if phrases.words.given_gender(_text(phrases, start)) and end - start > 1:
        return False
    return any(phrases.words.has("organisation", word_at(phrases, at)) for at in range(start, end))


def _kind(phrases: Phrases, start: int, end: int) -> SourceKind | None:
    """What kind of source bears this name, by its words; None where they do not tell."""
    words = phrases.words
    text = plain(" ".join(word_at(phrases, at) for at in range(start, end)))
    if (known := words.known.get(text)) or text in words.nations:
        return known or "organisation"
    named = [word_at(phrases, at) for at in range(start, end) if phrases.classes[at] == PROPER]
    article = start > 0 and phrases.classes[start - 1] == DETERMINER  # "the Washington Post" is nobody's name
    given = len(named) > 1 and not article and words.given_gender(_text(phrases, start)) is not None
    if words.has("publication", named[-1]) and not given:
        return "publication"
    if words.noun_kind(named[-1]) == "document" and not given:
        return "document"
    if words.has("organisation", named[-1]) and not (given and len(named) == 2):
        return "organisation"
    if given:
        return "person"
    if any(words.has("organisation", word) for word in named):
        return "organisation"
    single = len(named) == 1 and (_acronym(phrases, end - 1) or _camel(phrases, end - 1))
    return "organisation" if single else None


def _acronym(phrases: Phrases, at: int) -> bool:
    text = _text(phrases, at)
    return text.isupper() and len(text) > 1 and not phrases.titled


def _camel(phrases: Phrases, at: int) -> bool:
    """Whether a capital stands inside a word as in a company's name: "DataPath", but not "McKay"."""
    text = _text(phrases, at)
    inside = next((i for i, (a, b) in enumerate(pairwise(text), 1) if a.islower() and b.isupper()), 0)
    return inside > 0 and not phrases.words.has("name_prefix", text[:inside].lower())


def _content_before(phrases: Phrases, start: int, first: int) -> str | None:
    """The last word before a name that is more than a determiner."""
    if first == start or phrases.classes[first - 1] not in (NOUN, PROPER, PARTICIPLE, VERB):
        return None
    return word_at(phrases, first - 1)


def _definite(phrases: Phrases, start: int, first: int) -> bool:
    return first > start and phrases.classes[start] == DETERMINER


def _text(phrases: Phrases, at: int) -> str:
    token = phrases.tokens[at]
    return token.text[: len(token.text) - genitive(token)]
