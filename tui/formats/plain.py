"""Plain text: what holds when the clipboard ends up anywhere."""

from __future__ import annotations

from tui.formats.clip import Clip


def block_quote(clip: Clip) -> str:
    """The words indented, without marks, and the credit below."""
    words = "\n\n".join(f"    {part}" for part in clip.paragraphs)
    credit = "\n".join(line.plain for line in clip.credit if line)
    return f"{words}\n\n— {credit}\n" if credit else f"{words}\n"
