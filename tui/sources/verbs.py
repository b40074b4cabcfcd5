"""Verbs that report: whether one is a verb here, whose it is, and what it takes.

A spelling may be a noun ("claims"), a passive, a participle or an infinitive; the subject may stand before
it, behind it or nowhere. `Verb` asks these questions of one occurrence.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.sources.clauses import Clauses
from tui.sources.complements import SAYS_ALONE, SAYS_PLAINLY, Complement, complement
from tui.sources.lexicon import Cue, Lexicon
from tui.sources.model import Tag
from tui.sources.report import Report
from tui.sources.subjects import (
    Subject,
    bearer,
    can_speak,
    carrier,
    coming,
    governed,
    governor,
    main_subject,
    subject_of,
)

_IMPERSONAL = frozenset({"clause", "hedge", "person"})  # of a passive that names nobody
_ADJUNCTS = 3  # between a verb and the subject that follows it
_NESTED = 6  # reports, each part of what the one before it says
_CALLED = 30  # tokens between what somebody is called and "by whom"


class Verb:
    """One form of a verb that reports, where it stands."""

    def __init__(
        self,
        clauses: Clauses,
        lexicon: Lexicon,
        at: int,
        cue: Cue,
        before: Sequence[Report],
        particle: int,
    ) -> None:
        self.clauses = clauses
        self.lexicon = lexicon
        self.at = at
        self.cue = cue
        self.before = before
        self.start = clauses.group(at)
        length = len(cue.particle.split())
        parted = particle > at + 1
        self.after = at + 1 if parted else at + 1 + length
        self.particle = particle if parted else -1
        self.closed = particle + length if parted else 0
        self.found = self._complement(self.after)

    def report(self) -> Report | None:
        """What the verb reports here; None when it is no cue in this place."""
        report = self._report()
        return report._replace(particle=self.particle) if report and self.closed else report

    def _complement(self, at: int) -> Complement | None:
        """What follows at `at` and is said; after the particle where that ends the clause."""
        closed = complement(self.clauses, self.closed, self.cue.frames) if self.closed else None
        return closed or complement(self.clauses, at, self.cue.frames)

    def _report(self) -> Report | None:
        forms = self.cue.forms
        if "ing" in forms and not self._has(Tag.AUXILIARY):
            return self._participle()
        if self._is_noun():
            return None
        if "participle" in forms and self._has(Tag.PASSIVE):
            return self._passive()
        if "base" in forms and self.start == self.at and self.clauses.has(self.at - 1, Tag.INFINITIVE):
            return self._infinitive()
        own = subject_of(self.clauses, self.start)
        if own and self._second and governed(self.clauses, own.start):
            own = None  # "In einem Brief [schreibt] Weber"
        return self._finite(own)

    def _has(self, tags: int) -> bool:
        """Whether one of the words before it in its group can be one of these."""
        return any(self.clauses.has(at, tags) for at in range(self.start, self.at))

    @property
    def _second(self) -> bool:
        """Whether the subject may follow the verb, as in German."""
        return "verb-second" in self.lexicon.traits

    def _is_noun(self) -> bool:
        """Whether "claims" or "report" is a noun here."""
        clauses, before = self.clauses, self.at - 1
        if self.start < self.at or self._led(self.at):
            return False
        if clauses.has(before, Tag.ADJECTIVE) and not clauses.has(before, Tag.CAPITAL):
            return True
        determined = clauses.has(before, Tag.DETERMINER) and not clauses.has(before, Tag.RELATIVE)
        return determined or clauses.has(before, Tag.POSSESSIVE)

    def _infinitive(self) -> Report | None:
        """An infinitive that hangs on another verb: "went on to [say]", "had the courage to [demand]"."""
        clauses = self.clauses
        self.start = carrier(clauses, self.at - 1, self.lexicon.unreal)
        own = subject_of(clauses, self.start)
        if self.found is None and clauses.quote_before(self.start) is None:
            return None
        if self.found is not None and not self._opens_with_that(self.found):
            return None
        object_ = own is not None and clauses.finite(own.start - 1)  # "had [this] to say"
        if own is None or object_ or not can_speak(own.mention) or governed(clauses, own.start):
            own = governor(clauses, self.at)
        return self._finite(own)

    def _finite(self, own: Subject | None) -> Report | None:
        """A verb with a subject of its own, one that it shares, or one that follows."""
        subject = own or self._shared()
        if subject is None:
            return self._bare() or self._asked() or self._inverted()
        found = self.found
        if not self._agrees(subject) or (found is not None and not _can_act(found, subject)):
            return None
        if found is None and not (self.cue.frames & SAYS_ALONE and self._stands_alone(subject)):
            return None
        start = min(own.start, self.start) if own else self.start
        if found is None and self.clauses.finite(self.after) and self.clauses.has(start - 1, Tag.RELATIVE):
            found = Complement(self.after, "relative", self.after)  # "which she said [would fail]"
        end = found.cue_end if found else self.after
        quotes = not self.cue.frames & SAYS_PLAINLY
        return Report(
            (self.start, end),
            self.at,
            start,
            end,
            subject,
            found,
            self.after,
            lead=self._led(start),
            quotes=quotes,
        )

    def _shared(self) -> Subject | None:
        """The subject of "… and [said]", which is that of the verb before."""
        if not self.clauses.has(self.start - 1, Tag.CONJUNCTION):
            return None
        verbs = (
            said for said in reversed(self.before) if not (said.noun or said.participle or said.relative)
        )
        last = next(verbs, None)
        return last.subject if last else main_subject(self.clauses, 0, self.start - 1)

    def _agrees(self, subject: Subject) -> bool:
        """Whether the form of the verb goes with its auxiliaries and with the number of its subject."""
        clauses, forms = self.clauses, self.cue.forms
        if "base" in forms and clauses.word(subject.start - 1) in self.lexicon.perceives:
            return True  # "heard [a neighbour describe] the fire"
        if self._has(Tag.AUXILIARY | Tag.INFINITIVE):
            return True
        if not forms <= {"base", "third"}:
            return forms != {"participle"}
        mention = subject.antecedent or subject.mention
        if "base" in forms and clauses.has(self.at, Tag.NOUN):
            return mention.plural is True
        wrong = "third" in forms  # "they says", "he say"
        return mention.plural is not wrong or clauses.counts(mention)

    def _stands_alone(self, subject: Subject) -> bool:
        """Whether the verb needs no complement; one that can be a noun only in parenthesis."""
        clauses = self.clauses
        if not clauses.has(self.at, Tag.NOUN) or self._led(subject.start):
            return True
        before = clauses.has(subject.start - 1, Tag.PUNCTUATION | Tag.MARK)
        return before and clauses.has(self.at + 1, Tag.PUNCTUATION)

    def _led(self, start: int) -> bool:
        """Whether a word such as "as" stands before: "As [she said], it rains"."""
        for before in range(max(0, start - 2), start):
            for phrase in self.lexicon.phrase("lead", self.clauses.word(before)):
                if before + len(phrase) == start and self.clauses.words_at(before, phrase):
                    return True
        return False

    def _bare(self) -> Report | None:
        """A verb whose subject follows, as in German, or is left out, as in Spanish."""
        clauses, frames = self.clauses, self.cue.frames
        if clauses.pause(self.start - 1):
            return None
        cue = self.start, self.after
        if (mention := clauses.starts.get(self.after)) is not None:
            subject, end = Subject(mention, None, self.after), mention.tokens[1]
            if self._led(self.start):
                return Report(cue, self.at, self.start, end, subject, inverted=True, lead=True)
            if self._second and self.start > 0 and (found := self._complement(end)) is not None:
                return Report(cue, self.at, self.start, end, subject, found)
        if "drops-subjects" in self.lexicon.traits and (
            said := complement(clauses, self.after, frames & SAYS_ALONE)
        ):
            cue = self.start, said.cue_end
            return Report(cue, self.at, self.start, said.cue_end, None, said, dropped=True)
        return None

    def _asked(self) -> Report | None:
        """A participle at the head of its clause: "[Asked] whether …", "When [asked] about …"."""
        if self.found is None or not ("participle" in self.cue.forms and "person" in self.cue.frames):
            return None
        before = self.start - 1
        if before >= 0 and not (
            self.clauses.has(before, Tag.SUBORDINATOR) or self.clauses.word(before) == ","
        ):
            return None
        end = self.found.cue_end
        return Report((self.start, end), self.at, self.start, end, None, self.found)

    def _inverted(self) -> Report | None:
        """The subject of ", [said] Ana Ruiz", which follows."""
        clauses, start = self.clauses, self.start
        quoted = clauses.quote_before(start) is not None
        spoken = clauses.word(start - 1) == "," or clauses.dialogue(start - 1)
        if start == 0 or not (quoted or spoken):
            return None
        place = self._place()
        if (mention := clauses.starts.get(place)) is None:
            return None
        end = mention.tokens[1]
        if not quoted and self.before and not (can_speak(mention) and self._ends_there(end)):
            return None  # "Ruiz criticised the plan, [urged] residents to stay"
        cue = start, self.after
        return Report(
            cue, self.at, start, end, Subject(mention, None, place), after=self.after, inverted=True
        )

    def _place(self) -> int:
        """Where the subject may stand after the verb: at once, or past "softly", "lundi", "à la presse"."""
        clauses, place = self.clauses, self.after
        for _ in range(_ADJUNCTS):
            mention = clauses.starts.get(place)
            governs = mention is None and clauses.has(place, Tag.PREPOSITION)
            phrase = clauses.starts.get(place + 1) if governs else mention
            if phrase and (governs or clauses.tells_time(phrase)) and phrase.tokens[1] in clauses.starts:
                place = phrase.tokens[1]
            elif mention is None and clauses.has(place, Tag.ADVERB):
                place += 1
            else:
                break
        return place

    def _ends_there(self, end: int) -> bool:
        """Whether nothing is said after `end`, which ends the sentence or an apposition follows."""
        return "clause" in self.cue.frames and (
            end >= len(self.clauses.tokens) or self.clauses.has(end, Tag.PUNCTUATION | Tag.TIME)
        )

    def _participle(self) -> Report | None:
        """A cue that hangs on the verb before it: "…, saying that it rains"."""
        clauses, start, found = self.clauses, self.start, self.found
        if found is None:
            announces = clauses.word(self.after) == ":"
            speaker = bearer(clauses, start) if announces else None
            cue = start, self.after
            return Report(cue, self.at, start, self.after, speaker, participle=True) if speaker else None
        subject = bearer(clauses, start) or (
            self._outer().subject if self.before else governor(clauses, start) or coming(clauses, self.at)
        )
        if subject is None or not _can_act(found, subject):
            return None
        end = found.cue_end
        return Report((start, end), self.at, start, end, subject, found, participle=True)

    def _outer(self) -> Report:
        """The last report before that is not part of what an earlier one says."""
        found = self.before[-1]
        for report in reversed(self.before[-_NESTED:]):
            if found.complement and report.said_clause and report.end <= found.start:
                found = report
        return found

    def _passive(self) -> Report | None:
        """A passive: who reports stands after "by", or nowhere."""
        clauses, called = self.clauses, self._called(self.after)
        at = self._agent(called.start, self.after) if called else self.after
        by = clauses.starts.get(at + 1) if clauses.word(at) in self.lexicon.agents else None
        end = by.tokens[1] if by and at == self.after else self.after
        if end > self.after and (past := clauses.past_aside(end)) > end:
            end = past + 1
        frames = self.cue.frames if by else _impersonal(self.cue.frames)
        found = called or self._called(end) or complement(clauses, end, frames | {"to"} if frames else frames)
        if by is None and called is None and (found is None or not self._opens_with_that(found)):
            return None
        patient = subject_of(clauses, self.start)
        if patient is not None and patient.mention.form == "relative":
            patient = None
        return Report(
            (self.start, self.after),
            self.at,
            patient.start if patient else self.start,
            end,
            Subject(by, None, at + 1) if by else None,
            found,
            passive=patient,
            inverted=by is not None,
            particle=at if called and by else -1,
        )

    def _called(self, at: int) -> Complement | None:
        """The quoted words that somebody is called: "was described as [a “hero”]", "was called [“rude”]"."""
        if not self.cue.frames & {"as", "name"}:
            return None
        first = at + bool(self.lexicon.phrase("lead", self.clauses.word(at)))
        named = at > self.after and first > at and first in self.clauses.starts  # "by Ruiz as a hero"
        first += self.clauses.has(first, Tag.DETERMINER)
        return Complement(at, "object", at) if named or self.clauses.quoted(first) else None

    def _agent(self, start: int, otherwise: int) -> int:
        """Where "by" stands after the quotation that begins near `start`."""
        clauses = self.clauses
        for at in range(start, min(start + _CALLED, len(clauses.tokens))):
            if clauses.word(at) in self.lexicon.agents and clauses.quoted(at - 1) and not clauses.quoted(at):
                return at
        return otherwise

    def _opens_with_that(self, found: Complement) -> bool:
        """Whether the complement is a quotation or opens with "that" and the like."""
        opens = self.clauses.has(found.start, Tag.COMPLEMENTISER | Tag.INFINITIVE)
        return opens or found.frame == "quote"


def _can_act(found: Complement, subject: Subject) -> bool:
    """Whether the subject can criticise or promise; a thing may still say that something is so."""
    return can_speak(subject.antecedent or subject.mention) or found.whole


def _impersonal(frames: frozenset[str]) -> frozenset[str]:
    return frozenset(frame for frame in frames if frame in _IMPERSONAL or frame[0] == "+")
