"""The Chicago Manual of Style, 18th edition: notes and bibliography, and author-date.

News, magazines, sites and blogs. Words quoted in another source are given as the 17th edition has it in
14.260 and, for author-date, in 15.56.
"""

from __future__ import annotations

from tui.cite.base import Speech, Style
from tui.cite.people import demoted, first_turned, listed, shorts
from tui.quoting import AMERICAN, flipped
from tui.reference import Reference
from tui.reference.dates import american, month_day, year
from tui.reference.names import Name
from tui.reference.rich import Rich, italic, join, rich, stop
from tui.reference.titles import headline, tucked

_NO_DATE = "n.d."
_PERIODICAL = frozenset({"newspaper", "magazine"})
_PLAIN = frozenset({"webpage", "release"})
"""Kinds whose publication is not set in italics."""
_MOST_AUTHORS, _SHOWN_AUTHORS = 6, 3


class ChicagoNotes(Style):
    """A full note, and the entry of the bibliography."""

    name = "chicago-notes"
    label = "Chicago 18, notes"
    noted = True

    def rich_entry(self, work: Reference) -> Rich:
        """The entry of the bibliography."""
        head, publication = _head(work)
        where = join(", ", publication, american(work.published) or _undated(work))
        return join(
            " ",
            stop(head),
            _title(work, "."),
            stop(_genre(work)),
            stop(where),
            stop(_read(work, "Accessed")),
            stop(work.url),
        )

    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """The note, with whoever is quoted before the author."""
        relation = "" if said.relation == "own" else f"{said.full}, {said.relation} in "
        when = american(work.published) or _undated(work)
        rest = join(", ", _genre(work), _publication(work), when, _read(work, "accessed"), work.url)
        cited = join(" ", _title(work, "," if rest else "."), rest)
        return stop(rich(relation, join(", ", _note_authors(work.authors), cited)))


class ChicagoAuthorDate(Style):
    """Author and year in the text, and the entry of the reference list."""

    name = "chicago-author-date"
    label = "Chicago 18, author-date"

    def rich_entry(self, work: Reference) -> Rich:
        """The entry of the reference list."""
        head, publication = _head(work)
        title = _title(work, ".")
        lead = (stop(head), _when(work)) if head else (title, _when(work))
        return join(
            " ",
            *lead,
            title if head else "",
            stop(_genre(work)),
            stop(join(", ", publication, month_day(work.published))),
            stop(_read(work, "Accessed")),
            stop(work.url),
        )

    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """The citation in brackets; a page where the article has pages."""
        relation = "" if said.relation == "own" else f"{said.short}, {said.relation} in "
        page = f", {said.page}" if said.page else ""
        return rich("(", relation, _cited(work), page, ")")


def _head(work: Reference) -> tuple[Rich, Rich]:
    """Who stands first, and the publication if it does not, which stands in for a missing author."""
    if work.authors:
        return rich(_list_authors(work.authors)), _publication(work)
    if work.kind == "post":
        return Rich(), _publication(work)
    return _publication(work), Rich()


def _list_authors(names: tuple[Name, ...]) -> str:
    shown = first_turned(names, demoted)
    if len(names) > _MOST_AUTHORS:
        return f"{', '.join(shown[:_SHOWN_AUTHORS])}, et al."
    return listed(shown, ", and ") if len(names) == 2 else listed(shown, " and ", ",")


def _note_authors(names: tuple[Name, ...]) -> str:
    return f"{names[0].full} et al." if len(names) > 2 else listed([name.full for name in names])


def _title(work: Reference, mark: str) -> Rich:
    """The title in quotation marks with a full stop or comma."""
    if not work.title or work.untitled:
        return rich(work.title, mark if work.title else "")
    return rich(f"“{tucked(flipped(headline(work.title, work.language), AMERICAN), mark)}”")


def _publication(work: Reference) -> Rich:
    return rich(work.publication) if work.kind in _PLAIN else italic(work.publication)


def _genre(work: Reference) -> str:
    return "Press release" if work.kind == "release" else ""


def _undated(work: Reference) -> str:
    return _NO_DATE if work.kind in _PERIODICAL else ""


def _read(work: Reference, verb: str) -> str:
    """The day of reading, which stands in for a missing date."""
    return f"{verb} {american(work.accessed)}" if work.accessed and not work.published else ""


def _when(work: Reference) -> str:
    return f"{year(work.published)}." if work.published else _NO_DATE


def _cited(work: Reference) -> Rich:
    """Author and year; before "n.d." stands a comma."""
    when = f" {year(work.published)}" if work.published else f", {_NO_DATE}"
    if work.authors:
        return rich(shorts(work.authors, " and ", 2, " et al."), when)
    head, _ = _head(work)
    if head or work.untitled:
        return rich(head or work.title, when)
    title = flipped(headline(work.title, work.language), AMERICAN)
    return rich(f"“{tucked(title, ',') if not work.published else title}”", when.removeprefix(","))
