"""Where a name begins: after titles, roles and what else stands before it with a capital.

Positions are indices of tokens, half-open.
"""

from __future__ import annotations

from tui.sources.mentions_phrases import Phrases
from tui.sources.mentions_words import DETERMINER, NUMBER, PROPER, TIME
from tui.sources.model import Tag
from tui.sources.names import plain

_COMMON = Tag.NOUN | Tag.ADJECTIVE | Tag.ADVERB | Tag.VERB | Tag.PARTICIPLE | Tag.SUBORDINATOR
_LONG = 5  # letters of a word in capitals too long for a post
_INITIAL = 2  # letters of a word too long for an initial


def first_capital(phrases: Phrases, start: int, end: int) -> int:
    """Where the last run of capitalised words begins, with the particles and nicknames in it."""
    opening = start + (phrases.classes[start] == DETERMINER)
    if plain(" ".join(token.text for token in phrases.tokens[opening:end])) in phrases.words.known:
        return opening  # "People’s Daily"
    at = end - 1
    while at > start and not (
        phrases.classes[at - 1] in (DETERMINER, NUMBER, TIME)
        or phrases.tokens[at - 1].tags & Tag.POSSESSIVE
        or (phrases.classes[at - 1] != PROPER and not _links(phrases, at - 1, start))
        or _capital_for_nothing(phrases, at, end)
    ):
        at -= 1
    return at


def _capital_for_nothing(phrases: Phrases, at: int, end: int) -> bool:
    """Whether the capital before a full name is a headline's or a sentence's: "Brave Ana Ruiz"."""
    before, words = phrases.word(at - 1), phrases.words
    if not (phrases.titled or phrases.initial(at - 1)) or end - at == 1:
        return False
    if before in words.given or before in words.titles or words.people.get(before) is not None:
        return False
    common = before in phrases.spelling.small or phrases.has(at - 1, _COMMON) or words.has("epithet", before)
    named = words.has("organisation", before) or words.has("publication", before)
    return common and not named and words.given_gender(phrases.bare_word(at)) is not None


def _links(phrases: Phrases, at: int, start: int) -> bool:
    token = phrases.tokens[at]
    inner = bool(token.tags & (Tag.MARK | Tag.PUNCTUATION)) or phrases.words.has("particle", token.text)
    return inner and at > start


def after_role(phrases: Phrases, start: int, first: int, end: int) -> int:
    """Where the name begins after titles and roles: `first` without one, `end` if nothing follows them."""
    words = phrases.words
    cut = first
    for at in range(first, end):
        word = phrases.word(at)
        titled = word in words.titles or (words.one_person(word) and word not in words.given)
        titled = titled or _post(phrases, at, end) or _fellows(phrases, at, end)
        if titled and not (at == end - 1 and _surname(phrases, first, cut, at)):
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
    if short and at + 2 < end and phrases.words.has("post", phrases.word(at)):
        return True
    return short and at + 2 < end and phrases.words.given_gender(phrases.bare_word(at + 1)) is not None


def _fellows(phrases: Phrases, at: int, end: int) -> bool:
    """Whether a word for people stands before the name of one of them: "Republicans Hart and Moss"."""
    several = phrases.words.people.get(phrases.word(at)) and at + 1 < end
    return bool(several) and all(phrases.tokens[i].tags == Tag.CAPITAL for i in range(at + 1, end))


def _lone_title(phrases: Phrases, start: int, first: int, end: int) -> int:
    """A capitalised role with nothing after it: a surname where it stands bare, as in "said Baker"."""
    if phrases.has(end, Tag.PREPOSITION):
        return end
    if phrases.tokens[first].text.isupper() and not phrases.titled:
        return end
    bare = end - first == 1 and start == first and (not phrases.initial(first) or phrases.surname(first))
    honoured = end - first == 2 and phrases.words.has("honorific", phrases.word(first))
    return end - 1 if (bare or honoured) and not phrases.has(first - 1, Tag.POSSESSIVE) else end


def _surname(phrases: Phrases, first: int, cut: int, at: int) -> bool:
    """Whether a last word that can be a title is a surname: after a given name, or in "CEO Masao Son"."""
    if at == cut:
        return False
    unknown = all(phrases.tokens[i].tags == Tag.CAPITAL for i in range(cut, at))
    return _after_given(phrases, cut, at) or (cut > first and unknown)


def _after_given(phrases: Phrases, first: int, at: int) -> bool:
    """Whether a word that can be a title is a surname, after given names and initials: "John Major"."""
    before = (phrases.tokens[i].text.rstrip(".") for i in range(first, at))
    return all(len(word) < _INITIAL or phrases.words.given_gender(word) is not None for word in before)


def _people(phrases: Phrases, first: int, end: int) -> bool:
    """Whether a capitalised phrase ends in a word for people: "House Democrats", "Palestinians"."""
    word = phrases.word(end - 1)
    words = phrases.words
    if words.people.get(word):
        return end - first == 1 or not _after_given(phrases, first, end - 1)
    return words.demonyms.get(word, False) or (end - first == 1 and word in words.demonyms)


def _names_body(phrases: Phrases, start: int, end: int) -> bool:
    """Whether what follows a role goes on as the name of a body: "Justice Department"."""
    if phrases.words.given_gender(phrases.bare_word(start)) and end - start > 1:
        return False
    return any(phrases.words.has("organisation", phrases.word(at)) for at in range(start, end))
