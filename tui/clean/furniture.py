"""Furniture: what stands on a page besides its article, known by its words.

The phrases are data, `languages/<code>/furniture.toml`: one array of entries for each kind. An entry fits a
whole line, word by word; `languages/en/furniture.toml` says how one is written. Shape and place (a menu is a
run of short lines) are the business of the rooms that see the lines in order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tui.languages import primary, table

# What the reader is told of a dropped line, for each kind.
REASONS = {
    "skip": "jump link",
    "menu": "menu or search",
    "account": "log-in or account",
    "subscription": "subscription offer",
    "newsletter": "newsletter or alert sign-up",
    "share": "sharing and following",
    "comments": "comments",
    "related": "link to other articles",
    "advertising": "advertising",
    "legal": "about, contact and legal links",
    "cookies": "cookie notice",
    "browser": "browser notice",
    "player": "player control or download notice",
    "credit": "picture credit",
    "caption": "caption",
    "byline": "byline",
    "age": "notice of the article's age or origin",
    "reading_time": "reading time",
    "tags": "tags and topics",
    "bio": "about the author",
    "donation": "appeal for donations",
    "app": "app advertisement",
    "gallery": "gallery control",
    "affiliate": "note on paid links",
    "ticker": "weather, markets or scores",
    "contents": "table of contents",
    "feedback": "request for feedback",
    "date": "date line",
    # Known by shape and place, not by words:
    "links": "links or labels outside the article",
    "outside": "text outside the article",
    "repeated": "repeats another line",
    "symbols": "symbols only",
}

_TOKEN = re.compile(r"\w+|[©@°:]")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ´`")
_FEW = 4  # words that "*" stands for
_ANY = 10_000
_LONGEST = 120  # words; no furniture is longer, and a limit keeps the work for a line small


class _Slot(NamedTuple):
    """One place in an entry: a gap of up to `gap` words, or one of some words, phrases or beginnings."""

    gap: int | None = None
    words: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    stems: tuple[str, ...] = ()
    number: bool = False
    optional: bool = False


class _Entry(NamedTuple):
    kind: str
    slots: tuple[_Slot, ...]


class _Index(NamedTuple):
    """The entries by the words they can be found by: the line's first word, or any word of it."""

    first: dict[str, list[_Entry]]
    inner: dict[str, list[_Entry]]
    stems: tuple[tuple[str, _Entry], ...]


def tokens(text: str) -> list[str]:
    """The words of a line as entries see them."""
    found = _TOKEN.findall(text.translate(_APOSTROPHES).casefold())
    while found and found[-1] == ":":
        found.pop()
    return found


def furniture(text: str, language: str | None = None) -> str | None:
    """The kind of furniture that a line is by its words; None when nothing says so.

    Args:
        text: one line or paragraph.
        language: a BCP 47 code. English furniture stands on pages in any language.
    """
    words = tokens(text)[:_LONGEST]
    if not words:
        return "symbols"
    codes = dict.fromkeys((primary(language), "en"))
    return next(
        (entry.kind for code in codes for entry in _candidates(code, words) if _fits(entry, words)), None
    )


def _candidates(code: str, words: list[str]) -> Iterator[_Entry]:
    index = _index(code)
    yield from index.first.get(words[0], ())
    if words[0][0].isdecimal():
        yield from index.first.get("#", ())
    for stem, entry in index.stems:
        if words[0].startswith(stem):
            yield entry
    for word in index.inner.keys() & words:
        yield from index.inner[word]


@cache
def _index(code: str) -> _Index:
    first: defaultdict[str, list[_Entry]] = defaultdict(list)
    inner: defaultdict[str, list[_Entry]] = defaultdict(list)
    stems: list[tuple[str, _Entry]] = []
    for kind, phrases in table(code, "furniture").items():
        for phrase in phrases:
            entry = _Entry(kind, tuple(_slot(part) for part in phrase.split()))
            for slot in _leading(entry):
                for word in _heads(slot):
                    (first if entry.slots[0].gap is None else inner)[word].append(entry)
                stems += ((stem, entry) for stem in slot.stems)
    return _Index(dict(first), dict(inner), tuple(stems))


def _slot(part: str) -> _Slot:
    if part in "*…":
        return _Slot(gap=_FEW if part == "*" else _ANY)
    optional = part.endswith("?")
    choices = [tokens(choice.replace("_", " ")) or [choice] for choice in part.rstrip("?").split("|")]
    plain = [(choice, words) for choice, words in zip(part.rstrip("?").split("|"), choices, strict=True)]
    return _Slot(
        words=frozenset(words[0] for choice, words in plain if len(words) == 1 and choice[-1] not in "*#"),
        phrases=tuple(tuple(words) for _, words in plain if len(words) > 1),
        stems=tuple(words[0] for choice, words in plain if choice[-1] == "*"),
        number="#" in (choice for choice, _ in plain),
        optional=optional,
    )


def _leading(entry: _Entry) -> Iterator[_Slot]:
    """The slots that an entry can begin with, a gap at its very beginning left aside."""
    for slot in entry.slots[entry.slots[0].gap is not None :]:
        yield slot
        if not slot.optional:
            return


def _heads(slot: _Slot) -> set[str]:
    return {*slot.words, *(phrase[0] for phrase in slot.phrases), *("#" * slot.number)}


def _fits(entry: _Entry, words: list[str]) -> bool:
    return _fits_from(entry.slots, 0, words, 0)


def _fits_from(slots: tuple[_Slot, ...], at: int, words: list[str], place: int) -> bool:
    """Whether the slots from `at` on take exactly the words from `place` on."""
    if at == len(slots):
        return place == len(words)
    slot = slots[at]
    if slot.gap is not None:
        if at + 1 == len(slots):
            return len(words) - place <= slot.gap
        last = min(len(words), place + slot.gap)
        return any(_fits_from(slots, at + 1, words, later) for later in range(place, last + 1))
    if any(_fits_from(slots, at + 1, words, end) for end in _ends(slot, words, place)):
        return True
    return slot.optional and _fits_from(slots, at + 1, words, place)


def _ends(slot: _Slot, words: list[str], place: int) -> Iterator[int]:
    """Where the slot can end when it begins at `place`."""
    if place == len(words):
        return
    word = words[place]
    if word in slot.words or (slot.number and word[0].isdecimal()) or word.startswith(slot.stems or ("\0",)):
        yield place + 1
    for phrase in slot.phrases:
        if tuple(words[place : place + len(phrase)]) == phrase:
            yield place + len(phrase)
