"""The shelf: where the reader was in an article, what was corrected and kept in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from tui.paths import shelf_file
from tui.reports import forget_reports
from tui.screens.base import Base

if TYPE_CHECKING:
    from tui.shelf import Entry, Shelf

_YES = "yes"


class Shelving(Base):
    """The part of the reading screen that remembers."""

    @cached_property
    def shelf(self) -> Shelf:
        """What was read so far."""
        from tui.shelf import Shelf

        return Shelf(shelf_file(), private=self.options.private)

    def recent(self) -> list[Entry]:
        """The articles opened last."""
        from tui.shelf import ShelfError

        try:
            return self.shelf.recent()
        except ShelfError as error:
            self.say(str(error))
            return []

    def action_forget(self) -> None:
        """Ask, and then forget every article that was read, with its corrections and kept passages."""
        from tui.screens.picker import Choice, Picker
        from tui.shelf import ShelfError

        try:
            count = self.shelf.count()
        except ShelfError:
            count = 0  # it cannot be read, but perhaps removed
        what = f"Forget {count} articles, with what was corrected and kept in them?"
        choices = [Choice("no", "No, keep them"), Choice(_YES, "Yes, forget them all; it cannot be undone")]
        self.app.push_screen(Picker(what, choices, typed=False), self._forget)

    def _forget(self, answer: str | None) -> None:
        from tui.shelf import ShelfError

        if answer != _YES:
            return
        try:
            self.shelf.forget_all()
        except ShelfError as error:
            self.say(str(error))
        else:
            self.desk.entry = None
            forget_reports()
            self.say("The shelf is empty: nothing of what was read is remembered.")

    def shelve(self) -> None:
        """Remember the article that is open; what was kept meanwhile in another window stays."""
        entry = self.as_entry()
        if entry is None or self.options.private:
            return
        from tui.shelf import ShelfError

        try:
            known = self.shelf.find(entry.key)
            others = (kept for kept in (known.kept if known else ()) if kept not in self.desk.dropped)
            self.shelf.put(replace(entry, kept=tuple(dict.fromkeys((*entry.kept, *others)))))
        except ShelfError as error:
            self.say(str(error))

    def as_entry(self) -> Entry | None:
        """What there is to be remembered of the article that is open; None where it is not to be."""
        desk = self.desk
        if desk.entry is None or desk.article is None:
            return None
        about = desk.article.metadata
        return replace(
            desk.entry,
            title=about.title,
            publication=about.publication,
            published=about.published,
            opened=datetime.now().isoformat(timespec="seconds"),
            place=self.article_view.cursor.start,
            length=len(desk.article.text),
            corrections=desk.corrections,
            kept=tuple(desk.kept),
        )
