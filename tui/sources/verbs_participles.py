"""Verbs that report as participles: ", [saying] that …", "[Asked] whether …", "was [called] … by".

A participle has no subject of its own: who reports hangs on another verb, or stands after "by".
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.sources.clauses import Clauses
from tui.sources.complements import Complement, complement
from tui.sources.lexicon import Cue, Lexicon
from tui.sources.model import Tag
from tui.sources.report import CHANNELS, Report
from tui.sources.subjects import (
    Subject,
    bearer,
    can_speak,
    coming,
    governed,
    governor,
    main_subject,
    subject_of,
)

_IMPERSONAL = frozenset({"clause", "hedge", "person"})  # of a passive that names nobody
_OBJECTS = frozenset({"object", "name", "as"})  # frames whose phrase is the subject of the passive
_NESTED = 6  # reports, each part of what the one before it says
_CALLED = 30  # tokens between what somebody is called and "by whom"


class Participles:
    """One form of a verb that reports, where it stands, read as a participle."""

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
        self.found = self.complement_at(self.after)

    def complement_at(self, at: int) -> Complement | None:
        """What follows at `at` and is said; after the particle where that ends the clause."""
        closed = complement(self.clauses, self.closed, self.cue.frames) if self.closed else None
        return closed or complement(self.clauses, at, self.cue.frames)

    def has(self, tags: int) -> bool:
        """Whether one of the words before it in its group can be one of these."""
        return any(self.clauses.has(at, tags) for at in range(self.start, self.at))

    def participle(self) -> Report | None:
        """A cue that hangs on the verb before it: "…, saying that it rains"."""
        clauses, start, found = self.clauses, self.start, self.found
        if found is None:
            announces = clauses.word(self.after) == ":"
            speaker = bearer(clauses, start) if announces else None
            cue = start, self.after
            return Report(cue, self.at, start, self.after, speaker, participle=True) if speaker else None
        subject = bearer(clauses, start) or self._hangs_on()
        if subject is None or not can_act(found, subject):
            return None
        end = found.cue_end
        return Report((start, end), self.at, start, end, subject, found, participle=True)

    def passed_on(self) -> Report | None:
        """What another passes on: "The Echo [quoted] her as saying", "was [quoted] by the Echo as saying"."""
        clauses, by = self.clauses, self._by(self.after)
        whom, own = clauses.starts.get(self.after + by), subject_of(clauses, self.start)
        if whom is None or own is None:
            return None
        says = clauses.past_phrase("lead", whom.tokens[1])
        if says == whom.tokens[1] or not (clauses.has(says, Tag.CUE) and clauses.has(says, Tag.PARTICIPLE)):
            return None
        frames = frozenset[str]().union(*(cue.frames for cue in self.lexicon.cues[clauses.word(says)]))
        found = complement(clauses, says + 1, frames)
        cue = self.start, found.cue_end if found else says + 1
        speaker, carrier = (own, whom) if by else (Subject(whom, None, whom.tokens[0]), own.mention)
        via = carrier if carrier.kind in CHANNELS else None
        return Report(cue, self.at, own.start, cue[1], speaker, found, says + 1, via=via)

    def _hangs_on(self) -> Subject | None:
        """Whose verb the participle hangs on."""
        clauses = self.clauses
        if (outer := self._outer()) is not None:
            return outer.subject
        found = governor(clauses, self.start) or coming(clauses, self.at)
        return found or main_subject(clauses, 0, self.start)

    def _outer(self) -> Report | None:
        """The last report before that is not part of what an earlier one says, nor of a phrase."""
        before = [report for report in self.before[-_NESTED:] if not self._in_phrase(report)]
        found = before[-1] if before else None
        for report in reversed(before):
            if found is not None and found.complement and report.said_clause and report.end <= found.start:
                found = report
        return found

    def _in_phrase(self, report: Report) -> bool:
        """Whether a report only describes a thing: "in a letter [posted] on Monday, saying"."""
        subject = report.subject
        described = subject is not None and not (report.phrase or report.participle)
        return described and subject is not None and governed(self.clauses, subject.start)

    def asked(self) -> Report | None:
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

    def passive(self) -> Report | None:
        """A passive: who reports stands after "by", or nowhere."""
        clauses, called = self.clauses, self._called(self.after)
        at = self._agent(called.start, self.after) if called else self.after
        by = clauses.starts.get(at + 1) if self._by(at) else None
        end = by.tokens[1] if by and at == self.after else self.after
        if end > self.after and (past := clauses.past_aside(end)) > end:
            end = past + 1
        frames = self.cue.frames - _OBJECTS if by else _impersonal(self.cue.frames)
        found = called or self._called(end) or complement(clauses, end, frames | {"to"} if frames else frames)
        if by is None and called is None and (found is None or not self.opens_with_that(found)):
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

    def _by(self, at: int) -> bool:
        """Whether the word before who does what a passive says stands at a position."""
        return self.lexicon.listed("agents", self.clauses.word(at))

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
            if self._by(at) and clauses.quoted(at - 1) and not clauses.quoted(at):
                return at
        return otherwise

    def opens_with_that(self, found: Complement) -> bool:
        """Whether the complement is a quotation or opens with "that" and the like."""
        opens = self.clauses.has(found.start, Tag.COMPLEMENTISER | Tag.INFINITIVE)
        return opens or found.frame == "quote"


def can_act(found: Complement, subject: Subject) -> bool:
    """Whether the subject can criticise or promise; a thing may still say that something is so."""
    return can_speak(subject.meant) or found.whole


def _impersonal(frames: frozenset[str]) -> frozenset[str]:
    return frozenset(frame for frame in frames if frame in _IMPERSONAL or frame[0] == "+")
