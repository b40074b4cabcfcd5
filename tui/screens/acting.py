"""What a reader does with the words under the cursor: copy them, keep them, find their summary point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from tui.messages import Copied
from tui.passage import Passage
from tui.screens.base import Base
from tui.text import Span
from tui.work import Job

if TYPE_CHECKING:
    from tui.cite import Style
    from tui.reading import Reading
    from tui.screens.desk import Voice

_COPIES = 20
NOTHING = "There is nothing here to copy."
WAIT = "The article is still being read; a moment."


class Acting(Base):
    """The part of the reading screen that acts on a passage."""

    prints_copies = False
    """Whether the reader asked, on the way, that copies are printed on leaving."""

    def _passage(self, reading: Reading) -> Passage | None:
        """The words under the cursor: the statement that the status line names, else the sentence."""
        taken, here = self.article_view.selection, self.article_view.cursor
        return self._taken(reading, taken) if taken else self._spoken(reading, here, self.voice_at(here))

    def _spoken(self, reading: Reading, sentence: Span, voice: Voice | None) -> Passage | None:
        from tui.copying import passage_at, passage_of

        if voice:
            return passage_of(reading, voice.source, voice.statement)
        return passage_at(reading, sentence.start)

    def _taken(self, reading: Reading, span: Span) -> Passage:
        """A passage of the reader's own making; it has a speaker if all of it is what one says."""
        from tui.copying import passage_taken

        voice = self.desk.voices.within(span)
        return passage_taken(
            reading.article, span, voice.source if voice else None, voice and voice.statement
        )

    # Copying

    def action_copy(self) -> None:
        """Copy the words with their speaker and citation."""
        self._copy("quotation")

    def action_copy_citation(self) -> None:
        """Copy the citation of the article."""
        self._copy("citation")

    def action_copy_menu(self) -> None:
        """Show every form, and copy the one that is taken."""
        if self.rendered("words") is None:
            self.say(WAIT if self.is_busy else NOTHING)
        else:
            from tui.screens.copy_menu import CopyMenu

            self.article_view.lift()
            self.app.push_screen(CopyMenu(lambda choice: self.rendered(choice) or ""), self._copy)

    def _copy(self, choice: str | None) -> None:
        if choice is None:
            return
        text = self.rendered(choice)
        if text is None:
            self.say(WAIT if self.is_busy else NOTHING)
        elif not text.strip():
            self.say("There is nothing to copy in this form: the article has no address; i gives it one.")
        else:
            self.copy(text)

    def rendered(self, choice: str, style: Style | None = None) -> str | None:
        """The words under the cursor in one of the forms they can be copied in; None where there are none."""
        reading = self.desk.reading
        passage = self._passage(reading) if reading else None
        if reading is None or passage is None:
            return None
        from tui.copying import render

        return render(choice, reading, passage, style or self.style, self.desk.accessed)

    def copy(self, text: str) -> None:
        """Copy a text, and say what came of it."""
        clipboard = self.clipboard

        def task(job: Job) -> None:
            job.post(Copied(clipboard.copy(text), text))

        for item in Job(task).listen(self._copied):
            self._copied(item)

    def _copied(self, item: object) -> None:
        if isinstance(item, Copied):
            self.post_message(item)

    @on(Copied)
    def _tell(self, message: Copied) -> None:
        receipt = message.receipt
        self.copies.append(message.text)
        self.say(f"{receipt.message}. {receipt.advice}" if receipt.advice else receipt.message)
        if receipt.outcome == "not copied":
            from tui.screens.uncopied import Uncopied

            self.app.push_screen(Uncopied(receipt, message.text, self.say), self._print_later)

    def _print_later(self, wanted: int | None) -> None:
        if wanted is not None:
            self.prints_copies = True
            self.say("What was copied is printed when you leave.")

    def action_copy_source(self) -> None:
        """Copy all that the source at the cursor says, each with its citation."""
        from tui.copying import passage_of, render

        reading, entry = self.desk.reading, self.sources_list.source
        if reading and entry:
            group = entry.group
            passages = [passage_of(reading, group.source, statement) for statement in group.statements]
            accessed = self.desk.accessed
            texts = [render("quotation", reading, passage, self.style, accessed) for passage in passages]
            self.copy("\n\n".join(texts))

    # Keeping

    def action_keep(self) -> None:
        """Keep the words that were taken, or the sentence under the cursor, or no longer."""
        view = self.article_view
        if self.desk.article is None:
            self.say(WAIT)
            return
        kept = self.desk.keep(view.selection or view.cursor)
        self.mark_kept()
        self.shelve()
        self.say("Kept; p shows all that is kept." if kept else "No longer kept.")

    def action_kept(self) -> None:
        """The passages that are kept: go to one, copy it or all of them, write them to a file."""
        from tui.screens.kept import KeptPage

        if self.desk.article:
            self.app.push_screen(KeptPage(self._kept, self.copy, self._unkeep, self.say), self._go_to_kept)

    def _kept(self) -> list[tuple[Span, str]]:
        """Each kept passage with its speaker and citation."""
        from tui.copying import render

        reading = self.desk.reading
        if reading is None:
            return []
        found = []
        for span in self.desk.kept_in(reading.article.text):
            passage = None
            if span in reading.article.sentences:
                passage = self._spoken(reading, span, self.desk.voices.within(span))
            passage = passage or self._taken(reading, span)
            found.append((span, render("quotation", reading, passage, self.style, self.desk.accessed)))
        return found

    def _unkeep(self, span: Span) -> None:
        self.desk.keep(span)
        self.mark_kept()
        self.shelve()

    def _go_to_kept(self, span: Span | None) -> None:
        if span:
            self.walk("kept passage", self.desk.kept_in(self.article_view.flow.text))
            self.jump(span)
            self.action_pane("article")

    # Looking

    def action_help(self) -> None:
        """Every key."""
        from tui.clipboard import this_world
        from tui.clipboard.chain import chain_of
        from tui.screens.pages import help_page

        routes = chain_of(self.options, this_world()).order()
        self.app.push_screen(help_page(self.at, self.own_keys, routes))

    def action_messages(self) -> None:
        """What was said so far."""
        from tui.screens.pages import messages_page

        self.app.push_screen(messages_page(self.said))

    def action_copies(self) -> None:
        """The last copies."""
        from tui.screens.pages import copies_page

        self.app.push_screen(copies_page(self.copies[-_COPIES:]))

    def action_summary(self) -> None:
        """From the text to the nearest point of the summary, and from the summary back to the text."""
        summary = self.desk.summary
        points = summary.points if summary else ()
        if self.at != "article":
            self.action_pane("article")
        elif points:
            here = self.article_view.cursor.start
            near = min(range(len(points)), key=lambda number: abs(points[number].span.start - here))
            self.summary_list.choose(near, preview=False)
            self.action_pane("summary")
        else:
            self.say("There is no summary." if summary else WAIT)
