"""APA Style, 7th edition: author and year in the text, the paragraph's number with quoted words.

Words quoted in another source are "as cited in" that one (section 8.6), which alone is in the list.
"""

from __future__ import annotations

from tui.cite.base import Speech, Style
from tui.cite.people import initials, listed, shorts, turned
from tui.quoting import AMERICAN
from tui.reference import Reference
from tui.reference.dates import american, month_day, year
from tui.reference.names import Name
from tui.reference.rich import Rich, italic, join, rich, stop
from tui.reference.titles import headline, outer_marks, sentence, tucked

_NO_DATE = "n.d."
_ALONE = frozenset({"webpage", "release"})
"""Kinds that stand on their own: their titles are in italics, not their publications."""
_MOST_AUTHORS, _SHOWN_AUTHORS = 20, 19


class Apa(Style):
    """Author, date, title, source."""

    name = "apa"
    label = "APA 7"

    def rich_entry(self, work: Reference) -> Rich:
        """The entry of the reference list."""
        authors, title = stop(_authors(work.authors)), _title(work)
        date = f"({_date(work)})."
        lead = (authors, date, title) if authors else (title, date)
        return join(" ", *lead, _source(work), _address(work))

    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """The citation in brackets, with the paragraph or page."""
        relation = "" if said.relation == "own" else f"{said.short}, as cited in "
        return rich("(", relation, _cited(work), _place(said), ")")


def _authors(names: tuple[Name, ...]) -> str:
    turns = [turned(name, initials(name.given)) for name in names]
    if len(turns) > _MOST_AUTHORS:
        return f"{', '.join(turns[:_SHOWN_AUTHORS])}, … {turns[-1]}"
    return listed(turns, ", & ")


def _date(work: Reference) -> str:
    return ", ".join(filter(None, (year(work.published) or _NO_DATE, month_day(work.published))))


def _title(work: Reference) -> Rich:
    if not work.title:
        return Rich()
    if work.untitled:
        return stop(work.title)
    title = outer_marks(sentence(work.title, work.language), AMERICAN)
    if work.kind == "release":
        return rich(italic(title), " [Press release].")
    closed = tucked(title, ".")
    if work.kind not in _ALONE:
        return rich(closed)
    return rich(italic(title), ".") if closed == f"{title}." else italic(closed)


def _source(work: Reference) -> Rich:
    name = work.publication if work.kind in _ALONE else italic(work.publication)
    return stop(join(", ", name, f"({work.issue})" if work.issue else "", work.pages))


def _address(work: Reference) -> str:
    """The address; for a work without a date, which may yet change, with the day it was read."""
    if work.published or not work.accessed:
        return work.url
    return f"Retrieved {american(work.accessed)}, from {work.url}"


def _cited(work: Reference) -> Rich:
    when = year(work.published) or _NO_DATE
    if work.authors:
        return rich(shorts(work.authors, " & ", 2, " et al."), f", {when}")
    if work.untitled:
        return rich(f"{work.title}, {when}")
    title = headline(work.title, work.language)
    if work.kind in _ALONE:
        return rich(italic(outer_marks(title, AMERICAN)), f", {when}")
    return rich(f"“{tucked(title, ',')}” {when}")


def _place(said: Speech) -> str:
    if said.page:
        return f", p. {said.page}"
    return f", para. {said.paragraph}" if said.paragraph else ""
