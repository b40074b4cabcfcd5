"""Verbs that report: whether one is a verb here, whose it is, and what it takes.

A spelling may be a noun ("claims"), a passive, a participle or an infinitive; the subject may stand before
it, behind it or nowhere. `Verb` asks these questions of one occurrence.
"""

from __future__ import annotations

from tui.sources.complements import SAYS_ALONE, SAYS_PLAINLY, Complement, complement
from tui.sources.model import Tag
from tui.sources.report import Report
from tui.sources.subjects import (
    Subject,
    can_speak,
    carrier,
    governed,
    governor,
    main_subject,
    named_after,
    subject_of,
)
from tui.sources.verbs_participles import Participles, can_act

_ADJUNCTS = 3  # between a verb and the subject that follows it


class Verb(Participles):
    """One form of a verb that reports, where it stands."""

    def report(self) -> Report | None:
        """What the verb reports here; None when it is no cue in this place."""
        report = self._report()
        return report._replace(particle=self.particle) if report and self.closed else report

    def _report(self) -> Report | None:
        forms = self.cue.forms
        if "ing" in forms and not self.has(Tag.AUXILIARY):
            return self.participle()
        if self._is_noun():
            return None
        if (passed := self.passed_on()) is not None:
            return passed
        if "participle" in forms and self.has(Tag.PASSIVE):
            return self.passive()
        if "base" in forms and self.start == self.at and self.clauses.has(self.at - 1, Tag.INFINITIVE):
            return self._infinitive()
        own = subject_of(self.clauses, self.start)
        if own and self._second and governed(self.clauses, own.start):
            own = None  # "In einem Brief [schreibt] Weber"
        return self._finite(own)

    @property
    def _second(self) -> bool:
        """Whether the subject may follow the verb, as in German."""
        return "verb-second" in self.lexicon.traits

    def _is_noun(self) -> bool:
        """Whether "claims" or "report" is a noun here."""
        clauses, before = self.clauses, self.at - 1
        if self.start < self.at or self._led(self.at):
            return False
        if clauses.has(self.at, Tag.NOUN) and clauses.has(self.after, Tag.AUXILIARY):
            return True  # "The [protests] were held"
        if clauses.has(before, Tag.ADJECTIVE) and not clauses.has(before, Tag.CAPITAL):
            return True
        determined = clauses.has(before, Tag.DETERMINER) and not clauses.has(before, Tag.RELATIVE)
        named = clauses.ends.get(self.at)
        whole = named is not None and named.span.end == clauses.tokens[before].end  # "McDonald’s [reports]"
        return determined or (clauses.has(before, Tag.POSSESSIVE) and not whole)

    def _infinitive(self) -> Report | None:
        """An infinitive that hangs on another verb: "went on to [say]", "had the courage to [demand]"."""
        clauses = self.clauses
        self.start = carrier(clauses, self.at - 1)
        own = subject_of(clauses, self.start)
        if self.found is None and clauses.quote_before(self.start) is None:
            return None
        if self.found is not None and not self.opens_with_that(self.found):
            return None
        object_ = own is not None and clauses.finite(own.start - 1)  # "had [this] to say"
        if own is None or object_ or not can_speak(own.mention) or governed(clauses, own.start):
            own = governor(clauses, self.at)
        return self._finite(own)

    def _finite(self, own: Subject | None) -> Report | None:
        """A verb with a subject of its own, one that it shares, or one that follows."""
        subject = own or self._shared()
        if subject is None:
            return self._bare() or self.asked() or self._inverted()
        found = self.found
        if not self._agrees(subject) or (found is not None and not can_act(found, subject)):
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
        if "base" in forms and self.lexicon.listed("causes", clauses.word(subject.start - 1)):
            return False  # "lets [artists add] marks"
        if "base" in forms and self.lexicon.listed("perceives", clauses.word(subject.start - 1)):
            return True  # "heard [a neighbour describe] the fire"
        if self.has(Tag.AUXILIARY | Tag.INFINITIVE):
            return True
        if not forms <= {"base", "third"}:
            return forms != {"participle"}
        mention = subject.meant
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
            if self._second and self.start > 0 and (found := self.complement_at(end)) is not None:
                return Report(cue, self.at, self.start, end, subject, found)
        if "drops-subjects" in self.lexicon.traits and (
            said := complement(clauses, self.after, frames & SAYS_ALONE)
        ):
            cue = self.start, said.cue_end
            return Report(cue, self.at, self.start, said.cue_end, None, said, dropped=True)
        return None

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
        if not (quoted or self.cue.frames & SAYS_ALONE):
            return None  # "a tool, [called] Moth, …"
        if not quoted and self.before and not (can_speak(mention) and self._ends_there(end)):
            return None  # "Ruiz criticised the plan, [urged] residents to stay"
        cue, subject = (start, self.after), Subject(mention, None, place)
        if (name := named_after(clauses, mention)) is not None:
            subject, end = subject._replace(mention=name), name.tokens[1]
        return Report(cue, self.at, start, end, subject, after=self.after, inverted=True)

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
