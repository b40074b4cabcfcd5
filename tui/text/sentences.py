"""Sentences: cut where one ends, never inside a quotation.

A full stop, question or exclamation mark ends a sentence when white space and something that can begin a
sentence follow, and the word before it is not an abbreviation or initial. What counts as an abbreviation is
`languages/<code>/abbreviations.txt`. "“Go. Now,” she said." is one sentence, for a cut inside a quotation
would leave two pieces of which neither says who speaks.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tui.languages import lines, table
from tui.text.quotations import quotations
from tui.text.span import Span

_CLOSING = "\"'”’»›“‘)]"
_OPENING = "\"'“‘«‹„‚([¿¡–—•-"
_STOP = ".!?…‽।॥؟۔"
# A run of stops is looked at from its first one only, for else a line of dots would take time by the square.
_END = re.compile(
    rf"((?<![{_STOP}])[{_STOP}]+|[。！？])([ \u00a0\u202f]»|[{re.escape(_CLOSING)}]*)(?:(?<=[。！？])|(?=\s))"
)
_NEXT = re.compile(rf"\s*[{re.escape(_OPENING)}]*\s*(\S[^\W_]*)")
_LAST_WORD = re.compile(r"(\S+)$")
_INITIALS = re.compile(r"(?!I$)[^\W\d_a-z](?:\.[^\W\d_a-z])*")
_REACH = 24  # how far back the word before a full stop can begin
_ASIDE = 120  # how far on the cue of an attribution can be
_APPOSITION = re.compile(r",[^,.!?:;]+,")


def sentences(text: str, block: Span, language: str | None = "en") -> list[Span]:
    """The sentences of a block, in order, without the white space around them.

    Args:
        text: the text that all spans are offsets into.
        block: a paragraph, heading, list item …; nothing outside it is looked at.
        language: a BCP 47 code. A language without data has no abbreviations.
    """
    found: list[Span] = []
    start, at = block.start, 0
    ends = list(_END.finditer(text, block.start, block.end))
    if not ends and text[block.start : block.end] == text[block.start : block.end].strip() != "":
        return [block]
    quoted = [each.span for each in quotations(text, [block]) if each.level == 0] if ends else []
    for match in ends:
        while at < len(quoted) and quoted[at].end <= match.end():
            at += 1
        inside = at < len(quoted) and quoted[at].start < match.end()
        if not inside and _ends(text, match, start, block.end, language):
            _add(found, text, start, match.end())
            start = match.end()
    _add(found, text, start, block.end)
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    stop = start + len(words.rstrip())
    if begin < stop:
        found.append(Span(begin, stop))


def _ends(text: str, match: re.Match[str], start: int, end: int, language: str | None) -> bool:
    """Whether the sentence from `start` ends at this stop."""
    following = _NEXT.match(text, match.end(), end)
    if following is None:
        return False
    word, stop = following[1], match[1]
    if word[0].islower():
        return False
    if match[2] and stop[-1] in "?!…" and _cue_follows(text, following, end, language):
        return False
    return stop[0] != "." or len(stop) > 1 or not _abbreviated(text, match, start, word, language)


def _abbreviated(text: str, match: re.Match[str], start: int, word: str, language: str | None) -> bool:
    """Whether the full stop belongs to the word before it, so that the sentence goes on."""
    before = _LAST_WORD.search(text, max(start, match.start() - _REACH), match.start())
    if before is None:
        return False
    last = before[1].lstrip(_OPENING)
    knows = _writing(language)
    if last.isdigit():
        return knows.ordinals and len(last) < 3
    titled = last.isupper() and before.start() == start  # "MR. RUIZ: It rains."
    if last in knows.always or (titled and last.capitalize() in knows.always):
        return True
    return (_INITIALS.fullmatch(last) is not None or last in knows.perhaps) and word not in knows.openers


def _cue_follows(text: str, following: re.Match[str], end: int, language: str | None) -> bool:
    """Whether what follows a quoted question is its attribution: "“Why?” Mara Lindt asked."."""
    after = _APPOSITION.sub("", text[following.start(1) : min(end, following.start(1) + _ASIDE)], count=1)
    near = re.findall(r"\w+|[.!?:;]", after)
    aside = near[: near.index(stop)] if (stop := next((w for w in near if w in ".!?:;"), "")) else near
    return not _writing(language).cues.isdisjoint(aside[:5]) and aside[0] not in _writing(language).openers


class _Writing(NamedTuple):
    """What a language says about stops."""

    always: frozenset[str]
    perhaps: frozenset[str]
    openers: frozenset[str]
    cues: frozenset[str]
    ordinals: bool


@cache
def _writing(language: str | None) -> _Writing:
    entries = lines(language, "abbreviations")
    return _Writing(
        always=frozenset(entry for entry in entries if entry[0] != "!"),
        perhaps=frozenset(entry[1:] for entry in entries if entry[0] == "!"),
        openers=frozenset(lines(language, "openers")),
        cues=frozenset(lines(language, "said")),
        ordinals=bool(table(language, "writing").get("ordinal_stop")),
    )
