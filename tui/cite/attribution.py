"""Plain words, as a journalist credits: who said it, in what role, and where it was read."""

from __future__ import annotations

from tui.article import Article
from tui.cite.base import Speech, Style
from tui.cite.people import listed
from tui.passage import Passage
from tui.quoting import flipped, in_own_marks, marks_of
from tui.reference import Reference
from tui.reference.dates import british
from tui.reference.rich import Rich, italic, join, rich


class Attribution(Style):
    """Every part stands between commas; what is unknown is left out."""

    name = "attribution"
    label = "Attribution in plain words"
    noted = True

    def rich_entry(self, work: Reference) -> Rich:
        """Author, title, publication, issue, date, pages and address."""
        return self._entry(work, "")

    def _entry(self, work: Reference, about: str) -> Rich:
        authors = listed([name.full for name in work.authors])
        return join(
            ", ",
            f"{authors} {about}".strip() if authors else "",
            _title(work),
            italic(work.publication),
            f"issue {work.issue}" if work.issue else "",
            british(work.published),
            f"p. {work.pages}" if work.pages else "",
            work.url,
            f"read {british(work.accessed)}" if work.accessed and not work.published else "",
        )

    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """The speaker with the role, then the entry."""
        if said.relation == "own":
            return self._entry(work, f"reporting {said.speaker.full}" if said.speaker else "")
        speaker = join(
            ", ",
            said.full,
            said.role,
            f"via {said.via}" if said.via else "",
        )
        entry = self.rich_entry(work)
        return rich(speaker, f", {said.relation} in ", entry) if entry else speaker

    def words(self, article: Article, passage: Passage) -> str:
        """The words in the marks that the article has around them."""
        return in_own_marks(article.text, passage, marks_of(article.metadata.language))

    def quoted(self, article: Article, passage: Passage, accessed: str | None = None) -> str:
        """The words, and the credit on a line of its own."""
        words, credit = self.words(article, passage), self.in_text(article, passage, accessed)
        return f"{words}\n— {credit}" if credit else words


def _title(work: Reference) -> str:
    if not work.title or work.untitled:
        return work.title
    marks = marks_of(work.language)
    return f"{marks.open}{flipped(work.title, marks)}{marks.close}"
