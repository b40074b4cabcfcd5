"""How a quotation and its citation are written down: Markdown, BibTeX, RIS and the like.

`FORMATS` is the one table of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tui.formats import annotation, bibliography, html, latex, markdown, org, plain, rest, wikitext
from tui.formats.clip import Clip, clip

__all__ = ["FORMATS", "Clip", "Format", "clip"]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a clip down: what a list shows, and the function that writes."""

    label: str
    write: Callable[[Clip], str]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "plain": Format("Plain text, indented", plain.block_quote),
        "markdown": Format("Markdown quotation", markdown.block_quote),
        "markdown-footnote": Format("Markdown with a footnote", markdown.footnote),
        "obsidian": Format("Obsidian callout", markdown.callout),
        "org": Format("Org quote block", org.block_quote),
        "latex": Format("LaTeX, csquotes", latex.block_quote),
        "rest": Format("reStructuredText", rest.block_quote),
        "html": Format("HTML", html.block_quote),
        "wikitext": Format("Wikitext", wikitext.block_quote),
        "biblatex": Format("BibLaTeX entry", lambda clip: bibliography.biblatex(clip.work)),
        "bibtex": Format("BibTeX entry", lambda clip: bibliography.bibtex(clip.work)),
        "ris": Format("RIS record", lambda clip: bibliography.ris(clip.work)),
        "csl-json": Format("CSL-JSON item", lambda clip: bibliography.csl_json(clip.work)),
        "annotation": Format("Web Annotation", annotation.annotation),
        "link": Format("link to these words", lambda clip: clip.link),
    }
)
"""The formats by name, in the order in which lists show them."""
