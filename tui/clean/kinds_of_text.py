"""What kind of text this is: a web page, Markdown, an article that is clean already, or a paste."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.article import CleanMode
from tui.clean.language import guess_language
from tui.clean.paste_clean import foot, headline, is_clean
from tui.clean.paste_frame import signs
from tui.clean.paste_lines import wrap_width
from tui.clean.paste_rows import rows_of
from tui.clean.paste_score import Scored
from tui.page import Page

_SAMPLE = 60_000  # characters looked at; more makes it slower, not surer
_MEDIA: dict[str, CleanMode] = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
}
_PAGE = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_BLOCK_TAG = re.compile(r"<(?:p|div|article|section|h[1-6]|li|td)\b[^<>]*>", re.IGNORECASE)
_END_TAG = re.compile(r"</(?:p|div|article|section|h[1-6]|li|td|body|html)\s*>", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"(?:---|\+\+\+)[ \t]*\n(?:[^\n]*\n){1,80}?(?:---|\+\+\+)[ \t]*(?:\n|$)")
_HEADED = re.compile(r"\s*#{1,6} +\S[^\n]*\n[ \t]*(?:\n|$)")  # begins with a heading
_MARKS = (
    re.compile(r"^ {0,3}#{1,6} +\S", re.MULTILINE),  # a heading
    re.compile(r"[^\s\]]\]\([^()\s]+(?: \"[^\"\n]*\")?\)"),  # a link or an image
    re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE),  # code
    re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]*\*\*(?![\w*])"),  # strong words
    re.compile(r"^ {0,3}> +\S", re.MULTILINE),  # a quotation
    re.compile(r"^ {0,3}\S[^\n]*\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE),  # a heading with a line under it
)
_ENOUGH_MARKS = 3
_ENOUGH_TAGS = 3
_MOST = 0.3  # share of the lines: more with a date are those of a log
_SOURCES = frozenset({"address", "mail"})  # kinds of lines that tell where a text is from
_TOP = 6  # lines among which the byline, date or address of a whole text stands


def kind_of_text(text: str, page: Page) -> CleanMode:
    """The way to clean a text: what its media type says, else what it looks like."""
    declared = _MEDIA.get((page.media_type or "").partition(";")[0].strip().lower())
    sample = text[:_SAMPLE].lstrip("\ufeff")
    if declared:
        return declared
    if _is_page(sample):
        return "page"
    if _is_markdown(sample):
        return "markdown"
    return "none" if _is_clean(sample) else "paste"


def _is_page(text: str) -> bool:
    if _PAGE.match(text):
        return True
    return len(_BLOCK_TAG.findall(text)) >= _ENOUGH_TAGS and len(_END_TAG.findall(text)) >= _ENOUGH_TAGS


def _is_markdown(text: str) -> bool:
    if _FRONT_MATTER.match(text) or _HEADED.match(text):
        return True
    found = [len(mark.findall(text)) for mark in _MARKS]
    return sum(found) >= _ENOUGH_MARKS and sum(count > 0 for count in found) > 1


def _is_clean(text: str) -> bool:
    """Whether the text is an article and nothing else: no furniture, no title, no paragraph in pieces."""
    language = guess_language(text)
    rows = rows_of(text, language)
    signed = _is_signed(rows, language) or foot(rows)
    if not is_clean(rows) or signed or headline(rows, language) is not None:
        return False
    return wrap_width(text.split("\n")) is None


def _is_signed(rows: Sequence[Scored], language: str | None) -> bool:
    """Whether a line at the head tells who wrote the text, when, or where it is from."""
    marks = [at for at, row in enumerate(rows) if row.kind in _SOURCES or signs(row, language)]
    return bool(marks) and marks[0] < _TOP and len(marks) <= max(_TOP, _MOST * len(rows))
