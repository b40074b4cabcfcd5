"""Channels: the publication or document through which somebody's words reached the article.

"Reuters reported that Ruiz said …" and "…, Ruiz said, according to Reuters" are Ruiz's words, by way of
Reuters.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from tui.sources.clauses import Clauses
from tui.sources.model import Mention, Tag
from tui.sources.report import CHANNELS, Report
from tui.sources.subjects import can_speak


def channels(clauses: Clauses, reports: Sequence[Report]) -> tuple[list[Report], dict[int, Mention]]:
    """The reports of those who speak, and for the verb of some the channel that carried them."""
    speakers = [report for report in reports if _speaks(report)]
    said = {report.start: report for report in reversed(speakers) if report.said_clause}
    kept: list[Report] = []
    vias: dict[int, Mention] = {}
    for report in reports:
        carried = _carried(clauses, report, speakers, said)
        if carried is not None and report.subject is not None:
            vias[carried.verb] = report.subject.mention
        else:
            kept.append(report)
    return kept, vias


def _carried(
    clauses: Clauses, report: Report, speakers: Sequence[Report], said: Mapping[int, Report]
) -> Report | None:
    """The report of a speaker that this one only passes on; `said` has those with a clause by their start."""
    if report.subject is None or report.subject.mention.kind not in CHANNELS:
        return None
    if report.phrase:
        before = bisect_right(speakers, report.start, key=lambda other: other.end)
        if before and clauses.pause(report.start - 1):
            return speakers[before - 1]
        return said.get(report.end + clauses.pause(report.end)) if report.start == 0 else None
    if report.complement is None:
        return None
    start = report.complement.start
    return said.get(start + clauses.has(start, Tag.COMPLEMENTISER))


def _speaks(report: Report) -> bool:
    mention = report.subject.mention if report.subject else None
    return mention is not None and can_speak(mention) and mention.kind not in CHANNELS and not report.phrase
