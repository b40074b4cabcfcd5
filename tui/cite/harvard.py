"""Harvard as in Cite Them Right, 12th edition: British marks and dates whatever the article's language."""

from __future__ import annotations

from tui.cite.base import Speech, Style
from tui.cite.people import initials, listed, turned
from tui.quoting import BRITISH, flipped
from tui.reference import Reference
from tui.reference.dates import british, day_month, year
from tui.reference.names import Name
from tui.reference.rich import Rich, italic, join, rich, stop
from tui.reference.titles import outer_marks

_NO_DATE = "no date"
_PERIODICAL = frozenset({"newspaper", "magazine"})
_ALONE = frozenset({"webpage", "release"})
_MOST_AUTHORS = 3


class Harvard(Style):
    """Author (year) title, publication, day, address."""

    name = "harvard"
    label = "Harvard (Cite Them Right 12)"
    marks = BRITISH

    def rich_entry(self, work: Reference) -> Rich:
        """The entry of the reference list."""
        head, rest = _authors(work.authors), [_title(work), italic(work.publication)]
        if not head:
            stands_first = 1 if work.kind in _PERIODICAL and work.publication else 0
            head = rest.pop(stands_first)
        day = "" if work.kind in _ALONE else day_month(work.published)
        pages = (
            f"p{'p' if '–' in work.pages or '-' in work.pages else ''}. {work.pages}" if work.pages else ""
        )
        when = f"({year(work.published) or _NO_DATE})"
        body = join(" ", head, when, join(", ", *rest, day, pages))
        return join(" ", stop(body), _address(work))

    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """The citation in brackets; a page where the article has pages."""
        relation = "" if said.relation == "own" else f"{said.short}, {said.relation} in "
        page = f", p. {said.page}" if said.page else ""
        return rich("(", relation, _cited(work), page, ")")


def _authors(names: tuple[Name, ...]) -> Rich:
    turns = [turned(name, initials(name.given, between="")) for name in names]
    if len(turns) > _MOST_AUTHORS:
        return rich(f"{turns[0]} ", italic("et al."))
    return rich(listed(turns))


def _title(work: Reference) -> Rich:
    if not work.title or work.untitled:
        return rich(work.title)
    if work.kind in _ALONE:
        return italic(outer_marks(work.title, BRITISH))
    return rich(f"‘{flipped(work.title, BRITISH)}’")


def _address(work: Reference) -> str:
    read = f" (Accessed: {british(work.accessed)})" if work.accessed else ""
    return f"Available at: {work.url}{read}." if work.url else ""


def _cited(work: Reference) -> Rich:
    when = f", {year(work.published) or _NO_DATE}"
    if len(work.authors) > _MOST_AUTHORS:
        return rich(f"{work.authors[0].short} ", italic("et al."), when)
    if work.authors:
        return rich(listed([name.short for name in work.authors]), when)
    if work.kind in _PERIODICAL and work.publication:
        return rich(italic(work.publication), when)
    return rich(_title(work), when)
