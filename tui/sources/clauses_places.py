"""What stands where in a sentence: its tokens, the mentions that they belong to, and its quotations.

Positions are indices of tokens, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from tui.sources.model import Mention, Sentence, Tag, Token

# What a title of a work follows: "on [NBC’s] “…”", "[in] “…”", "the [book] “…”".
_BEFORE_TITLE = Tag.POSSESSIVE | Tag.PREPOSITION | Tag.NOUN | Tag.CAPITAL
_TITLE = 16  # tokens of the longest title of a work, with its marks
_SHORT = 3  # letters of the longest word that a title may leave in lower case
_YEAR = 4  # digits
NO_WORD = Tag.PUNCTUATION | Tag.MARK


class Places:
    """A sentence with its mentions and quotations by position."""

    def __init__(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.mentions = mentions
        self.starts = {mention.tokens[0]: mention for mention in mentions}
        self.ends = {mention.tokens[1]: mention for mention in mentions}
        self._in_mention: list[Mention | None] = [None] * len(self.tokens)
        for mention in mentions:
            start, end = mention.tokens
            self._in_mention[start:end] = [mention] * (end - start)

    def token(self, at: int) -> Token | None:
        """The token at a position; None outside the sentence."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def has(self, at: int, tags: int) -> bool:
        """Whether the token at a position can be one of these."""
        return 0 <= at < len(self.tokens) and bool(self.tokens[at].tags & tags)

    def word(self, at: int) -> str:
        """The lower-cased token at a position; "" outside the sentence."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def words_at(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether these words stand at a position."""
        return all(self.word(at) == word for at, word in enumerate(words, at))

    def begins(self, at: int) -> Mention | None:
        """The mention that begins at a position, or one inside another: "the view of [Ruiz]"."""
        if (mention := self.starts.get(at)) is not None or not 0 <= at < len(self.tokens):
            return mention
        held = self._in_mention[at]
        return next((inner for inner in held.inner if inner.tokens[0] == at), None) if held else None

    def mention_at(self, at: int) -> Mention | None:
        """The mention that holds the token."""
        return self._in_mention[at]

    def in_mention(self, at: int) -> bool:
        """Whether the token belongs to a noun phrase."""
        return self._in_mention[at] is not None

    def tells_time(self, mention: Mention) -> bool:
        """Whether a noun phrase says only when: "last Monday"."""
        if mention.kind is not None or mention.form == "pronoun":
            return False
        last = self.tokens[mention.tokens[1] - 1]
        return bool(last.tags & Tag.TIME) or (last.text.isdecimal() and len(last.text) == _YEAR)

    def counts(self, mention: Mention) -> bool:
        """Whether the mention may be singular or plural: "a majority of voters"."""
        return any(self.has(at, Tag.PREPOSITION | Tag.CONJUNCTION) for at in range(*mention.tokens))

    def quoted(self, at: int) -> bool:
        """Whether the token stands in a quotation."""
        return 0 <= at < len(self.tokens) and self.tokens[at].quotation >= 0

    @cached_property
    def _counted(self) -> tuple[list[int], list[int]]:
        """How many words there are before each token, and how many of them are quoted."""
        wordy = [not token.tags & NO_WORD for token in self.tokens]
        quoted = (word and token.quotation >= 0 for word, token in zip(wordy, self.tokens, strict=True))
        return [0, *accumulate(wordy)], [0, *accumulate(quoted)]

    def words_in(self, start: int, end: int) -> int:
        """How many words a stretch has, without marks and punctuation."""
        return self._counted[0][end] - self._counted[0][start]

    def quoted_in(self, start: int, end: int) -> int:
        """How many of the words of a stretch stand in quotations."""
        return self._counted[1][end] - self._counted[1][start]

    def quote_before(self, at: int) -> int | None:
        """The last token of a quotation that ends before `at`, if only a comma stands between."""
        last = at - 2 if self.word(at - 1) == "," and not self.quoted(at - 1) else at - 1
        return last if self.quoted(last) else None

    def speech_before(self, at: int) -> bool:
        """Whether only a quotation stands before `at`, ended as speech is: with "," "?" or "!"."""
        last = self.quote_before(at)
        if last is None or self.quotation_start(last) > 0:
            return False
        return self.word(last + 1) == "," or self.word(last - 1) in (",", "?", "!")

    def past_title(self, at: int) -> int:
        """After the title of a work quoted at `at`: "on NBC’s [“Meet the Press”]"; `at` without one."""
        work = self.ends.get(at)
        of_work = self.has(at - 1, _BEFORE_TITLE) or (work is not None and work.kind == "document")
        opens = self.quoted(at) and not self.quoted(at - 1) and of_work
        return self.title_end(at) if opens else at

    def title_end(self, at: int) -> int:
        """Where the quotation ends that begins at `at` if it is in title case; else `at`."""
        end, last = at, min(at + _TITLE, len(self.tokens))
        while end < last and self.tokens[end].quotation == self.tokens[at].quotation:
            end += 1
        if end == at + _TITLE:
            return at
        words = [token.text for token in self.tokens[at:end] if not token.tags & NO_WORD]
        return end if title_case(words) and words[0][0].isupper() else at

    def quotation_start(self, at: int) -> int:
        """The first token of the quotation that holds the token."""
        while at > 0 and self.tokens[at - 1].quotation == self.tokens[at].quotation:
            at -= 1
        return at

    def quotations(self, start: int) -> Iterator[tuple[int, int]]:
        """The quotations from `start` on, each as the tokens that it holds here."""
        at = start
        while at < len(self.tokens):
            if self.quoted(at):
                end = self.quotation_end(at)
                yield at, end
                at = end
            else:
                at += 1

    def quotation_end(self, at: int) -> int:
        """After the last token of the quotation that holds the token."""
        number = self.tokens[at].quotation
        while at < len(self.tokens) and self.tokens[at].quotation == number:
            at += 1
        return at


def title_case(words: Sequence[str]) -> bool:
    """Whether words have capitals as in the title of a work, where short ones need none."""
    long = [word for word in words if len(word) > _SHORT]
    return bool(long) and all(word[0].isupper() for word in long)
