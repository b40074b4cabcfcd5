"""What each word of a sentence can be in a noun phrase, by its tags, its letters and its neighbours.

Positions are indices of tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tui.sources.lexicon import Lexicon
from tui.sources.mentions_capitals import UNKNOWN, Capitals, Spelling
from tui.sources.mentions_words import (
    ADVERB,
    CLOSED,
    CONTENT,
    DETERMINER,
    FINITE,
    GLUE,
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
from tui.sources.model import Tag, Token
from tui.sources.names import Vocabulary

_OBJECT = frozenset({DETERMINER, NOUN, PROPER, PRONOUN})
_NO_CLASS: frozenset[str] = frozenset()
_BY_NEIGHBOURS = frozenset({"relative_pronoun", "possessive", "ordinal", "postmodifier"})
_STOPS = Tag.AUXILIARY | Tag.PREPOSITION | Tag.CONJUNCTION | Tag.SUBORDINATOR | Tag.COMPLEMENTISER


class Classes(Capitals):
    """The tokens of a sentence with a class for each."""

    def __init__(
        self, tokens: Sequence[Token], words: Vocabulary, lexicon: Lexicon, spelling: Spelling = UNKNOWN
    ) -> None:
        super().__init__(tokens, words, lexicon, spelling)
        self.owners = any(
            token.tags & Tag.POSSESSIVE
            or (token.tags & Tag.DETERMINER and words.has("possessive", token.lower))
            for token in tokens
        )
        for at, token in enumerate(tokens):
            fixed = _fixed(words, token.lower, token.tags) if token.text.islower() else None
            self.classes.append(self._class(at) if fixed is None else fixed)

    def _class(self, at: int) -> int:
        """The class of a token that its neighbours have a say in."""
        token = self.tokens[at]
        if token.tags & (Tag.PUNCTUATION | Tag.MARK):
            return GLUE if self._glues(at) else OTHER
        if token.tags & Tag.NUMBER:
            return NUMBER
        if self.proper(at):
            return PROPER
        word = token.lower
        if token.tags & Tag.CAPITAL and self.hyphened(word):
            return NOUN
        if self.words.has("relative_pronoun", word):
            return self._relative(at)
        if word in self.words.pronouns or self.words.has("possessive", word):
            return self._pronoun(at, word)
        if self.words.has("ordinal", word) and at and self.classes[at - 1] == DETERMINER:
            return NOUN
        return OTHER if self._after_noun(at, word) else _open(self.words, word, token.tags)

    def _after_noun(self, at: int, word: str) -> bool:
        """Whether an adjective says of the people before it who they are: "two people [familiar] with it"."""
        return (
            self.words.has("postmodifier", word) and at > 0 and self.words.person(self.tokens[at - 1].lower)
        )

    def _glues(self, at: int) -> bool:
        """Whether a mark stands inside a word or name: "36-year-old", "Samuel L. Ortiz", "Marks & Co"."""
        if not 0 < at < len(self.tokens) - 1:
            return False
        before, token, after = self.tokens[at - 1], self.tokens[at], self.tokens[at + 1]
        if token.text in ("-", "‑", "/"):
            return before.end == token.start and token.end == after.start and self.classes[at - 1] in CONTENT
        if token.text == ".":
            initial = len(before.text) == 1 and before.text.isupper() and before.end == token.start
            return initial and bool(after.tags & Tag.CAPITAL)
        return token.text == "&" and self.classes[at - 1] == PROPER and bool(after.tags & Tag.CAPITAL)

    def _relative(self, at: int) -> int:
        """The class of "who", "which" and "that"."""
        after_noun = at > 0 and (
            self.classes[at - 1] in CONTENT or self.tokens[at - 1].text in (",", "–", "—", ")")
        )
        before = self.has(at - 1, Tag.PREPOSITION)
        if not self.tokens[at].tags & Tag.DETERMINER or not self.tokens[at].tags & Tag.COMPLEMENTISER:
            return RELATIVE if after_noun or before or self.has(at + 1, FINITE) else OTHER
        if after_noun and self.tokens[at - 1].text != "," and self._verb_follows(at):
            return RELATIVE
        if (at == 0 or before) and self.noun_follows(at):
            return DETERMINER
        return PRONOUN if at == 0 and self.has(at + 1, Tag.AUXILIARY) else OTHER

    def _verb_follows(self, at: int) -> bool:
        at += 1
        while self.has(at, Tag.ADVERB | Tag.NEGATION) and not self.has(at, FINITE):
            at += 1
        return self.has(at, FINITE) and not self.has(at, Tag.CAPITAL)

    def _pronoun(self, at: int, word: str) -> int:
        if not self.words.has("possessive", word):
            return PRONOUN
        if word in self.words.pronouns and not self.noun_follows(at) and self.words.has("object", word):
            return PRONOUN
        return DETERMINER

    def noun_follows(self, at: int) -> bool:
        """Whether a noun phrase can go on after the determiner at `at`."""
        if at + 1 >= len(self.tokens):
            return False
        after = self.tokens[at + 1]
        if after.tags & (Tag.PUNCTUATION | Tag.MARK) or (after.tags & CLOSED and not after.tags & Tag.NUMBER):
            return after.tags & Tag.DETERMINER > 0 and not after.tags & Tag.PRONOUN
        return not after.tags & (Tag.CUE | Tag.VERB) or self.is_noun(at + 1)

    def is_noun(self, at: int) -> bool:
        """Whether the form of a verb is a noun as well: "report", "claims"."""
        word = self.tokens[at].lower
        return word in self.lexicon.nouns or self.words.noun_kind(word) is not None

    def participle(self, at: int) -> bool:
        """Whether a verb form can be a participle: "published", "living", "made"."""
        token = self.tokens[at]
        regular = token.tags & Tag.PARTICIPLE or token.lower.endswith(self.lexicon.verb_endings)
        if regular or self.words.has("participle", token.lower):
            return True
        return any("participle" in cue.forms for cue in self.lexicon.cues.get(token.lower, ()))

    def modifies(self, at: int) -> bool:
        """Whether a participle can say of the noun before it what it is: not "said", which says something."""
        if not self.participle(at) or (self.classes[at] == VERB and self.classes_at(at + 1) in _OBJECT):
            return False
        says = any("clause" in cue.frames for cue in self.lexicon.cues.get(self.tokens[at].lower, ()))
        return not says or (at + 1 < len(self.tokens) and self.words.has("agent", self.tokens[at + 1].lower))


@lru_cache(maxsize=1 << 14)
def _fixed(words: Vocabulary, word: str, tags: int) -> int | None:
    """The class of a word in lower case that does not depend on its neighbours; None where it does."""
    if tags & (Tag.PUNCTUATION | Tag.MARK | Tag.NUMBER) or word in words.pronouns:
        return None
    if words.classes.get(word, _NO_CLASS) & _BY_NEIGHBOURS:
        return None
    return _open(words, word, tags)


def _open(words: Vocabulary, word: str, tags: int) -> int:
    """The class of a word that is not a name, relative or personal pronoun."""
    if words.has("quantifier", word):
        return NOUN if tags & Tag.PERSON else DETERMINER
    if tags & Tag.DETERMINER:
        return OTHER if tags & Tag.COMPLEMENTISER else DETERMINER
    if tags & Tag.TIME:
        return TIME
    if tags & (_STOPS | Tag.NEGATION):
        return OTHER
    if words.has("attributive", word) or tags & Tag.POSSESSIVE:
        return NOUN
    if tags & (Tag.VERB | Tag.CUE) or words.has("participle", word):
        return VERB
    if tags & Tag.PARTICIPLE:
        return PARTICIPLE
    if tags & Tag.ADVERB and not tags & Tag.PERSON:
        return ADVERB
    return PRONOUN if tags & Tag.PRONOUN else NOUN
