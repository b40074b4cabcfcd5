"""What cleaning removed: each dropped line in its place among the article's own, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.article import Article, Block, Removed
from tui.screens.pages import ListPage
from tui.widgets.texts import TextEntry

_REASON = 26  # cells
_HINT = ("q back", "Enter puts back or takes out", "u undoes", "J K next removed", "/ search")

Line = Removed | Block


class CleanedPage(ListPage[None]):
    """It stays while lines are put back and taken out.

    Args:
        article: gives the article as it is corrected so far.
        change: puts a removed line back, or takes one of the article's out.
        undo: takes the last correction back.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("u", "undo", priority=True)]

    def __init__(
        self, article: Callable[[], Article], change: Callable[[Line], None], undo: Callable[[], None]
    ) -> None:
        self._article, self._change, self._undo = article, change, undo
        self._lines = list(lines(article()))
        super().__init__(_title(article()), _entries(article(), self._lines), hint=_HINT)

    def on_mount(self) -> None:
        """Begin at the first line that was removed."""
        super().on_mount()
        first = next((number for number, line in enumerate(self._lines) if isinstance(line, Removed)), 0)
        self.list.choose(first, preview=False)

    def take(self, number: int) -> None:
        """Put the line back, or take it out."""
        self._change(self._lines[number])
        self._fill_anew()

    def action_undo(self) -> None:
        """Take the last correction back."""
        self._undo()
        self._fill_anew()

    def _fill_anew(self) -> None:
        article = self._article()
        self._lines = list(lines(article))
        self.list.title = _title(article)
        self.fill(_entries(article, self._lines))


def lines(article: Article) -> Iterator[Line]:
    """The blocks of the article, and before each what was removed there."""
    gone = iter(sorted(article.removed, key=lambda removed: removed.at))
    following = next(gone, None)
    for block in article.blocks:
        while following and following.at <= block.span.start:
            yield following
            following = next(gone, None)
        yield block
    if following:
        yield following
    yield from gone


def _title(article: Article) -> str:
    count = len(article.removed)
    lines = "1 line" if count == 1 else f"{count} lines"
    return f"Removed: {lines}" if count else "Nothing was removed"


def _entries(article: Article, shown: list[Line]) -> list[TextEntry]:
    return [
        TextEntry(line.text, line.reason, _REASON, "rows--gone", "rows--quiet", heads=True)
        if isinstance(line, Removed)
        else TextEntry(line.span.of(article.text).replace("\n", " "), "", _REASON, most=1)
        for line in shown
    ]
