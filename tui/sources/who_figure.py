"""A figure: one who may be a source, and figures by the words that lead to them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import islice

from tui.sources.model import Gender
from tui.speech import SourceKind

BODIES: tuple[SourceKind, ...] = ("organisation", "publication")
PEOPLE: tuple[SourceKind, ...] = ("person", "unnamed")
THINGS: tuple[SourceKind, ...] = (*BODIES, "document")
_MANY = 16  # namesakes that are told apart


@dataclass(eq=False, slots=True)
class Figure:
    """One who may be a source, as far as the article has told by now.

    Attributes:
        name: the fullest form of the name, or the words of the first mention of someone without a name.
        words: the parts of the name, plain; () without one.
        kinds: how often mentions told each kind.
        gender: what a title, a noun, a given name or, failing those, a pronoun told.
        plural: whether it is several.
        roles: the words for who they are, the more telling the higher the number.
        forms: the forms used, in order.
        head: the plain noun of a figure without a name.
        open: it may be someone else of the cast: "the veteran", met before any other words for it.
        spoke: whether, without a name, it has been said to say something.
        strange: whether its name is one word that is no common name of persons.
        places: how often it has been where something is: "in Leeds", "at the Leeds Awards".
        quoted: whether words in quotation marks have been given to it by name.
        bare: whether one word has named it, when no other could be meant.
        doubted: whether what brought it to mind last was a pronoun that may mean another.
        acts: how often it has been the subject of a sentence or said something.
        traits: the words told of it by roles or, without a name, by its own.
        heat: how present it was to a reader at `when`.
        when: when it was mentioned last, in sentences.
        seen: when that was outside quoted words.
        spoke_at: when it was the subject or said something last.
    """

    name: str
    words: tuple[str, ...] = ()
    kinds: Counter[SourceKind] = field(default_factory=Counter)
    gender: Gender | None = None
    plural: bool | None = None
    roles: dict[str, int] = field(default_factory=dict)
    forms: dict[str, None] = field(default_factory=dict)
    head: str = ""
    open: bool = False
    spoke: bool = False
    strange: bool = False
    places: int = 0
    quoted: bool = False
    bare: bool = False
    doubted: bool = False
    acts: int = 0
    traits: set[str] = field(default_factory=set)
    heat: float = 0.0
    when: float = -1.0
    seen: float = -1.0
    spoke_at: float = -1.0

    @property
    def kind(self) -> SourceKind:
        """The kind that most mentions tell; failing those, a strange word that nobody quotes is a body's."""
        if self.kinds:
            return max(self.kinds, key=self.kinds.__getitem__)
        if not self.words:
            return "unnamed"
        return "organisation" if self.strange and self.gender is None and not self.quoted else "person"

    @property
    def personal(self) -> bool:
        """Whether "he" or "she" can stand for it."""
        named = len(self.words) > 1 or (bool(self.words) and self.acts > 1)
        able = bool(self.kinds) or named or self.gender is not None
        return able and not self.plural and (not self.kinds or self.kind in ("person", "unnamed"))

    @property
    def acting(self) -> bool:
        """Whether "it" can stand for it: something that does things, not only a place where they are done."""
        return self.acts > 0 or (bool(self.kinds) and not self.places)

    @property
    def role(self) -> str | None:
        """The words that tell most of who they are; the first of them where several tell as much."""
        return max(self.roles, key=lambda role: self.roles[role]) if self.roles else None


class Index:
    """Figures by a word. Of many, only the latest are looked at, so that time is linear."""

    def __init__(self) -> None:
        self._figures: dict[str, dict[int, Figure]] = {}

    def put(self, word: str, figure: Figure) -> None:
        """Let a figure be found by a word."""
        self._figures.setdefault(word, {})[id(figure)] = figure

    def get(self, word: str) -> list[Figure]:
        """The figures of a word, the latest last."""
        found = self._figures.get(word)
        return list(islice(reversed(found.values()), _MANY))[::-1] if found else []
