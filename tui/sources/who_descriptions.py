"""Descriptions: "the minister", "the company", "two officials", "a report" become figures, old or new."""

from __future__ import annotations

from collections import Counter

from tui.sources.model import Mention
from tui.sources.names import Vocabulary, plain
from tui.sources.who_cast import Cast, traits
from tui.sources.who_discourse import NOBODY, Discourse, Reading
from tui.sources.who_figure import BODIES, THINGS, Figure

_THEME = 3  # times as often named as the nearest body, one is what the article is about
_FURTHEST = 25  # sentences back that "the official" can reach


class Descriptions:
    """The figures without a name, and the ways back to those that have one."""

    def __init__(self, text: str, words: Vocabulary, discourse: Discourse, cast: Cast) -> None:
        self.text = text
        self.cast = cast
        self.words = words
        self.discourse = discourse
        self._known: dict[tuple[str, ...], Figure] = {}
        self._by_head: dict[str, Figure] = {}
        self._heads: Counter[str] = Counter()
        self._issued: dict[str, tuple[Figure, float]] = {}

    def read(self, mention: Mention, owner: Reading | None, *, speaks: bool, quoted: bool) -> Reading:
        """Whom a description stands for.

        Args:
            mention: the description.
            owner: whose it is, for "his report"; None without one.
            speaks: it is said to say something, so that it needs a figure.
            quoted: it stands in quoted words, where it points to nobody outside.
        """
        head = self._head(mention)
        if owner and owner.figure and self._channel(head, owner.figure):
            self._issued[head] = owner.figure, self.discourse.now
            return owner
        if owner and owner.figure and (relative := self._relative(head, owner.figure)) is not None:
            self._learn(relative, mention)
            return Reading(relative, True)
        content = self._content(mention)
        if not quoted and (issuer := self._issuer(mention, head, content)) is not None:
            self._learn(issuer, mention)
            return Reading(issuer, True)
        if len(content) > 1 and (figure := self._known.get(content)) is not None:
            if speaks:
                self._entitle(figure, mention)
            return Reading(figure, not figure.open)
        definite = self._definite(mention)
        if not quoted and (definite or len(content) == 1):
            reading = self._back(mention, head, content, definite)
            if reading.figure is not None:
                if speaks:
                    self._entitle(reading.figure, mention)
                    self._learn(reading.figure, mention)
                return reading
        if not speaks and (mention.kind is None or self._bare(mention)):
            return NOBODY
        guess = (definite or owner is not None) and self._may_be_named(mention, head, owner)
        guess = guess or self.words.has("whose", plain(mention.span.of(self.text).partition(" ")[0]))
        return self._new(mention, head, content, guess=guess, speaks=speaks)

    def _may_be_named(self, mention: Mention, head: str, owner: Reading | None) -> bool:
        """Whether one met under no other words may be someone or something of a name."""
        if self.words.has("any_body", head) or self.words.has("collective", head):
            return True
        if self.words.has("definite", plain(mention.span.of(self.text))):
            return True  # "this suggests"
        if not self._singular(mention):
            return False
        someone = self.words.has("anyone", head) or self.words.has("someone", head)
        office = head in self.words.titles or head in self.words.short.values()
        named = any(word[:1].isupper() for word in mention.span.of(self.text).split()[1:])
        told = head in self.words.demonyms or bool(self.cast.told(head))
        return owner is not None or someone or office or named or told

    def issue(self, mention: Mention, figure: Figure) -> None:
        """Take note that a figure speaks through "a letter", so that "the letter" is theirs."""
        head = self._head(mention)
        if self._channel(head, figure) and not self._definite(mention):
            self._issued[head] = figure, self.discourse.now

    def _issuer(self, mention: Mention, head: str, content: tuple[str, ...]) -> Figure | None:
        """Who speaks through "the letter", when it was told whose it is."""
        if head not in self._issued or len(content) > 1 or not self._definite(mention):
            return None
        figure, when = self._issued[head]
        return figure if self.discourse.now - when <= _FURTHEST else None

    def _relative(self, head: str, owner: Figure) -> Figure | None:
        """The only one of the family who can be "Ruiz’s mother": of the name and the sex."""
        if not self.words.has("kin", head) or not owner.words:
            return None
        family = [
            figure
            for figure in self.cast.namesakes(owner)
            if figure.gender is not None and figure.gender == self.words.gender(head)
        ]
        return family[0] if len(family) == 1 else None

    def _head(self, mention: Mention) -> str:
        return plain(mention.head.of(self.text)).removesuffix("'s")

    def _bare(self, mention: Mention) -> bool:
        """Whether a noun for one stands without a determiner: "as president" is nobody in particular."""
        return mention.tokens[1] - mention.tokens[0] == 1 and self._singular(mention)

    def _channel(self, head: str, owner: Figure) -> bool:
        """Whether one speaks through this: anyone through a letter, a person through a book as well."""
        if not owner.words and owner.kind == "unnamed":
            return False
        of_body = owner.kind in BODIES and self.words.has("work", head)
        return self.words.has("channel", head) and not of_body

    def _content(self, mention: Mention) -> tuple[str, ...]:
        """The words of a description that tell something."""
        words = mention.span.of(self.text)
        return tuple(traits(words, self.words)) or (plain(words),)

    def _definite(self, mention: Mention) -> bool:
        return self.words.has("definite", plain(mention.span.of(self.text).partition(" ")[0]))

    def _back(self, mention: Mention, head: str, content: tuple[str, ...], definite: bool) -> Reading:
        """The figure met before that a description goes back to."""
        head = self.words.short.get(head, head)
        wanted = {*content, head}
        before = self._by_head.get(head)
        if before is not None and self._near(before, mention) and wanted <= before.traits:
            alone = self._heads[head] == 1 or not definite
            return Reading(before, alone and not before.open)
        if not definite:
            return NOBODY
        fits = [figure for figure in self.cast.told(head) if self._agrees(figure, mention)]
        if mention.kind in THINGS:
            fits = [figure for figure in fits if figure.when >= 0]  # "the company" names none to come
        whole = [figure for figure in fits if wanted <= figure.traits]
        any_body = self.words.has("any_body", head) and len(content) == 1
        if whole:
            found = self._warmest(whole)
            return self._prominent(found, mention, head) if any_body else found
        if self.words.has("maker", head) and len(content) == 1:
            return self.discourse.choose(lambda figure: figure.kind == "document")
        someone = self.words.has("someone", head) or self.words.demonyms.get(head) is False
        if mention.inner or not (self.words.has("anyone", head) or any_body or someone):
            return NOBODY
        found = self.discourse.choose(lambda figure: bool(figure.words) and self._agrees(figure, mention))
        if any_body and found.figure is not None:
            return self._prominent(found, mention, head)
        return found._replace(sure=found.sure and not someone)

    def _perhaps(self, figure: Figure, mention: Mention) -> bool:
        """Whether a figure is such a body, or has a name that tells nothing."""
        nameless = not (figure.kinds or figure.gender or figure.plural)
        return (bool(figure.words) and nameless) or self._agrees(figure, mention)

    def _prominent(self, found: Reading, mention: Mention, head: str) -> Reading:
        """A body, unless another near that "the company" can stand for is named more often."""
        near = self.discourse.near(lambda figure: figure.acts > 0 and self._perhaps(figure, mention))
        theme = max(near, key=self.cast.often, default=found.figure)
        often = self.cast.often(found.figure) if found.figure else 0
        most = self.cast.often(theme) if theme else 0
        if self.words.has("plain_body", head) and theme is not found.figure and most >= _THEME * often:
            return Reading(theme, False)
        return found._replace(sure=found.sure and most <= often)

    def _entitle(self, figure: Figure, mention: Mention) -> None:
        """Call someone without a name by the words that they first speak under, unless these go back."""
        if not figure.words and not figure.spoke and not self._definite(mention):
            figure.name = mention.span.of(self.text)
        figure.spoke = True

    def _learn(self, figure: Figure, mention: Mention) -> None:
        """Take a description as another form of its figure, and as a role where nothing better is told."""
        words = mention.span.of(self.text)
        figure.forms.setdefault(words)
        if figure.words and figure.kind == "person" and mention.kind == "unnamed":
            figure.roles.setdefault(words, 0)

    def _warmest(self, figures: list[Figure]) -> Reading:
        """The most present of some figures; sure when it is the only one."""
        best = max(figures, key=lambda figure: self.discourse.heat(figure))
        return Reading(best, len(figures) == 1)

    def _near(self, figure: Figure, mention: Mention) -> bool:
        return self.discourse.since(figure) <= _FURTHEST and figure.plural == mention.plural

    def _agrees(self, figure: Figure, mention: Mention) -> bool:
        """Whether kind, number and gender of a figure allow the description."""
        if mention.plural and not figure.plural:
            return False
        if mention.kind in THINGS or mention.kind is None:
            head = plain(mention.head.of(self.text))
            barred = self._public(figure, head) or self._belongs(figure, mention)
            if barred or (self._place(figure) and not self.words.has("land", head)):
                return False
            return figure.kind == mention.kind and figure.acting
        if mention.gender and figure.gender and mention.gender != figure.gender:
            return False
        return figure.personal and not mention.plural

    def _place(self, figure: Figure) -> bool:
        """Whether a name is a country's or town's, whatever stands before it: "Mountainous Nepal"."""
        named = {plain(figure.name), *figure.words[-1:]}
        return not named.isdisjoint(self.words.nations) and not any(
            self.words.has("organisation", word) for word in figure.words
        )

    def _belongs(self, figure: Figure, mention: Mention) -> bool:
        """Whether a role tells of something to do with it: "Vale, an investor in the company,"."""
        words = plain(mention.span.of(self.text))
        return any(plain(role).endswith(words) and role != words for role in figure.roles)

    def _public(self, figure: Figure, head: str) -> bool:
        """Whether a name shows an authority, which is no "company"."""
        return self.words.has("private", head) and any(
            self.words.has("public", word) for word in figure.words
        )

    def _singular(self, mention: Mention) -> bool:
        return mention.kind == "unnamed" and not mention.plural

    def _new(
        self, mention: Mention, head: str, content: tuple[str, ...], *, guess: bool, speaks: bool
    ) -> Reading:
        words = mention.span.of(self.text)
        figure = Figure(words, head=head, plural=mention.plural, gender=mention.gender)
        figure.spoke = speaks
        figure.traits.update(content, (head,))
        if mention.kind is not None:
            figure.kinds[mention.kind] += 1
        self._known[content] = figure
        self._by_head[head] = figure
        self._heads[head] += 1
        figure.open = guess or mention.kind is None
        return Reading(figure, not figure.open)
