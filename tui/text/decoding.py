"""Bytes become text: the encoding is the one declared, unless the bytes prove it wrong.

The order is that of the WHATWG Encoding standard (byte order mark, transport, markup) with one change: bytes
that are valid UTF-8 beyond ASCII are UTF-8 whatever was declared, because text in any other encoding passes
that test only by design. Nothing is normalised; what cannot be decoded becomes U+FFFD and is noted.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import name

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers take these labels for (https://encoding.spec.whatwg.org/#names-and-labels).
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "tis-620": "cp874",
    # Markup that could be read to find the label is not UTF-16.
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_NEVER = {"utf-7", "idna", "punycode", "unicode_escape", "raw-unicode-escape", "undefined"}
_SHIFTING = ("iso2022", "hz")  # written in ASCII bytes, shifted by escape sequences
_IN_MARKUP = re.compile(
    rb"""<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_HEAD = 8192  # bytes looked at for a declaration in the markup, and for signs of a binary file
_SAMPLE = 32768  # bytes given to detection; more makes it slower, not surer
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_BEYOND_ASCII = bytes(range(128, 256))
_LOST = "\ufffd"
_BINARY = 0.05  # share of control bytes: compressed data has about .1, text none
_STRAY = 0.02  # share of bad sequences among the non-ASCII bytes up to which UTF-8 is merely damaged
_WESTERN = "cp1252"
_SLOPPY = "sloppy-windows-1252"  # … with the bytes that it has no letters for, as ftfy reads it
_FEW = 4  # letters beyond ASCII from which no language can be told
_RARE = 0.05  # of all letters; German has .02 of them, French .04, Polish .07, Czech .13
_GARBLED = re.compile("[ÃÂâðÄÅÎÐÑ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_STRETCH = re.compile(r"[^<>\n]+")
_KEPT = 10_000  # stretches whose mending is kept in mind


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the codec that gave it, and what the reader should know of how it was chosen."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """Turn bytes into text; never fails.

    Args:
        content: the bytes, with or without a byte order mark.
        declared: the encoding that a header named; None when there was none.
    """
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return _lenient(content[len(mark) :], codec)
    if wide := _wide(content):
        return _lenient(content, wide)
    labels = [label for label in (_known(declared), _known(_in_markup(content))) if label]
    if labels and labels[0].startswith(_SHIFTING) and content.isascii():
        return _lenient(content, labels[0])
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(content, labels)
    if labels and labels[0] != "utf-8" and not content.isascii():
        return Decoded(text, "utf-8", (f"The page says {labels[0]}, but it is written in UTF-8.",))
    return Decoded(text, "utf-8")


def is_binary(content: bytes) -> bool:
    """Whether the bytes are no text in any encoding: too many control bytes, and not UTF-16 or UTF-32."""
    head = content[:_HEAD]
    if any(head.startswith(mark) for mark, _ in _MARKS) or _wide(head):
        return False
    return len(head) - len(head.translate(None, _CONTROLS)) > _BINARY * len(head)


def repair(text: str) -> tuple[str, int]:
    """Undo UTF-8 that was once read as Windows-1252 ("â€™" for "’"), where that is certain.

    Returns:
        The text, and in how many lines (or stretches between tags) something was repaired.
    """
    if not _GARBLED.search(text):
        return text, 0
    mended, count = _mender(), 0

    def mend(match: re.Match[str]) -> str:
        nonlocal count
        if not _GARBLED.search(match[0]):
            return match[0]
        whole = mended(match[0])
        count += whole != match[0]
        return whole

    return _STRETCH.sub(mend, text), count


def _mender() -> Callable[[str], str]:
    """What undoes the harm to one stretch of text; short ones come again and again."""
    import ftfy
    from ftfy.badness import is_bad

    rules = ftfy.TextFixerConfig(
        unescape_html=False,
        replace_lossy_sequences=False,
        fix_c1_controls=False,
        explain=False,
    )

    def mended(stretch: str) -> str:
        try:  # what the library tries as well, but among much else
            whole = stretch.encode(_SLOPPY).decode()
        except UnicodeError:
            whole = stretch
        if whole != stretch and is_bad(stretch) and not is_bad(whole):
            return whole
        return ftfy.fix_encoding(stretch, rules)

    return lru_cache(_KEPT)(mended)


def _not_utf8(content: bytes, labels: list[str]) -> Decoded:
    bearable = _STRAY * (len(content) - len(content.translate(None, _BEYOND_ASCII)))
    for codec in [*labels, "utf-8"]:
        if content.decode(codec, errors="replace").count(_LOST) <= bearable:
            return _lenient(content, codec)
    if guess := _guess(content):
        return Decoded(_lenient(content, guess).text, guess, (f"The encoding was guessed: {guess}.",))
    return _lenient(content, labels[0] if labels else "cp1252")


def _lenient(content: bytes, codec: str) -> Decoded:
    text = content.decode(codec, errors="replace")
    lost = text.count(_LOST) - content.count(_LOST.encode()) * (codec == "utf-8")
    if not lost:
        return Decoded(text, codec)
    return Decoded(text, codec, (f"{lost} characters could not be read; each shows as {_LOST}.",))


def _known(label: str | None) -> str | None:
    """The Python codec that browsers would take for `label`; None when they know none."""
    label = (label or "").strip()
    try:
        "".encode(label)  # refuses what turns text into something else ("hex")
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    return None if name in _NEVER else _MEANT.get(name, name)


def _in_markup(content: bytes) -> str | None:
    found = _IN_MARKUP.search(content[:_HEAD])
    return (found[1] or found[2]).decode("ascii", errors="ignore") if found else None


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: mostly Latin text, so that every other byte is NUL."""
    head = content[: _HEAD // 8]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half < 2 or max(even, odd) < 0.4 * half or min(even, odd) > 0.1 * half:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _guess(content: bytes) -> str | None:
    from charset_normalizer import from_bytes

    telling = b"\n".join(line for line in content.split(b"\n") if not line.isascii())[:_SAMPLE]
    best = from_bytes(telling).best()
    if best is None:
        return None
    return _WESTERN if _is_as_well_western(telling, str(best)) else best.encoding


def _is_as_well_western(content: bytes, text: str) -> bool:
    """Whether text in Latin letters has so few beyond ASCII that its bytes tell no language.

    Those of Czech or Polish come in every second word; for the rest Windows-1252 is what browsers take.
    """
    letters = [letter for letter in text if letter.isalpha()]
    beyond = [letter for letter in letters if not letter.isascii()]
    if len(beyond) > max(_FEW, _RARE * len(letters)) or not all("LATIN" in name(each, "") for each in beyond):
        return False
    try:
        content.decode(_WESTERN)
    except UnicodeDecodeError:
        return False
    return True
