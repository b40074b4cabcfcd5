"""Opening a target for the screen: loaded in a thread, read in a child, shown as it comes.

What is posted: `Progress` at any time; a `Draft` where the text can be shown before it is read; what is
`Known` of it, before the draft if the reader may have a place in it; the `Article`; `Sources`; the `Summary`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.article import Article
from tui.digest import MethodName, Summary
from tui.page import Page
from tui.parcels import from_child
from tui.paths import shelf_file
from tui.settings import Options
from tui.speech import Sources
from tui.work import CancelledError, Job

if TYPE_CHECKING:
    from tui.cite import Style
    from tui.corrections import Correction
    from tui.shelf import Entry

PASTED = "pasted text"
"""The target of a text that was pasted."""

ONCE = ("-", PASTED)
"""Targets that cannot be loaded a second time."""

Part = Article | Sources | Summary


@dataclass(frozen=True, slots=True)
class Progress:
    """What is being done, in a word or two."""

    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that is an article already, to be read while it is taken apart."""

    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """The article's place on the shelf, as it was left or new; `problem` is what is wrong with the shelf."""

    entry: Entry
    problem: str = ""


class Opening:
    """The task of a job that opens one target: its page is loaded, unless it is given.

    What is known of the article stands on the shelf, unless an entry is given.

    A drafted text is taken apart only when `proceed` is called, so that the screen has the machine to itself
    until the text is on it.
    """

    def __init__(
        self, target: str, options: Options, page: Page | None = None, entry: Entry | None = None
    ) -> None:
        self.target = target
        self._options = options
        self.page = page
        self._entry = entry
        self._drawn = threading.Event()

    def proceed(self) -> None:
        """The draft is on the screen."""
        self._drawn.set()

    def __call__(self, job: Job) -> None:
        """Load, clean, find the sources, summarise."""
        from tui.load import is_address, load

        options = self._options
        if is_address(self.target):
            job.post(Progress("waiting for the page"))
        page = self.page or load(self.target, progress=_telling(job))
        text = ""
        known = self._know(page, job) if self._entry or self._may_have_a_place else None
        if options.clean == "none":
            from tui.clean import plain_text

            text = plain_text(page)
            job.post(Draft(text))
            self._drawn.wait()
        known = known or self._know(page, job)
        parts = from_child(job, read_parts, page, options, known.entry.corrections)
        del page  # the child has it; here it would only take room
        for part in parts:
            job.post(replace(part, text=text) if text and isinstance(part, Article) else part)

    @property
    def _may_have_a_place(self) -> bool:
        """Whether the reader may have been in the article before, and should be shown it from there."""
        return not self._options.private and shelf_file().exists()

    def _know(self, page: Page, job: Job) -> Known:
        known = (
            Known(self._entry) if self._entry else _known(page, self.target, private=self._options.private)
        )
        job.post(known)
        return known


def style_of(options: Options) -> Style:
    """The citation style that the reader has set.

    Raises:
        UsageError: there is none, or it has a mistake.
    """
    from tui.cite import csl_style, style

    return csl_style(options.csl) if options.csl else style(options.style)


def _telling(job: Job) -> Callable[[int, int | None], None]:
    def tell(here: int, total: int | None) -> None:
        if job.cancelled:
            raise CancelledError
        of = f" of {total // 1024}" if total else ""
        job.post(Progress(f"fetching: {here // 1024}{of} KB"))

    return tell


def _known(page: Page, target: str, *, private: bool) -> Known:
    from tui.shelf.entry import Entry

    if private and not shelf_file().exists():
        return Known(Entry("", target))  # nobody will ask for it by its key
    new = new_entry(page, target)
    from tui.shelf import Shelf, ShelfError  # not before, for SQLite takes room

    try:
        with closing(Shelf(shelf_file(), private=private)) as shelf:
            return Known(shelf.find(new.key) or new)
    except ShelfError as error:
        return Known(new, str(error))


def new_entry(page: Page, target: str) -> Entry:
    """What there is to be remembered of a page that was never read; what it holds, if it comes only once."""
    from tui.shelf.entry import Entry, key_of

    content = page.content.encode(errors="replace") if isinstance(page.content, str) else page.content
    return Entry(key_of(page), target, content=content if target in ONCE else None)


def read_parts(
    page: Page, options: Options, corrections: tuple[Correction, ...] = ()
) -> Iterator[Part | Progress]:
    """The parts of a reading, each as soon as it is there. Runs in the child.

    The article comes as it was found, the rest for the article as corrected. A drafted text does not come
    back with its article: it is on the screen already.
    """
    from tui.clean import clean
    from tui.corrections import mend_article

    yield Progress("finding the article")
    article = clean(page, options.clean)
    yield replace(article, text="") if options.clean == "none" else article
    yield from complete_parts(mend_article(article, corrections), options.summary, options.method)


def complete_parts(article: Article, count: int | None, method: MethodName) -> Iterator[Part | Progress]:
    """The rest of a reading whose article is there, fresh or corrected."""
    from tui.sources import find_sources

    yield Progress("finding who says what")
    sources = find_sources(article)
    yield sources
    yield from summary_parts(article, sources, count, method)


def summary_parts(
    article: Article, sources: Sources, count: int | None, method: MethodName
) -> Iterator[Part | Progress]:
    """The summary alone."""
    from tui.summary import summarise

    yield Progress("summarising")
    yield summarise(article, sources, count=count, method=method)
