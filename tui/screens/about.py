"""What is known of the article, where each piece of it was found, and its correction field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.article import Article
from tui.screens.ask import Ask
from tui.screens.pages import ListPage
from tui.widgets.texts import TextEntry

FIELDS = (
    "title", "authors", "publication", "published", "updated", "issue", "section", "url", "language"
)  # fmt: skip
_HINT = ("q back", "Enter corrects", "u undoes", "/ search", "j k move")
_COLUMN = 13  # cells for the name of a field
_TAKES = "Enter takes it, empty is unknown; Esc leaves it."
# What else is to be known of how a field is written.
_WRITTEN = {
    "authors": "Several stand with ; between them, an organisation in {braces}.",
    "published": "A date may be of a day, a month or a year: 2026-03-13, 2026-03, 2026.",
    "updated": "A date may be of a day, a month or a year: 2026-03-13, 2026-03, 2026.",
    "url": "The address begins with https://.",
    "language": "A tag of the language, such as en or pt-BR.",
}


class AboutPage(ListPage[None]):
    """It stays while fields are corrected.

    Args:
        article: gives the article as it is corrected so far.
        correct: corrects a field by its name; what is wrong with the value, or nothing.
        undo: takes the last correction back.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("u", "undo", priority=True)]

    def __init__(
        self, article: Callable[[], Article], correct: Callable[[str, str], str], undo: Callable[[], None]
    ) -> None:
        super().__init__("About this article", list(_about(article())), hint=_HINT)
        self._article, self._correct, self._undo = article, correct, undo

    def action_undo(self) -> None:
        """Take the last correction back."""
        self._undo()
        self.fill(list(_about(self._article())))

    def take(self, number: int) -> None:
        """Ask for another value of the field."""
        if number < len(FIELDS):
            name = FIELDS[number]
            hint = " ".join(filter(None, (_TAKES, _WRITTEN.get(name))))
            self._ask(name, field_value(self._article(), name), hint)

    def _ask(self, name: str, typed: str, hint: str) -> None:
        def put(text: str | None) -> None:
            article = self._article()
            same = text == field_value(article, name) and article.metadata.provenance.get(name) != "guess"
            if text is None or same:
                return
            problem = self._correct(name, text)
            if problem:
                self._ask(name, text, problem)
            else:
                self.fill(list(_about(self._article())))

        self.app.push_screen(Ask(f"About this article: {name}", typed, hint), put)


def field_value(article: Article, name: str) -> str:
    """A field as it is shown and typed; empty where it is unknown. Braces mark an organisation."""
    about = article.metadata
    if name != "authors":
        return getattr(about, name) or ""
    return "; ".join(one.name if one.kind == "person" else f"{{{one.name}}}" for one in about.authors)


def _about(article: Article) -> Iterator[TextEntry]:
    for name in FIELDS:
        value = field_value(article, name)
        found = article.metadata.provenance.get(name)
        doubt = found == "guess"
        words = (
            f"{value} ({'guessed' if doubt else 'from ' + found})" if value and found else value or "unknown"
        )
        yield TextEntry(words, name, _COLUMN, "rows--doubt" if doubt else "" if value else "rows--quiet")
    yield TextEntry(article.clean, "cleaned as", _COLUMN)
    for note in article.notes:
        yield TextEntry(note.text, note.about, _COLUMN)
