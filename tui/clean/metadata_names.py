"""The people and organisations of a byline: names only, without roles, places and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from tui.article import Author
from tui.clean.metadata_dates import month_names
from tui.languages import codes, primary, table

_TAG = re.compile(r"<[^>]*>")
_ADDRESS = re.compile(r"\S+@\S+|@\w+|(?:https?:)?//\S+|\bwww\.\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,3}/\S*")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}")
_ASIDE = re.compile(r"\([^)]*(?:\)|$)|\[[^]]*(?:\]|$)")
_PARTS = re.compile(r"[\s-]+")
_BARS = re.compile(r"\s*[|•·\n]\s*")
_EDGES = ' .,:;*|/／–—-•·"“”'
_TEXT = 2000  # characters of a byline that are read
_LONGEST = 60  # characters of one name
_MOST = 6  # words of one name
_NEVER = re.compile(r"[\d@{}<>%$#=\[\]\\]")  # in a name; a template's marks stand where it was not filled in
_SPELT = 3  # letters; a shorter word in capitals may stand for several, as one without a vowel does
_VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-Ý]")
_INITIALS = 5  # letters; capitals no longer than this are an agency's


class _Words(NamedTuple):
    """The words that surround names in bylines."""

    breaks: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    joining: re.Pattern[str]
    place: re.Pattern[str]
    credit: re.Pattern[str]
    agency: re.Pattern[str]
    dated: re.Pattern[str]
    roles: frozenset[str]
    organisations: frozenset[str]
    nobody: frozenset[str]
    staff: frozenset[str]


def authors(
    text: str | Iterable[str], publication: str | None = None, language: str | None = None
) -> tuple[Author, ...]:
    """Who a byline names, in order, each once; nobody when it names none.

    What a comma sets behind a person ("Ana Ruiz, Reuters", "Ana Ruiz, Leeds") is that person's house or place
    where it is an organisation or a single word.

    Args:
        text: a byline ("By Ana Ruiz and Tom Hale in Leeds"), or names that were listed one by one.
        publication: its name as an author is an organisation.
        language: a BCP 47 code; English words are known in any language.
    """
    words = _words(primary(language))
    texts = [text] if isinstance(text, str) else text
    made = (author for part in texts for author in _signed(part, publication, words))
    return tuple({author.name.casefold(): author for author in made}.values())


def is_byline(text: str, language: str | None = None) -> bool:
    """Whether a line, or a part of it, says itself that it is one: "By Ana Ruiz", "4 May | By Ana Ruiz"."""
    before = _words(primary(language)).before
    return len(text) <= 2 * _LONGEST and any(map(before.match, _BARS.split(text)))


def joined(text: str, language: str | None = None) -> tuple[Author, ...]:
    """The people whom a byline joins by "and" before anything else is said; nobody where it joins none."""
    words = _words(primary(language))
    begin = next((part for part in _BARS.split(text) if words.before.match(part)), "")
    pieces = list(_names(begin, words))
    while pieces and (pieces[-1][1] or not _author(pieces[-1][0], None, words)):
        pieces.pop()
    made = (_author(name, None, words) for name, _ in pieces)
    return tuple(author for author in made if author and author.kind == "person")


def is_role(word: str, language: str | None = None) -> bool:
    """Whether a word says what somebody does, which no name has: "editor"."""
    return word.casefold() in _words(primary(language)).roles


def is_credit(text: str, language: str | None = None) -> bool:
    """Whether a line says who did something else than write: "Photographs by Tom Hale"."""
    return bool(_words(primary(language)).credit.match(text))


def without_staff(name: str, language: str | None = None) -> str:
    """A folded name without the words for those who work at a house: "gazette" for "gazette staff"."""
    staff = _words(primary(language)).staff
    return " ".join(word for word in name.split() if word not in staff)


def _signed(text: str, publication: str | None, words: _Words) -> Iterator[Author]:
    """The authors that one text names."""
    person = False
    for name, apart in _names(text, words):
        author = _author(name, publication, words)
        if author is None or (person and apart and _is_attached(author)):
            continue
        person = person or (author.kind == "person" and " " in author.name)
        yield author


def _is_attached(author: Author) -> bool:
    return author.kind == "organisation" or (" " not in author.name and author.name[0].isupper())


def _names(text: str, words: _Words) -> Iterator[tuple[str, bool]]:
    """The pieces of a byline that can be names, and whether more than an "and" stands before each.

    A place ends them, and so does a credit.
    """
    plain = _ASIDE.sub(" ", _ADDRESS.sub(" ", _TAG.sub(" ", text[:_TEXT])))
    bare = words.credit.split(plain, maxsplit=1)[0]
    for part in words.breaks.split(words.before.sub("", bare.strip(_EDGES))):
        for at, piece in enumerate(words.joining.split(part)):
            name, *place = words.place.split(
                words.before.sub("", _undated(piece, words).strip(_EDGES)), maxsplit=1
            )
            yield " ".join(words.after.sub("", name.strip(_EDGES)).split()), at == 0
            if place and not name.strip():
                return


def _undated(piece: str, words: _Words) -> str:
    """A piece without the date or the age that follows a full name in it, or is glued to it."""
    name = words.dated.split(piece, maxsplit=1)[0].strip()
    return name if " " in name else piece


def _author(name: str, publication: str | None, words: _Words) -> Author | None:
    if " " in (person := words.agency.sub("", name)):
        name = person
    folded = name.casefold()
    parts = folded.split()
    if not 1 < len(name) <= _LONGEST or len(parts) > _MOST or folded in words.nobody:
        return None
    if not any(map(str.isalpha, name)) or _NEVER.search(name):
        return None
    if publication and folded == publication.casefold():
        return Author(name, "organisation")
    if _DOMAIN.fullmatch(name) or parts[-1] in words.roles - words.organisations:
        return None
    if words.organisations.intersection((folded, *_PARTS.split(folded))) or (
        name.isupper() and len(name) <= _INITIALS
    ):
        return Author(name, "organisation")
    if words.roles.intersection(parts) or not _is_named(name):
        return None
    return Author(_cased(name))


def _is_named(name: str) -> bool:
    """Whether a name is written as one: most of its words begin with a capital, where there are such."""
    parts = name.split()
    small = sum(part[0].islower() for part in parts)
    return small <= max(0, len(parts) - 2) and 2 * small <= len(parts) and not parts[-1][0].islower()


def _cased(name: str) -> str:
    """A name in capitals as names are written, but for short words, which may be initials."""
    if not name.isupper() or " " not in name:
        return name
    return " ".join(
        word.title() if len(word) >= _SPELT and _VOWEL.search(word) else word for word in name.split()
    )


def _date_words(language: str) -> str:
    """The months, and the words before a date, as alternatives of a pattern."""
    imprints = [table(code, "imprint") for code in ("en", language) if code in codes()]
    labels = [entry for rows in imprints for key in ("published", "updated") for entry in rows.get(key, ())]
    return "|".join(map(re.escape, (*month_names(language), *labels)))


@cache
def _words(language: str) -> _Words:
    tables = [table(code, "byline") for code in ("en", language) if code in codes()]

    def entries(key: str) -> list[str]:
        return [entry for rows in tables for entry in rows.get(key, ())]

    def either(key: str) -> str:
        return "|".join(sorted(map(re.escape, entries(key)), key=len, reverse=True))

    short = "".join(rf"(?<!{re.escape(title)})" for title in entries("short"))
    return _Words(
        breaks=re.compile(rf"\s*(?:[;|•·/\n／]|\s[–—-]\s|,|(?<=[a-zà-ÿ]{{3}}){short}\.\s)\s*"),
        before=re.compile(
            rf"^(?:{either('before')})(?:\s*[:：]\s*|\s+|(?-i:(?<=[a-z])(?=[A-Z])))", re.IGNORECASE
        ),
        after=re.compile(rf"(?:(?:^|[\s,]+)(?:{either('after')})\.?)+$"),
        joining=re.compile(rf"\s*&\s*|\s+(?:{either('and')}|{either('and').upper()})\s+"),
        place=re.compile(rf"(?:^|\s+)(?:{either('in')})\s+"),
        credit=re.compile(rf"(?:^|(?<=[^\w-]))(?:{either('credits')})(?!\w)", re.IGNORECASE),
        agency=re.compile(rf"\s+(?:(?:{either('article')})\s+)?(?:{either('agencies')})$", re.IGNORECASE),
        dated=re.compile(
            rf"(?:(?:^|(?<=\w)[\s,]*)(?:{_date_words(language)})\b\D{{0,12}})?\d", re.IGNORECASE
        ),
        roles=frozenset(entries("roles")),
        organisations=frozenset(entries("organisations")),
        nobody=frozenset(entries("nobody")),
        staff=frozenset(entries("staff")),
    )
