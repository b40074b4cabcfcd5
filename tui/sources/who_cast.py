"""The cast of an article: all that its names name, one figure over all forms of a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from tui.sources.model import Gender, Mention
from tui.sources.names import Vocabulary, plain
from tui.sources.who_figure import Figure, Index
from tui.text import Span


class Cast:
    """The named figures of an article, by the words of their names."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self.text = text
        self.words = words
        self._whole: dict[str, Figure] = {}
        self._last = Index()
        self._first = Index()
        self._initials: dict[str, Figure] = {}
        self._couples = Index()
        self._told = Index()
        self._bodies: Counter[str] = Counter()
        self._often: Counter[str] = Counter()

    def introduce(self, mentions: Iterable[Mention]) -> None:
        """Take in the names of several words, so that a surname alone finds them wherever it stands."""
        for mention in mentions:
            if mention.name is None:
                continue
            if mention.plural and len(mention.inner) > 1:
                self._wed(mention.inner)
            self._often[" ".join(self._parts(mention))] += 1
            if " " in mention.name or mention.kind == "person":
                self._meet(mention)

    def _wed(self, members: Sequence[Mention]) -> None:
        """Let a surname that stands once be each one's: "Tom and Ana Ruiz"."""
        surname = self._parts(members[-1])
        for member in members[:-1]:
            parts = self._parts(member)
            if len(surname) > 1 and len(parts) == 1 and (sex := self.words.given_gender(parts[0])):
                figure = self._meet(member._replace(kind="person", gender=member.gender or sex))
                self._couples.put(surname[-1], figure)

    def often(self, figure: Figure) -> int:
        """How often the whole article has a figure's name, or the first word of that alone."""
        forms = {" ".join(figure.words), *figure.words[:1]}
        return sum(self._often[form] for form in forms - self.words.nations)

    def employ(self, mention: Mention) -> None:
        """Take note of names that a mention shows to be bodies: "an analyst at Marsh", "Marsh’s founder"."""
        head = plain(mention.head.of(self.text)).removesuffix("'s")
        staff = self.words.has("staff", head)
        for inner in mention.inner:
            if inner.name is None or inner.kind is not None:
                continue
            before = self.text[mention.span.start : inner.span.start].rpartition(" ")[0].rpartition(" ")[2]
            at = mention.kind == "unnamed" and self.words.has("workplace", before)
            if at or (staff and (not before or before == "of")):
                self._bodies[" ".join(self._parts(inner))] += 1

    def find(self, mention: Mention) -> Figure:
        """The figure that a name stands for; a new one where none fits."""
        figure = self._meet(mention)
        if figure.gender is None and figure.kind == "person" and not figure.plural:
            figure.gender = self._sex(figure.words)
        return figure

    def _sex(self, words: tuple[str, ...]) -> Gender | None:
        """What the given name tells, or the one after a title that is not known for one: "Garda Ana Ruiz"."""
        if len(words) == 1:
            return None  # "Omar" may be a surname
        told = self.words.given_gender(words[0])
        if told is None and len(words) > 2 and words[0] not in self.words.given:
            return self.words.given_gender(words[1])
        return told

    def rename(self, short: str, figure: Figure) -> None:
        """Take note of a short form that the article introduces in brackets."""
        self._initials[plain(short)] = figure

    def _meet(self, mention: Mention) -> Figure:
        parts = self._parts(mention)
        figure = self._known(parts, mention) or self._add(mention, parts)
        self._learn(figure, mention, parts)
        return figure

    def _parts(self, mention: Mention) -> tuple[str, ...]:
        name = plain(mention.name or "").removesuffix("'s")
        parts = name.replace(".", "").replace("-", " ").split()
        while len(parts) > 1 and self.words.has("suffix", parts[-1]):
            parts.pop()
        return tuple(parts)

    def _known(self, parts: tuple[str, ...], mention: Mention) -> Figure | None:
        key = " ".join(parts)
        figure = self._whole.get(key)
        if figure is not None and not _at_odds(figure, mention):
            return figure
        if len(parts) == 1:
            return self._initials.get(key) or self._by_one_word(mention)
        fits = [figure for figure in self._last.get(parts[-1]) if self._same(figure, parts, mention)]
        return fits[-1] if fits else self._shortened(parts, mention) or self._lengthened(parts, mention)

    def candidates(self, mention: Mention) -> list[Figure]:
        """Those whom a name of one word can stand for; none for a longer name."""
        word, *more = self._parts(mention)
        if more or word in self._initials:
            return []
        known = self._last.get(word) + self._couples.get(word)
        fits = [figure for figure in known if self._fits(figure, mention)]
        if not fits:
            fits = [figure for figure in self._first.get(word) if self._fits(figure, mention)]
        if mention.role and len(fits) > 1:
            fits = [figure for figure in fits if self._bears(figure, mention.role)]
        return fits

    def _by_one_word(self, mention: Mention) -> Figure | None:
        return max(self.candidates(mention), key=lambda figure: figure.when, default=None)

    def _bears(self, figure: Figure, role: Span) -> bool:
        """Whether a role before a surname has been told of the figure."""
        return not figure.traits.isdisjoint(traits(role.of(self.text), self.words))

    def _shortened(self, parts: tuple[str, ...], mention: Mention) -> Figure | None:
        """The body whose name begins with these words: "Vale Christian" of "Vale Christian School"."""
        if mention.kind == "person":
            return None
        size = len(parts)
        for figure in self._first.get(parts[0]):
            if figure.kind == "organisation" and figure.words[:size] == parts:
                return figure
        return None

    def _lengthened(self, parts: tuple[str, ...], mention: Mention) -> Figure | None:
        """The body met under a shorter name that this one begins with."""
        shorter = self._whole.get(" ".join(parts[:-1])) if len(parts) > 2 else None
        bare = shorter is not None and not shorter.kinds["person"]
        return shorter if bare and mention.kind == "organisation" else None

    def _fits(self, figure: Figure, mention: Mention) -> bool:
        """Whether one word of a name can stand for the figure."""
        if figure.kind not in ("person", "unnamed") or mention.kind in ("publication", "document"):
            return False
        if figure.plural or mention.plural:
            return False
        return not _at_odds(figure, mention)

    def _same(self, figure: Figure, parts: tuple[str, ...], mention: Mention) -> bool:
        """Whether two names with the same last word are one's: "Ana Ruiz", "A Ruiz", "Ana Maria Ruiz"."""
        known = figure.words
        if figure.plural != bool(mention.plural) and (figure.plural or mention.plural):
            return False
        if len(known) == 1:
            return not figure.kinds or (figure.kind == "person" and mention.kind in ("person", None))
        short, long = sorted((known, parts), key=len)
        if long[-len(short) :] == short:
            return True
        if figure.kind == "organisation" or mention.kind == "organisation":
            return False
        return _same_given(short[0], long[0])

    def _add(self, mention: Mention, parts: tuple[str, ...]) -> Figure:
        figure = Figure(mention.name or "", parts, plural=bool(mention.plural))
        figure.strange = len(parts) == 1 and not self.words.personal(parts[0])
        if told := self._bodies[" ".join(parts)]:
            figure.kinds["organisation"] += told
        return figure

    def _learn(self, figure: Figure, mention: Mention, parts: tuple[str, ...]) -> None:
        """Take in what a mention tells of its figure."""
        if _fuller(parts, figure.words) or not figure.forms:
            figure.name, figure.words = mention.name or "", parts
            self._whole.setdefault(" ".join(parts), figure)
            self._last.put(parts[-1], figure)
            self._first.put(parts[0], figure)
            if len(parts) > 1:
                self._initials.setdefault("".join(part[0] for part in parts if self._counts(part)), figure)
        if len(figure.words) == 1 and self._styled(mention):
            figure.name = mention.span.of(self.text)
        figure.forms.setdefault(self._form(mention))
        if mention.kind:
            figure.kinds[mention.kind] += 1
        figure.gender = figure.gender or mention.gender
        if figure.kind == "organisation" and len(parts) > 1:
            for word in traits(mention.name or "", self.words):
                figure.traits.add(word)
                self._told.put(word, figure)
        if mention.role:
            self._tell(figure, mention.role)

    def namesakes(self, figure: Figure) -> list[Figure]:
        """The others with the same surname."""
        return [other for other in self._last.get(figure.words[-1]) if other is not figure]

    def told(self, word: str) -> list[Figure]:
        """The figures of whom a role has told this word."""
        return self._told.get(word)

    def place(self, figure: Figure) -> None:
        """Take note that a name stands where places stand: "in Leeds"."""
        figure.places += 1
        if not figure.roles and not figure.kinds:
            figure.kinds["organisation"] += 1

    def _tell(self, figure: Figure, role: Span) -> None:
        words = role.of(self.text)
        if words in figure.roles:
            return
        figure.roles[words] = self._tells(role)
        tied = False
        for part in words.split():
            for word in traits(part, self.words):
                # "an investor in the company" is not "the company"
                if not (tied and self.words.noun_kind(word) == "organisation"):
                    figure.traits.add(word)
                    self._told.put(word, figure)
            tied = tied or self.words.has("tie_person", plain(part))

    def _form(self, mention: Mention) -> str:
        """The name as it stands here, with "Mr" but without a role."""
        before = self.text[mention.span.start : mention.head.start].split()
        honorifics = takewhile(
            lambda word: self.words.has("honorific", plain(word).rstrip(".")), reversed(before)
        )
        return " ".join((*reversed(list(honorifics)), mention.name or ""))

    def _styled(self, mention: Mention) -> bool:
        """Whether a title before a name of one word is part of what it is called."""
        before = self.text[mention.span.start : mention.head.start].split()
        return len(before) == 1 and self.words.has("styled", plain(before[0]).rstrip("."))

    def _counts(self, part: str) -> bool:
        """Whether a word of a name gives a letter to its initials."""
        return len(part) > 3 or not (self.words.has("tie_organisation", part) or part in ("the", "and"))

    def _tells(self, role: Span) -> int:
        """How much a role tells: one with a noun for a person more than "of Leeds" or a title alone."""
        words = plain(role.of(self.text)).replace(",", " ").split()
        if not any(self.words.person(word.removesuffix("'s")) for word in words):
            return 0
        return 2 if len(words) > 1 else 1


def traits(told: str, words: Vocabulary) -> Iterator[str]:
    """The words that tell something, plain: of a role or description."""
    for part in plain(told).replace("-", " - ").split():
        word = part.strip(".,;:()'\"“”").removesuffix("'s")
        if word and not (words.has("empty", word) or words.has("quantifier", word)):
            yield words.short.get(word, word)


def _at_odds(figure: Figure, mention: Mention) -> bool:
    """Whether title or noun give a mention another sex than the figure has."""
    return mention.gender is not None and figure.gender is not None and mention.gender != figure.gender


def _fuller(parts: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether a form of a name has more words, or words for initials."""
    if len(parts) != len(known):
        return len(parts) > len(known)
    return sum(len(part) == 1 for part in parts) < sum(len(part) == 1 for part in known)


def _same_given(first: str, second: str) -> bool:
    """Whether two given names can be one's: equal, or one the initial of the other."""
    return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])
