"""Noun phrases with what hangs on them: "a spokesman for the ministry", "Ruiz and Okafor", "Bank of England".

Positions are indices of tokens, half-open.
"""

from __future__ import annotations

from tui.sources.mentions_lists import Joined, coordinated
from tui.sources.mentions_phrases import Phrase, Phrases
from tui.sources.mentions_words import (
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
from tui.sources.model import Tag

_TIES = 5  # prepositional phrases in a row; more is a list, not a noun phrase
_OFFICE = 2  # words of the longest office that a role is tied to, if a name of two words follows
_LONG = 6  # letters of a word too long for a degree
_CLAUSE = 12  # the longest participle's clause that is looked through, in tokens
_ENDS = Tag.PUNCTUATION | Tag.MARK | Tag.CONJUNCTION | Tag.SUBORDINATOR | Tag.COMPLEMENTISER | Tag.PRONOUN


def join(phrases: Phrases) -> list[Joined]:
    """The whole noun phrases of a sentence, in order, none inside another."""
    parts = [part for part in _merged(phrases, phrases.all()) if not phrases.bare(part)]
    found: list[Joined] = []
    at = 0
    while at < len(parts):
        joined, at = _tied(phrases, parts, at)
        found.append(joined)
    return coordinated(phrases, found)


def _merged(phrases: Phrases, parts: list[Phrase]) -> list[Phrase]:
    """Join adjectives that "and" or a comma parts from their noun: "political and military leaders"."""
    found: list[Phrase] = []
    for part in parts:
        if found and _shares_noun(phrases, found[-1], part):
            part = Phrase(found.pop().start, part.end, part.kind)
        found.append(part)
    return found


def _shares_noun(phrases: Phrases, first: Phrase, second: Phrase) -> bool:
    link, last = first.end, phrases.tokens[first.end - 1]
    adjective = last.tags & Tag.ADJECTIVE and not last.tags & (Tag.NOUN | Tag.PERSON)
    if not adjective or phrases.classes[link - 1] == PROPER:
        return False
    if second.kind in (DETERMINER, PRONOUN, RELATIVE, TIME, PROPER):
        return False
    if phrases.tokens[link].text == ",":  # "a few small, limited studies"
        return first.kind == DETERMINER and _modified(phrases, link + 1, second)
    return second.start == link + 1 and phrases.words.has("coordinator", phrases.tokens[link].lower)


def _modified(phrases: Phrases, at: int, phrase: Phrase) -> bool:
    """Whether an adjective or participle at a position belongs to the noun of a phrase."""
    if phrase.start == at:
        return phrase.end - at > 1 and phrases.has(at, Tag.ADJECTIVE)
    return phrase.start == at + 1 and phrases.participle(at)


def _tied(phrases: Phrases, parts: list[Phrase], at: int) -> tuple[Joined, int]:
    """The phrase at an index with the prepositional phrases tied to it, and the index after them."""
    head = parts[at]
    end = name_end = head.end
    at += 1
    if head.kind in (RELATIVE, TIME):
        return Joined(head.start, end, head, end), at
    if at < len(parts) and parts[at].start == end and _emphatic(phrases, parts[at]):
        return Joined(head.start, parts[at].end, head, end), at + 1
    if (lettered := _after_degrees(phrases, head)) > end:
        while at < len(parts) and parts[at].start < lettered:
            at += 1
        return Joined(head.start, end, head, end), at
    first, link = at, end + _postmodified(phrases, end)
    while at < len(parts) and at - first < _TIES and _ties(phrases, head, link, parts[at]):
        if _posted(phrases, head, parts[at]):
            head = Phrase(head.start, parts[at].end, head.kind)
            name_end, first = head.end, at + 1
        elif name_end == end and _extends_name(phrases, head, parts[at]):
            name_end = parts[at].end
        link = end = parts[at].end
        at += 1
    while at < len(parts) and _example(phrases, head, end, parts[at], first_of=end == link):
        end = parts[at].end
        at += 1
    if (verb := _reduced(phrases, head, end)) > end:
        end = verb
        while at < len(parts) and parts[at].start < end:
            at += 1
    return Joined(head.start, end, head, name_end, tuple(parts[first:at])), at


def _after_degrees(phrases: Phrases, head: Phrase) -> int:
    """Where the degrees after a person's name end: "Ana Ruiz[, MS, RD]"; else the end of the name."""
    at, words = head.end, phrases.words
    if phrases.classes[at - 1] != PROPER or at - head.start == 1:
        return at
    while at + 1 < len(phrases.tokens) and phrases.tokens[at].text == "," and _letters(phrases, at + 1):
        at += 2
    if at == head.end:
        return at
    told = any(words.has("degree", phrases.word(place)) for place in range(head.end + 1, at, 2))
    return at if told or words.given_gender(phrases.bare_word(head.start)) else head.end


def _letters(phrases: Phrases, at: int) -> bool:
    """Whether a word is letters that stand for a degree, by its shape: "RD", "MSc"."""
    text = phrases.tokens[at].text
    capitals = sum(letter.isupper() for letter in text)
    return text.isalpha() and capitals > 1 and len(text) - capitals <= 1 and len(text) < _LONG


def _example(phrases: Phrases, head: Phrase, end: int, part: Phrase, *, first_of: bool) -> bool:
    """Whether a name is an example of the several before it: "countries like [Kenya] and [Chad]"."""
    several = phrases.tokens[head.end - 1].lower.endswith(phrases.words.plural)
    named = part.kind in (PROPER, DETERMINER) and phrases.classes[part.end - 1] == PROPER
    if not (several and named) or phrases.classes[head.end - 1] != NOUN:
        return False
    between = [token.lower for token in phrases.tokens[end : part.start]]
    if first_of:
        return bool(between) and all(phrases.words.has("example", word) for word in between)
    return all(word == "," or phrases.words.has("coordinator", word) for word in between)


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
    """Whether the phrase after the preposition at `link` belongs to the noun phrase before it.

    The preposition may be the determiner of that phrase too, as in "del" and "du"; a genitive has no other.
    """
    merged = part.start == link and phrases.classes[link] == DETERMINER
    if not (merged or part.start == link + 1) or part.kind in (RELATIVE, TIME) or head.kind == PRONOUN:
        return False
    word = phrases.tokens[link].lower
    if phrases.words.has("coordinator", word):
        return _in_body(phrases, head, link, part)
    if not phrases.words.has(_tie_class(phrases, head), word) or _governed(phrases, head.start, word):
        return False
    if phrases.infinitive(part.start) and _acts(phrases, part):
        return False
    if phrases.words.has("tie", word):
        return True
    last = phrases.tokens[part.end - 1]
    return not last.tags & Tag.TIME and not phrases.words.has("channel", last.lower)


def _acts(phrases: Phrases, part: Phrase) -> bool:
    """Whether a phrase after "to" may begin with a verb in no list: "the team to [vet] candidates"."""
    if part.kind in (DETERMINER, PROPER, NUMBER):
        return False
    return part.end - part.start > 1 or phrases.words.noun_kind(phrases.tokens[part.start].lower) is None


def _in_body(phrases: Phrases, head: Phrase, end: int, part: Phrase) -> bool:
    """Whether "and" goes on with the name of a body: "Department of Health and [Human Services]"."""
    tied = end > head.end and _body(phrases, head)
    capitals = phrases.classes[end - 1] == PROPER and (
        phrases.classes[part.end - 1] == PROPER or _posted(phrases, head, part)
    )
    given = phrases.words.given_gender(phrases.tokens[part.start].text)
    return tied and capitals and part.kind == PROPER and given is None


def _posted(phrases: Phrases, head: Phrase, part: Phrase) -> bool:
    """Whether a phrase goes on from a body to one who works there: "Ministry [of Health spokesperson]"."""
    if not _body(phrases, head) or part.kind != PROPER or _one_person(phrases, part.start):
        return False
    return any(_one_person(phrases, at) for at in range(part.start + 1, part.end))


def _one_person(phrases: Phrases, at: int) -> bool:
    """Whether a word is a title or a noun for one person; of a capitalised one only the lists are sure."""
    word, words = phrases.tokens[at].lower, phrases.words
    return words.one_person(word) or (phrases.classes[at] != PROPER and words.several(word) is False)


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
    title = [token.lower.rstrip(".") in words.titles for token in phrases.tokens[start:end]]
    other = start + title.index(False) if False in title else end  # the first word that is no title
    for at in range(end - 1, start, -1):
        titled = title[at - 1 - start] and other < at
        if titled or (at < end - 1 and words.given_gender(phrases.tokens[at].text)):
            return at
    office = end - start > _OFFICE and words.one_person(phrases.tokens[head.end - 1].lower)
    return end - 2 if office and _strange(phrases, end - 2, end) else None


def _strange(phrases: Phrases, start: int, end: int) -> bool:
    """Whether words are nothing but capitalised, so that they rather name someone than an office."""
    words = phrases.words
    return all(
        phrases.tokens[at].tags == Tag.CAPITAL
        and not words.has("organisation", phrases.word(at))
        and phrases.word(at) not in words.nations
        and words.noun_kind(phrases.word(at)) is None
        for at in range(start, end)
    )
