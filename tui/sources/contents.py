"""What is said: the tokens that belong to a cue, before it, after it, or on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.sources.clauses import BREAKS, PAUSES, Clauses
from tui.sources.complements_adjuncts import past_adjuncts
from tui.sources.contents_ends import ADJUNCT, Ends
from tui.sources.model import Mention, Tag
from tui.sources.report import Report
from tui.sources.subjects import can_speak
from tui.sources.wording import Range, has_words

# What follows a cue after which nothing more is said: when, where, how, or the next clause.
_AFTER_SAID = (
    Tag.PUNCTUATION
    | Tag.PREPOSITION
    | Tag.TIME
    | Tag.ADVERB
    | Tag.CONJUNCTION
    | Tag.SUBORDINATOR
    | Tag.PARTICIPLE
    | Tag.VERB
    | Tag.AUXILIARY
)
# What goes on with a clause cut in two: "It is odd, she said, [that] …", "The plan, she said, [would] …".
_GOES_ON = Tag.COMPLEMENTISER | Tag.AUXILIARY
_LEADS = Tag.SUBORDINATOR | Tag.PREPOSITION | Tag.DETERMINER  # "As", "Según", "Comme le"
_LINKS = Tag.CONJUNCTION | Tag.ADVERB | Tag.PUNCTUATION
_AFTER_CUE = 40  # tokens between a cue and the quotation that goes on


class Contents:
    """The contents of a sentence's reports. `covered` tells which tokens are part of what somebody says."""

    def __init__(self, clauses: Clauses, reports: Sequence[Report]) -> None:
        self.clauses = clauses
        self.reports = reports
        self.covered = bytearray(len(clauses.tokens))
        own = [report for report in reports if self._says(report) and not report.relative]
        self._starts = {report.start: report for report in own}
        self._first = min(self._starts, default=0)
        self._cues = {report.cue[0]: report for report in own}
        self._ends = Ends(clauses, self._starts, self._cues, self.covered)

    def said(self) -> Iterator[tuple[Report, list[Range]]]:
        """Each report with the tokens that it says; none where nothing is left that it could say."""
        for report in sorted(self.reports, key=self._rank):
            if self.covered[report.verb]:
                continue
            ranges = [r for r in self.of(report) if has_words(self.clauses, r) and not self._taken(r)]
            for start, end in ranges:
                self.covered[start:end] = b"\1" * (end - start)
            yield report, ranges

    def _rank(self, report: Report) -> tuple[bool, bool, bool]:
        """Who speaks first: whom only a quotation before can belong to, and things after people."""
        by_thing = report.subject is not None and not can_speak(report.subject.meant)
        closes = self._closes_quote(report) and not report.lead
        return not closes, report.complement is not None or report.lead, by_thing

    def _taken(self, words: Range) -> bool:
        return self.covered.find(1, *words) >= 0

    def cue(self, report: Report, ranges: Sequence[Range]) -> Range:
        """The tokens of the cue; a preposition after it belongs to it only if what is said follows."""
        before = ranges[0][0] < report.cue[0] and report.passive is None
        return (report.cue[0], report.after) if before and report.after else report.cue

    def _told(self, report: Report, addressee: Mention) -> bool:
        """Whether a phrase after a verb is to whom or when it is said."""
        if self.clauses.tells_time(addressee):
            return True
        takes = report.entry is None or "person" in report.entry.frames
        return can_speak(addressee) and (takes or addressee.form != "description")

    def _says(self, report: Report) -> bool:
        """Whether the report can have a content at all."""
        return report.complement is not None or report.phrase or self._parenthetical(report)

    def _parenthetical(self, report: Report) -> bool:
        """Whether nothing follows the cue but when, where and to whom, so that what is said comes before."""
        addressee = self.clauses.starts.get(report.end)
        if addressee is not None and not self._told(report, addressee):
            return False  # "he tells one joke", "she added three points"
        end = addressee.tokens[1] if addressee else report.end
        return end >= len(self.clauses.tokens) or self.clauses.has(end, _AFTER_SAID)

    def of(self, report: Report) -> list[Range]:
        """The token ranges that hold what is said; none when the report says nothing here."""
        found = report.complement
        if found is None and report.passive is not None and report.inverted:
            ranges = [(report.passive.start, report.cue[0])]
        elif found is None or self._after_quote(report):
            ranges = self._before(report)
        else:
            ranges = [(found.start, self._ends.end(found.start, report))]
            if found.frame == "quote" and self._fronts(report):
                ranges.insert(0, (self.clauses.beginning, report.start - 1))
            if found.frame == "relative":
                ranges.insert(0, (report.start - 1, report.start))
        return [r for r in ranges if r[0] < r[1]]

    def _fronts(self, report: Report) -> bool:
        """Whether what is said began before the cue: "“The wall” of the north, she said, “will hold”"."""
        clauses, comma = self.clauses, report.start - 1
        first = report.start <= self._first
        return first and clauses.quoted(0) and clauses.word(comma) == "," and not clauses.quoted(comma)

    def _after_quote(self, report: Report) -> bool:
        """Whether the words stand before the cue: "“A,” she said of the plan", not "“A,” adding that …"."""
        found, last = report.complement, self._quote_ended(report.start)
        if last is None or report.participle:
            return False
        first = self.clauses.quotation_start(last)
        if first > 0 and found is not None and self.clauses.has(found.start, Tag.COMPLEMENTISER):
            return self.clauses.has(found.start, Tag.SUBORDINATOR)
        return not self.clauses.has(first - 1, Tag.PREPOSITION)

    def _closes_quote(self, report: Report) -> bool:
        """Whether it can only belong to the quotation that it follows: "“A,” she said"."""
        return report.complement is None and self._quote_ended(report.start) is not None

    def _quote_ended(self, at: int) -> int | None:
        """The last token of a quotation before `at` that a comma or the like sets off from the cue."""
        clauses = self.clauses
        last = clauses.quote_before(at)
        if last is None:
            return None
        stopped = clauses.has(last, Tag.PUNCTUATION) or clauses.has(last - 1, Tag.PUNCTUATION)
        if not stopped and clauses.word(last + 1) != ",":
            return None
        first = clauses.quotation_start(last)
        titled = first > 0 and clauses.word(first - 1) != ":" and clauses.title_end(first) > first
        return None if titled else last

    def _before(self, report: Report) -> list[Range]:
        clauses = self.clauses
        before = report.start - 1
        links = Tag.CONJUNCTION | Tag.ADVERB | (_LEADS if report.lead else 0)
        while clauses.has(before, links) and not clauses.quoted(before):
            before -= 1
        if before < 0:
            return self._introduced(report)
        if before < report.start - 1 == report.cue[0] - 1 and not report.inverted:
            return []  # "He called it “odd,” and [said] no more"
        if (last := self._quote_ended(before + 1)) is not None:
            ranges = [(self._begin(last), last + 1)]
            quote = self._next_quote(report.end)
            return ranges if quote is None else [*ranges, (quote, self._ends.end(quote, report))]
        if report.phrase and clauses.word(before) not in PAUSES:
            points = before <= 1 and clauses.has(0, Tag.PRONOUN)  # "That's according to the bank"
            return [] if points else [(clauses.beginning, before + 1)]
        if report.quotes or report.relative or self._by_thing(report):
            return []
        if not clauses.pause(before) or not self._parenthetical(report):
            return []
        gap = not report.inverted and clauses.has(report.end, Tag.AUXILIARY)
        if gap and clauses.has_verb(clauses.beginning, before):
            return []  # "It rains, a thing that Bo [said] is odd"
        resumed = self._resumed(report)
        begin = max(clauses.beginning, int(clauses.dialogue(before)))
        before += clauses.quoted(before)
        return [(begin, before), *resumed] if resumed or report.phrase or self._is_main(before) else []

    def _is_main(self, end: int) -> bool:
        """Whether the words before `end` can stand alone, unlike "When she came in" or "On Monday"."""
        clauses = self.clauses
        if self._depends():
            comma = clauses.next_comma(0)
            return comma is not None and comma < end
        return clauses.has_verb(0, end) or not clauses.has(0, ADJUNCT)

    def _depends(self) -> bool:
        """Whether the sentence opens with a clause that depends on a later one: "Even when", "Asked why"."""
        clauses = self.clauses
        opens = any(clauses.has(at, Tag.SUBORDINATOR) and at not in clauses.starts for at in (0, 1))
        return (opens and not clauses.finite(1)) or 0 in self._cues

    def _by_thing(self, report: Report) -> bool:
        """Whether what reports is no one: "the road continued" is not said of the road."""
        return report.subject is not None and not report.phrase and not can_speak(report.subject.mention)

    def _introduced(self, report: Report) -> list[Range]:
        """The words after "According to the mayor, …"."""
        if not (report.phrase or report.lead):
            return []
        start = self._past_apposition(report.end) if report.inverted else report.end
        comma = self.clauses.next_comma(start)
        opens = comma is not None and self.clauses.clause_at(comma + 1)
        second = "verb-second" in self.clauses.lexicon.traits and self.clauses.finite(start)
        reduced = self.clauses.finite(start) and not second  # "According to a paper [published] on Monday, …"
        if report.phrase and comma and opens and (reduced or not self.clauses.has_verb(start, comma)):
            start = comma
        elif report.phrase and (self.clauses.clause_at(start) or second):
            return [(start, self._ends.end(start, report))]
        if self.clauses.word(start) == "," or self.clauses.quoted(start):
            start += not self.clauses.quoted(start)
            return [(start, self._ends.end(start, report))]
        return []

    def _past_place(self, comma: int) -> int:
        """After ", San Marco," that tells more of a name before it; `comma` itself without that."""
        clauses = self.clauses
        place = clauses.starts.get(comma + 1) if clauses.has(comma - 1, Tag.CAPITAL) else None
        named = place is not None and place.form == "name" and clauses.word(place.tokens[1]) == ","
        return place.tokens[1] if place is not None and named else comma

    def _past_apposition(self, at: int) -> int:
        """After ", 34," or ", a baker from Leeds," if that tells who the source is."""
        clauses = self.clauses
        told = clauses.starts.get(at + 1)
        person = told is not None and told.kind is not None and told.kind != "document"
        aged = clauses.has(at + 1, Tag.NUMBER) and clauses.word(at + 2) == ","
        published = told is None and clauses.has(at + 1, Tag.VERB) and clauses.has(at + 2, Tag.PREPOSITION)
        apposes = person or aged or published or clauses.has(at + 1, Tag.RELATIVE)
        return clauses.past_aside(at) if apposes else at

    def _resumed(self, report: Report) -> list[Range]:
        """The words after a cue in parenthesis: "The plan, she said on Monday, [would fail]"."""
        clauses, at = self.clauses, report.end
        if report.inverted:
            at = self._past_place(clauses.past_aside(at))
            if self._describes(at + 1):
                return []
        elif clauses.word(at) not in PAUSES:
            at = self._past_adjuncts(at)
        if clauses.word(at) not in PAUSES or at + 1 in self._starts or clauses.has(at + 1, Tag.PARTICIPLE):
            return []
        return [(at + 1, self._ends.end(at + 1, report))]

    def _past_adjuncts(self, at: int) -> int:
        """After "on Monday" and the like, if what goes on then cannot be the writer's."""
        for place in past_adjuncts(self.clauses, at):
            if self.clauses.word(place) in PAUSES and self.clauses.has(place + 1, _GOES_ON):
                return place
        return at

    def _describes(self, at: int) -> bool:
        """Whether the rest of the sentence only tells who speaks: "said Ana Ruiz, [a baker from Leeds]"."""
        clauses = self.clauses
        if clauses.has(at, Tag.RELATIVE | Tag.DETERMINER):
            return True
        return not (clauses.quoted(at) or clauses.has_verb(at, len(clauses.tokens)))

    def _next_quote(self, start: int) -> int | None:
        """The quotation that goes on after the cue: "“A,” she said, [“B”]"."""
        clauses = self.clauses
        for at in range(start, min(len(clauses.tokens), start + _AFTER_CUE)):
            if clauses.quoted(at):
                lead = clauses.word(at - 1)
                leads = lead in (",", ":") or lead.endswith(".")  # "she said in Washington, D.C. [“B”]"
                return at if leads or all(clauses.has(i, _LINKS) for i in range(start, at)) else None
            if self._reports_on(at):
                return None
        return None

    def _reports_on(self, at: int) -> bool:
        """Whether a further cue may have the quotation that follows: "“A,” she said, [adding] “B”"."""
        report = self._starts.get(at)
        if report is not None:
            return not report.participle or report.says_quotation
        verb = self.clauses.has(at, Tag.CUE) and not self.clauses.has(at, Tag.PARTICIPLE)
        return verb and not self.clauses.in_mention(at)

    def _begin(self, before: int) -> int:
        """Where fronted words begin that a quotation ends: with it, or with the sentence."""
        clauses = self.clauses
        at = clauses.quotation_start(before)
        alone = clauses.word(at - 1) in BREAKS or clauses.word(at - 1) in (":", "(")
        return at if alone else clauses.beginning
