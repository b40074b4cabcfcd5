"""The shelf: where the reader was in an article, what was corrected and kept in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from tui.paths import shelf_file
from tui.screens.base import Base

if TYPE_CHECKING:
    from tui.shelf import Entry, Shelf


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
        """Forget every article that was read, with its corrections and kept passages."""
        from tui.shelf import ShelfError

        try:
            self.shelf.forget_all()
        except ShelfError as error:
            self.say(str(error))
        else:
            self.desk.entry = None
            self.say("The shelf is empty: nothing of what was read is remembered.")

    def shelve(self) -> None:
        """Remember the article that is open."""
        entry = self.as_entry()
        if entry is None or self.options.private:
            return
        from tui.shelf import ShelfError

        try:
            self.shelf.put(entry)
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
