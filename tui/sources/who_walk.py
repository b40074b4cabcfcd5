"""A walk through the article that settles for each mention whom it stands for.

Names go by the cast, pronouns by who is present to the reader, descriptions ("the minister") by what has been
told of the figures, and the rest become figures of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, takewhile
from operator import itemgetter

from tui.sources.mentions import possessor
from tui.sources.model import Attribution, Draft, Mention, Sentence
from tui.sources.names import Vocabulary, plain, vocabulary
from tui.sources.who_cast import Cast
from tui.sources.who_descriptions import Descriptions
from tui.sources.who_discourse import CLEAR, NOBODY, Discourse, Reading
from tui.sources.who_figure import BODIES, PEOPLE, Figure
from tui.sources.who_pronouns import stands_for
from tui.sources.who_scene import Scene, every

_ASIDE = 0.3  # how far a sentence that is all quoted takes the reader from the one before
_ANNOUNCING = ("title", "heading")  # what stands there puts nobody on the scene: "Minister resigns"


class Walk:
    """Whom the mentions of an article stand for."""

    def __init__(self, draft: Draft, attributions: Sequence[Attribution]) -> None:
        self.draft = draft
        self.words: Vocabulary = vocabulary(draft.language)
        self.cast = Cast(draft.text, self.words)
        self.discourse = Discourse()
        self.descriptions = Descriptions(draft.text, self.words, self.discourse, self.cast)
        self._readings: dict[tuple[int, int], Reading] = {}
        self._alone: dict[int, bool] = {}
        self._told: list[tuple[int, Figure]] = []  # whom the narration is about, by sentence
        self._joint: dict[int, list[Figure]] = {}
        self._asked: dict[int, list[Attribution]] = {}
        for attribution in attributions:
            if attribution.source is not None:
                self._asked.setdefault(attribution.source.sentence, []).append(attribution)
        self._go()

    def who(self, mention: Mention) -> Reading:
        """Whom a mention stands for."""
        return self._readings.get((mention.span.start, mention.span.end), NOBODY)

    def members(self, figure: Figure | None) -> list[Figure]:
        """Those who speak as one: each of "Hungary and Poland", but a couple called by given names is one."""
        return self._joint.get(id(figure), [figure]) if figure else []

    def _coordinates(self, mention: Mention) -> bool:
        """Whether "and" makes a mention out of those inside it, one of them a name."""
        if not mention.plural or not any(inner.name for inner in mention.inner):
            return False
        if mention.name is None and any(inner.kind is None for inner in mention.inner):
            return False
        tokens = self.draft.sentences[mention.sentence].tokens
        return mention.inner[0].tokens[0] == mention.tokens[0] and all(
            tokens[inner.tokens[1]].text == ","
            or self.words.has("coordinator", tokens[inner.tokens[1]].lower)
            for inner in mention.inner[:-1]
        )

    def told_of(self, start: int, end: int) -> list[Figure]:
        """Whom the sentences of narration between two offsets are about, in order."""
        first = bisect_left(self._told, start, key=itemgetter(0))
        return [
            figure for at, figure in takewhile(lambda told: told[0] < end, islice(self._told, first, None))
        ]

    def alone(self, mention: Mention) -> bool:
        """Whether no one else stands in the narration of a mention's sentence; for when the walk is over."""
        if mention.sentence not in self._alone:
            self._alone[mention.sentence] = self._lonely(mention)
        return self._alone[mention.sentence]

    def _lonely(self, mention: Mention) -> bool:
        sentence = self.draft.sentences[mention.sentence]
        figures = {
            id(figure)
            for other in every(self.draft.mentions[mention.sentence])
            if sentence.tokens[other.tokens[0]].quotation < 0
            and (figure := self.who(other).figure) is not None
            and figure.kind in ("person", "unnamed")
        }
        return len(figures) <= 1

    def _go(self) -> None:
        for mentions in self.draft.mentions:
            for mention in mentions:
                self.cast.employ(mention)
        for mentions in self.draft.mentions:
            self.cast.introduce(every(mentions))
        for sentence, mentions in zip(self.draft.sentences, self.draft.mentions, strict=True):
            self._sentence(Scene(sentence, mentions, self._asked.get(sentence.index, ()), self.words))

    def _sentence(self, scene: Scene) -> None:
        self.discourse.advance(1.0 if scene.narrates else _ASIDE)
        barred = frozenset(id(self.cast.find(mention)) for mention in scene.named_in_words())
        for mention in scene.on_stage():
            self._mention(scene, mention, barred)
            self._short_form(scene.sentence, mention)
            self._place(scene.sentence, mention)
        for attribution in scene.asked:
            self._speak(scene, attribution)
        self._issue(scene)

    def _mention(self, scene: Scene, mention: Mention, barred: frozenset[int]) -> None:
        quoted, speaks = scene.quoted(mention), scene.speaks(mention)
        for inner in mention.inner:
            reading = self._read(inner, quoted, barred)
            self._note(inner, reading)
            if reading.figure:
                self.discourse.warm(reading.figure, scene.inner_weight(inner))
                self.discourse.lead(reading.figure, scene.inner_here(inner))
        reading = self._read(mention, quoted, barred if speaks else frozenset(), speaks)
        self._note(mention, reading)
        self._couple(mention, reading)
        announced = self.draft.blocks[scene.sentence.block].kind in _ANNOUNCING
        if reading.figure is not None and not announced and (mention.name or not quoted):
            if not quoted:
                reading.figure.doubted = (
                    mention.form == "pronoun" and mention.gender is not None and not reading.sure
                )
            self.discourse.warm(reading.figure, scene.weight(mention))
            self.discourse.lead(reading.figure, scene.here(mention))
            if scene.leads(mention):
                reading.figure.acts += 1
            if scene.is_about(mention):
                self._told.append((scene.sentence.span.start, reading.figure))

    def _couple(self, mention: Mention, reading: Reading) -> None:
        """Take note of whom a figure consists of that "and" joins."""
        if reading.figure is None or not self._coordinates(mention):
            return
        figures = [figure for inner in mention.inner if (figure := self.who(inner).figure)]
        if len(figures) > 1 and all(_apart(figure) for figure in figures):
            self._joint[id(reading.figure)] = figures

    def _read(self, mention: Mention, quoted: bool, barred: frozenset[int], speaks: bool = False) -> Reading:
        if mention.form == "name":
            figure = self.cast.find(mention)
            return Reading(figure, not self._shared(figure, mention))
        if mention.form == "pronoun":
            return NOBODY if quoted else self._pronoun(mention, barred)
        if mention.form == "description" and (speaks or mention.kind is not None):
            owner = self._owner(mention)
            return self.descriptions.read(mention, owner, speaks=speaks, quoted=quoted)
        return NOBODY

    def _shared(self, figure: Figure, mention: Mention) -> bool:
        """Whether a bare surname may be another's, who has borne it alone so far or is about as present."""
        if " " in (mention.name or "") or figure.bare:
            return False
        heat = self.discourse.heat(figure)
        others = [other for other in self.cast.candidates(mention) if other is not figure and other.when >= 0]
        figure.bare = not others
        return any(other.bare or self.discourse.heat(other) * CLEAR > heat for other in others)

    def _pronoun(self, mention: Mention, barred: frozenset[int]) -> Reading:
        known = self.words.pronouns.get(plain(mention.head.of(self.draft.text)))
        return stands_for(known, self.discourse, barred)

    def _owner(self, mention: Mention) -> Reading | None:
        """Whose a description is by its genitive or by "by": "his report", "a review by Ruiz"."""
        sentence = self.draft.sentences[mention.sentence]
        owner = possessor(sentence, mention)
        if owner is None and mention.kind not in PEOPLE:
            owner = next((inner for inner in mention.inner if self._author(sentence, inner)), None)
        return self.who(owner) if owner else None

    def _author(self, sentence: Sentence, inner: Mention) -> bool:
        before = sentence.tokens[inner.tokens[0] - 1].lower if inner.tokens[0] else ""
        return self.words.has("authorship", before) and inner.name is not None

    def _note(self, mention: Mention, reading: Reading) -> None:
        self._readings[mention.span.start, mention.span.end] = reading

    def _place(self, sentence: Sentence, mention: Mention) -> None:
        start = mention.tokens[0]
        if mention.name and mention.kind != "person" and start:
            before = sentence.tokens[start - 1]
            if self.words.has("locative", before.lower):
                self.cast.place(self.cast.find(mention))

    def _short_form(self, sentence: Sentence, mention: Mention) -> None:
        """Take note of "(WHO)" after a name."""
        at = mention.tokens[1]
        if not mention.name or at + 2 >= len(sentence.tokens) or sentence.tokens[at].text != "(":
            return
        short = sentence.tokens[at + 1]
        if sentence.tokens[at + 2].text == ")" and short.text.isupper() and len(short.text) > 1:
            self.cast.rename(short.text, self.cast.find(mention))

    def _issue(self, scene: Scene) -> None:
        """Take note of whose is what "the letter" goes back to further on."""
        for letter, writer in scene.letters():
            figure = self.who(writer).figure
            if figure is not None and figure.kind != "document":
                self.descriptions.issue(letter, figure)

    def _speak(self, scene: Scene, attribution: Attribution) -> None:
        """Settle who speaks in an attribution, and let the going speaker be that one."""
        source = attribution.source
        if source is None:
            return
        reading = self.who(source)
        if (named := scene.apposed(source)) is not None:
            reading = self.who(named)
        antecedent = self._owned(source, attribution.antecedent)
        if antecedent is not None:
            found = self.who(antecedent)
            if found.figure is None and not self._unable(attribution, antecedent):
                found = self._read(antecedent, False, frozenset(), True)
                self._note(antecedent, found)
            reading = found if found.figure else reading
        if reading.figure and not reading.figure.quoted and self._of_another(attribution, source):
            reading = reading._replace(sure=False)
        if self._unable(attribution, source):
            reading = NOBODY
        elif reading.figure is None:
            reading = self._read(source, False, frozenset(), True)
        if reading.figure is not None:
            reading.figure.acts += 1
            reading.figure.quoted |= attribution.kind == "direct"
        self._note(source, reading)

    def _owned(self, source: Mention, antecedent: Mention | None) -> Mention | None:
        """What a relative goes back to: the body in "the head of the [Vale Group], which said"."""
        things = self.words.has("thing_relative", plain(source.head.of(self.draft.text)))
        if antecedent is not None and antecedent.plural and not things:
            return _one_named(antecedent)
        if antecedent is None or not things or antecedent.kind not in PEOPLE:
            return antecedent
        return next((inner for inner in antecedent.inner if inner.kind in BODIES), antecedent)

    def _of_another(self, attribution: Attribution, source: Mention) -> bool:
        """Whether the words open with the pronoun of the one who says them: “She is late,” she said."""
        if source.form != "pronoun" or attribution.kind != "direct":
            return False
        opening = plain(attribution.content[0].of(self.draft.text)[:8]).strip("“\"'‘").split()
        return opening[:1] == [plain(source.span.of(self.draft.text))]

    def _unable(self, attribution: Attribution, source: Mention) -> bool:
        """Whether a description can hardly say something: "the delay" shows, but does not say."""
        if source.form != "description":
            return False
        head = plain(source.head.of(self.draft.text))
        maybe = head.endswith(self.words.maybe) and not head.endswith(self.words.unlikely)
        return attribution.doubt or (source.kind is None and not maybe and attribution.kind != "direct")


def _one_named(several: Mention) -> Mention:
    """The only one with a name, if last, of those whom "and" joins: "lawyers and [Ana Ruiz], who wrote"."""
    *others, last = several.inner or (several,)
    alone = (
        last.kind in ("person", None) and last.name is not None and not any(other.name for other in others)
    )
    joined = bool(others) and last.tokens[1] == several.tokens[1]
    return last if alone and joined and all(other.plural for other in others) else several


def _apart(figure: Figure) -> bool:
    """Whether a member of a couple speaks for itself: not one called by a bare given name."""
    return bool(figure.roles) or len(figure.words) > 1 or (bool(figure.kinds) and figure.kind != "person")
