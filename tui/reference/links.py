"""The link to the words: an address with a text directive, which browsers scroll to and highlight.

The syntax is that of "URL Fragment Text Directives" (WICG): `#:~:text=[prefix-,]start[,end][,-suffix]`. A
start alone has to lie in one block, so longer passages are given by their first and last words.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from tui.article import Article
from tui.passage import Passage
from tui.text import Span

_WHOLE = 300  # characters up to which the words are given whole
_ENDS = 8  # words of the beginning and the end of longer ones
_CONTEXT = 4  # words before and after, where the words alone are not enough
_FEW = 3  # so few words are likely to stand elsewhere on the page too
_MARKS = "“”„‟«»‹›\"'‘’‚‛ "


def words_link(url: str, article: Article, passage: Passage) -> str:
    """The address that leads to the words of a passage; empty without an address."""
    if not url:
        return ""
    base, _, anchor = url.partition("#")
    directives = (_directive(article, span) for span in passage.spans)
    return f"{base}#{anchor.partition(':~:')[0]}:~:{'&'.join(filter(None, directives))}"


def _directive(article: Article, span: Span) -> str:
    text = article.text
    words = span.of(text).strip(_MARKS + "\n\t")
    if not words:
        return ""
    start = text.index(words, span.start)
    parts = [part.split() for part in re.split(r"\n\s*\n", words)]
    if len(parts) > 1 or len(words) > _WHOLE:
        first, last = " ".join(parts[0][:_ENDS]), " ".join(parts[-1][-_ENDS:])
        return f"text={_encoded(first)},{_encoded(last)}"
    if len(parts[0]) > _FEW and text.count(words) == 1:
        return f"text={_encoded(' '.join(parts[0]))}"
    before = " ".join(text[:start].split()[-_CONTEXT:])
    after = " ".join(text[start + len(words) :].split()[:_CONTEXT])
    prefix = f"{_encoded(before)}-," if before else ""
    suffix = f",-{_encoded(after)}" if after else ""
    return f"text={prefix}{_encoded(' '.join(parts[0]))}{suffix}"


def _encoded(words: str) -> str:
    """The words percent-encoded; the hyphen too, which is syntax here."""
    return quote(words, safe="").replace("-", "%2D")
