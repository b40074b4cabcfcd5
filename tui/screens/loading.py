"""Opening an article: its parts are shown as they come, and parts of one that was left are not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual import on

from tui.article import Article
from tui.digest import Summary
from tui.layout import waiting
from tui.layout.flow import of_article, of_lines
from tui.messages import Posted
from tui.opening import Draft, Known, Opening, Progress
from tui.page import Page
from tui.reports import report
from tui.screens.desk import Desk, byline, doubtful
from tui.screens.shelving import Shelving
from tui.speech import Sources
from tui.text import Span
from tui.work import Failed, Finished, Job, Post

if TYPE_CHECKING:
    from tui.shelf import Entry, Kept


class Loading(Shelving):
    """The part of the reading screen that opens things."""

    def __init__(self) -> None:
        super().__init__()
        self._ticket = 0
        self._failed: Failed | None = None
        self._job: Job | None = None
        self._opening: Opening | None = None
        self._was: Kept | None = None  # the sentence at the cursor when the article was loaded again
        self._left: Desk | None = None  # what was open before, until another article is there

    def open(self, target: str, page: Page | None = None, entry: Entry | None = None) -> None:
        """Open a target in place of what is open; see `Opening`."""
        self._was = None
        opening = Opening(target, self.options, page, entry)
        self.follow(opening, Job(opening))

    def load_again(self) -> None:
        """Load what is open once more, and come back to the words at the cursor, wherever they stand then."""
        from tui.shelf.entry import Kept

        view = self.article_view
        was = Kept.of(view.flow.text, view.cursor) if view.cursor.width else None
        if self.desk.target:
            self.open(self.desk.target, self.desk.page, self.shelve())
            self._was = was

    def attend(self, job: Job) -> None:
        """Show what a job posts beside what is open."""
        self._job = job
        for item in job.listen(self._listener(self._ticket)):
            self.take(item)

    def follow(self, opening: Opening, job: Job, *, after_frame: bool = False) -> None:
        """Show what a job posts, from now on; whatever was on its way before is no longer wanted.

        Args:
            opening: what is opened.
            job: the work of it.
            after_frame: show first that it is being opened.
        """
        self.shelve()
        self.forget_posts()
        self.forget_marks()
        self._opening = opening
        if self.desk.article:
            self._left = self.desk
        self.desk = Desk(
            target=opening.target,
            page=opening.page,
            accessed=date.today().isoformat(),
            length=self.options.summary,
        )
        self.article_view.instead = waiting.opening(opening.target)
        if after_frame:
            self.call_after_refresh(self._attend_first, opening, job)
        else:
            self.attend(job)

    def _attend_first(self, opening: Opening, job: Job) -> None:
        if opening is self._opening:
            self.attend(job)

    def forget_posts(self) -> None:
        """Stop what is on its way, and take nothing that it has posted already."""
        self.stop()
        self._ticket += 1

    def _listener(self, ticket: int) -> Post:
        def listen(item: object) -> None:
            self.post_message(Posted(item, ticket))

        return listen

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way."""
        return self._job is not None

    def stop(self) -> None:
        """Cancel what is on its way."""
        if self._job:
            self._job.cancel()
            self._job = None

    def give_up(self) -> None:
        """Stop what is on its way, and tell what there is without it."""
        self.stop()
        self.say("Stopped; r begins again.")
        self.show_place(self.article_view.cursor)
        if self.desk.article is None:
            self._show_instead(f"{self.desk.target} was not opened.")
        else:
            self._tell_unfinished()

    @on(Posted)
    def _posted(self, message: Posted) -> None:
        if message.ticket == self._ticket:
            self.take(message.item)

    def take(self, item: object) -> None:
        """Show what a job posted."""
        match item:
            case Progress(words):
                self.status.show(words)
            case Draft(text):
                self.article_view.show(of_lines(text))
                self._resume()
                self.call_after_refresh(self._proceed)
            case Known(entry, problem):
                self._know(entry, problem)
            case Article():
                self._left = None
                self.desk.take(item)
                self.show_article()
                self._resume()
                self._was = None
                self._tell_of(item)
            case Sources():
                self.desk.take(item)
                self.show_sources()
            case Summary():
                self.desk.take(item)
                self.show_summary()
            case Failed():
                self._fail(item)
            case Finished():
                self._job = None
                self.show_place(self.article_view.cursor)

    def _proceed(self) -> None:
        if self._opening:
            self._opening.proceed()

    def _know(self, entry: Entry, problem: str) -> None:
        self.desk.know(entry)
        self._resume()
        if problem:
            self.say(problem)

    def _resume(self) -> None:
        """Go to where the reader left the article, unless they have moved already."""
        entry, view = self.desk.entry, self.article_view
        same = self._was.span_in(view.flow.text) if self._was else None
        if same:
            view.go(same)
        elif entry and entry.place and view.cursor.start == 0 and entry.place < view.flow.end:
            view.go(Span(entry.place, entry.place + 1))
        self.mark_kept()

    def show_article(self) -> None:
        """Show the article that is on the desk."""
        article = self.desk.article
        if article:
            self.article_view.show(of_article(article), article)
            title = article.metadata.title or self.desk.target or ""
            self.headline.show(title, *byline(article))
            self.app.title = title
            self.show_place(self.article_view.cursor)

    def _tell_of(self, article: Article) -> None:
        """What there is to be known of an article before it is quoted."""
        for note in article.notes:
            self.say(note.text)
        guesses = doubtful(self.desk.article or article)
        if guesses:
            self.say(f"Guessed: {', '.join(guesses)}. Citations leave a guess out; i takes or corrects it.")

    def show_sources(self) -> None:
        """Show the sources that are on the desk."""
        voices = self.desk.voices
        self.article_view.mark("statement", voices.marks)
        self.article_view.stops = voices.firsts
        self.sources_list.show(self.article_view.flow.text, self.desk.sources or Sources())
        self.show_place(self.article_view.cursor)

    def show_summary(self) -> None:
        """Show the summary that is on the desk."""
        article, summary = self.desk.article, self.desk.summary
        if article and summary:
            self.article_view.mark("point", [point.span for point in summary.points])
            self.summary_list.show(article, summary, lambda offset: self.desk.paragraph(offset)[0])

    def action_leave(self) -> None:
        """Leave; what is on its way is dropped. Scripts are told if nothing could be opened."""
        self.shelve()
        self.stop()
        self.app.exit(0 if self.desk.article or not self._failed else self._failed.exit_code)

    def _fail(self, failed: Failed) -> None:
        self._failed = failed
        told = f" {report(failed.report, private=self.options.private)}" if failed.report else ""
        self.say(f"{failed.sentence}{told}")
        if self.desk.article is None:
            self._show_instead(f"{failed.sentence}{told}")
        else:
            self._tell_unfinished()

    def bring_back(self) -> bool:
        """Put back what was open before a target that could not be opened; whether there was such a thing."""
        if self.is_busy or self.desk.article or not self._left:
            return False
        self.desk, self._left, self._opening = self._left, None, None
        self.show_article()
        self._resume()
        self._tell_unfinished()
        if self.desk.sources:
            self.show_sources()
        self.show_summary()
        return True

    def _tell_unfinished(self) -> None:
        self.summary_list.say("no summary was made")
        self.sources_list.say("the sources were not looked for to the end")

    def _show_instead(self, words: str) -> None:
        """Show no article, and nothing of one that was open before, but why there is none and what to do."""
        back = "Backspace goes back to what was open, " if self._left else ""
        self.article_view.clear(f"{words}\n\nr tries again, {back}O opens something else, q leaves.")
        self.headline.show(self.desk.target or "")
        for rows in (self.summary_list, self.sources_list):
            rows.clear("there is no article")
