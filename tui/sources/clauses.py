"""The shape of a sentence, as far as attribution needs it: verb groups, asides, and where clauses stand.

There is no parser here. A noun phrase is a mention; what stands between two of them is read by its tags.
Positions are indices of tokens, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from tui.sources.clauses_places import Places
from tui.sources.lexicon import Lexicon
from tui.sources.model import Mention, Sentence, Tag

_IN_GROUP = Tag.AUXILIARY | Tag.ADVERB | Tag.NEGATION
_OPENS_ASIDE = Tag.RELATIVE | Tag.PREPOSITION | Tag.NUMBER | Tag.PARTICIPLE | Tag.SUBORDINATOR
_OPENS_PHRASE = Tag.PARTICIPLE | Tag.VERB | Tag.ADJECTIVE | Tag.NUMBER
_FINITE = Tag.AUXILIARY | Tag.VERB
_DATELINE = 16  # tokens: "BEIRUT/THE HAGUE, March 7 (Reuters) -"
_REACH = 60  # tokens; a clause or aside that ends further off is not looked for
DASHES = frozenset({"-", "–", "—", "--", "―"})
BREAKS = DASHES | {","}
PAUSES = BREAKS - {"-"}


def _is_place(word: str) -> bool:
    """Whether a word is all capitals, as the place of a dateline is."""
    return len(word) > 1 and word.isupper()


class _Search:
    """How far a stretch has been looked through for a verb, so that a longer one need not begin again."""

    __slots__ = ("at", "inside", "relatives", "verb")

    def __init__(self, start: int) -> None:
        self.at = start
        self.relatives = 0
        self.inside = False
        self.verb: int | None = None


class Clauses(Places):
    """A sentence with its verbs, pauses and clauses, and the questions that cues ask of it."""

    def __init__(self, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
        super().__init__(sentence, mentions)
        self.lexicon = lexicon
        self._searches: dict[int, _Search] = {}
        self._finite = list(self._verbs())
        self._finite_before = [0, *accumulate(self._finite)]

    def _verbs(self) -> Iterator[bool]:
        """For each token, whether it can be a finite verb here."""
        before = 0
        for token, mention in zip(self.tokens, self._in_mention, strict=True):
            yield bool(token.tags & _FINITE and mention is None and not before & Tag.INFINITIVE)
            before = token.tags

    @cached_property
    def beginning(self) -> int:
        """Where the sentence begins, behind a dateline: "LEEDS (AP) — [It] rains"."""
        first = self.tokens[0] if self.tokens else None
        if first is None or self.quoted(0) or not (first.text == "(" or _is_place(first.text)):
            return 0
        for at in range(1, min(_DATELINE, len(self.tokens) - 1)):
            if self.tokens[at].text in DASHES:
                return at + 1 if self.word(at - 1) == ")" or _is_place(first.text) else 0
            if self.quoted(at) or (self.finite(at) and not self.has(at, Tag.CAPITAL | Tag.TIME)):
                return 0
        return 0

    def set_off(self, start: int, end: int) -> bool:
        """Whether a stretch stands between pauses, or between a quotation or pause and the end."""
        before = self.pause(start - 1) or self.quote_before(start) is not None
        return before and (end == len(self.tokens) or self.has(end, Tag.PUNCTUATION))

    def ends_clause(self, at: int) -> bool:
        """Whether a clause is over at a position: the sentence ends, or a mark or "and" follows."""
        return at >= len(self.tokens) or self.has(at, Tag.PUNCTUATION | Tag.MARK | Tag.CONJUNCTION)

    def has_finite(self, start: int, end: int) -> bool:
        """Whether there is a finite verb in a stretch, whosever it is."""
        return end > start and self._finite_before[end] > self._finite_before[start]

    def next_comma(self, start: int) -> int | None:
        """The first comma from `start` on that is not too far off; quoted ones too."""
        end = min(len(self.tokens), start + _REACH)
        return next((at for at in range(start, end) if self.tokens[at].text == ","), None)

    def labelled(self, at: int) -> bool:
        """Whether a name set off from what went before announces what begins at `at`: "– Ana Ruiz: “…”"."""
        mention = self.ends.get(at - 1) if self.word(at - 1) == ":" else None
        return mention is not None and mention.form == "name" and self.word(mention.tokens[0] - 1) in BREAKS

    def finite(self, at: int) -> bool:
        """Whether the token can be a finite verb here."""
        return 0 <= at < len(self._finite) and self._finite[at]

    def group(self, verb: int) -> int:
        """Where the verb group begins whose last word is at `verb`: "has repeatedly [said]"."""
        at = verb
        while (
            at > 0
            and self._in_mention[at - 1] is None
            and self.has(at - 1, _IN_GROUP)
            and not self.quoted(at - 1)
        ):
            at -= 1
        while at < verb and self.tokens[at].tags & Tag.CAPITAL and at > 0:
            at += 1
        return at

    def pause(self, at: int) -> bool:
        """Whether the token is a comma or dash, or a quotation mark after a comma."""
        if self.quoted(at):
            return self.has(at, Tag.MARK) and self.word(at - 1) == ","
        return self.word(at) in PAUSES

    def dialogue(self, at: int) -> bool:
        """Whether a dash ends what another at the start of the sentence began: "—Llueve [—]dijo Vidal"."""
        return at > 0 and self.word(0) == self.word(at) in DASHES

    def before_bracket(self, end: int) -> int:
        """Where the bracket opens that closes before `end`; `end` itself without one."""
        at = end - 1
        if self.word(at) != ")":
            return end
        first = max(0, end - _REACH)
        while at > first and self.word(at) != "(":
            at -= 1
        return at if at > first else end

    def bracket_since(self, start: int, end: int) -> bool:
        """Whether a bracket opens in a stretch, as far back as one is looked for."""
        return any(self.tokens[at].text == "(" for at in range(max(start, end - _REACH), end))

    def break_before(self, end: int) -> int:
        """The position of the last comma or dash before `end`; -1 without one."""
        at = end - 1
        first = max(-1, end - _REACH)
        while at > first and (self.tokens[at].text not in BREAKS or self.quoted(at)):
            at -= 1
        return at if at > first else -1

    def is_aside(self, start: int, end: int) -> bool:
        """Whether a stretch between commas can stand between a subject and its verb."""
        if start >= end or (start == 0 and self.quoted(0)):
            return False
        first = self.tokens[start]
        if first.tags & _OPENS_ASIDE and not first.tags & Tag.CONJUNCTION:
            return True
        return not self.has_verb(start + 1, end)

    def past_aside(self, at: int) -> int:
        """After ", a baker from Leeds" if a comma ends it."""
        if self.word(at) != "," or self.quoted(at + 1):
            return at
        end = self.next_comma(at + 1)
        aside = end is not None and self.is_aside(at + 1, end)
        return end if aside and end is not None else at

    def has_verb(self, start: int, end: int) -> bool:
        """Whether a stretch has a finite verb of its own, not one of a relative clause in it."""
        search = self._searches.setdefault(start, _Search(start))
        while search.verb is None and search.at < end:
            self._step(search)
        return search.verb is not None and search.verb < end

    def _step(self, search: _Search) -> None:
        """Go on by a token, or past a verb group of a relative clause."""
        at = search.at
        search.relatives += self.has(at, Tag.RELATIVE)
        if self.finite(at) or self._after_pronoun(at):
            goes_on = search.inside and self.has(at - 1, Tag.CONJUNCTION)  # "who came and [went]"
            if not search.relatives and not goes_on:
                search.verb = at
                return
            search.inside = True
            search.relatives -= not goes_on
            at = self._past_group(at)
        search.at = at + 1

    def _past_group(self, at: int) -> int:
        """The last token of the verb group that goes on from `at`."""
        while self.has(at + 1, _IN_GROUP | Tag.VERB) and self._in_mention[at + 1] is None:
            at += 1
        return at

    @cached_property
    def narrates(self) -> bool:
        """Whether there is a finite verb outside the quotations."""
        return any(self.finite(at) and not self.quoted(at) for at in range(len(self.tokens)))

    def past_phrase(self, kind: str, at: int) -> int:
        """After a fixed expression of a kind that begins at `at`; `at` itself without one."""
        phrases = self.lexicon.phrase(kind, self.word(at))
        return at + next((len(phrase) for phrase in phrases if self.words_at(at, phrase)), 0)

    def past_hedge(self, at: int) -> int:
        """After "at least", "just under" and the like; a bare preposition is one only before a number."""
        end = at
        while (after := self.past_phrase("hedge", end)) > end:
            end = after
        bare = end == at + 1 and self.has(at, Tag.PREPOSITION)
        return at if bare and not self.has(end, Tag.NUMBER) else end

    def is_that(self, at: int) -> bool:
        """Whether the token is "that", which opens a clause and may stand for a noun as well."""
        return self.has(at, Tag.COMPLEMENTISER) and self.has(at, Tag.DETERMINER)

    def opens_clause(self, at: int) -> bool:
        """Whether the token opens a clause that is said, as "that" does, and is no preposition."""
        return self.has(at, Tag.COMPLEMENTISER) and not self.has(at, Tag.PREPOSITION)

    def clause_at(self, start: int) -> bool:
        """Whether a clause begins at `start`: a subject with a finite verb, without "that"."""
        subject = self.past_hedge(start)
        hedged = start < subject < len(self.tokens)
        mention = self.starts.get(subject) or (self.mention_at(subject) if hedged else None)
        helps = self.has(subject, Tag.AUXILIARY) and not self.has(subject, Tag.PARTICIPLE)
        opens = self.has(subject, _OPENS_PHRASE) and not helps  # "[having] him there was", not "[was] his"
        if mention is None and not opens:
            return self.has(subject, Tag.PRONOUN) and self.finite(subject + 1)
        at = mention.tokens[1] if mention else subject + 1
        if mention and mention.form == "pronoun" and (self._may_be_verb(at) or self.has(at, Tag.INFINITIVE)):
            return not self.has(at, Tag.INFINITIVE)  # not "explained [it] to me"
        if self.has(at - 1, Tag.NUMBER) and self._third(at):
            at += 1  # "25 [points]"
        reach = min(len(self.tokens), at + _REACH)
        return self.has_verb(at, next((i for i in range(at, reach) if self._ends_clause(i, hedged)), reach))

    def _after_pronoun(self, at: int) -> bool:
        before = self.ends.get(at)
        return before is not None and before.form == "pronoun" and self._may_be_verb(at)

    def _third(self, at: int) -> bool:
        """Whether a word can be the third person of a verb that reports, which a plural noun looks like."""
        return any("third" in cue.forms for cue in self.lexicon.cues.get(self.word(at), ()))

    def _may_be_verb(self, at: int) -> bool:
        """Whether a word that the lexicon knows as no verb stands where one would: "it [drizzles]"."""
        return at < len(self.tokens) and not self.tokens[at].tags & ~Tag.NOUN

    def _ends_clause(self, at: int, hedged: bool) -> bool:
        """Whether no subject from before the token has its verb after it: a stop, or "and [went]"."""
        if self.tokens[at].text in (";", ":") or (hedged and self.tokens[at].text == ","):
            return True
        if not self.has(at, Tag.CONJUNCTION):
            return False
        subject = self.starts.get(at + 1) if self.tokens[at - 1].text == "," else None
        verb = subject.tokens[1] if subject else at + 1  # ", and [Ana went]"
        return self.finite(verb) or self.has(at + 1, Tag.ADVERB)
