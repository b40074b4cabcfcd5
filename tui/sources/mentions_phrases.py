"""Noun phrases without what hangs on them: "the prime minister", "two people", "Foreign Minister Ana Ruiz".

Each token gets a class by its tags and its neighbours; a phrase is a run of classes. Positions are indices of
tokens, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.sources.lexicon import Lexicon
from tui.sources.model import Tag, Token
from tui.sources.names import Vocabulary

# Classes of tokens.
OTHER, DETERMINER, NOUN, PROPER, NUMBER, TIME, VERB, PARTICIPLE, ADVERB, PRONOUN, RELATIVE, GLUE = range(12)
_NEVER_FIRST = frozenset({OTHER, ADVERB, GLUE})
_CONTENT = frozenset({NOUN, PROPER, NUMBER})
_FINITE = Tag.VERB | Tag.CUE | Tag.AUXILIARY
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
_PARTY = re.compile(r"[A-Z]-[A-Z][\w.]*")
_TITLED = 0.8  # the share of capitalised words from which a line is a headline in capitals
_ENOUGH = 4  # the fewest words that can tell a headline


class Spelling(NamedTuple):
    """How an article writes its words: those in lower case, and those with a capital inside a sentence."""

    small: frozenset[str] = frozenset()
    capital: frozenset[str] = frozenset()


UNKNOWN = Spelling()


class Phrase(NamedTuple):
    """A noun phrase, pronoun or relative: its tokens and the class of its first one."""

    start: int
    end: int
    kind: int


class Phrases:
    """The classes of a sentence's tokens, and its phrases."""

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

    def all(self) -> list[Phrase]:
        """The phrases in order."""
        found: list[Phrase] = []
        at = 0
        while at < len(self.tokens):
            kind = self.classes[at]
            if kind in _NEVER_FIRST:
                at += 1
                continue
            end = at + 1 if kind in (PRONOUN, RELATIVE) else self._phrase(at)
            if end > at:
                found.append(Phrase(at, end, kind))
            at = max(end, at + 1)
        return found

    def bare(self, phrase: Phrase) -> bool:
        """Whether a single word is no noun: an adjective, "Yes", a member's party and place ("R-Ohio")."""
        start, end, _ = phrase
        if end - start > 1 or self.classes[start] not in (NOUN, PROPER):
            return False
        token = self.tokens[start]
        if self.words.has("interjection", token.lower) or _PARTY.fullmatch(token.text):
            return True
        adjective = token.tags & Tag.ADJECTIVE and not token.tags & (Tag.NOUN | Tag.PERSON | Tag.POSSESSIVE)
        return bool(adjective) and self.classes[start] == NOUN

    def has(self, at: int, tags: int) -> bool:
        """Whether the token at a position can be one of these."""
        return 0 <= at < len(self.tokens) and bool(self.tokens[at].tags & tags)

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
        if token.tags & (_CLOSED | Tag.TIME) or self.titled or self.initial(at):
            return self._proper_anyway(at)
        return True

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
        if token.tags & (_FINITE | Tag.ADVERB | Tag.PARTICIPLE):
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
            return before.end == token.start and token.end == after.start and self.classes[at - 1] in _CONTENT
        if token.text == ".":
            initial = len(before.text) == 1 and before.text.isupper() and before.end == token.start
            return initial and bool(after.tags & Tag.CAPITAL)
        return token.text == "&" and self.classes[at - 1] == PROPER and bool(after.tags & Tag.CAPITAL)

    def _relative(self, at: int) -> int:
        """The class of "who", "which" and "that"."""
        after_noun = at > 0 and (
            self.classes[at - 1] in _CONTENT or self.tokens[at - 1].text in (",", "–", "—", ")")
        )
        before = self.has(at - 1, Tag.PREPOSITION)
        if not self.tokens[at].tags & Tag.DETERMINER or not self.tokens[at].tags & Tag.COMPLEMENTISER:
            return RELATIVE if after_noun or before or self.has(at + 1, _FINITE) else OTHER
        if after_noun and self.tokens[at - 1].text != "," and self._verb_follows(at):
            return RELATIVE
        if (at == 0 or before) and self._noun_follows(at):
            return DETERMINER
        return PRONOUN if at == 0 and self.has(at + 1, Tag.AUXILIARY) else OTHER

    def _verb_follows(self, at: int) -> bool:
        at += 1
        while self.has(at, Tag.ADVERB | Tag.NEGATION) and not self.has(at, _FINITE):
            at += 1
        return self.has(at, _FINITE) and not self.has(at, Tag.CAPITAL)

    def _noun_follows(self, at: int) -> bool:
        """Whether a noun phrase can go on after the determiner at `at`."""
        if at + 1 >= len(self.tokens):
            return False
        after = self.tokens[at + 1]
        if after.tags & (Tag.PUNCTUATION | Tag.MARK) or (
            after.tags & _CLOSED and not after.tags & Tag.NUMBER
        ):
            return after.tags & Tag.DETERMINER > 0 and not after.tags & Tag.PRONOUN
        return not after.tags & (Tag.CUE | Tag.VERB) or self._is_noun(at + 1)

    def _pronoun(self, at: int, word: str) -> int:
        if not self.words.has("possessive", word):
            return PRONOUN
        if word in self.words.pronouns and not self._noun_follows(at) and self.words.has("object", word):
            return PRONOUN
        return DETERMINER

    def _phrase(self, start: int) -> int:
        """The end of the phrase that begins at `start`; `start` when none does."""
        if self.classes[start] == TIME:
            return self._time(start)
        at, opened, content = start, False, 0
        while at < len(self.tokens):
            kind = self.classes[at]
            if kind == DETERMINER:
                if content and not self._counts(at):
                    break
                opened = True
            elif kind in _CONTENT or (kind == TIME and self._dates(at, start, opened)):
                if kind == NOUN and content and (self._predicate(at) or self._unknown_verb(at, start)):
                    break
                content += 1
                opened = opened or self.has(at, Tag.POSSESSIVE)
            elif kind in (VERB, PARTICIPLE) and self._nominal(at, start, opened):
                content += 1
            elif (kind == GLUE and content) or (kind == ADVERB and self._grades(at, opened, content)):
                pass
            elif (run := self._in_name(at, content)) > at:
                at = run
                continue
            else:
                break
            at += 1
        while at > start and self.classes[at - 1] in (GLUE, ADVERB):
            at -= 1
        return at if content or self._stands_alone(start, at) else start

    def _counts(self, at: int) -> bool:
        """Whether a number word goes on with a phrase: "the past [few] months"."""
        return self.words.has("ordinal", self.tokens[at - 1].lower) and not self.has(at, Tag.COMPLEMENTISER)

    def _dates(self, at: int, start: int, opened: bool) -> bool:
        """Whether a word for a time belongs to the phrase: "the Monday meeting", "12 months"."""
        if self.classes[at - 1] == NUMBER or self.words.has("quantifier", self.tokens[at - 1].lower):
            return True
        return opened and (at == start + 1 or self.has(at - 1, Tag.POSSESSIVE))

    def _grades(self, at: int, opened: bool, content: int) -> bool:
        """Whether an adverb stands before an adjective: "a very old man"."""
        begins = not content or self.has(at - 1, Tag.POSSESSIVE)
        follows = at + 1 < len(self.tokens) and (self._noun_follows(at) or self.participle(at + 1))
        return opened and begins and follows

    def _predicate(self, at: int) -> bool:
        """Whether an adjective after a name is said of it rather than of a noun to come."""
        tags = self.tokens[at].tags
        return (
            self.classes[at - 1] == PROPER
            and bool(tags & Tag.ADJECTIVE)
            and not tags & (Tag.NOUN | Tag.PERSON)
            and not self.has(at - 1, Tag.POSSESSIVE)
            and self.classes_at(at + 1) not in _CONTENT
        )

    def _unknown_verb(self, at: int, start: int) -> bool:
        """Whether a word in no list is a verb rather than a noun: after the full name of a person."""
        word = self.tokens[at].lower
        if self.classes[at - 1] != PROPER or self.tokens[at].tags or self.words.noun_kind(word):
            return False
        first = at - 1
        while first > start and self.classes[first - 1] == PROPER:
            first -= 1
        full = at - first > 1 and not self.has(at - 1, Tag.POSSESSIVE)
        return full and self.words.given_gender(self.tokens[first].text) is not None

    def _time(self, start: int) -> int:
        at = start
        while at < len(self.tokens) and self.classes[at] in (TIME, NUMBER):
            at += 1
        return at

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a determiner is a phrase by itself: "Some said", "those who", "one of them"."""
        return (
            end > start
            and self.has(end - 1, Tag.PRONOUN)
            and not self.words.has("possessive", self.tokens[end - 1].lower)
        )

    def _in_name(self, at: int, content: int) -> int:
        """Where a name goes on after a particle or nickname at `at`; `at` when it does not."""
        if not content or self.classes[at - 1] != PROPER:
            return at
        end = at
        while end < len(self.tokens) and self.words.has("particle", self.tokens[end].text):
            end += 1
        if end > at:
            return end if self.proper(end) else at
        if not self.has(at, Tag.MARK):
            return at
        close = at + 1
        while close < min(at + 4, len(self.tokens)) and self.classes_at(close) == PROPER:
            close += 1
        return close + 1 if self.has(close, Tag.MARK) and self.proper(close + 1) and close > at + 1 else at

    def classes_at(self, at: int) -> int:
        """The class of a token; `OTHER` outside the sentence."""
        return self.classes[at] if 0 <= at < len(self.classes) else OTHER

    def _nominal(self, at: int, start: int, opened: bool) -> bool:
        """Whether a verb form is a noun or adjective in the phrase that began at `start`."""
        token = self.tokens[at]
        if token.tags & Tag.PARTICIPLE and self._is_noun(at) and (at > start or self.has(at + 1, _FINITE)):
            return True
        if at == start:
            opens = at == 0 or self.has(at - 1, Tag.PREPOSITION | Tag.CONJUNCTION)
            plain = token.tags & Tag.VERB and not token.tags & Tag.CUE
            return bool(opens and plain and self.has(at + 1, Tag.PERSON))
        before = self.tokens[at - 1]
        if self.words.has("quantifier", before.lower):
            return not token.tags & Tag.CUE
        if self.classes[at - 1] == DETERMINER or before.tags & Tag.POSSESSIVE:
            return True
        if token.tags & Tag.PARTICIPLE and not token.tags & Tag.VERB:
            follows = before.tags & Tag.ADJECTIVE or self.classes[at - 1] in (VERB, PARTICIPLE)
            return opened and bool(follows or self.has(at + 1, _FINITE))
        if token.lower.endswith(self._participles) and not token.tags & Tag.CUE:
            return opened and bool(before.tags & Tag.ADJECTIVE) and not before.tags & Tag.NOUN
        return self._is_noun(at) and (opened or self.has(at + 1, _FINITE)) and self._noun_place(at)

    def _is_noun(self, at: int) -> bool:
        """Whether the form of a verb is a noun as well: "report", "claims"."""
        word = self.tokens[at].lower
        return word in self.lexicon.nouns or self.words.noun_kind(word) is not None

    def _noun_place(self, at: int) -> bool:
        """Whether what follows takes a noun before it rather than the verb's own complement."""
        if self.has(at + 1, Tag.COMPLEMENTISER):
            return False
        return self.has(at + 1, _FINITE) or at + 1 == len(self.tokens)

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
