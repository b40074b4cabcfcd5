"""The shelf: where the reader was in an article, what was corrected and kept in it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from tui.paths import shelf_file
from tui.reports import forget_reports
from tui.screens.base import Base
from tui.work import Job

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.shelf import Entry, Shelf

SOON = 3.0
"""Seconds after a step in which the place is written down."""

_YES = "yes"


def now() -> str:
    """When an article is opened: the time of day here, ISO 8601."""
    return datetime.now().isoformat(timespec="seconds")


class Shelving(Base):
    """The part of the reading screen that remembers."""

    _soon: Timer | None = None

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
        articles = "1 article" if count == 1 else f"{count} articles"
        what = f"Forget {articles}, with what was corrected and kept?"
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

    def shelve(self) -> Entry | None:
        """Remember the article that is open, beside what another window corrected and kept in it.

        Returns:
            What there is to be remembered of it; None where it is not to be.
        """
        entry, base = self.as_entry(), self.desk.entry
        if entry is None or base is None:
            return None
        put = self.remember(entry, base)
        if put:
            self.desk.entry = entry
        return put or entry

    def remember(self, entry: Entry, base: Entry) -> Entry | None:
        """Put an entry on the shelf that was `base` before; what is there then. None where it cannot be."""
        from tui.shelf import ShelfError

        if self.options.private:
            return entry
        try:
            return self.shelf.update(entry, base)
        except ShelfError as error:
            self.say(str(error))
            return None

    def remember_soon(self) -> None:
        """Remember the place before the reader leaves: in a moment, for all steps until then at once."""
        if self._soon is None and self.desk.entry and not self.options.private:
            self._soon = self.set_timer(SOON, self._remember_place)

    def _remember_place(self) -> None:
        """Write beside the keys, not between them. What is wrong with the shelf was or will be told."""
        self._soon = None
        entry, base = self.as_entry(), self.desk.entry
        if entry is None or base is None or entry.place == base.place:
            return
        self.desk.entry = replace(base, place=entry.place)

        def task(job: Job) -> None:
            from tui.shelf import Shelf

            with closing(Shelf(shelf_file())) as shelf:
                shelf.update(entry, base)

        Job(task)

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
            opened=now(),
            place=self.article_view.cursor.start,
            length=len(desk.article.text),
            corrections=desk.corrections,
            kept=tuple(desk.kept),
        )
