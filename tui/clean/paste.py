"""A pasted text becomes an Article: the body is found among the furniture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.article import Article, BlockKind
from tui.clean.build import Draft, Dropped, build
from tui.clean.furniture import REASONS
from tui.clean.paste_about import found_about, presented, read_as
from tui.clean.paste_clean import headline, is_clean, whole
from tui.clean.paste_frame import Frame, frame, signatures
from tui.clean.paste_rows import rows_of
from tui.clean.paste_score import Scored
from tui.clean.paste_tidy import left_in, left_out, tidied
from tui.clean.paste_title import titled
from tui.clean.paste_window import kept
from tui.clean.plain import told
from tui.errors import NoArticleError
from tui.page import Page

_PICTURE = frozenset({"caption", "credit"})


def clean_paste(text: str, page: Page) -> Article:
    """The article in a text without markup.

    Raises:
        NoArticleError: there is no line in it that could be of an article.
    """
    about = told(text, page)
    rows = rows_of(text, about.language)
    clean = is_clean(rows)
    title = headline(rows, about.language) if clean else None
    reasons = left_out(rows, whole(rows, title, about.language)) if clean else tidied(rows, kept(rows))
    for at in signatures(rows, left_in(reasons), about.language):
        reasons[at] = "outside"
    body = left_in(reasons)
    if not body:
        raise NoArticleError(f"No article was found in {page.name}: with --clean none every line is kept.")
    if not clean:
        title = titled(rows, body, about.language)
    around = frame(rows, body, title, about.language)
    about = found_about(rows, around, body, about)
    first = next((at for at in body if rows[at].prose), 0)
    for at, kind in read_as(rows, around, about).items():
        if reasons[at] == "outside" or (reasons[at] is None and kind == "byline" and at < first):
            reasons[at] = kind
    for at in presented(rows, left_in(reasons), about.authors):
        reasons[at] = "bio"
    return build(_parts(rows, reasons, around), about, "paste", page.notes)


def _parts(rows: Sequence[Scored], reasons: Sequence[str | None], around: Frame) -> Iterator[Draft | Dropped]:
    """Every line as a block or as one left out, in order."""
    for at, (row, reason) in enumerate(zip(rows, reasons, strict=True)):
        kind = _kind(rows, at, reason, around)
        yield Draft(kind, row.line.text) if kind else Dropped(row.line.text, REASONS[reason or "outside"])


def _kind(rows: Sequence[Scored], at: int, reason: str | None, around: Frame) -> BlockKind | None:
    """The kind of block that a line is; None for one left out."""
    row = rows[at]
    if at == around.title:
        return "title"
    if at == around.standfirst:
        return "standfirst"
    if reason is not None:
        return "caption" if row.kind in _PICTURE and around.first <= at <= around.last else None
    if row.line.bullet:
        return "item"
    return "paragraph" if row.ends or row.prose else "heading"
