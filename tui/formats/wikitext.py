"""Wikitext: the template for a quotation that is set off. It carries no quotation marks."""

from __future__ import annotations

from tui.formats.clip import Clip
from tui.reference.wikitext import value


def block_quote(clip: Clip) -> str:
    """The template {{blockquote}} with the credit as its source."""
    words = "{{pb}}".join(value(part) for part in clip.paragraphs)
    credit = value(" ".join(line.plain for line in clip.credit if line))
    return (
        f"{{{{blockquote |text={words} |source={credit}}}}}\n"
        if credit
        else f"{{{{blockquote |text={words}}}}}\n"
    )
