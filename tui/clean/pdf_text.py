"""The words of a PDF with their places: what PDFium sees on each page, cut into stretches of one line."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.errors import LoadError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_SIGN = b"%PDF-"
_HEAD = 1024  # bytes in which the sign may stand (ISO 32000-1, annex H.3.4.1)
_GAP = 1.6  # times the font size: a wider space parts two columns, not two words
_BREAKS = "\r\n"
_HYPHENS = "\u0002\ufffe"  # what PDFium gives for a hyphen at the end of a line, and nothing for the end
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of one line: its words, its box in points from the page's lower left, and its font size."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool = False

    @property
    def middle(self) -> float:
        """Half the height between its bottom and its top."""
        return (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its number from 1, its size in points, and its lines in the order of the file."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]


def is_pdf(content: bytes) -> bool:
    """Whether bytes are a PDF."""
    return _SIGN in content[:_HEAD]


def sheets(content: bytes, name: str) -> list[Sheet]:
    """The pages of a PDF.

    Raises:
        LoadError: it is damaged, or locked with a password.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(content)
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        why = (
            "is locked with a password: unlock it first"
            if locked
            else "is damaged: it cannot be read as a PDF"
        )
        raise LoadError(f"{name} {why}.") from None
    try:
        return [_sheet(document, at) for at in range(len(document))]
    finally:
        document.close()


def _sheet(document: PdfDocument, at: int) -> Sheet:
    from pypdfium2 import PdfiumError

    try:
        page = document.get_page(at)
    except PdfiumError:
        return Sheet(at + 1, 0, 0, ())
    width, height = page.get_size()
    text = page.get_textpage()
    return Sheet(at + 1, width, height, tuple(_lines(text)))


def _lines(page: PdfTextPage) -> Iterator[Line]:
    """The stretches of a page: words of one line without a wide gap between them."""
    words: list[tuple[str, int]] = []
    letters: list[str] = []
    for at, letter in enumerate([*_letters(page), "\n"]):
        ends_line = letter in _BREAKS or letter in _HYPHENS
        if letter in _HYPHENS:
            letters.append(_SOFT_HYPHEN)
        elif not letter.isspace():
            letters.append(letter)
            continue
        if letters:
            words.append(("".join(letters), at - len(letters) + (letter in _HYPHENS)))
            letters = []
        if ends_line and words:
            yield from _stretches(page, words)
            words = []


def _letters(page: PdfTextPage) -> Iterator[str]:
    import pypdfium2.raw as pdfium

    for at in range(page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(page, at)
        yield chr(code) if 0 < code < 0x110000 else " "


def _stretches(page: PdfTextPage, words: list[tuple[str, int]]) -> Iterator[Line]:
    import pypdfium2.raw as pdfium

    sizes = Counter(round(pdfium.FPDFText_GetFontSize(page, begin), 1) for _, begin in words)
    size = sizes.most_common(1)[0][0] or 1.0
    boxes = [_box(page, begin, begin + len(word.rstrip(_SOFT_HYPHEN)) - 1) for word, begin in words]
    height = max(top - bottom for _, bottom, _, top in boxes) or size
    size = size if 0.5 * height < size < 4 * height else height
    begin = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or boxes[at][0] - boxes[at - 1][2] > _GAP * size:
            part = boxes[begin:at]
            yield Line(
                " ".join(word for word, _ in words[begin:at]),
                min(box[0] for box in part),
                min(box[1] for box in part),
                max(box[2] for box in part),
                max(box[3] for box in part),
                size,
                _is_bold(page, words[begin][1]),
            )
            begin = at


def _box(page: PdfTextPage, first: int, last: int) -> tuple[float, float, float, float]:
    """The box of a word: left, bottom, right, top."""
    left, bottom, right, top = page.get_charbox(first, loose=True)
    end = page.get_charbox(last, loose=True)
    return min(left, end[0]), min(bottom, end[1]), max(right, end[2]), max(top, end[3])


def _is_bold(page: PdfTextPage, at: int) -> bool:
    import pypdfium2.raw as pdfium

    name = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(page, at, name, len(name), None)
    return any(word in name.value.lower() for word in (b"bold", b"black", b"heavy", b"semibold"))
