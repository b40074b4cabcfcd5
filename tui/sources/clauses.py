"""The shape of a sentence, as far as attribution needs it: verb groups, subjects, and where clauses stand.

There is no parser here. A noun phrase is a mention; what stands between two of them is read by its tags.
Positions are indices of tokens, half-open.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.sources.model import Mention, Sentence, Tag, Token

_IN_GROUP = Tag.AUXILIARY | Tag.ADVERB | Tag.NEGATION
_FINITE = Tag.AUXILIARY | Tag.VERB
_BREAKS = frozenset({",", "–", "—", "--", "―", "-"})
_CLAUSE = 16  # tokens of the longest relative clause between a subject and its verb
_CARRIER = 4  # tokens between a verb and the infinitive that hangs on it: "was bold enough to"
_SEGMENTS = 5  # how many commas a subject can be away from its verb


class Subject(NamedTuple):
    """Whose verb it is: the mention, whom that stands for by grammar, and the token that it begins at."""

    mention: Mention
    antecedent: Mention | None
    start: int


class Clauses:
    """A sentence with its mentions by position, and the questions that cues ask of it."""

    def __init__(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.mentions = mentions
        self.starts = {mention.tokens[0]: mention for mention in mentions}
        self.ends = {mention.tokens[1]: mention for mention in mentions}
        self._in_mention = bytearray(len(self.tokens))
        for mention in mentions:
            start, end = mention.tokens
            self._in_mention[start:end] = b"\1" * (end - start)

    def token(self, at: int) -> Token | None:
        """The token at a position; None outside the sentence."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def has(self, at: int, tags: int) -> bool:
        """Whether the token at a position can be one of these."""
        return 0 <= at < len(self.tokens) and bool(self.tokens[at].tags & tags)

    def word(self, at: int) -> str:
        """The lower-cased token at a position; "" outside the sentence."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def words_at(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether these words stand at a position."""
        return all(self.word(at) == word for at, word in enumerate(words, at))

    def mention_at(self, at: int) -> Mention | None:
        """The mention that holds the token."""
        return next((m for m in self.mentions if m.tokens[0] <= at < m.tokens[1]), None)

    def counts(self, mention: Mention) -> bool:
        """Whether the mention may be singular or plural: "a majority of voters"."""
        return any(self.has(at, Tag.PREPOSITION | Tag.CONJUNCTION) for at in range(*mention.tokens))

    def in_mention(self, at: int) -> bool:
        """Whether the token belongs to a noun phrase."""
        return bool(self._in_mention[at])

    def quoted(self, at: int) -> bool:
        """Whether the token stands in a quotation."""
        return 0 <= at < len(self.tokens) and self.tokens[at].quotation >= 0

    def quotation_start(self, at: int) -> int:
        """The first token of the quotation that holds the token."""
        while at > 0 and self.tokens[at - 1].quotation == self.tokens[at].quotation:
            at -= 1
        return at

    def finite(self, at: int) -> bool:
        """Whether the token can be a finite verb here."""
        return self.has(at, _FINITE) and not self._in_mention[at] and not self.has(at - 1, Tag.INFINITIVE)

    def group(self, verb: int) -> int:
        """Where the verb group begins whose last word is at `verb`: "has repeatedly [said]"."""
        at = verb
        while (
            at > 0
            and not self._in_mention[at - 1]
            and self.has(at - 1, _IN_GROUP)
            and not self.quoted(at - 1)
        ):
            at -= 1
        while at < verb and self.tokens[at].tags & Tag.CAPITAL and at > 0:
            at += 1
        return at

    def carrier(self, infinitive: int, unreal: frozenset[str]) -> int:
        """Where the verb group begins that an infinitive hangs on: "went on to [say]", "was quick to [say]".

        The infinitive itself where that verb makes it unreal, such as "wants to", or is too far off.
        """
        for verb in range(infinitive - 1, max(-1, infinitive - _CARRIER), -1):
            if self.quoted(verb) or self.has(verb, Tag.PUNCTUATION) or self.tokens[verb].lower in unreal:
                break
            if self.finite(verb):
                return self.group(verb)
        return infinitive

    def subject(self, group: int) -> Subject | None:
        """The subject of the verb group that begins at `group`, found to its left."""
        before = group - 1
        if before < 0 or self.quoted(before):
            return None
        if self.has(before, Tag.RELATIVE) and (relative := self.ends.get(group)):
            return self._relative(relative)
        if mention := self.ends.get(group):
            return self._past_relative(self._climb(mention))
        if self.word(before) == ",":
            return self._past_apposition(before)
        if self.word(before) in _BREAKS:
            return self._past_dashes(before)
        if self.has(before, Tag.VERB) and not self.has(before, Tag.AUXILIARY) and before in self.ends:
            return self._climb(self.ends[before])  # "those [surveyed] say"
        if self.word(before) == ")":
            return self._past_bracket(before)
        return None

    def _relative(self, relative: Mention) -> Subject | None:
        at = relative.tokens[0]
        owner = self.ends.get(at) or (self.ends.get(at - 1) if self.word(at - 1) == "," else None)
        if owner is None and relative.form != "relative":
            return Subject(relative, None, at)
        return Subject(relative, self._climb(owner).mention, at) if owner else None

    def _climb(self, mention: Mention) -> Subject:
        """From the last noun of "critics of the plan in Congress" to the one that the phrase is about."""
        while (at := mention.tokens[0]) > 1 and self.has(at - 1, Tag.PREPOSITION):
            owner = self.ends.get(self._before_reduced(at - 1))
            if owner is None or self.has(at - 1, Tag.SUBORDINATOR):
                break
            mention = owner
        if mention.form == "relative":
            return self._relative(mention) or Subject(mention, None, at)
        return Subject(mention, None, mention.tokens[0])

    def _past_relative(self, subject: Subject) -> Subject:
        """From the last noun of "people who have read the plan" to the one that the clause is about."""
        for at in range(subject.start - 1, max(0, subject.start - _CLAUSE), -1):
            token = self.tokens[at]
            if token.text in _BREAKS or token.quotation >= 0:
                break
            if token.tags & Tag.RELATIVE and not token.tags & Tag.DETERMINER:
                owner = self.ends.get(at)
                within = any(self.finite(i) for i in range(at + 1, subject.start))
                return self._climb(owner) if owner and within else subject
        return subject

    def _before_reduced(self, at: int) -> int:
        """Where the participle begins that stands before a preposition: "people [briefed] on the plan"."""
        start = at
        while self.has(start - 1, Tag.ADVERB):
            start -= 1
        reduced = self.has(start - 1, Tag.VERB | Tag.PARTICIPLE) and not self.has(start - 1, Tag.AUXILIARY)
        return start - 1 if reduced else at

    def _past_apposition(self, comma: int) -> Subject | None:
        """The subject before "…, a baker from Leeds, [said]"."""
        end = comma
        for _ in range(_SEGMENTS):
            start = self._break_before(end)
            if start < 0 or not self.is_aside(start + 1, end):
                return None
            owner = self.ends.get(self._before_bracket(start))
            name = self.starts.get(start + 1)
            if name and name.tokens[1] == end and name.form == "name" and owner and owner.kind == "unnamed":
                return Subject(name, None, self._climb(owner).start)  # "his wife, Jane, [said]"
            if owner is not None and (
                owner.form != "description" or not self.is_aside(*self._segment(start))
            ):
                return self._climb(owner)
            end = start
        return None

    def _past_dashes(self, dash: int) -> Subject | None:
        """The subject before "… — and, above all, its leader — [said]"."""
        opening = next((at for at in range(dash - 1, 0, -1) if self.word(at) == self.word(dash)), None)
        owner = self.ends.get(opening) if opening else None
        return self._climb(owner) if owner else None

    def _segment(self, end: int) -> tuple[int, int]:
        return self._break_before(end) + 1, end

    def _past_bracket(self, bracket: int) -> Subject | None:
        at = self._before_bracket(bracket + 1)
        return self.subject(at) if 0 < at <= bracket else None

    def _before_bracket(self, end: int) -> int:
        """Where the bracket opens that closes before `end`; `end` itself without one."""
        at = end - 1
        if self.word(at) != ")":
            return end
        while at >= 0 and self.word(at) != "(":
            at -= 1
        return at if at > 0 else end

    def _break_before(self, end: int) -> int:
        """The position of the last comma or dash before `end`; -1 without one."""
        at = end - 1
        while at >= 0 and (self.tokens[at].text not in _BREAKS or self.quoted(at)):
            at -= 1
        return at

    def is_aside(self, start: int, end: int) -> bool:
        """Whether a stretch between commas can stand between a subject and its verb."""
        if start >= end or self.quoted(start):
            return False
        first = self.tokens[start]
        if first.tags & (Tag.RELATIVE | Tag.PREPOSITION | Tag.NUMBER | Tag.PARTICIPLE | Tag.SUBORDINATOR):
            return True
        return not self.has_verb(start + 1, end)

    def has_verb(self, start: int, end: int) -> bool:
        """Whether a stretch has a finite verb of its own, not one of a relative clause in it."""
        relatives = 0
        at = start
        while at < end:
            relatives += self.has(at, Tag.RELATIVE)
            if self.finite(at):
                if not relatives:
                    return True
                relatives -= 1
                at = self._past_group(at)
            at += 1
        return False

    def _past_group(self, at: int) -> int:
        """The last token of the verb group that goes on from `at`."""
        while self.has(at + 1, _IN_GROUP | Tag.VERB) and not self._in_mention[at + 1]:
            at += 1
        return at

    def main_subject(self, start: int, end: int) -> Subject | None:
        """The first noun phrase of a stretch that can be the subject of a finite verb in it."""
        for mention in self.mentions:
            first, last = mention.tokens
            if first < start or last > end or self.quoted(first):
                continue
            governed = self.has(first - 1, Tag.PREPOSITION) and first > start
            if governed or self.tokens[first].tags & Tag.TIME or mention.form == "relative":
                continue
            if any(self.finite(at) for at in range(last, end)):
                return Subject(mention, None, first)
        return None

    def narrates(self) -> bool:
        """Whether there is a finite verb outside the quotations."""
        return any(self.finite(at) and not self.quoted(at) for at in range(len(self.tokens)))

    def governor(self, end: int) -> Subject | None:
        """Whose verb the words at `end` depend on: the nearest subject of a verb before them."""
        for mention in reversed(self.mentions):
            first, last = mention.tokens
            if last > end or self.quoted(first) or mention.form == "relative" or self._governed(first):
                continue
            if any(self.finite(at) for at in range(last, end)):
                return Subject(mention, None, first)
        return None

    def bearer(self, participle: int) -> Subject | None:
        """What a participle right after it belongs to: "[a sign] reading", not "is on the air saying"."""
        mention = self.ends.get(participle)
        if mention is None or self.quoted(mention.tokens[0]):
            return None
        subject = self._climb(mention)
        return None if self._governed(subject.start) else subject

    def _governed(self, first: int) -> bool:
        governed = self.has(first - 1, Tag.PREPOSITION) and not self.has(first - 1, Tag.SUBORDINATOR)
        return governed or self.has(first, Tag.TIME)

    def clause_at(self, start: int) -> bool:
        """Whether a clause begins at `start`: a subject with a finite verb, without "that"."""
        mention = self.starts.get(start)
        if mention is None and not self.has(start, Tag.PARTICIPLE):
            return self.has(start, Tag.PRONOUN) and self.finite(start + 1)
        at = mention.tokens[1] if mention else start + 1
        stop = next((i for i in range(at, len(self.tokens)) if self.tokens[i].text in (";", ":")), None)
        return self.has_verb(at, len(self.tokens) if stop is None else stop)
