"""How things are shown: width, citation style, length and method of the summary; all commands by name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from tui.commands import COMMANDS, shown
from tui.digest import MethodName
from tui.errors import PullquoteError
from tui.load import STDIN
from tui.opening import summary_parts
from tui.parcels import from_child
from tui.screens.loading import Loading
from tui.screens.shelving import now
from tui.work import Job

if TYPE_CHECKING:
    from tui.screens.open import Wanted


class Setting(Loading):
    """The part of the reading screen that changes how things are shown."""

    def action_measure(self, by: int) -> None:
        """Wider or narrower text; 0 is the width the reader set."""
        self.set_measure(self.article_view.measure + by if by else self.options.width)
        self.status.say(f"{self.article_view.measure} cells wide")

    def set_measure(self, measure: int) -> None:
        """Set the width of the text."""
        raise NotImplementedError

    # Citation style

    def action_styles(self) -> None:
        """Choose the citation style, seeing what it makes of the words under the cursor."""
        from tui.cite import labels
        from tui.screens.picker import Choice, Picker

        choices = [Choice(name, label) for name, label in labels().items()]
        self.app.push_screen(
            Picker("Citation style", choices, self.options.style, self._previewed, typed=False), self._restyle
        )

    def _previewed(self, name: str) -> str:
        from tui.cite import style

        try:
            return self.rendered("quotation", style(name)) or ""
        except PullquoteError as error:
            return str(error)

    def _restyle(self, name: str | None) -> None:
        from tui.cite import style

        if name:
            self.options = replace(self.options, style=name, csl=None)
            self.style = style(name)
            self._remember_style(name)
            self.show_place(self.article_view.cursor)

    def _remember_style(self, name: str) -> None:
        from tui.paths import style_file
        from tui.settings import remember_style

        if self.options.private:
            return
        try:
            remember_style(style_file(), name)
        except OSError as error:
            self.say(f"The style will not be remembered: {error.strerror}.")

    # Summary

    def action_longer(self, by: int) -> None:
        """A longer or a shorter summary; 0 is its own length."""
        summary = self.desk.summary
        if by == 0 or (by > 0 and self.desk.length == 0 and summary and not summary.ranking):
            self._summarise(by or None, self.options.method)  # where none was asked for there is none to grow
        elif summary:
            count = len(summary.points) + by
            self.take(summary.resized(count))
            self.desk.length = max(0, min(count, len(summary.ranking)))
            if count > len(summary.ranking):
                self.say("There are no more sentences for the summary.")

    def action_methods(self) -> None:
        """Choose how the summary is made."""
        from tui.screens.picker import Choice, Picker
        from tui.summary.methods import METHODS

        choices = [Choice(name, f"{method.label}: {method.description}") for name, method in METHODS.items()]
        self.app.push_screen(
            Picker("Summary method", choices, self.options.method, typed=False), self._change_method
        )

    def _change_method(self, name: str | None) -> None:
        method = next((known for known in get_args(MethodName) if known == name), None)
        if method:
            self._summarise(self.desk.length, method)

    def _summarise(self, count: int | None, method: MethodName) -> None:
        article, sources = self.desk.article, self.desk.sources
        if article is None or sources is None:
            return
        self.desk.length = count
        self.options = replace(self.options, method=method)

        def task(job: Job) -> None:
            for part in from_child(job, summary_parts, article, sources, count, method):
                job.post(part)

        self.attend(Job(task))

    # Opening

    def action_open(self) -> None:
        """Open another article: by address or path, out of those read before, or as pasted text."""
        from tui.screens.open import OpenScreen

        self.shelve()
        self.app.push_screen(OpenScreen(self.recent()), self._open)

    def _open(self, wanted: Wanted | None) -> None:
        if wanted:
            if wanted.entry:  # what was told of a paste
                entry = replace(wanted.entry, opened=now())
                self.remember(entry, replace(entry, corrections=(), kept=()))
            self.open(*wanted)
        elif self.desk.target is None:
            self.article_view.clear("Nothing is open.\n\nO opens an article, q leaves.")

    def action_open_next(self, by: int) -> None:
        """Open the next of the targets that were given, or the one before; after the last comes the first."""
        targets = [target for target in self.targets if target != STDIN or self.piped]
        if not targets or targets == [self.desk.target]:
            self.say("No other article was given; O opens one.")
            return
        at = targets.index(self.desk.target) if self.desk.target in targets else -max(by, 0)
        target = targets[(at + by) % len(targets)]
        self.open(target, self.piped if target == STDIN else None)

    def action_reload(self) -> None:
        """Load the article again and keep the place."""
        self.load_again()

    # All commands

    def action_palette(self) -> None:
        """Choose a command by its name."""
        from tui.screens.picker import Choice, Picker

        choices = [
            Choice(command.id, command.words, shown(command.keys[0]) if command.keys else "")
            for command in COMMANDS
            if not command.panes or self.at in command.panes
        ]
        self.app.push_screen(Picker("Commands", choices), self._run_command)

    async def _run_command(self, name: str | None) -> None:
        command = next((command for command in COMMANDS if command.id == name), None)
        if command:
            await self.app.run_action(command.action, self.focused or self)
