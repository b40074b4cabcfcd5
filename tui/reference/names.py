"""People's names in the parts that a citation turns round: given name, particle, family name, suffix.

Particles stay with the family name, as APA 7 and CSL 1.0.2 ("non-dropping particles") have it.
Where the order of a name is not plain it is kept as it stands: an unturned name is no error, a wrongly turned
one is.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tui.article import Author
from tui.languages import primary

_UNTURNED_LANGUAGES = frozenset({"hu", "ja", "ko", "vi", "zh", "is"})
"""Languages of names that begin with the family's, or (Icelandic) have a father's name in place of one."""
_JOINED_PARTICLE = re.compile(r"(?:al|as|ash|el|d)[-’'](?=\w)")
_HYPHENATED_GIVEN = re.compile(r"[^\W\d_]+-[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name. One that is not to be turned round (an organisation, "Plato") has `literal` and nothing else.

    `family_first` tells that the name is spoken with the family name first ("Moon Jae-in").
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    family_first: bool = False

    @property
    def short(self) -> str:
        """What a reference in the text says: the family name with its particle, or the whole."""
        return self.literal or spaced(self.particle, self.family)

    @property
    def full(self) -> str:
        """The name as one says it."""
        if self.literal:
            return self.literal
        if self.family_first:
            return spaced(self.family, self.given)
        return spaced(self.given, self.particle, self.family, self.suffix)


def spaced(*parts: str) -> str:
    """The parts with a space between them; none after an apostrophe or hyphen ("d’Ancona", "al-Assad")."""
    text = ""
    for part in filter(None, parts):
        text += part if not text or text[-1] in "’'-" else f" {part}"
    return text


def of_author(author: Author, language: str | None = None) -> Name:
    """The parts of a byline's name; an organisation is not taken apart."""
    return parse(author.name, language) if author.kind == "person" else Name(literal=_clean(author.name))


def parse(full: str, language: str | None = None) -> Name:
    """The parts of a person's name as it stands in a byline.

    Args:
        full: "Jan van den Berg", "Berg, Jan van den" or "Plato".
        language: of the article; it decides on two family names and on the order.
    """
    text = _clean(full)
    if "," in text:
        return _turned(text)
    tokens, suffix = _suffix(_without(text.split(), "honorifics"))
    if len(tokens) < 2 or (not suffix and _keeps_order(tokens, language)):
        return Name(literal=text)
    if _is_family_first(tokens):
        return Name(family=tokens[0], given=" ".join(tokens[1:]), family_first=True)
    return _split(tokens, suffix, language)


def _split(tokens: Sequence[str], suffix: str, language: str | None) -> Name:
    start = _family_start(tokens, language)
    particle, family = _particle(tokens[start:])
    return Name(family, " ".join(tokens[:start]), particle, suffix)


def _turned(text: str) -> Name:
    """A name with a comma: "Last, First", or one with "Jr." behind it."""
    first, *rest = (part.strip() for part in text.split(","))
    if len(rest) == 1 and _key(rest[0]) in _listed("suffixes"):
        return _with_suffix(first, rest[0])
    suffix = rest.pop() if len(rest) == 2 and _key(rest[1]) in _listed("suffixes") else ""
    if len(rest) != 1 or not first or not rest[0]:
        return Name(literal=text)
    family, given = first.split(), rest[0].split()
    trailing = len(given)
    while trailing > 1 and _key(given[trailing - 1]) in _listed("particles"):
        trailing -= 1
    particle, bare = _particle(family)
    return Name(
        bare, " ".join(given[:trailing]), " ".join(filter(None, (*given[trailing:], particle))), suffix
    )


def _with_suffix(name: str, suffix: str) -> Name:
    """The parts of a name whose suffix stood behind a comma."""
    tokens = _without(name.split(), "honorifics")
    return _split(tokens, suffix, None) if len(tokens) > 1 else Name(literal=f"{name}, {suffix}")


def _family_start(tokens: Sequence[str], language: str | None) -> int:
    """The index of the first token of the family name, its particles included; never 0."""
    last = len(tokens) - 1
    for index in range(1, last):
        if _key(tokens[index]) in _listed("particles") and not _capital(tokens[index]):
            return index
    start = last
    if primary(language) == "es" and last >= 2 and _key(tokens[last - 1]) not in _listed("double_given"):
        start -= len(tokens[last - 1].rstrip(".")) > 1
    while start > 1 and _key(tokens[start - 1]) in _listed("capital_particles"):
        start -= 1
    return start


def _capital(token: str) -> bool:
    return token[0].isupper()


def _particle(family: Sequence[str]) -> tuple[str, str]:
    """The lower-case particles of a family name, and the rest of it: "van den" Berg, "al-" Masri."""
    count = 0
    while (
        count < len(family) - 1
        and _key(family[count]) in _listed("particles")
        and not _capital(family[count])
    ):
        count += 1
    joined = _JOINED_PARTICLE.match(family[count]) if count == 0 else None
    if joined:
        return joined[0], " ".join([family[0][joined.end() :], *family[1:]])
    return " ".join(family[:count]), " ".join(family[count:])


def _suffix(tokens: list[str]) -> tuple[list[str], str]:
    if len(tokens) > 2 and _key(tokens[-1]) in _listed("suffixes"):
        return tokens[:-1], tokens[-1]
    return tokens, ""


def _keeps_order(tokens: Sequence[str], language: str | None) -> bool:
    """Whether the order of the name is not plain, or a title stands for the given name ("Lord Hall")."""
    if len(tokens) == 2 and _key(tokens[0]) in _listed("honorifics"):
        return True
    if primary(language) in _UNTURNED_LANGUAGES or not _alphabetic(tokens[0]):
        return True
    return _key(tokens[0]) in _listed("first_family") and not _is_family_first(tokens)


def _is_family_first(tokens: Sequence[str]) -> bool:
    families = _listed("first_family") | _listed("ambiguous_family")
    return len(tokens) == 2 and _key(tokens[0]) in families and bool(_HYPHENATED_GIVEN.fullmatch(tokens[1]))


def _alphabetic(token: str) -> bool:
    """Whether the script tells capitals: Latin, Greek, Cyrillic. Others have orders of their own."""
    return any(unicodedata.category(char) in {"Lu", "Ll"} for char in token)


def _without(tokens: list[str], kind: str) -> list[str]:
    while len(tokens) > 2 and _key(tokens[0]) in _listed(kind):
        tokens = tokens[1:]
    return tokens


def _clean(name: str) -> str:
    return " ".join(name.split()).strip(" ,;")


def _key(token: str) -> str:
    return token.rstrip(".").casefold()


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(_table()[kind])


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
