"""What is said: the tokens that belong to a cue, before it, after it, or on both sides."""

from __future__ import annotations

from tui.sources.clauses import Clauses
from tui.sources.cues import Report
from tui.sources.model import Tag

Range = tuple[int, int]


def content(clauses: Clauses, report: Report, following: Report | None) -> list[Range]:
    """The token ranges that hold what is said; none when the report says nothing."""
    if report.complement is not None and (
        report.complement.frame == "quote" or not _after_quote(clauses, report)
    ):
        end = _end(clauses, report.complement.start, report, following)
        ranges = [(report.complement.start, end)]
        if report.passive is not None and report.inverted:
            ranges.insert(0, (report.passive.start, report.cue[0]))
        return [r for r in ranges if r[0] < r[1]]
    return _fronted(clauses, report, following)


def _fronted(clauses: Clauses, report: Report, following: Report | None) -> list[Range]:
    before = _start(report) - 1
    while (
        before >= 0
        and clauses.has(before, Tag.CONJUNCTION | Tag.ADVERB | Tag.SUBORDINATOR)
        and not clauses.quoted(before)
    ):
        before -= 1
    if before < 0:  # "According to the mayor, it rains."
        if report.inverted and clauses.word(report.end) == ",":
            end = _end(clauses, report.end + 1, report, following)
            return [(report.end + 1, end)]
        return []
    if not (clauses.quoted(before) or clauses.word(before) in (",", "–", "—", "--")):
        return [(0, before + 1)] if clauses.word(report.cue[0]) == "according" else []
    ranges = [(_begin(clauses, before), before + (clauses.quoted(before)))]
    if clauses.word(report.end) == "," and not clauses.quoted(before):
        ranges.append((report.end + 1, _end(clauses, report.end + 1, report, following)))
    elif (quote := _next_quote(clauses, report.end)) is not None and clauses.quoted(before):
        ranges.append((quote, _end(clauses, quote, report, following)))
    return [r for r in ranges if r[0] < r[1]]


def _after_quote(clauses: Clauses, report: Report) -> bool:
    """Whether the words stand before the cue: "“A,” she said of the plan"."""
    start = _start(report)
    return start > 0 and clauses.quoted(start - 1) and clauses.has(start - 2, Tag.PUNCTUATION)


def _start(report: Report) -> int:
    subject = report.subject
    return report.cue[0] if report.inverted or subject is None else min(subject.start, report.cue[0])


def _next_quote(clauses: Clauses, start: int) -> int | None:
    for at in range(start, len(clauses.tokens)):
        if clauses.quoted(at):
            return at if clauses.word(at - 1) in (",", ":") else None
        if clauses.has(at, Tag.CUE):
            return None
    return None


def _begin(clauses: Clauses, before: int) -> int:
    """Where fronted words begin that end at `before`: with the quotation, or with the sentence."""
    if clauses.quoted(before):
        quotation = clauses.tokens[before].quotation
        at = before
        while at > 0 and clauses.tokens[at - 1].quotation == quotation:
            at -= 1
        if at == 0 or clauses.word(at - 1) in (",", ":"):
            return at
    return 0


def _end(clauses: Clauses, start: int, report: Report, following: Report | None) -> int:
    last = len(clauses.tokens)
    at = start
    while at < last:
        token = clauses.tokens[at]
        if token.quotation < 0 and _stops(clauses, at, following, report):
            break
        at += 1
    while (
        at > start and clauses.has(at - 1, Tag.PUNCTUATION | Tag.CONJUNCTION) and not clauses.quoted(at - 1)
    ):
        at -= 1
    return at


def _stops(clauses: Clauses, at: int, following: Report | None, report: Report) -> bool:
    word = clauses.word(at)
    if word == ";":
        return True
    if following is None or at > following.cue[0]:
        return False
    first = following.cue[0]
    if word == "," and first == at + 1 and (following.participle or following.inverted):
        return True
    if clauses.word(first) == "according" and at == first:
        return True
    conj = at + (word == ",")
    if clauses.has(conj, Tag.CONJUNCTION) and (conj + 1 == first):
        return following.subject == report.subject
    return False
