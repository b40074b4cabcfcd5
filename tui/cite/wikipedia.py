"""Wikipedia's citation templates, {{cite news}} and its kin, with the parameters that their manuals give.

A quotation goes into the parameter `quote`. Every value is escaped, so that none is taken for markup.
"""

from __future__ import annotations

from tui.article import Article
from tui.cite.base import Speech, Style, speech
from tui.languages import primary
from tui.passage import Passage
from tui.quoting import PARAGRAPH, STRAIGHT, block, flipped
from tui.reference import Kind, Reference, reference
from tui.reference.dates import british
from tui.reference.names import Name, spaced
from tui.reference.rich import Rich, rich
from tui.reference.titles import outer_marks
from tui.reference.wikitext import address, value

_TEMPLATES: dict[Kind, tuple[str, str]] = {
    "newspaper": ("cite news", "work"),
    "magazine": ("cite magazine", "magazine"),
    "webpage": ("cite web", "website"),
    "post": ("cite web", "website"),
    "release": ("cite press release", "publisher"),
}
_NOT_STATED = "<!-- not stated -->"  # what the manuals ask for where nobody signs


class Wikipedia(Style):
    """A template in a footnote."""

    name = "wikipedia"
    label = "Wikipedia"
    marks = STRAIGHT
    noted = True
    introduces = True

    def rich_entry(self, work: Reference) -> Rich:
        """The template alone."""
        return rich(_template(work))

    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """The footnote."""
        return rich(f"<ref>{_template(work)}</ref>")

    def in_text(self, article: Article, passage: Passage, accessed: str | None = None) -> str:
        """The footnote with the words in it, so that others can check them."""
        words = flipped(PARAGRAPH.join(block(article.text, passage)), STRAIGHT).replace(PARAGRAPH, " ")
        work, said = reference(article.metadata, accessed), speech(article, passage)
        return f"<ref>{_template(work, page=said.page, quote=words)}</ref>"

    def words(self, article: Article, passage: Passage) -> str:
        """The words with their markup made harmless."""
        return PARAGRAPH.join(value(part) for part in super().words(article, passage).split(PARAGRAPH))

    def quoted(self, article: Article, passage: Passage, accessed: str | None = None) -> str:
        """The words, introduced by the speaker, with the footnote."""
        note = self.rich_in_text(reference(article.metadata, accessed), Speech()).plain
        return f"{self.introduced(article, passage)}{note}"


def _template(work: Reference, page: int | None = None, quote: str = "") -> str:
    name, container = _TEMPLATES[work.kind]
    several = any(mark in work.pages for mark in "–-,")
    fields = {
        **_people(work.authors),
        "title": value(outer_marks(work.title, STRAIGHT)),
        container: value(work.publication),
        "issue": value(work.issue),
        "page": str(page) if page else "" if several else value(work.pages),
        "pages": value(work.pages) if several and not page else "",
        "date": british(work.published),
        "language": "" if primary(work.language) == "en" else work.language,
        "url": address(work.url),
        "access-date": british(work.accessed),
        "quote": value(quote),
    }
    return f"{{{{{' |'.join([name, *(f'{key}={text}' for key, text in fields.items() if text)])}}}}}"


def _people(names: tuple[Name, ...]) -> dict[str, str]:
    """The parameters for the authors, numbered if there are several."""
    if not names:
        return {"author": _NOT_STATED}
    fields = {}
    for at, name in enumerate(names, 1):
        number = str(at) if len(names) > 1 else ""
        if name.literal:
            fields[f"author{number}"] = value(name.literal)
        else:
            fields[f"last{number}"] = value(spaced(name.particle, name.family))
            fields[f"first{number}"] = value(spaced(name.given, name.suffix))
    return fields
