"""OSCOLA, 4th edition: newspapers, websites and blogs in footnotes and bibliography.

British marks and dates, no stops after initials. Somebody quoted in the work is given as its authors advise
in their answers to frequent questions: "(as cited in …)".
"""

from __future__ import annotations

from dataclasses import replace

from tui.cite.base import Speech, Style
from tui.cite.people import initials, listed, turned, undotted
from tui.quoting import BRITISH, flipped
from tui.reference import Reference
from tui.reference.dates import british, year
from tui.reference.names import Name
from tui.reference.rich import Rich, italic, join, rich, stop
from tui.reference.titles import headline

_MOST_AUTHORS = 3


class Oscola(Style):
    """A footnote, and the entry of the bibliography."""

    name = "oscola"
    label = "OSCOLA 4"
    marks = BRITISH
    noted = True

    def rich_entry(self, work: Reference) -> Rich:
        """The entry of the bibliography, which has no full stop."""
        turns = [_turned(name) for name in work.authors]
        return _work(work, _authors(turns))

    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """The footnote."""
        cited = _work(work, _authors([_forward(name) for name in work.authors]))
        if said.relation == "own":
            return stop(cited)
        return rich(f"{said.full} (as {said.relation} in ", cited, ").")


def _authors(names: list[str]) -> str:
    return f"{names[0]} and others" if len(names) > _MOST_AUTHORS else listed(names)


def _forward(name: Name) -> str:
    return replace(name, given=undotted(name.given), suffix=name.suffix.rstrip(".")).full


def _turned(name: Name) -> str:
    return turned(replace(name, suffix=name.suffix.rstrip(".")), initials(name.given, "", ""), " ", " ")


def _work(work: Reference, authors: str) -> Rich:
    title = _title(work)
    read = f"accessed {british(work.accessed)}" if work.accessed else ""
    address = f"<{work.url}>" if work.url else ""
    return join(" ", join(", ", authors, title), _PLACES[work.kind](work), address, read)


def _title(work: Reference) -> str:
    if not work.title or work.untitled:
        return work.title
    return f"‘{flipped(headline(work.title, work.language), BRITISH)}’"


def _newspaper(work: Reference) -> Rich:
    when = british(work.published)
    return join(" ", italic(work.publication), f"({when})" if when else "", _first_page(work))


def _magazine(work: Reference) -> Rich:
    when = f"[{year(work.published)}]" if work.published else ""
    return join(" ", when, italic(work.publication), _first_page(work))


def _site(work: Reference) -> Rich:
    inside = join(", ", italic(work.publication), british(work.published))
    return rich("(", inside, ")") if inside else inside


def _first_page(work: Reference) -> str:
    return work.pages.replace("-", "–").partition("–")[0]


_PLACES = {"newspaper": _newspaper, "magazine": _magazine, "webpage": _site, "post": _site, "release": _site}
