"""Text that tries to steer a terminal, to be markup, to be wider than it looks, or to be endless."""

from __future__ import annotations

from tui.article import Article, Author, Block, Metadata, Note, Removed
from tui.digest import Point, Summary
from tui.reading import Reading
from tui.speech import Source, Sources, Statement
from tui.text import Span

CORPUS = (
    "\x1b[31mred\x1b[0m \x1b[2J\x1b[H wiped",
    "\x1b]0;owned\x07 title \x1b]52;c;b3duZWQ=\x07 clipboard \x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "\x9b31m C1 \x9d0;owned\x9c \x90q\x9c \x85 \x84",
    "\x1bP+q544e\x1b\\ \x1b_Gf=100\x1b\\ \x1b^private\x1b\\",
    "\x00nul\x07bell\x08\x08\x08back\x0e\x0fshift\x7fdel\x05enq",
    "carriage\rreturn \x0bvertical\x0cform",
    "\u202eevil\u202c \u2066isolate \u2067rtl \u200f\u200e\u061c \u2028line\u2029paragraph",
    "[bold]markup[/bold] [/] [/x] [@click=app.quit]quit[/] [link='\x1b]8;;x']x[/link] \\[not] $primary",
    "{curly} {{double}} %s %(x)s <b>tag</b> &amp; `tick` ${HOME} $(id)",
    "👩\u200d👩\u200d👧\u200d👦👍🏽🏳\ufe0f\u200d🌈1\ufe0f\u20e3❤\ufe0f🇩🇪🇫🇷🇩 \U0001faea",
    "Z" + "\u0301\u0327\u033c" * 60 + " zalgo क्षत्रिय ที่นี่ שלום مرحبا 日本語テキスト 한국어 \u1112\u1161\u11ab",
    "tab\there\t\tthere \u3000wide \u2003em \u00a0hard \u00ad\u200b\u2060\ufeff invisible",
    "\ud800 lone \udfff halves \ufffe \uffff \U000e0041 tags \U0010ffff",
    "\ufdfd \U0001242b \u2e3b \u115f\u1160 \u17b4\u180e\u2065\u034f \U0001d173\U00013437 \U000e0100 \u06dd",
    "a" + "\u0301" * 20_000 + "🇩" * 2_001 + "\u200d" * 2_001 + "\u200b" * 2_001,
    "\x1b" * 2_001 + "\x9b" * 2_001 + "[2J" * 99,
    "word" * 20_000,
    "漢字" * 5_000,
    "“" * 40 + "quoted" + "”" * 40,
)


def text() -> str:
    """All of it, as paragraphs; without lone surrogates, which no file can hold."""
    return "\n\n".join(CORPUS).encode("utf-8", "replace").decode()


def markdown() -> str:
    """All of it under a heading and a front matter that are hostile too."""
    return (
        f"---\ntitle: {CORPUS[7]!r}\nauthor: {CORPUS[9]} Smith\n---\n\n# {CORPUS[7]} {CORPUS[4]}\n\n{text()}"
    )


def reading() -> Reading:
    """A reading whose every field is hostile, as if nothing had been tamed on the way."""
    whole, blocks = "", []
    for line in CORPUS:
        whole += "\n\n" if whole else ""
        blocks.append(Block("paragraph", Span(len(whole), len(whole) + len(line))))
        whole += line
    spans = tuple(block.span for block in blocks)
    sources = tuple(
        Source(
            line[:200] or "?", "person", line[:100], statements=(Statement("direct", (span,), via=line[:50]),)
        )
        for line, span in zip(CORPUS, spans, strict=True)
    )
    about = Metadata(CORPUS[1], (Author(CORPUS[0]),), publication=CORPUS[6], url=CORPUS[7])
    removed = tuple(Removed(line, line[:40], 0) for line in CORPUS)
    notes = tuple(Note(line[:20], line) for line in CORPUS[:3])
    article = Article(whole, tuple(blocks), spans, about, removed, "page", notes)
    return Reading(article, Sources(sources), Summary(tuple(Point(span, 1.0) for span in spans)))
