"""The noun phrases of a sentence that can be a source."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.sources.lexicon import lexicon
from tui.sources.mentions_capitals import UNKNOWN, Spelling
from tui.sources.mentions_joins import join, name_after_role
from tui.sources.mentions_lists import Joined
from tui.sources.mentions_phrases import Phrase, Phrases
from tui.sources.mentions_roles import with_roles
from tui.sources.mentions_words import DETERMINER, PRONOUN, PROPER, RELATIVE, TIME, genitive, plain_word
from tui.sources.model import Mention, Sentence, Tag, Token
from tui.sources.names import Vocabulary, vocabulary
from tui.sources.names_reading import Range, read
from tui.text import Span

_MEANS = (
    Tag.PERSON | Tag.TIME | Tag.ADVERB | Tag.AUXILIARY | Tag.PREPOSITION | Tag.SUBORDINATOR
)  # in lower case


def spelling(sentences: Sequence[Sentence], language: str) -> Spelling:
    """How an article writes its words, which tells what a capital at the start of a sentence means."""
    words = vocabulary(language)
    small = {token.text for sentence in sentences for token in sentence.tokens if token.text.islower()}
    capital: set[str] = set()
    surnames: set[str] = set()
    people: set[str] = set()
    for sentence in sentences:
        for before, token in pairwise(sentence.tokens):
            if token.tags & Tag.CAPITAL and not before.tags & (Tag.MARK | Tag.PUNCTUATION):
                capital.add(token.lower.removesuffix("'s"))
                if before.tags == Tag.CAPITAL and _is_surname(words, before, token):
                    people.add(plain_word(token))
                    if token.tags & _MEANS:
                        surnames.add(plain_word(token))
    return Spelling(frozenset(small), frozenset(capital), frozenset(surnames), frozenset(people))


def _is_surname(words: Vocabulary, before: Token, token: Token) -> bool:
    """Whether a word that means something by itself is a surname, after a given name: "Tom Will"."""
    return before.lower in words.given and not words.has("calendar", plain_word(token))


def mentions(sentence: Sentence, language: str, spelling: Spelling = UNKNOWN) -> tuple[Mention, ...]:
    """The noun phrases and pronouns of a sentence, in order, none inside another.

    A phrase holds what hangs on it ("a spokesman for the ministry"). What cannot be a source, such as
    "Monday", is given too, with no kind: where a phrase begins and ends is what the clauses are read by.
    """
    phrases = Phrases(sentence.tokens, vocabulary(language), lexicon(language), spelling)
    found = [_mention(sentence, phrases, joined) for joined in join(phrases)]
    return tuple(with_roles(phrases, found))


def possessor(sentence: Sentence, mention: Mention) -> Mention | None:
    """The genitive or possessive determiner that opens a mention, as a mention of its own.

    "Ruiz" of "Ruiz’s claim", "her" of "her claim"; None without one.
    """
    start = mention.tokens[0]
    for owner in mention.inner:
        last = sentence.tokens[owner.tokens[1] - 1]
        if owner.tokens[0] == start and (owner.form == "pronoun" or last.tags & Tag.POSSESSIVE):
            return owner
    return None


def _mention(sentence: Sentence, phrases: Phrases, joined: Joined) -> Mention:
    if joined.members:
        return _several(sentence, phrases, [_mention(sentence, phrases, member) for member in joined.members])
    naming = read(phrases, joined.head, joined.name_end > joined.head.end)
    name = naming.name
    if name and joined.name_end > joined.head.end:
        name = name[0], joined.name_end
    role = naming.role
    if name and role is None and joined.end > name[1]:
        role = name[1], joined.end
    if name is None and (split := name_after_role(phrases, joined)):
        name, role = (split, joined.end), (joined.start, split)
        joined = joined._replace(tied=joined.tied[:-1])
        naming = read(phrases, Phrase(split, joined.end, PROPER))._replace(kind="person")
    if joined.tied and name is None and _partitive(phrases, joined):
        naming = naming._replace(kind=read(phrases, joined.tied[0]).kind)
    return Mention(
        _span(phrases, (joined.start, name[1] if name else joined.end)),
        _span(phrases, name or naming.head),
        naming.form,
        sentence.index,
        naming.kind,
        _words(phrases, name) if name else None,
        naming.gender,
        naming.plural,
        _span(phrases, role) if role else None,
        (joined.start, joined.end),
        _inner(sentence, phrases, joined),
    )


def _partitive(phrases: Phrases, joined: Joined) -> bool:
    """Whether a phrase is about what it is tied to: "some of the residents"."""
    head = joined.head.end
    return phrases.has(head - 1, Tag.PRONOUN) and phrases.words.has("tie", phrases.tokens[head].lower)


def _several(sentence: Sentence, phrases: Phrases, members: list[Mention]) -> Mention:
    """One mention of what "and" joins: of one name if all have names."""
    first, last = members[0], members[-1]
    span = Span(first.span.start, last.span.end)
    named = all(member.name for member in members)
    tokens = first.tokens[0], last.tokens[1]
    start = next(at for at in range(*first.tokens) if sentence.tokens[at].start >= first.head.start)
    return Mention(
        span,
        first.head,
        "name" if named else "description",
        sentence.index,
        next((member.kind for member in members if member.kind), None),
        _words(phrases, (start, tokens[1])) if named else None,
        plural=True,
        tokens=tokens,
        inner=tuple(members),
    )


def _inner(sentence: Sentence, phrases: Phrases, joined: Joined) -> tuple[Mention, ...]:
    """What stands inside a phrase and may be spoken of further on: its owner, and what is tied to it."""
    if not joined.tied and not phrases.owners:
        return ()
    found: list[Mention] = []
    for phrase in (joined.head, *joined.tied):
        if phrase.kind in (RELATIVE, TIME):
            continue
        if owner := _owner(phrases, phrase):
            found.append(_mention(sentence, phrases, Joined(*owner[:2], owner, owner.end)))
        if phrase is not joined.head and phrase.start > joined.name_end:
            found.append(_mention(sentence, phrases, Joined(*phrase[:2], phrase, phrase.end)))
    return tuple(found)


def _owner(phrases: Phrases, phrase: Phrase) -> Phrase | None:
    """The possessive that opens a phrase."""
    start, end, kind = phrase
    if (
        kind == DETERMINER
        and end - start > 1
        and phrases.words.has("possessive", phrases.tokens[start].lower)
    ):
        return Phrase(start, start + 1, PRONOUN)
    for at in range(start, end - 1):
        if phrases.has(at, Tag.POSSESSIVE):
            return Phrase(start, at + 1, kind)
    return None


def _span(phrases: Phrases, at: Range) -> Span:
    """The place of the tokens, without a possessive ending."""
    return Span(phrases.tokens[at[0]].start, phrases.tokens[at[1] - 1].end - _ending(phrases, at[1]))


def _ending(phrases: Phrases, end: int) -> int:
    """How many letters of the last word are a possessive ending."""
    letters = genitive(phrases.tokens[end - 1])
    return 0 if letters and phrases.ends_in_s(end - 1) else letters


def _words(phrases: Phrases, at: Range) -> str:
    """The words of a name, with one space where there is any."""
    tokens = phrases.tokens
    parts: list[str] = []
    for index in range(*at):
        if parts and tokens[index].start > tokens[index - 1].end:
            parts.append(" ")
        parts.append(tokens[index].text)
    name = "".join(parts)
    return name[: len(name) - _ending(phrases, at[1])]
