"""A reading: an article, who says what in it, and a summary. `read` is the pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tui.article import Article, Note
from tui.clean import CleanOption, clean
from tui.digest import MethodName, Summary
from tui.errors import UsageError
from tui.page import Page
from tui.settings import checked
from tui.sources import find_sources
from tui.speech import Source, Sources, Statement
from tui.summary import summarise
from tui.text import Span

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the screens show and the command line prints of one article."""

    article: Article
    sources: Sources
    summary: Summary

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the reader should know of how the reading was made."""
        return self.article.notes + self.summary.notes

    def as_dict(self, target: str | None = None, accessed: str | None = None) -> dict[str, Any]:
        """The reading as plain data: the JSON of the command line. No field is ever absent.

        Args:
            target: what the reader asked for.
            accessed: the day the target was opened, ISO 8601.
        """
        text = self.article.text
        return {
            "schema": SCHEMA,
            "target": target,
            "clean": self.article.clean,
            "method": self.summary.method,
            "article": _article(self.article, accessed),
            "summary": [
                {**_place(point.span), "text": point.span.of(text), "score": point.score}
                for point in self.summary.points
            ],
            "sources": [_source(source) for source in self.sources.sources],
            "unattributed": [_statement(statement) for statement in self.sources.unattributed],
            "notes": [{"about": note.about, "text": note.text} for note in self.notes],
        }


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _article(article: Article, accessed: str | None) -> dict[str, Any]:
    about = article.metadata
    return {
        "title": about.title,
        "authors": [{"name": author.name, "kind": author.kind} for author in about.authors],
        "publication": about.publication,
        "published": about.published,
        "updated": about.updated,
        "issue": about.issue,
        "section": about.section,
        "url": about.url,
        "language": about.language,
        "accessed": accessed,
        "provenance": dict(about.provenance),
        "text": article.text,
        "blocks": [
            {"kind": block.kind, **_place(block.span), "level": block.level, "page": block.page}
            for block in article.blocks
        ],
        "sentences": [list(span) for span in article.sentences],
        "removed": [{"text": gone.text, "reason": gone.reason, "at": gone.at} for gone in article.removed],
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "name": source.name,
        "kind": source.kind,
        "role": source.role,
        "aliases": list(source.aliases),
        "statements": [_statement(statement) for statement in source.statements],
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "kind": statement.kind,
        "content": [list(span) for span in statement.content],
        "cue": list(statement.cue) if statement.cue else None,
        "source": list(statement.source) if statement.source else None,
        "via": statement.via,
        "sure": statement.sure,
    }


def read(
    source: str | bytes | Page,
    clean: CleanOption = "auto",
    url: str | None = None,
    summary: int | None = None,
    method: MethodName = "news",
) -> Reading:
    """Read an article: clean it, find who says what, summarise it.

    Fetches nothing and touches no disk; the same input gives the same reading in any process.

    Args:
        source: the page or text, decoded or not, or a page that was loaded.
        clean: how to clean it; "auto" tells pages, pastes, Markdown and clean text apart.
        url: the address it came from, for the citation and for relative links.
        summary: how many sentences; None lets the article decide, 0 gives none.
        method: the summary method.

    Raises:
        NoArticleError: there is nothing to read in it.
        LoadError: it is no text.
        UsageError: `clean`, `summary` or `method` is nothing there is.
    """
    if not isinstance(source, str | bytes | Page):
        raise UsageError(f"An article is a str or bytes, not {type(source).__name__}.")
    given = {"clean": clean, "method": method} | ({} if summary is None else {"summary": summary})
    for name, value in given.items():
        checked(name, value)
    page = source if isinstance(source, Page) else Page(source, url=url)
    return complete(_clean(page, clean), summary=summary, method=method)


def complete(article: Article, *, summary: int | None = None, method: MethodName = "news") -> Reading:
    """The reading of an article that is already clean (fresh from `clean`, or corrected by the reader)."""
    sources = find_sources(article)
    return Reading(article, sources, summarise(article, sources, count=summary, method=method))


_clean = clean  # the parameter of `read` has the same name, and that name is promised
