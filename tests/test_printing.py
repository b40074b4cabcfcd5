from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tui import printing
from tui.article import Article, Author, Block, BlockKind, Metadata, Note
from tui.cite import style
from tui.digest import Point, Summary
from tui.reading import Reading
from tui.speech import Source, Sources, Statement
from tui.text import Span

PARTS: tuple[tuple[BlockKind, str], ...] = (
    ("title", "Port *shut*"),
    ("standfirst", "Nobody knows why."),
    ("paragraph", "“The tide waits for nobody,” said Ada Brook, the pilot. “Nor do I.”"),
    ("caption", "The port. Photo: Lee Vann"),
    ("heading", "What next"),
    ("item", "Ships wait;"),
    ("item", "so do\ngulls."),
    ("quote", "Closed until further notice, by order of the harbour office and of nobody else at all."),
    ("code", "if tide:\n    wait()"),
)
TEXT = "\n\n".join(words for _, words in PARTS)


def place(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


SPLIT = Statement("direct", (place("“The tide waits for nobody,”"), place("“Nor do I.”")), place("said"))
ORDER = Statement("direct", (place("Nobody knows why."),))
READING = Reading(
    Article(
        TEXT,
        tuple(Block(kind, place(words), level=2 if kind == "heading" else None) for kind, words in PARTS),
        tuple(place(words) for _, words in PARTS),
        Metadata(
            title="Port *shut*",
            authors=(Author("Jo Finn"), Author("Wire", "organisation")),
            publication="The Courier",
            published="2026-03",
            issue="12",
            url="https://courier.example/port",
        ),
        clean="page",
    ),
    Sources((Source("Ada Brook", "person", "the pilot", (), (SPLIT,)),), (ORDER,)),
    Summary((Point(place("Nobody knows why."), 1.5),)),
)


def test_text_is_the_reading_in_lines() -> None:
    assert printing.text(READING, 40) == (
        """\
Port *shut*
Jo Finn, Wire · The Courier · issue 12 ·
2026-03
https://courier.example/port

SUMMARY

Nobody knows why.

SOURCES

Ada Brook, the pilot
  - “The tide waits for nobody,” […]
    “Nor do I.”

No speaker found
  - Nobody knows why.

ARTICLE

Nobody knows why.

“The tide waits for nobody,” said Ada
Brook, the pilot. “Nor do I.”

Picture: The port. Photo: Lee Vann

What next

- Ships wait;
- so do gulls.

  Closed until further notice, by order
  of the harbour office and of nobody
  else at all.

if tide:
    wait()"""
    )


def test_a_running_quotation_has_no_cut_and_a_guess_is_called_one() -> None:
    running = Statement("direct", (place("Nobody knows why."), place("“The tide")), sure=False)
    reading = replace(READING, sources=Sources((Source("Ada Brook", "person", statements=(running,)),)))
    assert "- Nobody knows why. “The tide (speaker uncertain)" in printing.text(reading, 72)


def test_markdown_is_the_same_with_its_marks() -> None:
    assert printing.markdown(READING) == (
        """\
# Port \\*shut\\*

Jo Finn, Wire · The Courier · issue 12 · 2026-03\\
<https://courier.example/port>

## Summary

- Nobody knows why.

## Sources

**Ada Brook**, the pilot

- “The tide waits for nobody,” \\[…\\] “Nor do I.”

**No speaker found**

- Nobody knows why.

## Article

**Nobody knows why.**

“The tide waits for nobody,” said Ada Brook, the pilot. “Nor do I.”

*The port. Photo: Lee Vann*

### What next

- Ships wait;
- so do gulls.

> Closed until further notice, by order of the harbour office and of nobody else at all.

```
if tide:
    wait()
```"""
    )


def test_quotes_end_with_the_list_entry() -> None:
    apa = style("apa")
    printed = printing.quotes(READING, apa, "2026-03-14").split("\n\n")
    assert "tide waits for nobody" in printed[0]
    assert "Nor do I" in printed[0]
    assert "Brook" in printed[0]
    assert printed[-1] == apa.entry(READING.article.metadata, "2026-03-14")
    assert sum(printed[-1] in paragraph for paragraph in printed) == 1


def test_json_is_one_line_that_gives_the_reading_back() -> None:
    printed = printing.json(READING, "port.html", "2026-03-14")
    assert "\n" not in printed
    assert json.loads(printed) == READING.as_dict("port.html", "2026-03-14")
    assert "“The tide" in printed


HOSTILE = "a\x1b[2J\x9b\u202eb\U000e0041c\ud800"


def test_json_writes_as_escapes_what_could_steer_a_terminal() -> None:
    printed = printing.json(READING, HOSTILE)
    assert json.loads(printed)["target"] == HOSTILE
    assert not set(printed) & set(HOSTILE) - set("abc[2J")


@pytest.mark.parametrize("form", ["text", "markdown", "quotes"])
def test_nothing_printed_can_steer_a_terminal(form: str) -> None:
    about = replace(READING.article.metadata, title=HOSTILE, publication=HOSTILE, url=HOSTILE)
    source = replace(READING.sources.sources[0], name=HOSTILE, role=HOSTILE)
    reading = replace(READING, article=replace(READING.article, metadata=about), sources=Sources((source,)))
    printed = {
        "text": lambda: printing.text(reading, 72),
        "markdown": lambda: printing.markdown(reading),
        "quotes": lambda: printing.quotes(reading, style("attribution")),
    }[form]()
    assert not set(printed) & set(HOSTILE) - set("abc[2J")


def test_a_reading_of_nothing_much_has_no_empty_headings() -> None:
    bare = Reading(Article("Hm.", (Block("paragraph", Span(0, 3)),), (Span(0, 3),)), Sources(), Summary())
    assert printing.text(bare, 72) == "Untitled\n\nARTICLE\n\nHm."
    assert printing.markdown(bare) == "# Untitled\n\n## Article\n\nHm."


def test_what_is_to_be_known_of_the_summary_is_printed() -> None:
    short = replace(READING, summary=Summary(notes=(Note("summary", "It is *too* short."),)))
    assert "SUMMARY\n\n[It is *too* short.]\n\nSOURCES" in printing.text(short, 72)
    assert "*It is \\*too\\* short.*" in printing.markdown(short)
