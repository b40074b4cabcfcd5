"""What each word of a sentence can be in a noun phrase, by its tags, its letters and its neighbours.

Positions are indices of tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.sources.lexicon import Lexicon
from tui.sources.model import Tag, Token
from tui.sources.names import Vocabulary

# Classes of tokens.
OTHER, DETERMINER, NOUN, PROPER, NUMBER, TIME, VERB, PARTICIPLE, ADVERB, PRONOUN, RELATIVE, GLUE = range(12)
CONTENT = frozenset({NOUN, PROPER, NUMBER})
FINITE = Tag.VERB | Tag.CUE | Tag.AUXILIARY
_OBJECT = frozenset({DETERMINER, NOUN, PROPER, PRONOUN})
_CLOSED = (
    Tag.DETERMINER
    | Tag.PREPOSITION
    | Tag.CONJUNCTION
    | Tag.SUBORDINATOR
    | Tag.COMPLEMENTISER
    | Tag.PRONOUN
    | Tag.AUXILIARY
    | Tag.NEGATION
)
_NO_CLASS: frozenset[str] = frozenset()
_BY_NEIGHBOURS = frozenset({"relative_pronoun", "possessive", "ordinal", "postmodifier"})
_STOPS = Tag.AUXILIARY | Tag.PREPOSITION | Tag.CONJUNCTION | Tag.SUBORDINATOR | Tag.COMPLEMENTISER
_TITLED = 0.8  # the share of capitalised words from which a line is a headline in capitals
_ENOUGH = 4  # the fewest words that can tell a headline


class Spelling(NamedTuple):
    """How an article writes its words: those in lower case, and those with a capital inside a sentence."""

    small: frozenset[str] = frozenset()
    capital: frozenset[str] = frozenset()


UNKNOWN = Spelling()


class Classes:
    """The tokens of a sentence with a class for each."""

    def __init__(
        self, tokens: Sequence[Token], words: Vocabulary, lexicon: Lexicon, spelling: Spelling = UNKNOWN
    ) -> None:
        self.tokens = tokens
        self.spelling = spelling
        self.words = words
        self.lexicon = lexicon
        self.titled = _titled(tokens)
        self.owners = any(
            token.tags & Tag.POSSESSIVE
            or (token.tags & Tag.DETERMINER and words.has("possessive", token.lower))
            for token in tokens
        )
        self.classes: list[int] = []
        for at, token in enumerate(tokens):
            fixed = _fixed(words, token.lower, token.tags) if token.text.islower() else None
            self.classes.append(self._class(at) if fixed is None else fixed)

    def has(self, at: int, tags: int) -> bool:
        """Whether the token at a position can be one of these."""
        return 0 <= at < len(self.tokens) and bool(self.tokens[at].tags & tags)

    def classes_at(self, at: int) -> int:
        """The class of a token; `OTHER` outside the sentence."""
        return self.classes[at] if 0 <= at < len(self.classes) else OTHER

    def initial(self, at: int) -> bool:
        """Whether a capital at a position may be due to the start of a sentence or quotation."""
        if at == 0:
            return True
        before = self.tokens[at - 1]
        return bool(before.tags & Tag.MARK) or before.text in (":", "…", "(", "[")

    def proper(self, at: int) -> bool:
        """Whether a token is a name or part of one, by its letters."""
        if not 0 <= at < len(self.tokens):
            return False
        token = self.tokens[at]
        if not token.tags & Tag.CAPITAL and not self._inner_capital(token):
            return False
        if len(token.text) > 1 and token.text.isupper() and not self.titled:
            return True
        if self.words.capital_nouns:
            return self._proper_among_nouns(at)
        if token.tags & (_CLOSED | Tag.TIME) or self.titled or self.initial(at):
            return self._proper_anyway(at)
        return True

    def _proper_among_nouns(self, at: int) -> bool:
        """Whether a word is a name in a language that gives a capital to every noun."""
        token = self.tokens[at]
        word = token.lower
        if self._is_name(word) or word in self.words.known:
            return True
        if token.tags & ~Tag.CAPITAL or self.words.noun_kind(word) is not None:
            return False
        return (
            at == 0
            or self.classes[at - 1] not in (DETERMINER, NOUN)
            or self.words.person(self.tokens[at - 1].lower)
        )

    def _inner_capital(self, token: Token) -> bool:
        """Whether a capital inside a word makes it a name: "al-Masri", "iPhone", but not "pro-Palestine"."""
        text = token.text
        if text.islower() or not text[0].isalpha():
            return False
        first, hyphen, _ = text.replace("’", "'").replace("'", "-").partition("-")
        return not hyphen or self.words.has("particle", first) or len(first) == 1

    def _proper_anyway(self, at: int) -> bool:
        """Whether a capital that need not mean anything is one of a name all the same."""
        token = self.tokens[at]
        word = token.lower.removesuffix("'s")
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        capital = following is not None and bool(following.tags & Tag.CAPITAL)
        if token.tags & (_CLOSED | Tag.TIME) and not self._is_name(word):
            between = at > 0 and self.classes[at - 1] == PROPER and capital and not self.initial(at)
            return between and not token.tags & (Tag.TIME | Tag.DETERMINER) and not self.titled
        if token.tags & (_CLOSED | Tag.TIME):
            titled = at > 0 and self.words.has("honorific", self.tokens[at - 1].lower.rstrip("."))
            return titled or (capital and not self.has(at + 1, Tag.TIME | Tag.DETERMINER))
        if token.tags & (FINITE | Tag.ADVERB | Tag.PARTICIPLE):
            return capital and self._is_name(word) and not self.has(at + 1, _CLOSED)
        return capital or word in self.words.known or self._spelled(at, word)

    def _spelled(self, at: int, word: str) -> bool:
        """Whether the rest of the article, or else the lexicon, takes a word for a name."""
        small, capital = word in self.spelling.small, word in self.spelling.capital
        if small != capital or word in self.words.given or word in self.words.nations:
            return not small
        common = self.has(at, Tag.NOUN | Tag.ADJECTIVE) or word.endswith(self.words.plural)
        return not common and self.words.noun_kind(word) is None

    def _is_name(self, word: str) -> bool:
        known = self.words
        return word in known.given or word in known.nations or known.has("publication", word)

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
        if after.tags & (Tag.PUNCTUATION | Tag.MARK) or (
            after.tags & _CLOSED and not after.tags & Tag.NUMBER
        ):
            return after.tags & Tag.DETERMINER > 0 and not after.tags & Tag.PRONOUN
        return not after.tags & (Tag.CUE | Tag.VERB) or self.is_noun(at + 1)

    def is_noun(self, at: int) -> bool:
        """Whether the form of a verb is a noun as well: "report", "claims"."""
        word = self.tokens[at].lower
        return word in self.lexicon.nouns or self.words.noun_kind(word) is not None

    def participle(self, at: int) -> bool:
        """Whether a verb form can be a participle: "published", "living", "made"."""
        token = self.tokens[at]
        regular = token.tags & Tag.PARTICIPLE or token.lower.endswith(self._participles)
        if regular or self.words.has("participle", token.lower):
            return True
        return any("participle" in cue.forms for cue in self.lexicon.cues.get(token.lower, ()))

    def modifies(self, at: int) -> bool:
        """Whether a participle can say of the noun before it what it is: not "said", which says something."""
        if not self.participle(at) or (self.classes[at] == VERB and self.classes_at(at + 1) in _OBJECT):
            return False
        says = any("clause" in cue.frames for cue in self.lexicon.cues.get(self.tokens[at].lower, ()))
        return not says or (at + 1 < len(self.tokens) and self.words.has("agent", self.tokens[at + 1].lower))

    @property
    def _participles(self) -> tuple[str, ...]:
        return tuple(ending for ending, tag in self.lexicon.suffixes if tag & Tag.VERB)


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


def _titled(tokens: Sequence[Token]) -> bool:
    """Whether a line is a headline that capitalises its words, so that capitals tell nothing."""
    words = [token for token in tokens if token.text[0].isalpha() and len(token.text) > 3]
    capitals = sum(bool(token.tags & Tag.CAPITAL) for token in words)
    return len(words) >= _ENOUGH and capitals > _TITLED * len(words)
