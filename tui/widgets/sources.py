"""The sources: who speaks, in the order of appearance, and under each name what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Literal, get_args

from textual.binding import BindingType

from tui.commands import TABS, bindings, in_pane
from tui.layout import waiting
from tui.layout.pieces import Piece
from tui.layout.wrap import fit
from tui.messages import Filter
from tui.speech import Source, Sources, Statement
from tui.text import Span
from tui.widgets.rows import RowList, to_the_right

STRIP = 12  # cells of the strip that stands for the whole article
_WIDE = 40  # a pane as wide as this has room for the strip
_BAR = "▁▂▃▄▅▆▇█"
_NOWHERE, _HERE = "·", "•"
_PLACE = 5  # cells of " 100%"
UNATTRIBUTED = "no speaker found"


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source: name, role, number of statements, share of the quoted words (0 to 1) and its places.

    `only` tells that the article is filtered to it.
    """

    source: Source | None
    statements: Sequence[Statement]
    share: float
    length: int
    only: bool = False
    heads: bool = True

    @property
    def name(self) -> str:
        """Its name, or that there is none."""
        return self.source.name if self.source else UNATTRIBUTED

    @property
    def span(self) -> Span | None:
        """Where it speaks first."""
        return extent(self.statements[0]) if self.statements else None

    def rows(self, width: int) -> list[list[Piece]]:
        """Name and role to the left, figures to the right."""
        figures = list(self._figures(width))
        room = width - sum(piece.cells for piece in figures) - 1
        name, cells = fit(self.name, room)
        row = [Piece(name, cells, ("rows--strong",) if self._is_named else ("rows--quiet",))]
        detail = self._detail()
        if detail and room - cells > 4:
            text, wide = fit(f"  {detail}", room - cells)
            row.append(Piece(text, wide, ("rows--quiet",)))
            cells += wide
        return [[*row, Piece(" " * (room - cells + 1), room - cells + 1), *figures]]

    @property
    def _is_named(self) -> bool:
        return self.source is not None and self.source.kind != "unnamed"

    def _detail(self) -> str:
        kind = self.source.kind if self.source and self.source.kind != "person" else ""
        role = (self.source.role if self.source else None) or kind
        return " · ".join(filter(None, ("shown" if self.only else "", role)))

    def _figures(self, width: int) -> Iterator[Piece]:
        if width >= _WIDE:
            yield Piece(self._strip(), STRIP, ("rows--drawn",))
            yield Piece(f" {_BAR[min(7, int(self.share * 8))]}", 2, ("rows--drawn",))
        yield Piece(f"{len(self.statements):>4}", 4)

    def _strip(self) -> str:
        marked = {extent(statement).start * STRIP // max(1, self.length) for statement in self.statements}
        return "".join(_HERE if cell in marked else _NOWHERE for cell in range(STRIP))


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """Something a source says: its words, whether it is sure who says them, and how far on it stands."""

    source: Source | None
    statement: Statement
    text: str
    percent: int
    heads: bool = False

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return extent(self.statement)

    def rows(self, width: int) -> list[list[Piece]]:
        """As many of its words as fit on a row."""
        doubt = "" if self.statement.sure else "? "
        room = width - 2 - len(doubt) - _PLACE
        text, cells = fit(" ".join(self.text[: 4 * width].split()), room)
        style = ("rows--said",) if self.statement.kind == "direct" else ()
        return [[
            Piece("  ", 2), Piece(doubt, len(doubt), ("rows--doubt",)), Piece(text, cells, style),
            *to_the_right(f"{self.percent}%", room - cells + _PLACE),
        ]]  # fmt: skip


Group = tuple[SourceEntry, *tuple[StatementEntry, ...]]
Order = Literal["appearance", "share", "name"]
ORDERS: tuple[Order, ...] = get_args(Order)

# What a source is ordered by; those without a speaker always come last.
_KEYS: dict[Order, Callable[[Group], tuple[bool, float | str]]] = {
    "appearance": lambda group: (group[0].source is None, 0.0),
    "share": lambda group: (group[0].source is None, -group[0].share),
    "name": lambda group: (group[0].source is None, group[0].name.casefold()),
}


class SourcesList(RowList):
    """All sources, each followed by its statements."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(in_pane("sources"))

    def __init__(self) -> None:
        super().__init__(TABS["sources"], waiting.SOURCES)
        self._filtered: list[Source | None] = []
        self._groups: list[Group] = []
        self.order: Order = "appearance"

    def action_filter(self) -> None:
        """Show only what the source at the cursor says; another one is added, the same one taken away."""
        entry = self.source
        if entry is None:
            return
        if entry.source in self._filtered:
            self._filtered.remove(entry.source)
        else:
            self._filtered.append(entry.source)
        shown = [group for group in self._groups if group[0].source in self._filtered]
        self._arrange()
        heads = [group[0] for group in shown]
        spans = [span for head in heads for said in head.statements for span in said.content]
        self.post_message(Filter(spans, ", ".join(head.name for head in heads)))

    def sort(self) -> Order:
        """Put them in the next order; which that is."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self._arrange()
        return self.order

    def _arrange(self) -> None:
        groups = sorted(self._groups, key=_KEYS[self.order])
        entries: list[SourceEntry | StatementEntry] = []
        for group in groups:
            entries += [replace(group[0], only=group[0].source in self._filtered), *group[1:]]
        self.set_entries(entries, self.count)

    @property
    def source(self) -> SourceEntry | None:
        """The one at the cursor, or whose statement is."""
        above = reversed(self.entries[: self.chosen + 1])
        return next((entry for entry in above if isinstance(entry, SourceEntry)), None)

    def show_all(self) -> None:
        """No longer filter."""
        self._filtered.clear()
        self._arrange()

    def show(self, text: str, sources: Sources) -> None:
        """Show the sources of a text."""
        self._filtered.clear()
        self._groups = list(_groups(text, sources))
        self.say("nobody is quoted")
        self.count = f"{len(sources.sources)} · {statement_count(sources)} statements"
        self._arrange()


def extent(statement: Statement) -> Span:
    """The stretch from the first word of a statement to its last, with what stands between."""
    return Span(statement.content[0].start, statement.content[-1].end)


def statement_count(sources: Sources) -> int:
    """How many statements there are, with and without a speaker."""
    return sum(len(source.statements) for source in sources.sources) + len(sources.unattributed)


def _groups(text: str, sources: Sources) -> Iterator[Group]:
    groups: list[tuple[Source | None, Sequence[Statement]]] = [
        (source, source.statements) for source in sources.sources
    ]
    if sources.unattributed:
        groups.append((None, sources.unattributed))
    whole = _said(statement for _, statements in groups for statement in statements) or 1
    for source, statements in groups:
        head = SourceEntry(source, statements, _said(statements) / whole, len(text))
        yield head, *(_statement_entry(text, source, statement) for statement in statements)


def _statement_entry(text: str, source: Source | None, statement: Statement) -> StatementEntry:
    place = round(100 * statement.content[0].start / max(1, len(text)))
    return StatementEntry(source, statement, " […] ".join(span.of(text) for span in statement.content), place)


def _said(statements: Iterable[Statement]) -> int:
    """Code points said by a source itself, word for word or not."""
    return sum(span.width for statement in statements for span in statement.content)
