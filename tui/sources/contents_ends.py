"""Where what is said ends: at the next report, at a clause of the writer's, or with the sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.sources.clauses import BREAKS, Clauses
from tui.sources.lexicon import Cue
from tui.sources.model import Mention, Tag
from tui.sources.report import Report

_CLAUSES = frozenset({"clause", "quote", "relative"})
# What follows a comma after a noun phrase that is said, and is the writer's again.
_AFTER_PHRASE = (
    Tag.DETERMINER | Tag.RELATIVE | Tag.PRONOUN | Tag.CONJUNCTION | Tag.SUBORDINATOR | Tag.PARTICIPLE
)
_VERBAL = Tag.COMPLEMENTISER | Tag.AUXILIARY | Tag.RELATIVE
_PHRASE = 40  # tokens of the longest phrase that is said
_WITHHELD = 6  # tokens: "he has so far given no details"
_TRAILING = Tag.PUNCTUATION | Tag.CONJUNCTION
# What opens a phrase that only says when or where: "On Monday, she said".
ADJUNCT = (
    Tag.PREPOSITION | Tag.TIME | Tag.ADVERB | Tag.SUBORDINATOR | Tag.CONJUNCTION | Tag.PARTICIPLE | Tag.VERB
)


def _of_deeds(verb: Cue) -> bool:
    """Whether a verb may as well tell what somebody does: "found", "agreed"."""
    return "perhaps" in verb.frames or ("hedge" in verb.frames and "clause" not in verb.frames)


class Ends:
    """The ends of what the reports of a sentence say.

    `starts` are the reports by where they begin, `cues` tells where their cues do, and `covered` which tokens
    are part of what somebody says by now.
    """

    def __init__(
        self,
        clauses: Clauses,
        starts: Mapping[int, Report],
        cues: Mapping[int, Report],
        covered: Sequence[int],
    ) -> None:
        self.clauses = clauses
        self._starts = starts
        self._cues = cues
        self._covered = covered

    def end(self, start: int, report: Report) -> int:
        """Where the words that begin at `start` end, without the punctuation after them."""
        clauses = self.clauses
        at = start
        while at < len(clauses.tokens):
            if self._covered[at] or (not clauses.quoted(at) and self._stops(at, report, start)):
                break
            at += 1
        while at > start and clauses.has(at - 1, _TRAILING) and not clauses.quoted(at - 1):
            at -= 1
        return at

    def _stops(self, at: int, report: Report, start: int) -> bool:
        """Whether what is said ends before the token at `at`."""
        clauses = self.clauses
        if at == report.particle:
            return True
        phrase = report.complement is not None and report.complement.frame not in _CLAUSES
        if at > start and self._tells_on(at, report):
            return True
        if clauses.word(at) == ")" and not clauses.bracket_since(start, at):
            return True
        if clauses.word(at) == ";" or (at in self._starts and self._starts[at].phrase):
            return True
        if report.says_quotation and self._spoken(start, at):
            return True
        if report.noun and clauses.quoted(at - 1) and clauses.finite(at):
            return True  # "her claim that it is “odd” [drew] laughter"
        if at in self._starts and clauses.word(at - 1) == ":":
            return True
        if at > start and clauses.pause(at - 1) and not self._opening(start, at - 1):
            return self._stops_after_pause(at, report, start, phrase=phrase)
        if clauses.has(at, Tag.CONJUNCTION):
            return self._new_clause(at, report, start, phrase=phrase)
        reported = clauses.has(at, Tag.SUBORDINATOR) and at + 1 in self._starts
        return phrase and (reported or clauses.has(at, Tag.CONTRAST))

    def _tells_on(self, at: int, report: Report) -> bool:
        """Whether the writer goes on with who speaks: ", [but he] gave no date", "” [before he] left"."""
        clauses = self.clauses
        pause = clauses.pause(at - 1)
        if clauses.has(at, Tag.CONJUNCTION):
            return pause and clauses.has(at, Tag.CONTRAST) and self._withholds(at + 1, report)
        if clauses.quoted(at - 1) and clauses.has(at, Tag.SUBORDINATOR):
            who = clauses.starts.get(at + 1)  # "“Out!” [as teachers] left"
            acts = who is not None and clauses.past_phrase("lead", at) > at and clauses.finite(who.tokens[1])
            return acts or bool(self._personal(at + 1) and clauses.has(at, Tag.PREPOSITION))
        after = at + 1 + clauses.has(at + 1, Tag.ADVERB)
        hangs = clauses.has(at, Tag.CONTRAST) or (pause and clauses.lexicon.listed("tails", clauses.word(at)))
        return hangs and clauses.has(after, Tag.PARTICIPLE) and not clauses.has(after, Tag.AUXILIARY)

    def _personal(self, at: int) -> Mention | None:
        """A pronoun for somebody at a position."""
        they = self.clauses.starts.get(at)
        personal = they is not None and they.form == "pronoun" and (they.gender or they.plural) is not None
        return they if personal else None

    def _withholds(self, at: int, report: Report) -> bool:
        """Whether who speaks says no more: "[he] gave no details", "[none] has said so"."""
        clauses = self.clauses
        if clauses.lexicon.listed("nobody", clauses.word(at)):
            return True
        they, speaker = self._personal(at), report.subject.mention if report.subject else None
        if they is None or (speaker and speaker.gender and they.gender not in (None, speaker.gender)):
            return False
        near = range(at + 1, at + _WITHHELD)
        known = clauses.lexicon
        denies = any(clauses.has(i, Tag.NEGATION) or known.listed("unreal", clauses.word(i)) for i in near)
        return denies and any(
            clauses.has(i, Tag.CUE) or known.listed("giving", clauses.word(i)) for i in near
        )

    def _spoken(self, start: int, at: int) -> bool:
        """Whether the quotation that began at `start` ends before `at` as a sentence does, or with a dash."""
        clauses = self.clauses
        last = at - 1 - (clauses.word(at - 1) in BREAKS)
        if not clauses.quoted(last) or clauses.quotation_start(last) != start:
            return False
        if clauses.has(at, Tag.CONJUNCTION) and clauses.quoted(at + 1 + (clauses.word(at + 1) == ",")):
            return False  # "“A,” and “B”"
        return last < at - 1 or clauses.has(last - 1, Tag.PUNCTUATION)

    def _opening(self, start: int, comma: int) -> bool:
        """Whether only "that" has been said yet: "that, according to her, …"."""
        return comma == start + 1 and self.clauses.has(start, Tag.COMPLEMENTISER)

    def _new_clause(self, at: int, report: Report, start: int, *, phrase: bool) -> bool:
        """Whether the conjunction at `at` joins another report rather than more of what is said."""
        clauses = self.clauses
        following = self._starts.get(at + 1)
        if following is None and self._deals(at + 1, report):
            return True
        if phrase and following is None and clauses.finite(at + 1) and at + 1 not in clauses.starts:
            return self._acts(at + 1, start, report)
        first = start + clauses.has(start, Tag.COMPLEMENTISER)
        if following is None or not (phrase or clauses.quoted(at - 1) or clauses.has_verb(first, at)):
            return False
        if following.participle and not report.participle:
            return phrase
        if not phrase and following.entry is not None and _of_deeds(following.entry):
            return False  # "officers boarded the train and [found] a man"
        return following.cue[0] == at + 1 or following.said_clause

    def _deals(self, verb: int, report: Report) -> bool:
        """Whether a verb after "and" tells what befell an addressee: "told Vole that … and [jailed] him"."""
        found, entry, known = report.complement, report.entry, self.clauses.lexicon
        told = found is not None and found.start > found.cue_end
        if not told or entry is None or "person" not in entry.frames or not self.clauses.finite(verb):
            return False
        word, next_word = self.clauses.word(verb), self.clauses.word(verb + 1)
        return word.endswith(known.verb_endings) and known.listed("mere", next_word)

    def _acts(self, verb: int, start: int, report: Report) -> bool:
        """Whether a verb after "and" tells what who speaks does: "denied the claims and [left]"."""
        clauses = self.clauses
        if clauses.has(verb, Tag.AUXILIARY):
            return True
        if report.complement is not None and report.complement.frame == "to":
            return clauses.word(verb).endswith(clauses.lexicon.verb_endings)  # "promised to go and [waved]"
        return not any(self._verbal(at) for at in range(max(start, verb - _PHRASE), verb))

    def _verbal(self, at: int) -> bool:
        """Whether a token begins a clause or an infinitive, whose verb another may go on with."""
        clauses = self.clauses
        return clauses.has(at, _VERBAL) or (clauses.has(at, Tag.INFINITIVE) and at + 1 not in clauses.starts)

    def _stops_after_pause(self, at: int, report: Report, start: int, *, phrase: bool) -> bool:
        clauses = self.clauses
        joins = clauses.has(at, Tag.CONJUNCTION)
        if (
            at in self._starts
            or (at in self._cues and not self._within(at, start))
            or (joins and (at + 1 in self._starts or clauses.finite(at + 1)))
        ):
            return True
        if self._comments(at):
            return True
        if clauses.has(at, Tag.CONTRAST) and not joins:
            return phrase or clauses.has_verb(start, at)
        if clauses.has(at, Tag.SUBORDINATOR) and clauses.has(at + 1, Tag.AUXILIARY):
            return not clauses.has(at + 1, Tag.PARTICIPLE)  # ", as [has] the mayor"
        if clauses.past_phrase("lead", at) > at and clauses.has(at + 1, Tag.PRONOUN):
            return clauses.clause_at(at + 1)  # ", as [he left the hall]"
        if report.subject is None and 0 in report.cue:
            return self._begins_main(at)
        if self._subordinate(report):
            return at in clauses.starts or clauses.has(at, ADJUNCT)
        if (report.relative or report.participle) and clauses.finite(at):
            return True  # "Ruiz, who denies it, [left]"
        return phrase and (clauses.has(at, _AFTER_PHRASE) or clauses.finite(at))

    def _comments(self, at: int) -> bool:
        """Whether the writer judges what is said or tells when: ", [a claim] Bo denies", ", [when] asked"."""
        clauses = self.clauses
        phrase = clauses.starts.get(at)
        if phrase is not None and clauses.has(at, Tag.DETERMINER):
            return clauses.lexicon.listed("wrapping", clauses.word(phrase.tokens[1] - 1))
        when = clauses.has(at, Tag.SUBORDINATOR)  # "when [asked]", "[speaking] in Leeds"
        verb = clauses.has(at + when, Tag.CUE) and not clauses.in_mention(at + when)
        return verb and clauses.has(at + when, Tag.VERB | Tag.PARTICIPLE if when else Tag.PARTICIPLE)

    def _within(self, at: int, start: int) -> bool:
        """Whether the subject of the cue at `at` is in what is said: "that Bo, a baker, [wrote] “…”"."""
        inner = self._cues[at]
        own = inner.subject is not None and start < inner.subject.start < at
        return own and (inner.complement is None or inner.says_quotation)

    def _begins_main(self, at: int) -> bool:
        """Whether a subject with its verb stands at `at`: "Asked about it, [he said no]"."""
        mention = self.clauses.starts.get(at)
        if mention is None or mention.form == "relative":
            return False
        return self.clauses.finite(mention.tokens[1])

    def _subordinate(self, report: Report) -> bool:
        """Whether the report stands in a clause that comes before the main one: "While she said …, he …"."""
        opens = self.clauses.has(0, Tag.SUBORDINATOR) or self.clauses.has(1, Tag.SUBORDINATOR)
        hangs = report.noun or (report.participle and report.start == 1)
        opens = opens or (hangs and self.clauses.has(0, Tag.PREPOSITION))
        comma = self.clauses.next_comma(0)
        first = comma is None or comma > report.cue[0]
        return (opens and first) or (report.start == 0 and report.participle)
