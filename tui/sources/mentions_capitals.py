"""What a capital letter tells: whether a word is a name or part of one.

Positions are indices of tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.sources.lexicon import Lexicon
from tui.sources.mentions_words import CLOSED, DETERMINER, FINITE, NOUN, OTHER, PROPER, bare, plain_word
from tui.sources.model import Tag, Token
from tui.sources.names import Vocabulary

_TITLED = 0.8  # the share of capitalised words from which a line is a headline in capitals
_ENOUGH = 4  # the fewest words that can tell a headline


class Spelling(NamedTuple):
    """How an article writes its words.

    Attributes:
        small: those in lower case.
        capital: those with a capital inside a sentence.
        surnames: those of them that mean something else in lower case and follow a given name: "Tom Will".
        people: all that follow a given name.
    """

    small: frozenset[str] = frozenset()
    capital: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


UNKNOWN = Spelling()


class Capitals:
    """The tokens of a sentence, with the classes found so far."""

    def __init__(
        self, tokens: Sequence[Token], words: Vocabulary, lexicon: Lexicon, spelling: Spelling = UNKNOWN
    ) -> None:
        self.tokens = tokens
        self.spelling = spelling
        self.words = words
        self.lexicon = lexicon
        self.titled = _titled(tokens)
        self.classes: list[int] = []

    def word(self, at: int) -> str:
        """The lower-cased word at a position, without the ending of a possessive or an abbreviation."""
        return plain_word(self.tokens[at])

    def bare_word(self, at: int) -> str:
        """The word at a position as it is written, without possessive ending."""
        return bare(self.tokens[at])

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
        if before.tags & Tag.MARK:
            return before.quotation == self.tokens[at].quotation
        return before.text in (":", "…", "(", "[")

    def proper(self, at: int) -> bool:
        """Whether a token is a name or part of one, by its letters."""
        if not 0 <= at < len(self.tokens):
            return False
        token = self.tokens[at]
        if not token.tags & Tag.CAPITAL and not self._inner_capital(token):
            return False
        if self.hyphened(token.lower):
            return False
        if self.surname(at):
            return not self.initial(at) or self.has(at + 1, Tag.CUE | Tag.AUXILIARY)
        if len(token.text) > 1 and token.text.isupper() and not self.titled:
            return True
        if self.words.capital_nouns:
            return self._proper_among_nouns(at)
        if token.tags & (CLOSED | Tag.TIME) or self.titled or self.initial(at):
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
        if text == text.lower() or not text[0].isalpha():
            return False  # in small letters, or in a script that has no others
        first, hyphen, _ = text.replace("’", "'").replace("'", "-").partition("-")
        return not hyphen or self.words.has("particle", first) or len(first) == 1

    def surname(self, at: int) -> bool:
        """Whether a word is one that the article uses as a surname."""
        return self.word(at) in self.spelling.surnames

    def hyphened(self, word: str) -> bool:
        """Whether a hyphen makes an adjective of a name: "London-born", "pro-Vale"."""
        head, hyphen, _ = word.partition("-")
        if not hyphen:
            return False
        tail = word.rpartition("-")[2]
        return self.words.has("hyphen_head", head) or self.words.has("hyphen_tail", tail)

    def _proper_anyway(self, at: int) -> bool:
        """Whether a capital that need not mean anything is one of a name all the same."""
        token = self.tokens[at]
        word = token.lower.removesuffix("'s")
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        capital = following is not None and bool(following.tags & Tag.CAPITAL)
        if self._place_name(word, following):
            return True
        if token.tags & (CLOSED | Tag.TIME) and not self._is_name(word):
            if not self.initial(at) and not self.titled and self._given_by_place(at):
                return True
            if self.words.has("surname", word) and following and following.tags == Tag.CAPITAL:
                return not self.titled  # "He Jianguo said"
            between = at > 0 and self.classes[at - 1] == PROPER and capital and not self.initial(at)
            return between and not token.tags & (Tag.TIME | Tag.DETERMINER) and not self.titled
        if token.tags & Tag.TIME and self._titles_paper(at, word):
            return True
        if token.tags & (CLOSED | Tag.TIME):
            titled = at > 0 and self.words.has("honorific", self.tokens[at - 1].lower.rstrip("."))
            return titled or (capital and not self.has(at + 1, Tag.TIME | Tag.DETERMINER))
        if token.tags & (FINITE | Tag.ADVERB | Tag.PARTICIPLE) or self.words.has("participle", word):
            return capital and self._is_name(word) and not self.has(at + 1, CLOSED)
        return capital or word in self.words.known or self._body_of(at, word) or self._spelled(at, word)

    def _titles_paper(self, at: int, word: str) -> bool:
        """Whether a word for a time ends the name of a paper: "Leeds Today reported"."""
        dated = self.words.has("calendar", word) or not self.words.has("publication", word)
        return not dated and at > 0 and self.classes[at - 1] == PROPER and self.has(at + 1, Tag.CUE)

    def _place_name(self, word: str, following: Token | None) -> bool:
        """Whether a word, or it with the next, names a place or body: "Beijing", "Downing Street"."""
        nations, known = self.words.nations, self.words.known
        pair = f"{word} {plain_word(following)}" if following else word
        return word in nations or pair in nations or pair in known

    def _given_by_place(self, at: int) -> bool:
        """Whether a function word with a capital stands between a role and a surname: "envoy Per Hart"."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        role = self.words.one_person(self.word(at - 1))
        return role and after is not None and after.tags == Tag.CAPITAL

    def _body_of(self, at: int, word: str) -> bool:
        """Whether a body's name begins here: "Bank of England", unless the article has banks."""
        link, place = at + 1, at + 2
        return (
            self.words.has("organisation", word)
            and word not in self.spelling.small
            and self.has(place, Tag.CAPITAL)
            and self.words.has("tie", self.tokens[link].lower)
        )

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


def _titled(tokens: Sequence[Token]) -> bool:
    """Whether a line is a headline that capitalises its words, so that capitals tell nothing."""
    words = [token for token in tokens if token.text[0].isalpha() and len(token.text) > 3]
    capitals = sum(bool(token.tags & Tag.CAPITAL) for token in words)
    return len(words) >= _ENOUGH and capitals > _TITLED * len(words)
