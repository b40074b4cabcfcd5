"""Vancouver, as the National Library of Medicine writes it in Citing Medicine, 2nd edition.

Works are numbered. The number here is 1, for a copy does not know the reader's list.
"""

from __future__ import annotations

from os.path import commonprefix

from tui.cite.base import Speech, Style
from tui.cite.people import initials, shorts, turned
from tui.quoting import AMERICAN, flipped
from tui.reference import Reference
from tui.reference.dates import MONTHS, Day, year
from tui.reference.names import Name, spaced
from tui.reference.rich import Rich, join, rich, stop
from tui.reference.titles import outer_marks, tucked

_PERIODICAL = frozenset({"newspaper", "magazine", "post"})
_MOST_AUTHORS = 6


class Vancouver(Style):
    """Authors, title, publication, date, issue and pages, address; no italics anywhere."""

    name = "vancouver"
    label = "Vancouver"

    def rich_entry(self, work: Reference) -> Rich:
        """The entry of the list, with its number."""
        body = _article(work) if work.kind in _PERIODICAL or not work.publication else _page(work)
        address = f"Available from: {work.url}" if work.url else ""
        return join(" ", "1.", stop(_authors(work.authors)), body, address)

    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """The number; with somebody quoted the author stands before it, so that the two are told apart."""
        if said.relation == "own":
            return rich("(1)")
        where = shorts(work.authors, " and ", 2, " et al.") if work.authors else _quoted_title(work)
        return rich(f"({said.short}, {said.relation} in {where} (1))")


def _authors(names: tuple[Name, ...]) -> str:
    turns = [turned(name, initials(name.given, "", "", ""), " ", " ") for name in names[:_MOST_AUTHORS]]
    return ", ".join([*turns, "et al."] if len(names) > _MOST_AUTHORS else turns)


def _article(work: Reference) -> Rich:
    """An article: its title, then the publication with the date."""
    place = spaced(work.publication or work.title, _online(work))
    known = _date(work.published) if work.kind in _PERIODICAL else year(work.published)
    when = ";".join(filter(None, (_dated(work, known), _numbers(work)))).lstrip(":")
    return join(" ", _title(work) if work.publication else "", stop(place), stop(when))


def _numbers(work: Reference) -> str:
    """The issue and the pages in it: "(212):34–9"."""
    issue = f"({work.issue})" if work.issue else ""
    pages = f":{_shortened(work.pages)}" if work.pages else ""
    return f"{issue}{pages}" if work.publication else ""


def _page(work: Reference) -> Rich:
    """A page: the site with the year, then the title."""
    genre = "[Press release]" if work.kind == "release" else ""
    when = _dated(work, year(work.published))
    return join(" ", stop(spaced(work.publication, genre, _online(work))), stop(when), _title(work))


def _title(work: Reference) -> str:
    return tucked(outer_marks(work.title, AMERICAN), ".") if work.title else ""


def _quoted_title(work: Reference) -> str:
    return work.title if work.untitled else f"“{flipped(work.title, AMERICAN)}”"


def _online(work: Reference) -> str:
    return "[Internet]" if work.url else ""


def _dated(work: Reference, when: str) -> str:
    cited = f"[cited {_date(work.accessed)}]" if work.accessed else ""
    return " ".join(filter(None, (when, cited)))


def _date(when: Day | None) -> str:
    """The date as in "2024 Mar 14"."""
    if when is None:
        return ""
    month = MONTHS[when.month - 1][:3] if when.month else ""
    return " ".join(filter(None, (year(when), month, str(when.day or ""))))


def _shortened(pages: str) -> str:
    """A range of pages without the digits that its end has in common with its beginning: "34–9"."""
    first, dash, last = pages.replace("-", "–").partition("–")
    if not (first.isdigit() and last.isdigit() and len(first) == len(last)):
        return f"{first}{dash}{last}"
    same = len(commonprefix((first, last)))
    return f"{first}{dash}{last[min(same, len(last) - 1) :]}"
