"""Noun phrases without what hangs on them: "the prime minister", "two people", "Foreign Minister Ana Ruiz".

A phrase is a run of classes. Positions are indices of tokens, half-open.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.sources.mentions_classes import Classes
from tui.sources.mentions_words import (
    ADVERB,
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
from tui.sources.model import Tag
from tui.sources.names import plain

_NEVER_FIRST = frozenset({OTHER, ADVERB, GLUE})
_OPENING = 6  # determiners and adverbs that a phrase can open with: "all of the very many"
_PARTY = re.compile(r"[A-Z]-[A-Z][\w.]*")  # a member's party and place: "R-Ohio"


class Phrase(NamedTuple):
    """A noun phrase, pronoun or relative: its tokens and the class of its first one."""

    start: int
    end: int
    kind: int


class Phrases(Classes):
    """The phrases of a sentence."""

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

    def _phrase(self, start: int) -> int:
        """The end of the phrase that begins at `start`; `start` when none does."""
        if self.classes[start] == TIME:
            return self._time(start)
        at, opened, content = start, False, 0
        while at < len(self.tokens):
            kind = self.classes[at]
            if kind == DETERMINER:
                if not self._counts(at) if content else at - start >= _OPENING:
                    break
                opened = True
            elif kind in CONTENT or (kind == TIME and self._dates(at, start, opened)):
                if content and self._begins_another(at, start):
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

    def _begins_another(self, at: int, start: int) -> bool:
        """Whether a word goes on after a phrase that is over, as the name in "this week Ana Ruiz"."""
        if self.classes[at] == PROPER:
            over = self.classes[at - 1] == TIME and self.tokens[at - 1].text.islower()
            return over or self._after_paper(at, start)
        return self.classes[at] == NOUN and (self._predicate(at) or self._unknown_verb(at, start))

    def _after_paper(self, at: int, start: int) -> bool:
        """Whether a surname follows the name of a paper and has a verb: "to the Leeds Post [Ruiz] said"."""
        article = self.classes[start] == DETERMINER and self.words.has("publication", self.word(at - 1))
        return (
            article and at - start > 1 and self.word(at) in self.spelling.people and self.has(at + 1, FINITE)
        )

    def _counts(self, at: int) -> bool:
        """Whether a number word goes on with a phrase: "the past [few] months"."""
        return self.words.has("ordinal", self.tokens[at - 1].lower) and not self.has(at, Tag.COMPLEMENTISER)

    def _dates(self, at: int, start: int, opened: bool) -> bool:
        """Whether a word for a time belongs to the phrase: "the Monday meeting", "12 months ago"."""
        if self.classes[at - 1] in (NUMBER, TIME) or self.words.has("quantifier", self.tokens[at - 1].lower):
            return True
        return opened and (at == start + 1 or self.has(at - 1, Tag.POSSESSIVE))

    def _grades(self, at: int, opened: bool, content: int) -> bool:
        """Whether an adverb stands before an adjective: "a very old man"."""
        begins = not content or self.has(at - 1, Tag.POSSESSIVE)
        follows = at + 1 < len(self.tokens) and (self.noun_follows(at) or self.participle(at + 1))
        return opened and begins and follows

    def _predicate(self, at: int) -> bool:
        """Whether an adjective after a name is said of it rather than of a noun to come."""
        tags = self.tokens[at].tags
        return (
            self.classes[at - 1] == PROPER
            and bool(tags & Tag.ADJECTIVE)
            and not tags & (Tag.NOUN | Tag.PERSON)
            and not self.has(at - 1, Tag.POSSESSIVE)
            and self.classes_at(at + 1) not in CONTENT
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

    def _nominal(self, at: int, start: int, opened: bool) -> bool:
        """Whether a verb form is a noun or adjective in the phrase that began at `start`."""
        token = self.tokens[at]
        if token.tags & Tag.PARTICIPLE and self.is_noun(at) and (at > start or self.has(at + 1, FINITE)):
            return True
        if at == start:
            return (self.has(at + 1, Tag.PERSON) and self._modifies(at)) or self._of_body(at)
        before = self.tokens[at - 1]
        if self.words.has("quantifier", before.lower):
            single = self.words.has("single", before.lower) and not token.lower.endswith(self.words.plural)
            return not token.tags & Tag.CUE or (self.is_noun(at) and (single or self.has(at + 1, FINITE)))
        if self._compounds(at) or (opened and self._of_office(at)):
            return True
        if opened and self.classes[at - 1] == ADVERB and self.participle(at) and self._plain_noun(at + 1):
            return True
        if self.classes[at - 1] == PROPER and before.tags & Tag.POSSESSIVE and not self.is_noun(at):
            return not self.has(at, Tag.CUE) or self._said_to_be(at)
        if self.classes[at - 1] == DETERMINER or before.tags & Tag.POSSESSIVE:
            object_follows = token.tags & Tag.CUE and self.classes_at(at + 1) == DETERMINER
            return not object_follows or self.is_noun(at)  # "comme le [dit] le maire"
        if token.tags & Tag.PARTICIPLE and not token.tags & (Tag.VERB | Tag.CUE):
            follows = before.tags & Tag.ADJECTIVE or self.classes[at - 1] in (VERB, PARTICIPLE)
            return opened and bool(follows or self.has(at + 1, FINITE))
        if token.lower.endswith(self.lexicon.verb_endings) and not token.tags & Tag.CUE:
            return opened and bool(before.tags & Tag.ADJECTIVE) and not before.tags & Tag.NOUN
        return self.is_noun(at) and (opened or self.has(at + 1, FINITE)) and self._noun_place(at)

    def _modifies(self, at: int) -> bool:
        """Whether a verb form that opens a phrase belongs to the noun for a person after it.

        "[elected] officials"; before a name also "said [project] engineer", "according to [fire] chief".
        """
        token = self.tokens[at]
        after_preposition = self.has(at - 1, Tag.PREPOSITION) and not self.infinitive(at)
        if self.classes_at(at + 2) == PROPER:
            says = token.tags & Tag.CUE and self.participle(at)  # "Asked manager Ana Ruiz"
            return (at == 0 and not says) or after_preposition or self.has(at - 1, Tag.CUE)
        opens = at == 0 or after_preposition or self.has(at - 1, Tag.CONJUNCTION)
        noun = self.participle(at) or self.is_noun(at)
        return opens and noun and bool(token.tags & Tag.VERB) and not token.tags & Tag.CUE

    def ends_in_s(self, at: int) -> bool:
        """Whether a word is the name of a body that ends like a possessive: "McDonald’s said"."""
        verb = self.has(at + 1, FINITE) and not self.is_noun(at + 1) and self.classes_at(at - 1) != PROPER
        return verb and self.has(at, Tag.POSSESSIVE) and plain(self.tokens[at].text) in self.words.known

    def _said_to_be(self, at: int) -> bool:
        """Whether a participle stands before its noun: "Ruiz’s [promised] wall", not "McDonald’s said"."""
        owner = f"{self.word(at - 1)}'s"
        return self.classes_at(at + 1) == NOUN and owner not in self.words.known

    def _of_body(self, at: int) -> bool:
        """Whether a verb form that opens a sentence belongs to the body after it: "[State] media said"."""
        body = at + 1 < len(self.tokens) and self.words.noun_kind(self.tokens[at + 1].lower) in (
            "organisation",
            "publication",
        )
        return body and at == 0 and self.is_noun(at) and self.has(at + 2, FINITE)

    def _compounds(self, at: int) -> bool:
        """Whether a participle stands between two nouns that are one: "the media [tracking] firm"."""
        if (
            not self.has(at, Tag.PARTICIPLE)
            or self.classes[at - 1] != NOUN
            or self.classes_at(at + 1) != NOUN
        ):
            return False
        head, owner = self.tokens[at + 1].lower, self.words.noun_kind(self.tokens[at - 1].lower)
        body = self.words.noun_kind(head) == "organisation" or self.words.has("sized", head)
        return body and owner != "unnamed"

    def _of_office(self, at: int) -> bool:
        """Whether a verb form stands where no verb agrees: "the city [fire] marshal"."""
        token, several = self.tokens[at], self.words.plural
        if self.classes[at - 1] != NOUN or at + 1 >= len(self.tokens):
            return False
        bare = not token.lower.endswith(several) and not self.participle(at)
        single = not self.tokens[at - 1].lower.endswith(several)
        return bare and single and self.words.one_person(self.tokens[at + 1].lower)

    def _plain_noun(self, at: int) -> bool:
        """Whether a noun that cannot be a verb stands at a position."""
        return self.classes_at(at) == NOUN and not self.has(at, Tag.VERB | Tag.CUE)

    def infinitive(self, at: int) -> bool:
        """Whether a verb form stands after "to"."""
        if at == 0 or not self.words.has("infinitive", self.tokens[at - 1].lower):
            return False
        return at == 1 or not self.words.has("with_to", self.tokens[at - 2].lower)

    def _noun_place(self, at: int) -> bool:
        """Whether what follows takes a noun before it rather than the verb's own complement."""
        if self.has(at + 1, Tag.COMPLEMENTISER):
            return False
        return self.has(at + 1, FINITE) or at + 1 == len(self.tokens)
