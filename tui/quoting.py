"""The words of a passage as a quotation.

The words are always the article's own. What may differ is what The Chicago Manual of Style (13.7) and APA 7
(section 8.31) let one change without telling: the outer marks, the inner ones that flip with them,
and white space. What is left out between two parts is shown as `CUT`, in brackets, so that it cannot be taken
for the article's own dots.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
_GAP = re.compile(PARAGRAPH)
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
    outer = [_outer(text, span) for span in _marked(text, passage)]
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
    words = flipped(opening + PARAGRAPH.join(block(text, passage)) + closing, marks)
    return marks.open + words.replace(PARAGRAPH, PARAGRAPH + marks.open) + marks.close


def block(text: str, passage: Passage) -> tuple[str, ...]:
    """The paragraphs of the passage without its outer marks, for a quotation that is set off.

    The comma that leads from a quotation to its attribution goes with the marks.
    """
    marked = _marked(text, passage)
    bare = [_outer(text, span).inner for span in marked] or passage.spans
    words = _joined(text, marked or passage.spans, [_tidy(span.of(text)) for span in bare])
    return tuple(words.split(PARAGRAPH))


def narrated(text: str, passage: Passage) -> str:
    """The article from the first word of the passage to its last, with whatever interrupts it."""
    return _tidy(text[passage.start : passage.end])


def flipped(words: str, marks: Marks) -> str:
    """The words with the quotations in them in the inner marks, and those within these in the outer ones.

    In a paragraph that leaves one of them open all marks stay as they are, for which they belong to is not
    known; one that the next paragraph takes up is open by right.
    """
    paragraphs = _paragraphs(words, 0, len(words))
    runs = _runs(quotations(words, paragraphs))
    pieces, end = [], 0
    for paragraph in paragraphs:
        inside = [(part, run) for run in runs for part in run if paragraph.holds(part.span.start)]
        if all(run[-1].closed for _, run in inside):
            for span, mark in sorted(pair for part, _ in inside for pair in _ends(part, marks)):
                pieces += [words[end : span.start], mark]
                end = span.end
    return "".join([*pieces, words[end:]])


def paired(words: str) -> tuple[Quotation, ...]:
    """The quotations in some words that stand alone, such as a title."""
    return quotations(words, [Span(0, len(words))])


def _runs(found: Iterable[Quotation]) -> list[list[Quotation]]:
    """Quotations, each with those that take it up in the next paragraphs."""
    runs: list[list[Quotation]] = []
    outer: list[Quotation] = []
    for quotation in found:
        if quotation.continues:
            outer.append(quotation)
            continue
        runs.append([quotation])
        outer = outer if quotation.level else runs[-1]
    return runs


def _around(text: str, passage: Passage) -> list[list[Quotation]]:
    """The quotations where a passage stands, each with what takes it up, to the paragraph after it."""
    following = text.find(PARAGRAPH, passage.end)
    end = passage.end if following < 0 else following + len(PARAGRAPH)
    return _runs(quotations(text, _paragraphs(text, passage.start, end)))


def _left_out(text: str, passage: Passage) -> tuple[str, str]:
    """The opening mark of a quotation that the passage only ends, the closing one of one it only begins."""
    if passage.statement is not None or _marked(text, passage):
        return "", ""
    opening = closing = ""
    for run in _around(text, passage):
        (start, _), (_, end) = run[0].span, run[-1].span
        if len(run) == 1 and not run[0].closed:
            continue
        if start < passage.start < end <= passage.end:
            opening = opening or text[start : run[0].inner.start]
        if passage.start <= start < passage.end < end:
            closing = closing or _closing(text, run)
    return opening, closing


def _closing(text: str, run: Sequence[Quotation]) -> str:
    """The mark that a quotation ends with; where that is too far on, the one that belongs to its first."""
    first, last = run[0], run[-1]
    return text[last.inner.end : last.span.end] or _closers(text[first.span.start : first.inner.start])[0]


def _paragraphs(text: str, start: int, end: int) -> list[Span]:
    """The paragraphs of a text from the one at an offset to the one at another."""
    before = text.rfind(PARAGRAPH, 0, start)
    first = 0 if before < 0 else before + len(PARAGRAPH)
    after = text.find(PARAGRAPH, end)
    gaps = [Span(*gap.span()) for gap in _GAP.finditer(text, first, end)]
    ends = [*(gap.start for gap in gaps), len(text) if after < 0 else after]
    return [Span(*pair) for pair in zip([first, *(gap.end for gap in gaps)], ends, strict=True)]


def _ends(quotation: Quotation, marks: Marks) -> Iterator[tuple[Span, str]]:
    (start, end), inner = quotation.span, quotation.inner
    pair = marks[:2] if quotation.level else marks[2:]
    yield Span(start, inner.start), pair[0]
    if quotation.closed:
        yield Span(inner.end, end), pair[1]


def _marked(text: str, passage: Passage) -> tuple[Span, ...]:
    """The parts of a passage whose outer marks are its own; none where they are only within it.

    They are those of a direct statement, of a quotation, and of one that runs on over paragraphs.
    """
    if passage.statement is not None and passage.statement.kind == "direct":
        return passage.spans
    whole = Span(passage.start, passage.end)
    for run in _around(text, passage):
        if len(run) > 1 and Span(run[0].span.start, run[-1].span.end).contains(whole):
            clipped = (Span(max(part.span.start, whole.start), min(part.span.end, whole.end)) for part in run)
            return tuple(span for span in clipped if span.width > 0)
    return passage.spans if all(_is_quotation(span.of(text)) for span in passage.spans) else ()


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
