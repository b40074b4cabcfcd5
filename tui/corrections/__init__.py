"""What the reader mended in a reading: records that are applied over it, in order, and kept with the article.

A record names what it mends by its words and the offset where they stood. So it still fits after the article
was fetched again: of all places with these words the nearest is meant. One that fits nowhere is left out, and
a note says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from tui.article import Article, Note
from tui.corrections.article import PutBack, Remove, SetField
from tui.corrections.sources import NotSpeech, Reassign, Rename
from tui.digest import MethodName
from tui.speech import Sources

if TYPE_CHECKING:
    from tui.reading import Reading

__all__ = [
    "Correction",
    "NotSpeech",
    "PutBack",
    "Reassign",
    "Remove",
    "Rename",
    "SetField",
    "dump",
    "mend",
    "mend_article",
    "mend_sources",
    "restore",
]

OfArticle = PutBack | Remove | SetField
OfSources = Rename | Reassign | NotSpeech
Correction = OfArticle | OfSources

_KINDS: dict[str, type[Correction]] = {
    kind.do: kind for kind in (PutBack, Remove, SetField, Rename, Reassign, NotSpeech)
}


def mend_article(article: Article, corrections: Iterable[Correction]) -> Article:
    """The article with its corrections; its sources and summary are to be found anew."""
    lost = 0
    for correction in corrections:
        if isinstance(correction, OfArticle):
            mended = correction.mended(article)
            lost += mended is None
            article = mended or article
    return _noted(article, lost)


def mend_sources(
    article: Article, sources: Sources, corrections: Iterable[Correction]
) -> tuple[Sources, int]:
    """The sources with their corrections, and how many of these fit nowhere."""
    lost = 0
    for correction in corrections:
        if isinstance(correction, OfSources):
            mended = correction.mended(article, sources)
            lost += mended is None
            sources = mended or sources
    return sources, lost


def mend(
    reading: Reading,
    corrections: Sequence[Correction],
    summary: int | None = None,
    method: MethodName = "news",
) -> Reading:
    """A reading with corrections. Without any, it is the same reading.

    Args:
        reading: as it was read.
        corrections: in the order in which they were made.
        summary: as for `read`.
        method: as for `read`.
    """
    article = mend_article(reading.article, corrections)
    if article.text != reading.article.text:
        from tui.reading import complete

        reading = complete(article, summary=summary, method=method)
    sources, lost = mend_sources(article, reading.sources, corrections)
    return replace(reading, article=_noted(article, lost), sources=sources)


def dump(corrections: Iterable[Correction]) -> str:
    """The corrections as JSON."""
    import json

    return json.dumps([{"do": correction.do, **asdict(correction)} for correction in corrections])


def restore(text: str) -> tuple[Correction, ...]:
    """The corrections in a JSON text. A record of a kind not known (from a later version) is left out."""
    import json

    rows = [dict(row) for row in json.loads(text)]
    kinds = [_KINDS.get(row.pop("do")) for row in rows]
    return tuple(kind(**row) for kind, row in zip(kinds, rows, strict=True) if kind)


def _noted(article: Article, lost: int) -> Article:
    if not lost:
        return article
    note = Note("corrections", f"{lost} of your corrections no longer fit the text.")
    return replace(article, notes=(*article.notes, note))
