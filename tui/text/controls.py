"""Characters that can steer a terminal or turn the order of letters, made harmless one for one."""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"
_PICTURES = 0x2400  # the block "Control Pictures" shows C0 controls as visible characters: ␀ … ␛ … ␟
_ZERO_WIDTH = "\u200b"

# C0 but line feed, DEL, C1, bidi marks, embeddings and isolates, line and paragraph separators, interlinear
# annotation, tag characters, surrogates and noncharacters (Unicode Standard Annex 9; UTR 36, section 3).
_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_PRINTABLE_ASCII = bytes([ord("\n"), *range(0x20, 0x7F)])
_KNOWN = {
    **{code: chr(_PICTURES + code) for code in range(0x20)},
    **dict.fromkeys((0x09, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), " "),
    **dict.fromkeys((0x061C, 0x200E, 0x200F), _ZERO_WIDTH),
    0x7F: "␡",
}


def tame(text: str) -> str:
    """The text with every unsafe character replaced by one safe one; line feeds stay, and so does the length.

    White space becomes a space, a control its picture (␛), a directional mark an invisible character without
    direction, anything else U+FFFD. Line endings are the caller's business: a carriage return becomes a
    space here.
    """
    # Nothing unsafe is printable. To look only at what is not ASCII takes a third of the time of the pattern.
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _PRINTABLE_ASCII)
    if beyond.decode("utf-8", "surrogatepass").isprintable():
        return text
    return _UNSAFE.sub(_safe, text)


def _safe(match: re.Match[str]) -> str:
    return _KNOWN.get(ord(match[0]), REPLACEMENT)
