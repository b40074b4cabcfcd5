"""Who signed a paste: a line that says it is a byline, or one under the title that is nothing but names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence, Set
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from tui.article import Author, Provenance
from tui.clean.furniture import furniture
from tui.clean.language import EAST_ASIAN
from tui.clean.metadata_dates import month_names
from tui.clean.metadata_names import authors, is_byline, is_role
from tui.clean.paste_frame import Frame, is_date_line
from tui.clean.paste_score import Scored
from tui.languages import codes, lines, table

_NAMES = 12  # words of a line that is nothing but names, roles and a date
_OVER = 3  # lines over a title in which its author is named
_NEAR = 2  # lines between a name and the date, or the next name, beside it
_PAIR = 2  # words of the names that a role follows without a comma
_INITIALS = 3  # letters of a name in capitals
_PARTS = range(2, 5)  # words of a name
_FROM_DIGIT = re.compile(r"\d.*", re.DOTALL)
_SMALL = re.compile(r"\b[^\W\d_A-Z]\w*")
_DENSE = re.compile(EAST_ASIAN)  # a byline may say so behind the name: "김철수 기자"
_NAME = re.compile(r"[^\W\d_](?:[\w '’-]|\.(?=\s|$))*")
_PRESENTED = re.compile(r"((?:[^\W\d_a-z][\w.'’-]* ){1,3}[^\W\d_a-z][\w.'’-]+) [a-z]")
_DIGIT = re.compile(r"\d")
_GLUED = re.compile(r"(?<=[^\W\d_A-Z]{2})[A-Z][^\W\d_]+\.?$")
_BARS = re.compile(r"\s*[|•·]\s*")
_GOES_ON = (",", "&")
_MOST = 8  # lines that a byline goes on over
_CLOSING = 3  # paragraphs at the end of a body that may present its author
_MARKS = " ,:|–—-/•·"
_ENOUGH = 2  # evidence from which a line of names is a signature …
_SURE = 3  # … and one that is no guess
_ABLE = frozenset({None, "repeated", "date", "byline", "credit", "reading_time"})


class _Text(NamedTuple):
    """What the lines of a text tell of a name."""

    language: str | None
    publication: str | None
    prose: str
    small: Set[str]  # words that the body writes with a small letter
    title: Set[str]
    presented: Set[str]  # who a line presents: "Ana Ruiz is …"


def signed_by(
    rows: Sequence[Scored], around: Frame, body: Sequence[int], publication: str | None, language: str | None
) -> tuple[tuple[Author, ...], Provenance]:
    """The authors whom the lines around the head of a body name, and whether that is said or a guess.

    Nobody where no line does.

    Args:
        rows: all lines.
        around: the frame of the body.
        body: the indices of its lines.
        publication: the name of the publication, as far as known.
        language: a BCP 47 code.
    """
    text = _text(rows, around, body, publication, language)
    header = [at for at in around.header if at >= around.first - _OVER and at != around.title]
    for at in header:
        if signed := _said(rows, at, text):
            more = _said(rows, at + 1, text) if at + 1 in header else ()
            return tuple(dict.fromkeys((*signed, *more))), "byline"
    head = next((at for at in body if rows[at].prose), -1)
    return _named(rows, [at for at in header if around.first <= at < head], text)


def is_name(text: str) -> bool:
    """Whether a line looks like a person's name and nothing else, with a first name that is known."""
    words = text.split()
    plain = _NAME.fullmatch(text) is not None and all(word[0].isupper() for word in words)
    return len(words) in _PARTS and plain and _is_given(words[0])


def _text(
    rows: Sequence[Scored], around: Frame, body: Sequence[int], publication: str | None, language: str | None
) -> _Text:
    told = [at for at in body if rows[at].prose]
    end = [at for at in told[-_CLOSING:] if _PRESENTED.match(rows[at].line.text)]
    prose = " ".join(rows[at].line.text for at in told if at not in end)
    title = set(rows[around.title].words) if around.title is not None else set()
    presented = {found[1] for row in rows if (found := _PRESENTED.match(row.line.text))}
    return _Text(language, publication, prose, set(_SMALL.findall(prose)), title, presented)


def _said(rows: Sequence[Scored], at: int, text: _Text) -> tuple[Author, ...]:
    """Whom a line names that says itself that it is a byline, with the lines that go on with it."""
    line = rows[at].line.text
    if rows[at].kind not in _ABLE or (rows[at].ends and not is_date_line(rows[at], text.language)):
        return ()
    line = next((part for part in _BARS.split(line) if is_byline(part, text.language)), line)
    after = iter(rows[at + 1 : at + 1 + _MOST])
    if is_byline(f"{line} X", text.language) and not is_byline(line, text.language):
        line += " " + next((row.line.text for row in after), "")
    if not is_byline(line, text.language) and not (rows[at].kind == "byline" and _DENSE.search(line)):
        return ()
    while line.endswith(_GOES_ON) and (row := next(after, None)):
        line += " " + row.line.text
    signed = authors(_undated(line, text.language), text.publication, text.language)
    return tuple(author for author in signed if not is_byline(f"{author.name} X", text.language))


