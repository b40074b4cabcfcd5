"""The people and organisations of a byline: names only, without roles, places and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from tui.article import Author
from tui.languages import codes, primary, table

_TAG = re.compile(r"<[^>]*>")
_ADDRESS = re.compile(r"\S+@\S+|@\w+|(?:https?:)?//\S+|\bwww\.\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,3}/\S*")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}")
_ASIDE = re.compile(r"\([^)]*(?:\)|$)|\[[^]]*(?:\]|$)")
_BREAKS = re.compile(r"\s*(?:[;|•·/\n]|\s[–—-]\s|,)\s*")
_BARS = re.compile(r"\s*[|•·\n]\s*")
_EDGES = ' .,:;*|/–—-•·"“”'
_LONGEST = 60  # characters of one name
_MOST = 6  # words of one name
_SPELT = 4  # letters; a shorter word in capitals may stand for several
_INITIALS = 5  # letters; capitals no longer than this are an agency's


class _Words(NamedTuple):
    """The words that surround names in bylines."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    joining: re.Pattern[str]
    place: re.Pattern[str]
    roles: frozenset[str]
    organisations: frozenset[str]
    nobody: frozenset[str]


def authors(
    text: str | Iterable[str], publication: str | None = None, language: str | None = None
) -> tuple[Author, ...]:
    """Who a byline names, in order, each once; nobody when it names none.

    Args:
        text: a byline ("By Ana Ruiz and Tom Hale in Leeds"), or names that were listed one by one.
        publication: its name as an author is an organisation.
        language: a BCP 47 code; English words are known in any language.
    """
    words = _words(primary(language))
    texts = [text] if isinstance(text, str) else text
    made = (_author(name, publication, words) for part in texts for name in _names(part, words))
    return tuple({author.name.casefold(): author for author in made if author}.values())


def is_byline(text: str, language: str | None = None) -> bool:
    """Whether a line, or a part of it, says itself that it is one: "By Ana Ruiz", "4 May | By Ana Ruiz"."""
    before = _words(primary(language)).before
    return len(text) <= 2 * _LONGEST and any(map(before.match, _BARS.split(text)))


def _names(text: str, words: _Words) -> Iterator[str]:
    """The pieces of a byline that can be names; a place ends them."""
    bare = _ASIDE.sub(" ", _ADDRESS.sub(" ", _TAG.sub(" ", text)))
    for part in _BREAKS.split(words.before.sub("", bare.strip(_EDGES))):
        for piece in words.joining.split(part):
            name, *place = words.place.split(words.before.sub("", piece.strip(_EDGES)), maxsplit=1)
            yield " ".join(words.after.sub("", name.strip(_EDGES)).split())
            if place and not name.strip():
                return


def _author(name: str, publication: str | None, words: _Words) -> Author | None:
    folded = name.casefold()
    parts = folded.split()
    if not 1 < len(name) <= _LONGEST or len(parts) > _MOST or folded in words.nobody:
        return None
    if not any(map(str.isalpha, name)) or any(map(str.isdigit, name)):
        return None
    if publication and folded == publication.casefold():
        return Author(name, "organisation")
    if _DOMAIN.fullmatch(name):
        return None
    if words.organisations.intersection((folded, *parts)) or (name.isupper() and len(name) <= _INITIALS):
        return Author(name, "organisation")
    if words.roles.intersection(parts) or not _is_named(name):
        return None
    return Author(_cased(name))


def _is_named(name: str) -> bool:
    """Whether a name is written as one: most of its words begin with a capital, where there are such."""
    parts = name.split()
    return 2 * sum(part[0].islower() for part in parts) <= len(parts) and not parts[-1][0].islower()


def _cased(name: str) -> str:
    """A name in capitals as names are written; one with short words, which may be initials, as it is."""
    if name.isupper() and min(map(len, name.split())) >= _SPELT and " " in name:
        return name.title()
    return name


@cache
def _words(language: str) -> _Words:
    tables = [table(code, "byline") for code in ("en", language) if code in codes()]

    def entries(key: str) -> list[str]:
        return [entry for rows in tables for entry in rows.get(key, ())]

    def either(key: str) -> str:
        return "|".join(sorted(map(re.escape, entries(key)), key=len, reverse=True))

    return _Words(
        before=re.compile(
            rf"^(?:{either('before')})(?:\s*:\s*|\s+|(?-i:(?<=[a-z])(?=[A-Z])))", re.IGNORECASE
        ),
        after=re.compile(rf"(?:(?:^|[\s,]+)(?:{either('after')})\.?)+$"),
        joining=re.compile(rf"\s*&\s*|\s+(?:{either('and')}|{either('and').upper()})\s+"),
        place=re.compile(rf"(?:^|\s+)(?:{either('in')})\s+"),
        roles=frozenset(entries("roles")),
        organisations=frozenset(entries("organisations")),
        nobody=frozenset(entries("nobody")),
    )
