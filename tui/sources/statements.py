"""Attributions: reports with their content, split quotations joined, quotations alone given a speaker."""

from __future__ import annotations

from tui.sources.clauses import Clauses
from tui.sources.contents import Range, content
from tui.sources.cues import Report, reports
from tui.sources.lexicon import Lexicon
from tui.sources.model import Attribution, Draft, Mention, Tag
from tui.speech import StatementKind
from tui.text import Span


def attributions(draft: Draft, lexicon: Lexicon) -> list[Attribution]:
    """Who the sentences say to have said what, in the order of the text."""
    found: list[Attribution] = []
    for sentence, mentions in zip(draft.sentences, draft.mentions, strict=True):
        clauses = Clauses(sentence, mentions)
        here = _reported(draft, clauses, reports(clauses, lexicon))
        _rest(draft, clauses, here, found)
    return found


def _reported(draft: Draft, clauses: Clauses, cues: list[Report]) -> list[Attribution]:
    found: list[Attribution] = []
    covered = bytearray(len(clauses.tokens))
    for index, report in enumerate(cues):
        if covered[report.verb]:
            continue
        following = cues[index + 1] if index + 1 < len(cues) else None
        ranges = [r for r in content(clauses, report, following) if not any(covered[r[0] : r[1]])]
        if not ranges:
            continue
        for start, end in ranges:
            covered[start:end] = b"\1" * (end - start)
        spans, kind = _kind(clauses, ranges)
        subject = report.subject
        found.append(
            Attribution(
                kind,
                tuple(spans),
                _span(clauses, report.cue),
                subject.mention if subject else None,
                subject.antecedent if subject else None,
                block=clauses.sentence.block,
            )
        )
    return found


def _span(clauses: Clauses, tokens: Range) -> Span:
    return Span(clauses.tokens[tokens[0]].start, clauses.tokens[tokens[1] - 1].end)


def _kind(clauses: Clauses, ranges: list[Range]) -> tuple[list[Span], StatementKind]:
    words = quoted = 0
    for start, end in ranges:
        for at in range(start, end):
            if not clauses.has(at, Tag.PUNCTUATION | Tag.MARK):
                words += 1
                quoted += clauses.quoted(at)
    spans = [_span(clauses, r) for r in ranges]
    return spans, "direct" if quoted == words else "mixed" if quoted else "indirect"


def _rest(draft: Draft, clauses: Clauses, here: list[Attribution], found: list[Attribution]) -> None:
    """Add the sentence's attributions, and its quotations that none of them holds."""
    found += here
    seen: list[int] = []
    for token in clauses.tokens:
        if token.quotation < 0 or token.quotation in seen:
            continue
        seen.append(token.quotation)
        span = _inside(draft.quotations[token.quotation].span, clauses.sentence.span)
        if any(part.overlaps(span) for said in here for part in said.content):
            continue
        _loose(draft, clauses, span, found)


def _inside(span: Span, sentence: Span) -> Span:
    return Span(max(span.start, sentence.start), min(span.end, sentence.end))


def _loose(draft: Draft, clauses: Clauses, span: Span, found: list[Attribution]) -> None:
    sentence = clauses.sentence
    alone = span.start == sentence.span.start and sentence.span.end - span.end < 3
    if alone:
        last = found[-1] if found else None
        if last and last.block == sentence.block and last.kind == "direct":
            found[-1] = _join(last, span)
        else:
            found.append(Attribution("direct", (span,), how="going", block=sentence.block))
        return
    if len(span.of(draft.text).split()) < 3:
        return
    subject = clauses.main_subject(0, len(clauses.tokens))
    mention: Mention | None = subject.mention if subject else None
    found.append(Attribution("direct", (span,), source=mention, block=sentence.block, doubt=True))


def _join(last: Attribution, span: Span) -> Attribution:
    return Attribution(
        last.kind,
        (*last.content, span),
        last.cue,
        last.source,
        last.antecedent,
        last.via,
        last.how,
        last.block,
    )
