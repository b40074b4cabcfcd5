"""Corrections: who says what, what is known of the article, which lines are its own. All can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.article import Removed
from tui.opening import complete_parts
from tui.parcels import from_child
from tui.screens.loading import Loading
from tui.speech import Source
from tui.text import Span
from tui.widgets.sources import SourceEntry, StatementEntry
from tui.work import Job

if TYPE_CHECKING:
    from tui.article import Article, Block
    from tui.corrections import Correction

_NOBODY = "nobody"


class Mending(Loading):
    """The part of the reading screen that corrects what the engines found."""

    def correct(self, correction: Correction) -> None:
        """Apply a correction, keep it, and show what follows from it."""
        self._amend((*self.desk.corrections, correction))
        where = " in the sources, or :undo," if self.app.screen is self else ""
        self.say(f"Corrected; u{where} takes it back.")

    def action_undo(self) -> None:
        """Take back the last correction."""
        if self.desk.corrections:
            self._amend(self.desk.corrections[:-1])
            self.say("Undone.")
        else:
            self.say("There is no correction to undo.")

    def _amend(self, corrections: tuple[Correction, ...]) -> None:
        from tui.shelf import Kept

        text, here = self.article_view.flow.text, self.article_view.cursor
        article = self.desk.amend(corrections)
        self.shelve()
        if article is None:
            return
        self.show_article()
        if article.text == text:
            self.show_sources()
        else:
            self.forget_marks()
            place = Kept.of(text, here).span_in(article.text)
            self.article_view.go(
                place or Span(min(here.start, max(0, len(article.text) - 1)), len(article.text))
            )
            self.mark_kept()
            self._read_again()

    def _read_again(self) -> None:
        """The text is another one: sources and summary are found anew, in the child."""
        self.forget_posts()
        for rows in (self.summary_list, self.sources_list):
            rows.clear("the text was changed; a moment")
        article, length, method = self.desk.article, self.desk.length, self.options.method

        def task(job: Job) -> None:
            for part in from_child(job, complete_parts, article, length, method):
                job.post(part)

        self.attend(Job(task))

    # Sources

    def find_source(self) -> bool:
        """In the list of sources, go to what is said where the reader is; whether anything is."""
        voice = self.desk.voices.within(self.article_view.cursor)
        if voice:
            self.sources_list.find(voice.statement)
        return voice is not None

    def action_mend(self) -> None:
        """Rename the source at the cursor or join it to another; say whose the statement is."""
        if self.at == "article" and not self.find_source():
            self.say("Nobody is found to say this; in the sources, e mends a name.")
            return
        entry = self.sources_list.entry
        if isinstance(entry, SourceEntry) and entry.group.source:
            name = entry.group.name
            self._ask_name(f"Who is {name}?", self._renaming(entry.group.source), [name])
        elif isinstance(entry, StatementEntry):
            now = [entry.source.name, _NOBODY] if entry.source else [_NOBODY]
            guessed = entry.source and not entry.statement.sure
            title = "Who says this? Enter if the guess is right" if guessed else "Who says this?"
            self._ask_name(title, self._reassigning(entry), now)
        elif entry:
            self.say("Nobody is found to say these; at one of them, e says who does.")

    def _ask_name(self, title: str, then: Callable[[str | None], None], first: list[str]) -> None:
        """Ask for a name; the first of those offered is the present one."""
        from tui.screens.picker import Choice, Picker

        sources = self.desk.sources.sources if self.desk.sources else ()
        names = dict.fromkeys((*first, *(source.name for source in sources)))
        self.app.push_screen(Picker(title, [Choice(name, name) for name in names], free=True), then)

    def _renaming(self, source: Source) -> Callable[[str | None], None]:
        def rename(name: str | None) -> None:
            from tui.corrections import Rename

            if name and name != source.name:
                self.correct(Rename.of(source, name))

        return rename

    def _reassigning(self, entry: StatementEntry) -> Callable[[str | None], None]:
        now = entry.source.name if entry.source else _NOBODY

        def reassign(name: str | None) -> None:
            from tui.corrections import Reassign

            if name and (name != now or (entry.source and not entry.statement.sure)):
                to = None if name == _NOBODY else name
                self.correct(Reassign.of(self._corrected(), entry.statement, to))

        return reassign

    def action_not_speech(self) -> None:
        """What is at the cursor is no statement."""
        from tui.corrections import NotSpeech

        entry = self.sources_list.entry
        if isinstance(entry, StatementEntry) and self.desk.article:
            self.correct(NotSpeech.of(self.desk.article, entry.statement))
        else:
            self.say("Choose one of the statements; D says that it is none.")

    def action_sort_sources(self) -> None:
        """The next order of the sources."""
        self.say(f"Ordered by {self.sources_list.sort()}.")

    # The article

    def action_remove_block(self) -> None:
        """The paragraph at the cursor does not belong to the article."""
        from tui.corrections import Remove

        article, here = self.desk.article, self.article_view.cursor.start
        block = next((block for block in article.blocks if block.span.holds(here)), None) if article else None
        if article and block:
            self.correct(Remove.of(article, block))

    def action_removed(self) -> None:
        """What cleaning dropped, in its place; lines are put back and taken out."""
        from tui.screens.cleaned import CleanedPage

        if self.desk.article:
            self.app.push_screen(CleanedPage(self._corrected, self._change_line, self.action_undo))

    def _corrected(self) -> Article:
        assert self.desk.article
        return self.desk.article

    def _change_line(self, line: Removed | Block) -> None:
        from tui.corrections import PutBack, Remove

        self.correct(PutBack.of(line) if isinstance(line, Removed) else Remove.of(self._corrected(), line))

    def action_info(self) -> None:
        """What is known of the article; Enter corrects a field."""
        from tui.screens.about import AboutPage

        if self.desk.article:
            self.app.push_screen(AboutPage(self._corrected, self._set_field, self.action_undo))

    def _set_field(self, name: str, typed: str) -> str:
        """Correct a field; what is wrong with the value, or nothing."""
        from tui.corrections import SetField
        from tui.errors import UsageError

        try:
            self.correct(SetField.typed(name, typed, self._corrected().metadata.language))
        except UsageError as error:
            return str(error)
        return ""
