"""The words of a passage as a quotation.

The words are always the article's own. What may differ is what The Chicago Manual of Style (13.7) and APA 7
(section 8.31) let one change without telling: the outer marks, the inner ones that flip with them,
and white space. What is left out between two parts is shown as `CUT`, in brackets, so that it cannot be taken
for the article's own dots.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.languages import lines
from tui.passage import Passage
from tui.text import Span
from tui.text.marks import CLOSERS, CLOSING, LOOSE
from tui.text.quotations import Quotation, quotations

CUT = "[…]"
PARAGRAPH = "\n\n"

_OPENING = tuple(CLOSERS)  # some languages open with what closes in others
_APOSTROPHE = "'"  # opens a quotation only if something closes it
_DOUBLED = frozenset({"''", "``"})
_BREAKING_SPACE = re.compile(r"[^\S\u00a0\u202f]+")
# No-break spaces are kept only where French typography wants them.
_FIXED_SPACE = re.compile(r"(?<![«‹])[\u00a0\u202f](?![»›:;?!])")
_INVISIBLE = "\u200b\ufeff\u00ad\u2060"
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


class Marks(NamedTuple):
    """The quotation marks of a style or a language, outer and inner."""

    open: str
    close: str
    inner_open: str
    inner_close: str


AMERICAN = Marks("“", "”", "‘", "’")
BRITISH = Marks("‘", "’", "“", "”")
STRAIGHT = Marks('"', '"', "'", "'")


def marks_of(language: str | None) -> Marks:
    """The marks that a language uses; American ones if that is not known."""
    listed = lines(language, "quotation_marks")
    return Marks(*listed[0].split(" ")) if listed else AMERICAN


def as_printed(text: str, passage: Passage) -> str:
    """The passage exactly as the article prints it, marks included; parts left out are shown as a cut."""
    return _joined(text, passage.spans, [_tidy(span.of(text)) for span in passage.spans])


def in_own_marks(text: str, passage: Passage, marks: Marks = AMERICAN) -> str:
    """The passage in the marks that the article itself has around it, the inner ones as they are.

    If it has none around it, it is put into those given, as `inline` does.
    """
    outer = [_outer(text, span) for span in passage.spans] if _has_marks(text, passage) else []
    if not outer or not all(pair.open for pair in outer):
        return inline(text, passage, marks)
    closing = outer[-1].close or marks.close
    return PARAGRAPH.join(f"{outer[0].open}{part}" for part in block(text, passage)) + closing


def inline(text: str, passage: Passage, marks: Marks = AMERICAN) -> str:
    """The passage in the marks given, its inner quotations in the inner ones.

    A quotation that runs over paragraphs opens in each and closes in the last. One of the article's that the
    passage cuts in two gets the mark that was left out.
    """
    opening, closing = _left_out(text, passage)
    first, *rest = block(text, passage)
    *rest, last = opening + first, *rest
    paragraphs = [flipped(paragraph, marks) for paragraph in (*rest, last + closing)]
    return PARAGRAPH.join(f"{marks.open}{paragraph}" for paragraph in paragraphs) + marks.close


def block(text: str, passage: Passage) -> tuple[str, ...]:
    """The paragraphs of the passage without its outer marks, for a quotation that is set off.

    The comma that leads from a quotation to its attribution goes with the marks.
    """
    bare = [_outer(text, span).inner if _has_marks(text, passage) else span for span in passage.spans]
    words = _joined(text, passage.spans, [_tidy(span.of(text)) for span in bare])
    return tuple(words.split(PARAGRAPH))


def narrated(text: str, passage: Passage) -> str:
    """The article from the first word of the passage to its last, with whatever interrupts it."""
    return _tidy(text[passage.start : passage.end])


def flipped(words: str, marks: Marks) -> str:
    """The words with the quotations in them in the inner marks, and those within these in the outer ones.

    If one of them is not closed all marks stay as they are: which they belong to is not known.
    """
    found = paired(words)
    if not all(quotation.closed for quotation in found):
        return words
    pieces, end = [], 0
    for span, mark in sorted(pair for quotation in found for pair in _ends(quotation, marks)):
        pieces += [words[end : span.start], mark]
        end = span.end
    return "".join([*pieces, words[end:]])


def paired(words: str) -> tuple[Quotation, ...]:
    """The quotations in some words that stand alone, such as a title."""
    return quotations(words, [Span(0, len(words))])


def _left_out(text: str, passage: Passage) -> tuple[str, str]:
    """The opening mark of a quotation that the passage only ends, the closing one of one it only begins."""
    if passage.statement is not None:
        return "", ""
    opening = closing = ""
    for quotation in quotations(text, [_paragraph_at(text, passage.start), _paragraph_at(text, passage.end)]):
        (start, end), inner = quotation.span, quotation.inner
        if quotation.closed and start < passage.start < end <= passage.end:
            opening = opening or text[start : inner.start]
        if quotation.closed and passage.start <= start < passage.end < end:
            closing = closing or text[inner.end : end]
    return opening, closing


def _paragraph_at(text: str, offset: int) -> Span:
    end = text.find(PARAGRAPH, offset)
    return Span(text.rfind(PARAGRAPH, 0, offset) + 1, len(text) if end < 0 else end)


def _ends(quotation: Quotation, marks: Marks) -> tuple[tuple[Span, str], tuple[Span, str]]:
    (start, end), inner = quotation.span, quotation.inner
    pair = marks[:2] if quotation.level else marks[2:]
    return (Span(start, inner.start), pair[0]), (Span(inner.end, end), pair[1])


def _has_marks(text: str, passage: Passage) -> bool:
    """Whether the marks around the passage are its own: a direct statement's, or a quotation's."""
    direct = passage.statement is not None and passage.statement.kind == "direct"
    return direct or all(_is_quotation(span.of(text)) for span in passage.spans)


def _is_quotation(words: str) -> bool:
    return any(part.span == (0, len(words)) and part.closed for part in paired(words))


class _Outer(NamedTuple):
    """A quoted part in its pieces; the marks are empty where it has none."""

    open: str
    inner: Span
    close: str


def _outer(text: str, span: Span) -> _Outer:
    words = span.of(text)
    opening = next((mark for mark in _OPENING if words.startswith(mark)), "")
    rest = words[len(opening) :]
    ending = next((mark for mark in _closers(opening) if rest.endswith(mark)), "")
    if opening == _APOSTROPHE and not ending:
        return _Outer("", span, "")
    if not opening and ending and any(part.span.end == len(words) for part in paired(words)):
        ending = ""  # it closes a quotation inside these words
    inner = rest.removesuffix(ending).rstrip()
    inner = inner.removesuffix(",") if ending else inner
    start = span.start + len(opening)
    return _Outer(opening, Span(start, start + len(inner)), ending)


def _closers(opening: str) -> tuple[str, ...]:
    """What may close a quotation that opens so; any double mark if it opened before these words."""
    if opening in _DOUBLED:
        return ("''",)
    own = tuple(CLOSERS.get(opening, "")) if opening else ()
    return own + (tuple(CLOSING) if not opening or opening in LOOSE else ())


def _joined(text: str, spans: tuple[Span, ...], words: list[str]) -> str:
    pieces = [words[0]]
    for before, after, following in zip(spans, spans[1:], words[1:], strict=False):
        pieces += [_gap(text[before.end : after.start]), following]
    return "".join(pieces)


def _gap(between: str) -> str:
    if between.strip():
        return f" {CUT} "
    return PARAGRAPH if _BLANK_LINE.search(between) else " "


def _tidy(words: str) -> str:
    """The words with white space in its plainest form; paragraphs stay apart."""
    paragraphs = (_BREAKING_SPACE.sub(" ", part).strip() for part in _BLANK_LINE.split(words))
    return _FIXED_SPACE.sub(" ", PARAGRAPH.join(filter(None, paragraphs))).strip(_INVISIBLE)
