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

from tui.clean.language import small_words
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
    "embed": "notice in place of embedded content",
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
    "issue": "number of the issue",
    # Known by shape and place, not by words:
    "links": "links or labels outside the article",
    "outside": "text outside the article",
    "repeated": "repeats another line",
    "symbols": "symbols only",
    "address": "web address",
    "mail": "header of an e-mail",
    "running": "running head or page number",
}

_TOKEN = re.compile(r"\w+|[©@°$€£]|(?<!\d):|:(?!\d)")
_SAME = str.maketrans("：ⓒ", ":©", "'’‘ʼ´`")  # apostrophes do not count; a wide colon is a colon
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
    heads: frozenset[str] = frozenset()


class _Entry(NamedTuple):
    """A phrase; a line that has no word of one of `needs` is not looked at more closely."""

    kind: str
    slots: tuple[_Slot, ...]
    needs: tuple[frozenset[str], ...]


class _Index(NamedTuple):
    """The entries by the words they can be found by: the line's first word, or a rarer one in it."""

    first: dict[str, list[_Entry]]
    inner: dict[str, list[_Entry]]
    stems: tuple[tuple[str, _Entry], ...]


def tokens(text: str) -> list[str]:
    """The words of a line as entries see them."""
    found = _TOKEN.findall(text.translate(_SAME).casefold())
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
    return next((kind for code in codes if (kind := _kind(code, words))), None)


def _kind(code: str, words: list[str]) -> str | None:
    said = set(words)
    for entry in _candidates(code, words):
        if not any(map(said.isdisjoint, entry.needs)) and _fits(entry.slots, 0, words, 0):
            return entry.kind
    return None


def _candidates(code: str, words: list[str]) -> Iterator[_Entry]:
    index = _index(code)
    yield from index.first.get(words[0], ())
    if words[0][0].isdecimal():
        yield from index.first.get("#", ())
    for stem, entry in index.stems:
        if words[0].startswith(stem):
            yield entry
    for word in dict.fromkeys(words):
        yield from index.inner.get(word, ())
        if word[0].isdecimal():
            yield from index.inner.get("#", ())


@cache
def _index(code: str) -> _Index:
    first: defaultdict[str, list[_Entry]] = defaultdict(list)
    inner: defaultdict[str, list[_Entry]] = defaultdict(list)
    stems: list[tuple[str, _Entry]] = []
    common = small_words(code)
    for kind, phrases in table(code, "furniture").items():
        for phrase in phrases:
            entry = _entry(kind, phrase)
            if entry.slots[0].gap is not None and entry.needs:
                for word in min(entry.needs, key=lambda heads: (not common.isdisjoint(heads), len(heads))):
                    inner[word].append(entry)
                continue
            for slot in _leading(entry):
                for word in {*slot.heads, *("#" * slot.number)}:
                    (first if entry.slots[0].gap is None else inner)[word].append(entry)
                stems += ((stem, entry) for stem in slot.stems)
    return _Index(dict(first), dict(inner), tuple(stems))


def _entry(kind: str, phrase: str) -> _Entry:
    slots = tuple(_slot(part) for part in phrase.split())
    fixed = (slot for slot in slots if slot.gap is None and not (slot.optional or slot.stems or slot.number))
    return _Entry(kind, slots, tuple(slot.heads for slot in fixed))


def _slot(part: str) -> _Slot:
    if part in "*…":
        return _Slot(gap=_FEW if part == "*" else _ANY)
    optional = part.endswith("?")
    choices = [tokens(choice.replace("_", " ")) or [choice] for choice in part.rstrip("?").split("|")]
    plain = list(zip(part.rstrip("?").split("|"), choices, strict=True))
    single = frozenset(words[0] for choice, words in plain if len(words) == 1 and choice[-1] not in "*#")
    phrases = tuple(tuple(words) for _, words in plain if len(words) > 1)
    return _Slot(
        words=single,
        phrases=phrases,
        heads=single.union(phrase[0] for phrase in phrases),
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


def _fits(slots: tuple[_Slot, ...], at: int, words: list[str], place: int) -> bool:
    """Whether the slots from `at` on take exactly the words from `place` on."""
    if at == len(slots):
        return place == len(words)
    slot = slots[at]
    if slot.gap is not None:
        return (
            len(words) - place <= slot.gap
            if at + 1 == len(slots)
            else _fits_after_gap(slots, at, words, place)
        )
    if any(_fits(slots, at + 1, words, end) for end in _ends(slot, words, place)):
        return True
    return slot.optional and _fits(slots, at + 1, words, place)


def _fits_after_gap(slots: tuple[_Slot, ...], at: int, words: list[str], place: int) -> bool:
    following = slots[at + 1]
    sought = None if following.optional or following.stems or following.number else following.heads
    last = min(len(words), place + (slots[at].gap or 0))
    return any(
        _fits(slots, at + 1, words, later)
        for later in range(place, last + 1)
        if sought is None or (later < len(words) and words[later] in sought)
    )


def _ends(slot: _Slot, words: list[str], place: int) -> list[int]:
    """Where the slot can end when it begins at `place`."""
    if place == len(words):
        return []
    word = words[place]
    takes = word in slot.words or (slot.number and word[0].isdecimal())
    ends = [place + 1] if takes or (slot.stems and word.startswith(slot.stems)) else []
    if slot.phrases and word in slot.heads:
        ends += (
            place + len(said) for said in slot.phrases if tuple(words[place : place + len(said)]) == said
        )
    return ends