def _named(
    rows: Sequence[Scored], under: Sequence[int], text: _Text
) -> tuple[tuple[Author, ...], Provenance]:
    """Whom the lines under the title name that are nothing but names."""
    found: dict[str, Author] = {}
    last, sure = None, False
    for at in under:
        if last is not None and at > last + _NEAR:
            break
        people = _people(rows[at], text)
        evidence = _evidence(rows, at, people[0].name, text) if people else 0
        if evidence >= _ENOUGH:
            found |= {author.name: author for author in people}
            last, sure = at, sure or evidence >= _SURE
    return tuple(found.values()), "byline" if sure else "guess"


def _people(row: Scored, text: _Text) -> tuple[Author, ...]:
    """The people of a line that has nothing but names, roles and a date."""
    if row.ends or row.line.text.endswith(",") or row.kind not in _ABLE:
        return ()
    dated = is_date_line(row, text.language)
    parts = (part for part in _BARS.split(row.line.text) if dated or not _DIGIT.search(part))
    people = takewhile(bool, (_people_of(part, text) for part in parts))
    return tuple(person for part in people for person in part)


def _people_of(part: str, text: _Text) -> tuple[Author, ...]:
    words = _undated(part, text.language).split()[:_NAMES]
    if len(words) > _PAIR and is_role(words[_PAIR], text.language):
        words = words[:_PAIR]
    signed = authors(" ".join(words), text.publication, text.language)
    return signed if all(author.kind == "person" and _is_name(author.name, text) for author in signed) else ()


def _is_name(name: str, text: _Text) -> bool:
    words = [word.casefold() for word in name.split()]
    return (
        len(words) in _PARTS
        and _NAME.fullmatch(name) is not None
        and name[0].isupper()
        and not any(word.isupper() and len(word) > _INITIALS for word in name.split())
        and words[-1] not in text.small
        and text.title.isdisjoint(words)
        and name not in text.prose
        and furniture(name, text.language) is None
    )


def _evidence(rows: Sequence[Scored], at: int, name: str, text: _Text) -> int:
    """How much says that a line of names tells who wrote the text."""
    first = name.split()[0]
    near = rows[max(0, at - 1) : at + 2]
    return (
        2 * _is_given(first)
        + (first.casefold() not in text.small)
        + any(_is_dated(row, text.language) for row in near)
        + any(row.kind == "byline" for row in near)
        + 2 * (name in text.presented)
        - any(map(str.islower, name.split()))
    )


def _is_dated(row: Scored, language: str | None) -> bool:
    if row.kind in ("date", "reading_time") or is_date_line(row, language):
        return True
    return any(furniture(part, language) == "date" for part in _BARS.split(row.line.text))


def _undated(text: str, language: str | None) -> str:
    """A byline without the date that follows the names: "By Ana Ruiz on December 19, 2023"."""
    months = month_names(language)
    names = _FROM_DIGIT.sub("", text)
    dated = names != text
    words = names.rstrip(_MARKS).split(" ")
    while words and (_bare(words[-1]) in months or (dated and words[-1].islower())):
        words = " ".join(words[:-1]).rstrip(_MARKS).split(" ")
    return _unglued(" ".join(words), months, language)


def _bare(word: str) -> str:
    return word.strip(".,:").casefold()


def _unglued(names: str, months: Collection[str], language: str | None) -> str:
    """The names without what no space sets apart from them: "Ana RuizDec", "Ana RobertsSports"."""
    glued = _GLUED.search(names)
    if glued and (
        _bare(glued[0]) in months or not authors(f"{names[: glued.start()]} {glued[0]}", None, language)
    ):
        return names[: glued.start()]
    if long := _glued_long().search(names):
        rest = names[long.end() :]
        return f"{names[: long.end()]}, {rest}" if is_name(rest) else names[: long.end()]
    return names


@cache
def _glued_long() -> re.Pattern[str]:
    """A word at whose end another begins with a capital; "MacNeil" and "FitzRoy" are one."""
    beginnings = (word for code in codes() for word in table(code, "byline").get("beginnings", ()))
    one = "|".join(map(re.escape, beginnings))
    return re.compile(rf"(?<=[\s-])(?!{one})[A-Z][^\W\d_A-Z]{{3,}}(?=[A-Z][^\W\d_A-Z]{{2}})")


def _is_given(name: str) -> bool:
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(char for char in letters if not unicodedata.combining(char)) in _given()


@cache
def _given() -> frozenset[str]:
    """First names of many countries, without their accents."""
    kinds = ("given_female", "given_male")
    return frozenset(
        name for code in codes() for kind in kinds for line in lines(code, kind) for name in line.split()
    )
