"""A sentence as a scene: who stands where in it, and so how present it makes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.sources.mentions_words import FINITE
from tui.sources.model import Attribution, Mention, Sentence, Tag
from tui.sources.names import Vocabulary
from tui.sources.who_discourse import QUOTED
from tui.text.cover import Cover

_SUBJECT, _FIRST, _TOPIC, _OTHER, _GOVERNED, _INNER = 2.5, 1.6, 1.2, 1.4, 0.7, 0.8
_OWNER = 1.5  # for the rest of its sentence, inside another: "Ruiz’s campaign promised what she wanted"
_REPORTED = 0.45  # of the weight, in what another is reported to say
_SUBORDINATE = 0.3  # of the weight, as the subject of "if", "when", "because"
_SPEAKER = 2.0  # the further weight of one who is said to say something
_ASIDES = frozenset({",", "(", "–", "—"})


class Scene:
    """A sentence with its mentions and with the attributions that take their source from it."""

    def __init__(
        self,
        sentence: Sentence,
        mentions: Sequence[Mention],
        asked: Sequence[Attribution],
        words: Vocabulary,
    ) -> None:
        self.sentence = sentence
        self.words = words
        self.mentions = mentions
        self.asked = asked
        self._whole = {mention.tokens for mention in mentions}
        self._speaking = {attribution.source.span.start for attribution in asked if attribution.source}
        self._said = Cover(span for attribution in asked for span in attribution.content)
        self._roles = Cover(mention.role for mention in mentions if mention.name and mention.role)
        self._first = next((mention for mention in mentions if not self._roles.contains(mention.span)), None)

    @property
    def narrates(self) -> bool:
        """Whether any of it stands outside quotations."""
        return any(token.quotation < 0 for token in self.sentence.tokens)

    def speaks(self, mention: Mention) -> bool:
        """Whether a mention is said to say something."""
        return mention.span.start in self._speaking

    def quoted(self, mention: Mention) -> bool:
        """Whether a mention stands in a quotation."""
        return self.sentence.tokens[mention.tokens[0]].quotation >= 0

    def on_stage(self) -> Iterator[Mention]:
        """The mentions that can stand for a figure of their own, unlike the role beside a name."""
        for mention in self.mentions:
            empty = mention.kind is None and mention.form == "description" and not mention.inner
            aside = empty or self._roles.contains(mention.span)
            if not aside or self.speaks(mention):
                yield mention

    def named_in_words(self) -> Iterator[Mention]:
        """The names in what is quoted here: those who bear them are hardly the ones to say it."""
        for mention in every(self.mentions) if self.asked else ():
            if mention.name and self.quoted(mention) and self._reported(mention):
                yield mention

    def apposed(self, mention: Mention) -> Mention | None:
        """The name that tells who a description is: "said another witness, [former adviser Ana Ruiz]."."""
        if mention.form != "description" or mention.kind != "unnamed" or mention.plural:
            return None
        comma, tokens = mention.tokens[1], self.sentence.tokens
        named = next((other for other in self.mentions if other.tokens[0] == comma + 1), None)
        if named is None or tokens[comma].text != "," or named.kind != "person" or not named.name:
            return None
        end = named.tokens[1]
        return named if end == len(tokens) or tokens[end].tags & Tag.PUNCTUATION else None

    def weight(self, mention: Mention) -> float:
        """How present a sentence makes the one whom a mention of its narration stands for."""
        if self.quoted(mention):
            return QUOTED
        if self.speaks(mention):
            return self._place(mention) + _SPEAKER
        return self._place(mention) * (_REPORTED if self._reported(mention) else 1.0)

    def inner_weight(self, mention: Mention) -> float:
        """The same for what stands inside a mention."""
        return QUOTED if self.quoted(mention) else _INNER

    def leads(self, mention: Mention) -> bool:
        """Whether a mention is a subject of the narration."""
        return self.weight(mention) >= _SUBJECT

    def is_about(self, mention: Mention) -> bool:
        """Whether the narration is about a mention: its subject, or a name set before: "For Ruiz, it was"."""
        if self.leads(mention):
            return True
        end = mention.tokens[1]
        opens = mention is self._first and mention.name is not None and not self.quoted(mention)
        return opens and end < len(self.sentence.tokens) and self.sentence.tokens[end].text in _ASIDES

    def here(self, mention: Mention) -> float:
        """How present a mention makes its figure for the rest of its sentence, if more than after it."""
        at = mention.tokens[0]
        if not at or not self.words.has("scene", self.sentence.tokens[at - 1].lower):
            return 0.0
        return 0.0 if self.quoted(mention) or self._reported(mention) else _SUBJECT

    def inner_here(self, mention: Mention) -> float:
        """The same for what stands inside a mention."""
        return 0.0 if self.quoted(mention) or self._reported(mention) else _OWNER

    def letters(self) -> Iterator[tuple[Mention, Mention]]:
        """What someone here speaks through, with that one: "Ruiz said in a letter", "filed a lawsuit"."""
        speaker = next((attribution.source for attribution in self.asked if attribution.source), None)
        actor = next((mention for mention in self.mentions if self.leads(mention)), None)
        for mention in every(self.mentions):
            at = mention.tokens[0]
            if mention.kind != "document" or not at or self.quoted(mention):
                continue
            before = self.sentence.tokens[at - 1].lower
            if speaker and self.words.has("medium", before):
                yield mention, speaker
            elif actor and self.words.has("issuing", before):
                yield mention, actor

    def _reported(self, mention: Mention) -> bool:
        return self._said.contains(mention.span)

    def _place(self, mention: Mention) -> float:
        tokens = self.sentence.tokens
        start, end = mention.tokens
        first = mention is self._first
        before = tokens[start - 1].tags if start else 0
        if before & Tag.PREPOSITION and not before & (Tag.SUBORDINATOR | Tag.CONJUNCTION):
            return _TOPIC if first else _GOVERNED
        while end < len(tokens) and tokens[end].tags & Tag.ADVERB:
            end += 1
        if self._cleft(start, end):
            return _SUBJECT
        # After a name a past tense may look like a participle: "Ruiz painted".
        acts = FINITE | Tag.PARTICIPLE if mention.name else FINITE
        if end < len(tokens) and (tokens[end].tags & acts or (first and tokens[end].text in _ASIDES)):
            return _SUBJECT * (_SUBORDINATE if before & Tag.SUBORDINATOR else 1.0)
        return _FIRST if first else _OTHER

    def _cleft(self, start: int, end: int) -> bool:
        """Whether a mention stands in "it was [Ana Ruiz] who"."""
        tokens = self.sentence.tokens
        relative = end < len(tokens) and tokens[end].tags & Tag.RELATIVE
        if not relative or start < 2 or not tokens[start - 1].tags & Tag.AUXILIARY:
            return False
        opening = self.words.pronouns.get(tokens[start - 2].lower)
        return opening is not None and opening.thing


def every(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions with those inside them."""
    for mention in mentions:
        yield from mention.inner
        yield mention
