"""Corrections of who says what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from tui.article import Article
from tui.speech import Source, Sources, Statement


@dataclass(frozen=True, slots=True)
class Rename:
    """A source has another name; if that is the name of another source, the two are one."""

    do: ClassVar[str] = "rename"
    name: str
    at: int
    to: str

    @classmethod
    def of(cls, source: Source, to: str) -> Self:
        """The record for a source."""
        return cls(source.name, _first(source), to)

    def mended(self, article: Article, sources: Sources) -> Sources | None:
        """The sources with the name; None where there is no such source."""
        same = [source for source in sources.sources if source.name == self.name]
        if not same:
            return None
        source = min(same, key=lambda source: abs(_first(source) - self.at))
        others = [other for other in sources.sources if other is not source]
        namesake = next((other for other in others if other.name == self.to), None)
        aliases = dict.fromkeys((*source.aliases, source.name))
        if namesake is None:
            kind = "person" if source.kind == "unnamed" else source.kind
            one = replace(source, name=self.to, kind=kind, aliases=tuple(aliases))
        else:
            others.remove(namesake)
            one = replace(
                namesake,
                role=namesake.role or source.role,
                aliases=tuple(dict.fromkeys((*namesake.aliases, *aliases))),
                statements=(*namesake.statements, *source.statements),
            )
        return _arranged([*others, one], sources.unattributed)


@dataclass(frozen=True, slots=True)
class Reassign:
    """A statement is surely a source's (another's, a new one's, or that of the guess), or nobody's (None)."""

    do: ClassVar[str] = "reassign"
    words: str
    at: int
    to: str | None

    @classmethod
    def of(cls, article: Article, statement: Statement, to: str | None) -> Self:
        """The record for a statement."""
        return cls(statement.content[0].of(article.text), statement.content[0].start, to)

    def mended(self, article: Article, sources: Sources) -> Sources | None:
        """The sources with the statement in its place; None where there is no such statement."""
        statement = _statement(article, sources, self.words, self.at)
        if statement is None:
            return None
        rest = _without(sources, statement)
        sure = replace(statement, sure=True)
        if self.to is None:
            return _arranged(rest.sources, (*rest.unattributed, sure))
        known = next((source for source in sources.sources if source.name == self.to), None)
        holder = known or Source(self.to, "person")
        holder = replace(holder, statements=(*_left(holder.statements, statement), sure))
        others = (source for source in sources.sources if source is not known)
        return _arranged([*_all_left(others, statement), holder], rest.unattributed)


@dataclass(frozen=True, slots=True)
class NotSpeech:
    """What was taken for a statement is none."""

    do: ClassVar[str] = "not speech"
    words: str
    at: int

    @classmethod
    def of(cls, article: Article, statement: Statement) -> Self:
        """The record for a statement."""
        return cls(statement.content[0].of(article.text), statement.content[0].start)

    def mended(self, article: Article, sources: Sources) -> Sources | None:
        """The sources without the statement; None where there is no such statement."""
        statement = _statement(article, sources, self.words, self.at)
        return _without(sources, statement) if statement else None


def _first(source: Source) -> int:
    return min((statement.content[0].start for statement in source.statements), default=0)


def _statement(article: Article, sources: Sources, words: str, at: int) -> Statement | None:
    every = [statement for source in sources.sources for statement in source.statements]
    same = [one for one in (*every, *sources.unattributed) if one.content[0].of(article.text) == words]
    return min(same, key=lambda one: abs(one.content[0].start - at), default=None)


def _without(sources: Sources, statement: Statement) -> Sources:
    return _arranged(_all_left(sources.sources, statement), _left(sources.unattributed, statement))


def _all_left(sources: Iterable[Source], statement: Statement) -> list[Source]:
    return [replace(source, statements=_left(source.statements, statement)) for source in sources]


def _left(statements: Sequence[Statement], statement: Statement) -> tuple[Statement, ...]:
    return tuple(one for one in statements if one is not statement)


def _arranged(sources: Iterable[Source], unattributed: Iterable[Statement]) -> Sources:
    """Sources in the order of their first statements; one that has none left is gone."""

    def ordered(statements: Iterable[Statement]) -> tuple[Statement, ...]:
        return tuple(sorted(statements, key=lambda statement: statement.content[0]))

    heard = [
        replace(source, statements=ordered(source.statements)) for source in sources if source.statements
    ]
    return Sources(tuple(sorted(heard, key=_first)), ordered(unattributed))
