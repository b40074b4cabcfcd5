"""What kind of source bears a name, by the words of the name and the noun before it.

Positions are indices of tokens, half-open.
"""

from __future__ import annotations

from itertools import pairwise

from tui.sources.mentions_phrases import Phrases
from tui.sources.mentions_words import DETERMINER, NOUN, PROPER
from tui.sources.model import Tag
from tui.sources.names import plain
from tui.speech import SourceKind


def kind_of(phrases: Phrases, start: int, end: int) -> SourceKind | None:
    """What kind of source bears this name, by its words; None where they do not tell."""
    words = phrases.words
    text = plain(" ".join(phrases.word(at) for at in range(start, end)))
    if phrases.ends_in_s(end - 1):
        return "organisation"
    if ((known := words.known.get(text)) or text in words.nations) and not _borne(phrases, start, end):
        return known or "organisation"
    named = [phrases.word(at) for at in range(start, end) if phrases.classes[at] == PROPER]
    article = start > 0 and phrases.classes[start - 1] == DETERMINER  # "the Washington Post" is nobody's name
    given = len(named) > 1 and not article and words.given_gender(phrases.bare_word(start)) is not None
    if (words.has("publication", named[-1]) or words.has("broadcaster", named[0])) and not given:
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


def _borne(phrases: Phrases, start: int, end: int) -> bool:
    """Whether a bare name that is a paper's or place's is someone's of the article: "said [Hill]"."""
    article = start > 0 and phrases.classes[start - 1] == DETERMINER
    return end - start == 1 and not article and phrases.word(start) in phrases.spelling.people


def kind_before(phrases: Phrases, start: int, first: int) -> SourceKind | None:
    """The kind that a noun before a name tells: "the charity Shelter"."""
    if first == start or phrases.has(first - 1, Tag.POSSESSIVE) or phrases.classes[first - 1] != NOUN:
        return None
    kind = phrases.words.noun_kind(phrases.word(first - 1))
    return kind if kind in ("organisation", "publication") else None


def _acronym(phrases: Phrases, at: int) -> bool:
    text = phrases.bare_word(at)
    return text.isupper() and len(text) > 1 and not phrases.titled


def _camel(phrases: Phrases, at: int) -> bool:
    """Whether a capital stands inside a word as in a company's name: "DataPath", but not "McKay"."""
    text = phrases.bare_word(at)
    inside = next((i for i, (a, b) in enumerate(pairwise(text), 1) if a.islower() and b.isupper()), 0)
    return inside > 0 and not phrases.words.has("name_prefix", text[:inside].lower())
