"""MLA Handbook, 9th edition: the author in the text, "qtd. in" for somebody quoted (section 6.77).

A paragraph's number is not given, for the page does not print it.
"""

from __future__ import annotations

from tui.cite.base import Speech, Style
from tui.cite.people import first_turned, listed, shorts, turned
from tui.quoting import AMERICAN, flipped, paired
from tui.reference import Reference
from tui.reference.dates import MLA_ABBREVIATED, british
from tui.reference.names import Name
from tui.reference.rich import Rich, italic, join, rich, stop
from tui.reference.titles import headline, outer_marks, tucked


class Mla(Style):
    """Author, title, container with number, date and location."""

    name = "mla"
    label = "MLA 9"
    introduces = True

    def rich_entry(self, work: Reference) -> Rich:
        """The entry of the list of works cited."""
        container = join(
            ", ",
            italic(work.publication),
            f"no. {work.issue}" if work.issue else "",
            british(work.published, MLA_ABBREVIATED),
            _pages(work.pages),
            work.url,
        )
        read = "" if work.published else british(work.accessed, MLA_ABBREVIATED)
        return join(
            " ",
            stop(_authors(work.authors)),
            _title(work),
            "Press release." if work.kind == "release" else "",
            stop(container),
            f"Accessed {read}." if read else "",
        )

    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """The citation in brackets. What the author only reports is the author's own."""
        relation = "qtd. in " if said.relation == "quoted" else ""
        page = f" {said.page}" if said.page else ""
        return rich("(", relation, _cited(work), page, ")")


def _authors(names: tuple[Name, ...]) -> str:
    if len(names) > 2:
        return f"{turned(names[0], names[0].given)}, et al."
    return listed(first_turned(names, turned), ", and ")


def _title(work: Reference) -> Rich:
    if not work.title or work.untitled:
        return stop(_description(work))
    title = headline(work.title, work.language)
    if work.publication:
        return rich(f"“{tucked(flipped(title, AMERICAN), '.')}”")
    return stop(italic(outer_marks(title, AMERICAN)))


def _description(work: Reference) -> str:
    """What stands for a title; MLA 9 puts it in no brackets (section 5.29)."""
    return work.title.strip("[]")


def _pages(pages: str) -> str:
    several = any(mark in pages for mark in "–-,")
    return f"{'pp.' if several else 'p.'} {pages}" if pages else ""


def _cited(work: Reference) -> Rich:
    if work.authors:
        return rich(shorts(work.authors, " and ", 2, " et al."))
    if work.untitled:
        return rich(_description(work))
    title = _without_subtitle(headline(work.title, work.language))
    return rich(f"“{flipped(title, AMERICAN)}”") if work.publication else italic(outer_marks(title, AMERICAN))


def _without_subtitle(title: str) -> str:
    """The title up to its colon, unless that stands in a quotation: MLA 9 shortens titles in the text."""
    main, _, subtitle = title.partition(": ")
    quoted = any(part.span.start < len(main) < part.span.end for part in paired(title))
    return title if quoted or not subtitle else main
