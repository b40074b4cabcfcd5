"""What widgets ask of screens, and what work tells them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from tui.text import Span

if TYPE_CHECKING:
    from tui.clipboard.receipt import Receipt


@dataclass
class Preview(Message):
    """Show this place in the article; the focus stays where it is."""

    span: Span


@dataclass
class Go(Message):
    """Take the reader to this place in the article; None is the place that is shown."""

    span: Span | None


@dataclass
class Filter(Message):
    """Show only the paragraphs in which these stand; all, if there are none."""

    spans: list[Span]
    name: str


@dataclass
class Posted(Message):
    """A job posted something. `ticket` tells the jobs of one article from those of another."""

    item: object
    ticket: int


@dataclass
class Typed(Message):
    """What stands in the prompt changed."""

    text: str


@dataclass
class Stepped(Message):
    """A letter that moves was pressed in an empty prompt."""

    by: int


@dataclass
class Entered(Message):
    """The prompt was left with Enter."""

    text: str


@dataclass
class Copied(Message):
    """A copy was tried."""

    receipt: Receipt
    text: str


@dataclass
class Browsed(Message):
    """A page was opened in the reader's browser, or could not be."""

    url: str
    done: bool


@dataclass
class Pasted(Message):
    """A text of several lines was pasted into a prompt."""

    text: str


class Left(Message):
    """The prompt was left with Escape."""
