"""Attributions: reports with their content, split quotations joined, quotations alone given a speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.sources.channels import channels
from tui.sources.clauses import Clauses
from tui.sources.contents import Contents
from tui.sources.cues import reports
from tui.sources.doubles import without_doubles
from tui.sources.doubts import moot
from tui.sources.inserted import inserted
from tui.sources.labels import Labels, signature
from tui.sources.lexicon import Lexicon
from tui.sources.loose import Loose, loose_quotations, subject_before
from tui.sources.model import Attribution, Draft, Tag
from tui.sources.report import Report
from tui.sources.subjects import main_subject
from tui.sources.wording import Range, can_be_speech, set_apart, span_of, worded
from tui.text import Span

_PARTS = 200  # of one statement; what goes on longer is another's, so that time is linear
_MANY = 6  # words that open a sentence; fewer may be a term that the writer takes up
_NEAR = 4  # how many statements back the one can be that a quotation goes on with


def attributions(draft: Draft, lexicon: Lexicon) -> list[Attribution]:
    """Who the sentences say to have said what, in the order of the text."""
    collector = _Collector(draft, lexicon)
    for sentence, mentions in zip(draft.sentences, draft.mentions, strict=True):
        collector.add(Clauses(sentence, mentions, lexicon))
    return without_doubles(draft, collector.found)


class _Collector:
    """Goes through the sentences; remembers what the next one may take up."""

    def __init__(self, draft: Draft, lexicon: Lexicon) -> None:
        self.draft = draft
        self.lexicon = lexicon
        self.found: list[Attribution] = []
        self._labels = Labels(draft)
        self._announced: Attribution | None = None  # "He said:", whose words follow in the next sentence
        self._taken = -1  # the block that a quotation set off from the text fills
        self._labelled = -1  # the block that a label gives to a speaker
        self._block = -1
        self._last: Clauses | None = None
        self._starting = {quotation.span.start: at for at, quotation in enumerate(draft.quotations)}

    def add(self, clauses: Clauses) -> None:
        """Take in one sentence."""
        first, self._block = self._block != clauses.sentence.block, clauses.sentence.block
        if self._labelled == self._block:
            self._extend(clauses)
        elif self._signed(clauses, first=first) or self._taken == self._block:
            pass
        elif not first or not (self._block_quote(clauses) or self._named(clauses)):
            self._read(clauses)
        self._last = clauses

    def _read(self, clauses: Clauses) -> None:
        cues, vias = channels(clauses, reports(clauses, self.lexicon))
        contents = Contents(clauses, cues)
        here = list(contents.said())
        empty = [report for report, ranges in here if not ranges]
        said = [
            self._attribution(clauses, report, ranges, contents.cue(report, ranges))._replace(
                via=vias.get(report.verb, report.via)
            )
            for report, ranges in here
            if ranges
        ]
        loose = loose_quotations(clauses, contents.covered, self.draft.quotations)
        if empty and not said and not loose and self._answers(clauses, empty[0]):
            return
        announced, self._announced = self._announced, None
        for quotation in loose:
            said += self._quotation(clauses, quotation, announced)
        said.sort(key=lambda attribution: attribution.content)
        if said and (before := self._left_open(said[0])):
            said[0] = said[0]._replace(content=before + said[0].content)
        self.found += said
        if not loose and self._introduces(clauses):
            self._announced = self._announce(clauses, cues)

    def _introduces(self, clauses: Clauses) -> bool:
        """Whether what is said comes next: after a colon, or as a block quote after no full stop."""
        last = len(clauses.tokens) - 1
        if clauses.word(last) == ":":
            return True
        following = self.draft.blocks[self._block + 1 : self._block + 2]
        ends_block = clauses.sentence.span.end == self.draft.blocks[self._block].span.end
        open_end = clauses.word(last) == "," or not clauses.has(last, Tag.PUNCTUATION)
        return ends_block and open_end and any(block.kind == "quote" for block in following)

    def _block_quote(self, clauses: Clauses) -> bool:
        """Take in a paragraph set off as a quotation without quotation marks: all of it is said."""
        block = self.draft.blocks[self._block]
        if block.kind != "quote" or clauses.has(0, Tag.MARK) or signature(clauses, bare=True):
            return False
        if self._taken == self._block - 1 and len(self.found[-1].content) < _PARTS:
            last = self.found[-1]
            self.found[-1] = last._replace(content=(*last.content, block.span))
        else:
            said = self._announced or Attribution("direct", (), how="going", doubt=True)
            self.found.append(said._replace(content=(block.span,), block=self._block))
        self._announced, self._taken = None, self._block
        return True

    def _signed(self, clauses: Clauses, *, first: bool) -> bool:
        """Take in a line that tells who spoke before it: "— Ana Ruiz", or a name under a block quote."""
        last = self.found[-1] if self.found else None
        if last is None or self._last is None or last.content[-1].end < self._last.sentence.span.end:
            return False
        set_off = first and {self.draft.blocks[at].kind for at in (last.block, self._block)} == {"quote"}
        signer = signature(clauses, bare=set_off)
        if signer is None or not (set_off or last.how == "going"):
            return False
        if not first and self._taken == self._block:  # the name stands in the same paragraph
            *whole, end = last.content
            last = last._replace(content=(*whole, Span(end.start, self._last.sentence.span.end)))
        signed = last._replace(source=signer, how="named", doubt=False) if last.how == "going" else last
        self.found[-1] = signed
        return True

    def _attribution(self, clauses: Clauses, report: Report, ranges: list[Range], cue: Range) -> Attribution:
        kind, content = worded(clauses, ranges, self.draft.quotations)
        subject = report.subject
        return Attribution(
            kind,
            content,
            span_of(clauses, cue),
            subject.mention if subject else None,
            subject.antecedent if subject else None,
            how="going" if report.dropped else "named",
            block=self._block,
            moot=moot(clauses, report, ranges),
            silent=report.silent and ranges[0][0] >= report.cue[0],  # not "“A,” he urged them"
        )

    def _named(self, clauses: Clauses) -> bool:
        """Take in a paragraph that a label gives to its speaker."""
        label = self._labels.label(clauses)
        if label is None:
            return False
        ranges = [(label.begin, len(clauses.tokens))]
        if not label.quoted:
            self._labelled = self._block
        elif clauses.has(clauses.quotation_end(label.begin) - 2, Tag.PUNCTUATION):
            ranges = list(clauses.quotations(label.begin))  # "Ana Ruiz: “It rains.” Photo: Bo Hale"
        kind, content = worded(clauses, ranges, self.draft.quotations)
        said = Attribution(kind, content, source=label.mention, block=self._block, moot=label.moot)
        self.found.append(said)
        return True

    def _extend(self, clauses: Clauses) -> None:
        """A further sentence of a paragraph with a label."""
        last = self.found[-1]
        kind, content = worded(clauses, [(0, len(clauses.tokens))], self.draft.quotations)
        if len(last.content) >= _PARTS:
            self.found.append(last._replace(content=content, kind=kind))
            return
        if kind != "direct" or last.kind != "direct":
            kind = kind if kind == last.kind else "mixed"
            content = (Span(last.content[0].start, clauses.sentence.span.end),)
        else:
            content = last.content + content
        self.found[-1] = last._replace(content=content, kind=kind)

    def _answers(self, clauses: Clauses, report: Report) -> bool:
        """Give the quotation that ended the sentence before to its speaker: "Ana Ruiz, a baker, asked"."""
        last = self.found[-1] if self.found else None
        subject = report.subject
        if not last or last.how != "going" or last.block != self._block or subject is None:
            return False
        if report.quotes and last.content[0].start > self.draft.blocks[self._block].span.start:
            return False  # "Ana Ruiz nods. “It rains.” Moss shrugs.": it may be either's
        self.found[-1] = last._replace(
            source=subject.mention,
            cue=span_of(clauses, report.cue),
            how="named",
            antecedent=subject.antecedent,
        )
        return True

    def _left_open(self, said: Attribution) -> tuple[Span, ...]:
        """The words before a quotation that runs over paragraphs, if only its last part has a cue."""
        last = self.found[-1] if self.found else None
        if last is None or last.cue or said.cue is None or not self._continues(last, said.content[0]):
            return ()
        return self.found.pop().content

    def _continues(self, last: Attribution, span: Span) -> bool:
        """Whether the quotation takes up the one that the paragraph before left open."""
        number = self._starting.get(span.start)
        if number is None or not self.draft.quotations[number].continues:
            return False
        return last.content[-1].overlaps(self.draft.quotations[number - 1].span)

    def _quotation(
        self, clauses: Clauses, loose: Loose, announced: Attribution | None
    ) -> Iterator[Attribution]:
        """The attribution of a quotation that no cue of its own sentence governs."""
        if "inserted-cues" in self.lexicon.traits and (inside := inserted(clauses, loose.first)):
            cue, mention = inside
            yield Attribution("direct", (loose.span,), span_of(clauses, cue), mention, block=self._block)
        elif announced and loose.alone:
            yield announced._replace(content=(loose.span,), block=self._block, kind="direct")
        elif self._takes_up(loose) and (last := self._interrupted(loose.span)) is not None:
            if self._takes_turns(last):
                yield Attribution("direct", (loose.span,), how="going", block=self._block, doubt=True)
                return
            self.found[last] = self.found[last]._replace(content=(*self.found[last].content, loose.span))
        elif loose.alone and self._follows_report():
            yield Attribution("direct", (loose.span,), how="joined", block=self._block)
        elif loose.alone or (not clauses.narrates and self._speaks(clauses, loose)):
            beside = not loose.alone
            yield Attribution("direct", (loose.span,), how="going", block=self._block, doubt=beside)
        elif clauses.word(loose.first - 1) == ":" or self._speaks(clauses, loose):
            subject = subject_before(clauses, loose.first)
            found = Attribution("direct", (loose.span,), block=self._block, doubt=True)
            yield found._replace(source=subject.mention) if subject else found._replace(how="going")

    def _speaks(self, clauses: Clauses, loose: Loose) -> bool:
        """Whether a quotation in narration can be speech; without a lexicon commas and stops tell, too."""
        words = loose.span.of(self.draft.text)
        return can_be_speech(words) or (not self.lexicon.cues and set_apart(clauses, loose.first))

    def _takes_up(self, loose: Loose) -> bool:
        """Whether a quotation goes on with what was said: alone, or at length at the head of a sentence."""
        if loose.alone:
            return True
        last, before = (self.found[-1] if self.found else None), self._last
        near = last and before and last.content[-1].end > before.sentence.span.start
        return bool(near) and loose.first == 0 and len(loose.span.of(self.draft.text).split()) >= _MANY

    def _interrupted(self, span: Span) -> int | None:
        """The index of the statement that a quotation alone goes on with: "“A,” she said. “B.”"."""
        for index in range(len(self.found) - 1, max(-1, len(self.found) - _NEAR), -1):
            last = self.found[index]
            if len(last.content) >= _PARTS or not (last.block == self._block or self._continues(last, span)):
                return None
            if last.kind == "direct" or (last.kind == "mixed" and last.cue and last.cue > last.content[-1]):
                return index if self._reaches(last) else None
        return None

    def _takes_turns(self, index: int) -> bool:
        """Whether two speak in turn in a paragraph, in so few words that the next may be either's."""
        before, said = self.found[max(0, index - 1)], self.found[index]
        short = len(said.content) == 1 and len(said.content[0].of(self.draft.text).split()) < _MANY
        if not short or before.block != said.block or {before.kind, said.kind} != {"direct"}:
            return False
        names = {one.source.head.of(self.draft.text) for one in (before, said) if one.source}
        return len(names) > 1

    def _follows_report(self) -> bool:
        """Whether the sentence before, in the same paragraph, reports what somebody says."""
        if self._last is None or self._last.sentence.block != self._block:
            return False
        last = self.found[-1] if self.found else None
        return last is not None and last.block == self._block and self._reaches(last)

    def _reaches(self, said: Attribution) -> bool:
        """Whether a statement, with its cue, goes on into the sentence before."""
        end = max(said.content[-1].end, said.cue.end if said.cue else 0)
        return self._last is None or end > self._last.sentence.span.start

    def _announce(self, clauses: Clauses, cues: Sequence[Report]) -> Attribution | None:
        subject = cues[-1].subject if cues else main_subject(clauses, 0, len(clauses.tokens))
        if subject is None:
            return None
        cue = span_of(clauses, cues[-1].cue) if cues else None
        return Attribution("direct", (), cue, subject.mention, subject.antecedent)
