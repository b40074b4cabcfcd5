"""Channels: the publication or document through which somebody's words reached the article.

"Reuters reported that Ruiz said …" and "…, Ruiz said, according to Reuters" are Ruiz's words, by way of
Reuters.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.sources.clauses import Clauses
from tui.sources.model import Mention, Tag
from tui.sources.report import Report
from tui.sources.subjects import can_speak

_CHANNELS = frozenset({"publication", "document"})


def channels(clauses: Clauses, reports: Sequence[Report]) -> tuple[list[Report], dict[int, Mention]]:
    """The reports of those who speak, and for the verb of some the channel that carried them."""
    kept = list(reports)
    vias: dict[int, Mention] = {}
    for report in reports:
        carried = _carried(clauses, report, kept)
        if carried is not None and report.subject is not None:
            kept.remove(report)
            vias[carried.verb] = report.subject.mention
    return kept, vias


def _carried(clauses: Clauses, report: Report, others: Sequence[Report]) -> Report | None:
    """The report of a speaker that this one only passes on."""
    if report.subject is None or report.subject.mention.kind not in _CHANNELS:
        return None
    speakers = [other for other in others if other is not report and _speaks(other)]
    if report.phrase:
        before = [other for other in speakers if other.end <= report.start]
        if before and clauses.pause(report.start - 1):
            return before[-1]
        at = report.end + clauses.pause(report.end)
        return next((o for o in speakers if o.start == at and report.start == 0 and o.said_clause), None)
    if report.complement is None:
        return None
    start = report.complement.start
    start += clauses.has(start, Tag.COMPLEMENTISER)
    return next((other for other in speakers if other.start == start and other.said_clause), None)


def _speaks(report: Report) -> bool:
    mention = report.subject.mention if report.subject else None
    return mention is not None and can_speak(mention) and mention.kind not in _CHANNELS and not report.phrase
