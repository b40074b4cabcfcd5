"""IEEE, as in the IEEE Reference Guide of 2023 (newspapers, magazines, websites).

Works are numbered. The number here is 1, for a copy does not know the reader's list.
"""

from __future__ import annotations

from tui.cite.base import Speech, Style
from tui.cite.people import initials, listed
from tui.quoting import AMERICAN, flipped
from tui.reference import Reference
from tui.reference.dates import ABBREVIATED, american
from tui.reference.names import Name, spaced
from tui.reference.rich import Rich, italic, join, rich, stop
from tui.reference.titles import tucked

_PERIODICAL = frozenset({"newspaper", "magazine"})
_MOST_AUTHORS = 6


class Ieee(Style):
    """Authors, title, publication, numbers and date; then where it is online."""

    name = "ieee"
    label = "IEEE"

    def rich_entry(self, work: Reference) -> Rich:
        """The entry of the list, with its number."""
        body = join(", ", _authors(work.authors), join(" ", _title(work), _source(work)))
        return join(" ", "[1]", stop(body), _address(work))

    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """The number, with the page where the article has pages."""
        page = f", p. {said.page}" if said.page else ""
        relation = "" if said.relation == "own" else f"{said.short}, as {said.relation} in "
        return rich(f"{relation}[1{page}]")


def _authors(names: tuple[Name, ...]) -> Rich:
    forward = [_forward(name) for name in names]
    if len(forward) > _MOST_AUTHORS:
        return rich(f"{forward[0]} ", italic("et al."))
    return rich(listed(forward, " and ", ","))


def _forward(name: Name) -> str:
    return name.literal or spaced(initials(name.given), name.particle, name.family, name.suffix)


def _title(work: Reference) -> str:
    """The title with its comma inside the marks, or with a full stop where nothing follows it."""
    mark = "," if _source(work) else "."
    if not work.title or work.untitled:
        return f"{work.title}{mark}" if work.title else ""
    return f"“{tucked(flipped(work.title, AMERICAN), mark)}”"


def _source(work: Reference) -> Rich:
    """Of a periodical also its numbers and date; a site has only its name."""
    if work.kind not in _PERIODICAL:
        return rich(work.publication)
    pages = f"p{'p' if '–' in work.pages or '-' in work.pages else ''}. {work.pages}" if work.pages else ""
    return join(
        ", ",
        italic(work.publication),
        f"no. {work.issue}" if work.issue else "",
        pages,
        american(work.published, ABBREVIATED, 2),
    )


def _address(work: Reference) -> str:
    read = f"Accessed: {american(work.accessed, ABBREVIATED, 2)}. " if work.accessed else ""
    return f"{read}[Online]. Available: {work.url}" if work.url else ""
