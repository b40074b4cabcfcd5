"""HTML: a block quotation with its address; the credit stands behind it, for it is no part of the words."""

from __future__ import annotations

from html import escape

from tui.formats.clip import Clip
from tui.reference.rich import Rich


def block_quote(clip: Clip) -> str:
    """The quotation, and its credit in a paragraph of its own."""
    cite = f' cite="{escape(clip.work.url)}"' if clip.work.url else ""
    words = "".join(f"<p>{escape(part, quote=False)}</p>" for part in clip.paragraphs)
    credit = "".join(f"<p>{_rich(line, clip)}</p>\n" for line in clip.credit if line)
    return f"<blockquote{cite}>{words}</blockquote>\n{credit.replace('<p>', '<p>— ', 1)}"


def _rich(text: Rich, clip: Clip) -> str:
    line = "".join(
        f"<i>{escape(run.text, quote=False)}</i>" if run.italic else escape(run.text, quote=False)
        for run in text
    )
    shown = escape(clip.work.url, quote=False)
    return line.replace(shown, f'<a href="{escape(clip.link)}">{shown}</a>') if shown else line
