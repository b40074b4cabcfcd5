"""The sources: who speaks, in the order of appearance, and under each name what they say."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar, Literal, NamedTuple, get_args, overload

from textual.binding import BindingType

from tui.commands import TABS, bindings, in_pane
from tui.layout import waiting
from tui.layout.pieces import Piece
from tui.layout.wrap import fit
from tui.messages import Filter
from tui.speech import Source, Sources, Statement
from tui.text import Span
from tui.widgets.rows import RowList, to_the_right

# Cells of the strip that stands for the whole article, by the least width of a pane that has room for it.
_STRIPS = ((40, 12), (30, 6))
_BAR = "▁▂▃▄▅▆▇█"
_NOWHERE, _HERE = "·", "•"
_PLACE = 5  # cells of " 100%"
UNATTRIBUTED = "no speaker found"


class Group(NamedTuple):
    """A source, or None for none; its statements and its share of the quoted words, from 0 to 1."""

    source: Source | None
    statements: Sequence[Statement]
    share: float

    @property
    def name(self) -> str:
        """Its name, or that there is none."""
        return self.source.name if self.source else UNATTRIBUTED


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source: name, role, number of statements, share of the quoted words and its places.

    `length` is that of the text; `only` tells that the article is filtered to the source.
    """

    group: Group
    length: int
    only: bool = False
    heads: bool = True

    @property
    def span(self) -> Span | None:
        """Where it speaks first."""
        statements = self.group.statements
        return extent(statements[0]) if statements else None

    def rows(self, width: int) -> list[list[Piece]]:
        """Name and role to the left, figures to the right."""
        figures = list(self._figures(width))
        room = width - sum(piece.cells for piece in figures) - 1
        name, cells = fit(self.group.name, room)
        row = [Piece(name, cells, ("rows--strong",) if self._is_named else ("rows--quiet",))]
        detail = self._detail()
        if detail and room - cells > 4:
            text, wide = fit(f"  {detail}", room - cells)
            row.append(Piece(text, wide, ("rows--quiet",)))
            cells += wide
        return [[*row, Piece(" " * (room - cells + 1), room - cells + 1), *figures]]

    @property
    def _is_named(self) -> bool:
        return self.group.source is not None and self.group.source.kind != "unnamed"

    def _detail(self) -> str:
        source = self.group.source
        kind = source.kind if source and source.kind != "person" else ""
        role = (source.role if source else None) or kind
        return " · ".join(filter(None, ("shown" if self.only else "", role)))

    def _figures(self, width: int) -> Iterator[Piece]:
        strip = next((cells for least, cells in _STRIPS if width >= least), 0)
        if strip:
            yield Piece(self._strip(strip), strip, ("rows--drawn",))
            yield Piece(f" {_BAR[min(7, int(self.group.share * 8))]}", 2, ("rows--drawn",))
        yield Piece(f"{len(self.group.statements):>4}", 4)

    def _strip(self, cells: int) -> str:
        length = max(1, self.length)
        marked = {statement.content[0].start * cells // length for statement in self.group.statements}
        return "".join(_HERE if cell in marked else _NOWHERE for cell in range(cells))


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


Order = Literal["appearance", "share", "name"]
ORDERS: tuple[Order, ...] = get_args(Order)

# What a source is ordered by; those without a speaker always come last.
_KEYS: dict[Order, Callable[[Group], tuple[bool, float | str]]] = {
    "appearance": lambda group: (group.source is None, 0.0),
    "share": lambda group: (group.source is None, -group.share),
    "name": lambda group: (group.source is None, group.name.casefold()),
}


class Entries(Sequence[SourceEntry | StatementEntry]):
    """Each source followed by its statements; an entry is made when it is looked at."""

    def __init__(self, text: str = "", groups: Sequence[Group] = (), only: Sequence[Group] = ()) -> None:
        self._text = text
        self._groups = groups
        self._only = only
        self._begins = list(accumulate((1 + len(group.statements) for group in groups), initial=0))

    def __len__(self) -> int:
        return self._begins[-1]

    @overload
    def __getitem__(self, index: int) -> SourceEntry | StatementEntry: ...
    @overload
    def __getitem__(self, index: slice) -> list[SourceEntry | StatementEntry]: ...
    def __getitem__(
        self, index: int | slice
    ) -> SourceEntry | StatementEntry | list[SourceEntry | StatementEntry]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        at = self._at(index)
        place = index - self._begins[at]
        return self._statement(self._groups[at], place - 1) if place else self._head(self._groups[at])

    def head(self, index: int) -> SourceEntry | None:
        """The source at an entry, or whose statement it is."""
        return self._head(self._groups[self._at(index)]) if index < len(self) else None

    def number_of(self, statement: Statement, *, heads: bool = False) -> int | None:
        """Where a statement stands, or the source that makes it, by the first words of it."""
        first = statement.content[0]
        for begin, group in zip(self._begins, self._groups, strict=False):
            for number, other in enumerate(group.statements, 1):
                if other.content[0] == first:
                    return begin if heads else begin + number
        return None

    def _at(self, index: int) -> int:
        return bisect_right(self._begins, index) - 1

    def _head(self, group: Group) -> SourceEntry:
        return SourceEntry(group, len(self._text), only=group in self._only)

    def _statement(self, group: Group, number: int) -> StatementEntry:
        statement = group.statements[number]
        words = " […] ".join(span.of(self._text) for span in statement.content)
        percent = round(100 * statement.content[0].start / max(1, len(self._text)))
        return StatementEntry(group.source, statement, words, percent)


class SourcesList(RowList):
    """All sources, each followed by its statements."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(in_pane("sources"))

    def __init__(self) -> None:
        super().__init__(TABS["sources"], waiting.SOURCES)
        self.entries: Entries = Entries()
        self._text = ""
        self._groups: list[Group] = []
        self._only: list[Group] = []
        self.order: Order = "appearance"

    def action_filter(self) -> None:
        """Show only what the source at the cursor says; another one is added, the same one taken away."""
        head = self.source
        if head is None:
            return
        self._only = [one for one in self._groups if (one in self._only) != (one == head.group)]
        self._arrange()
        spans = [span for one in self._only for said in one.statements for span in said.content]
        self.post_message(Filter(spans, ", ".join(one.name for one in self._only)))

    def sort(self) -> Order:
        """Put them in the next order; which that is."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self._arrange()
        return self.order

    def _arrange(self) -> None:
        """Show them in their order; the cursor stays with its entry, if that is still there."""
        entries = Entries(self._text, sorted(self._groups, key=_KEYS[self.order]), self._only)
        under = self.entries[self.chosen] if len(self.entries) else None
        self.set_entries(entries, self.count)
        if isinstance(under, SourceEntry):
            self.find(under.group.statements[0], heads=True)
        elif under:
            self.find(under.statement)

    def find(self, statement: Statement, *, heads: bool = False) -> None:
        """Put the cursor on a statement, or on the source that makes it."""
        number = self.entries.number_of(statement, heads=heads)
        if number is not None:
            self.choose(number, preview=False)

    @property
    def source(self) -> SourceEntry | None:
        """The one at the cursor, or whose statement is."""
        return self.entries.head(self.chosen)

    @property
    def said(self) -> Statement | None:
        """The statement at the cursor, or the first of the source there."""
        match self.entry:
            case StatementEntry(statement=statement):
                return statement
            case SourceEntry(group=group) if group.statements:
                return group.statements[0]
            case _:
                return None

    def show_all(self) -> None:
        """No longer filter."""
        self._only = []
        self._arrange()

    def clear(self, instead: str) -> None:
        """Show no source, but a sentence about it."""
        self.show("", Sources())
        self.count = ""
        self.say(instead)

    def show(self, text: str, sources: Sources) -> None:
        """Show the sources of a text."""
        self._text, self._groups = text, _groups(sources)
        self.say("nobody is quoted")
        self.count = f"{len(sources.sources)} · {statement_count(sources)} statements"
        self.show_all()


def extent(statement: Statement) -> Span:
    """The stretch from the first word of a statement to its last, with what stands between."""
    return Span(statement.content[0].start, statement.content[-1].end)


def statement_count(sources: Sources) -> int:
    """How many statements there are, with and without a speaker."""
    return sum(len(source.statements) for source in sources.sources) + len(sources.unattributed)


def _groups(sources: Sources) -> list[Group]:
    said: list[tuple[Source | None, Sequence[Statement]]] = [
        (source, source.statements) for source in sources.sources
    ]
    if sources.unattributed:
        said.append((None, sources.unattributed))
    widths = [_width(statements) for _, statements in said]
    whole = sum(widths) or 1
    return [Group(*one, width / whole) for one, width in zip(said, widths, strict=True)]


def _width(statements: Iterable[Statement]) -> int:
    """Code points said by a source itself, word for word or not."""
    return sum(end - start for statement in statements for start, end in statement.content)
