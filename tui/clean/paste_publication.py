"""Which publication a paste is from: what the furniture around its article calls it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from tui.clean.furniture import furniture, tokens
from tui.clean.paste_authors import is_name
from tui.languages import primary, table

_WEIGHTS = {"strong": 3, "owner": 2, "weak": 1}
_SURE = 3  # evidence that names a publication; a line that is the name and nothing else adds one
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŻČŠŽА-ЯЁІЇЄҐ]"
_WORD = rf"(?:{_CAPITAL}|\d)(?:[\w&’'-]|\.(?=\w))*"


class _Imprint(NamedTuple):
    """How a language names publications in furniture."""

    phrases: dict[str, list[tuple[str, int]]]  # by their first word, with their weight
    joining: str  # a pattern of small words inside names
    never: frozenset[str]


def publication_of(outside: Iterable[str], language: str | None) -> str | None:
    """The name that the furniture gives the publication, where the evidence is enough and undivided.

    Args:
        outside: the lines outside the article.
        language: a BCP 47 code; English furniture counts in any language.
    """
    whole = Counter(outside)
    evidence: Counter[str] = Counter()
    for text in (each for each in whole if " " in each):
        for name, weight in _named(text, primary(language)):
            evidence[name] += weight
    for name in evidence:
        evidence[name] += min(1, whole[name])
    best = evidence.most_common(1)
    return best[0][0] if best and best[0][1] >= _SURE else None


def _named(text: str, code: str) -> Iterator[tuple[str, int]]:
    """The names that a line gives the publication, each with its weight."""
    imprint = _imprint(code)
    for word in dict.fromkeys(tokens(text)):
        for entry, weight in imprint.phrases.get(word, ()):
            found = _phrase(entry, imprint.joining).fullmatch(text.strip(" .!:»›>"))
            name = found["name"] if found else ""
            if name and _can_name(name, weight, code):
                yield name, weight


def _can_name(name: str, weight: int, code: str) -> bool:
    """Whether a publication may be called so: no common word, no label, no person unless surely."""
    if name.casefold() in _imprint(code).never or furniture(name, code) is not None:
        return False
    return weight >= _SURE or not is_name(name)


@cache
def _imprint(code: str) -> _Imprint:
    tables = [table(each, "imprint") for each in dict.fromkeys((code, "en"))]
    phrases: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for key, weight in _WEIGHTS.items():
        for entry in (entry for rows in tables for entry in rows.get(key, ())):
            word = next(word for word in tokens(entry.replace("{}", " ")) if word != "#")
            phrases[word].append((entry, weight))
    return _Imprint(
        phrases=dict(phrases),
        joining="|".join(re.escape(word) for rows in tables for word in rows.get("joining", ())),
        never=frozenset(word for rows in tables for word in rows.get("never", ())),
    )


@cache
def _phrase(entry: str, joining: str) -> re.Pattern[str]:
    """A phrase as a pattern: any case but for the name, "#" for a number."""
    before, _, after = (
        re.escape(part).replace(r"\#", r"\d+").replace(r"\ ", r"\s+") for part in entry.partition("{}")
    )
    more = rf" (?:{joining})(?= {_CAPITAL})| (?:d|l)['’]{_WORD}| &| {_WORD}"
    name = rf"(?:the )?(?P<name>(?:The )?(?={_CAPITAL}){_WORD}(?:{more}){{0,5}})"
    return re.compile(rf".{{0,30}}?(?<!\w)(?i:{before}){name}(?i:{after})(?:\W.{{0,90}})?")
