"""What a summary knows of a language: sumy's stop words and stemmers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from tui.languages import lines, primary

# sumy names its languages in English, by way of ISO names that some of its own files do not carry.
_SUMY_NAMES = {"el": "greek"}
_CASED = frozenset({"cs", "sk"})  # sumy's stemmer for them warns on stderr of all that is no lower-case word
# Written without spaces, so that words cannot be told apart:
_UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language.

    Attributes:
        stop_words: the words that say nothing of what a text is about, lower-cased.
        stem: what the forms of a word have in common. Remembers what it was asked.
    """

    stop_words: frozenset[str]
    stem: Callable[[str], str]

    def stems(self, words: Iterable[str]) -> list[str]:
        """The stems of all words but the stop words."""
        return [self.stem(word) for word in map(str.lower, words) if word not in self.stop_words]


PLAIN = Vocabulary(frozenset(), str.lower)  # of a text that cannot be read word by word


@cache
def vocabulary(language: str | None) -> Vocabulary | None:
    """The words of a language; None where its texts cannot be read word by word.

    The stop words are sumy's, or, where it has none, the small words by which the house knows the language.
    """
    code = primary(language)
    stop_words = _stop_words(code)
    if not stop_words or code in _UNSPACED:
        return None
    return Vocabulary(stop_words, cache(_stemmer(code)))


def _stop_words(code: str) -> frozenset[str]:
    from sumy.utils import get_stop_words

    try:
        return frozenset(get_stop_words(_SUMY_NAMES.get(code, code)))
    except LookupError:
        return frozenset(lines(code, "small_words"))


def _stemmer(code: str) -> Callable[[str], str]:
    from sumy.nlp.stemmers import Stemmer, null_stemmer

    try:
        stem: Callable[[str], str] = Stemmer(_SUMY_NAMES.get(code, code))
        stem("word")
    except (LookupError, ValueError, ImportError):  # no stemmer, or one that needs a package that is not here
        return null_stemmer  # type: ignore[no-any-return]
    return (lambda word: stem(word) if word.islower() else word) if code in _CASED else stem
