"""Titles in the capitals and marks that a style asks for."""

from __future__ import annotations

import re

from tui.languages import lines, primary
from tui.quoting import Marks, flipped, paired

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_BEGINS = re.compile(r"(?:^|[:?!]|(?<!\.)\.(?!\.))\W*$")  # not behind an ellipsis
_ELISION = "’"  # right before a word it stands for letters cut off, as in “’hood”
_SHORT_PREFIX = re.compile(r"[a-z][’']")


def headline(title: str, language: str) -> str:
    """The title in headline capitals ("title case"), if its language has them, which is English.

    Words with a capital anywhere stay as they are, for nobody knows why they have it.
    """
    if primary(language) != "en":
        return title
    small, last = lines("en", "title_small_words"), len(title.rstrip("”’\"'.?! "))

    def word(match: re.Match[str]) -> str:
        text = match[0]
        if text != text.lower() or _SHORT_PREFIX.match(text) or title[: match.start()].endswith(_ELISION):
            return text
        first = bool(_BEGINS.search(title[: match.start()]))
        return text if text in small and not first and match.end() != last else text[0].upper() + text[1:]

    return _WORD.sub(word, title)


def sentence(title: str, language: str) -> str:
    """The title with a capital at its beginning and, in English, after a colon (APA 7).

    A headline in capitals is left as it is: which of them are those of names cannot be told.
    """
    title = _raised(title, 0)
    if primary(language) == "en":
        for colon in re.finditer(r"[:?!]\s+\W*(?=\w)", title):
            title = _raised(title, colon.end())
    return title


def _raised(title: str, at: int) -> str:
    word = _WORD.search(title, at)
    if word is None or word[0] != word[0].lower() or word[0].isdigit():
        return title
    return title[: word.start()] + word[0][0].upper() + title[word.start() + 1 :]


def outer_marks(title: str, marks: Marks) -> str:
    """The title with its quotations in the outer marks: for a title that stands in none itself."""
    return flipped(title, Marks(marks.inner_open, marks.inner_close, marks.open, marks.close))


def tucked(words: str, stop: str) -> str:
    """The words with a stop at their end, which American usage puts inside a quotation that ends there.

    Nothing is added where a sentence ends anyhow.
    """
    end = len(words)
    closed = [part for part in paired(words) if part.closed]
    while inner := next((part.inner for part in closed if part.span.end == end), None):
        end = inner.end
    if words[:end].endswith((".", "?", "!", "…")):
        return words
    return words[:end] + stop + words[end:]
