"""Each format, read back by somebody else: the words come out as they went in."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cite.stories import ABOUT
from tui.article import Article, Author, Block, Metadata
from tui.cite import style
from tui.formats import FORMATS, Clip, clip, markdown
from tui.formats.bibliography import biblatex, bibtex, csl_json, ris
from tui.passage import Passage
from tui.reference import reference
from tui.text import Span

ACCESSED = "2026-11-20"
HOSTILE = (
    "“It’s 100% *not* true,” he said — see #3 & [sic] <b>x_y_z</b> $5 \\n {a|b} ~c~ ^d^ `code` @home 'it''s'",
    "* not a bullet: 1. nor a list; say, “yes, no-one” -- or ... {{nor}} [[a link]] ==mark== %%hidden%%",
    "1. One &amp; only: /slanted/ _under_ +plus+ =equal= ~tilde~ (C) http://a.example/b_c?d=e&f=g",
    "- dash | pipe :role:`x` .. directive:: \\alpha x_1 x^2 !bang # no heading <!-- no comment -->",
    ": no definition",
    "> no quotation; ''it'' '''bold''' ~~~~ __TOC__ <ref>no</ref> @@html:<b>@@ src_py{1} ``literal``",
)
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.sampled_from("aZ1 \\`*_[]<>|~#$^{}@&=%-+.:!/'\"()“”’é"), min_size=1, max_size=40).filter(
        str.strip
    ),
)


def article(*paragraphs: str, about: Metadata = ABOUT) -> Article:
    text = "\n\n".join(paragraphs)
    return Article(text, (Block("paragraph", Span(0, len(text))),), (Span(0, len(text)),), about)


def clipped(*paragraphs: str, about: Metadata = ABOUT) -> Clip:
    held = article(*paragraphs, about=about)
    passage = Passage((Span(0, len(held.text)),), paragraph=1)
    credit = style("chicago-notes").credit(held, passage, ACCESSED)
    return clip(held, passage, credit, reference(about, ACCESSED))


def flat(text: str) -> str:
    return " ".join(re.sub("[\u200b\u2060]", "", text).split())


def from_markdown(source: str) -> str:
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source)
    return flat(unescape(re.sub(r"<[^>]*>", " ", html)))


@given(TEXTS)
@settings(max_examples=150)
def test_markdown_gives_the_words_back(words: str) -> None:
    made = clipped(words)
    source = FORMATS["markdown"].write(made)
    assert flat(" ".join(made.paragraphs)).replace(" ", "") in from_markdown(source).replace(" ", "")


@given(TEXTS)
@settings(max_examples=100)
def test_html_gives_the_words_back(words: str) -> None:
    from lxml import html

    made = clipped(words)
    tree = html.fromstring(f"<div>{FORMATS['html'].write(made)}</div>")
    (quotation,) = tree.findall(".//blockquote")
    assert flat("".join(str(part) for part in quotation.itertext())) == flat(" ".join(made.paragraphs))
    assert quotation.get("cite") == ABOUT.url


def test_the_credit_stands_outside_of_the_html_quotation_and_links_to_the_words() -> None:
    from lxml import html

    tree = html.fromstring(f"<div>{FORMATS['html'].write(clipped('The tide will not wait for us.'))}</div>")
    (link,) = tree.findall("./p/a")
    assert link.text == ABOUT.url
    assert link.get("href") == f"{ABOUT.url}#:~:text=The%20tide%20will%20not%20wait%20for%20us."


@pytest.mark.parametrize("words", HOSTILE)
def test_an_annotation_holds_the_very_words(words: str) -> None:
    note = json.loads(FORMATS["annotation"].write(clipped(words)))
    assert note["target"]["source"] == ABOUT.url
    assert note["target"]["selector"] == {
        "type": "TextQuoteSelector",
        "exact": words,
        "prefix": "",
        "suffix": "",
    }


def test_an_annotation_has_32_characters_of_context_and_a_target_for_each_part() -> None:
    held = article("a" * 40 + " the words " + "b" * 40 + " more " + "c" * 40)
    parts = tuple(
        Span(held.text.index(part), held.text.index(part) + len(part)) for part in ("the words", "more")
    )
    note = json.loads(FORMATS["annotation"].write(clip(held, Passage(parts), (), reference(ABOUT))))
    first, second = (target["selector"] for target in note["target"])
    assert (first["prefix"], first["exact"], first["suffix"]) == ("a" * 31 + " ", "the words", " " + "b" * 31)
    assert second["exact"] == "more"


FRAGMENTS = {
    "well-known, R&D “fact” (sic) indeed": "text="
    "well%2Dknown%2C%20R%26D%20%E2%80%9Cfact%E2%80%9D%20%28sic%29%20indeed",
    "“It is here now, I say.”": "text=It%20is%20here%20now%2C%20I%20say.",
    " ".join(f"w{number}" for number in range(90)): "text=w0%20w1%20w2%20w3%20w4%20w5%20w6%20w7,"
    "w82%20w83%20w84%20w85%20w86%20w87%20w88%20w89",
}


@pytest.mark.parametrize("words", FRAGMENTS)
def test_the_link_leads_to_the_words(words: str) -> None:
    assert FORMATS["link"].write(clipped(words)) == f"{ABOUT.url}#:~:{FRAGMENTS[words]}"


def test_a_few_words_are_told_apart_by_their_neighbours() -> None:
    held = article("He said it. No, never, they said. No, never again.")
    start = held.text.index("No, never,")
    made = clip(held, Passage((Span(start, start + 9),)), (), reference(ABOUT))
    assert made.link.endswith("#:~:text=He%20said%20it.-,No%2C%20never,-%2C%20they%20said.%20No%2C")


def test_a_link_keeps_the_anchor_and_two_parts_make_two_directives() -> None:
    about = Metadata(url="https://coast.example/a#part:~:text=old")
    held = article("One two three four five. Six seven eight nine ten.", about=about)
    made = clip(held, Passage((Span(0, 24), Span(25, 50))), (), reference(about))
    assert made.link == (
        "https://coast.example/a#part:~:text=One%20two%20three%20four%20five.&text=Six%20seven%20eight%20nine%20ten."
    )


def test_without_address_there_is_no_link() -> None:
    assert FORMATS["link"].write(clipped("The tide.", about=Metadata(title="Ebb"))) == ""


WORK = Metadata(
    title="Who rules? “Nobody,” {x} 50% & $5",
    authors=(Author("Jan van den Berg"), Author("Press & Co", "organisation"), Author("Lu Kane Jr.")),
    publication="Harbour_Times",
    published="2024-09-30",
    issue="12",
    pages="34–39",
    url="https://times.example/a_{b}?c=d",
    language="en",
)


PEOPLE = (Author("Ann O'Dell"), Author("Hull & Ash", "organisation"))


def test_a_biblatex_entry() -> None:
    assert biblatex(reference(WORK, ACCESSED)) == (
        "@article{berg2024who,\n"
        "  author = {van den Berg, Jan and {Press \\& Co} and Kane, Jr., Lu},\n"
        "  title = {{Who rules? “Nobody,” \\{x\\} 50\\% \\& \\$5}},\n"
        "  journaltitle = {Harbour\\_Times},\n"
        "  entrysubtype = {newspaper},\n"
        "  date = {2024-09-30},\n"
        "  number = {12},\n"
        "  pages = {34--39},\n"
        "  url = {https://times.example/a_%7Bb%7D?c=d},\n"
        "  urldate = {2026-11-20},\n"
        "}\n"
    )


def test_a_bibtex_entry() -> None:
    entry = bibtex(reference(WORK, ACCESSED))
    assert "  howpublished = {\\url{https://times.example/a_%7Bb%7D?c=d}},\n" in entry
    assert "  note = {Accessed: 2026-11-20},\n" in entry
    assert "  month = sep,\n" in entry


def test_an_ris_record() -> None:
    assert ris(reference(WORK, ACCESSED)).split("\r\n") == [
        "TY  - NEWS",
        "AU  - van den Berg, Jan",
        "AU  - Press & Co,",
        "AU  - Kane, Lu, Jr.",
        "TI  - Who rules? “Nobody,” {x} 50% & $5",
        "T2  - Harbour_Times",
        "PY  - 2024",
        "DA  - 2024/09/30/",
        "IS  - 12",
        "SP  - 34",
        "EP  - 39",
        "LA  - en",
        "UR  - https://times.example/a_{b}?c=d",
        "Y2  - 2026/11/20/",
        "ER  - ",
        "",
    ]


def test_a_csl_json_item() -> None:
    (item,) = json.loads(csl_json(reference(WORK, ACCESSED)))
    assert item["author"] == [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"},
        {"literal": "Press & Co"},
        {"family": "Kane", "given": "Lu", "suffix": "Jr."},
    ]
    assert item["issued"] == {"date-parts": [[2024, 9, 30]]}
    assert item["type"] == "article-newspaper"


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_known_leaves_no_gap(name: str) -> None:
    text = FORMATS[name].write(clipped("The tide will not wait.", about=Metadata()))
    assert "None" not in text
    assert not re.search(r"= \{\},|\(\)|\[\]", text)


PANDOC = shutil.which("pandoc")
READERS = {
    "markdown": "markdown-smart",
    "markdown-footnote": "markdown-smart",
    "obsidian": "commonmark_x-smart",
    "org": "org",
    "latex": "latex-smart",
    "rest": "rst-smart",
    "html": "html",
    "wikitext": "mediawiki",
}
UNKNOWN_TO_PANDOC = {"\\textbar{}": "|", "\\textasciigrave{}": "{`}", "\\textquotesingle{}": "{'}"}


def alike(text: str) -> str:
    """The text with what pandoc takes for the same character, though LaTeX and Org do not."""
    return flat(re.sub("\u2005?∖\u2005?", r"\\", text)).replace("’", "'")


def run_pandoc(*options: str, source: str) -> str:
    command = [PANDOC or "pandoc", *options]
    return subprocess.run(command, input=source, capture_output=True, encoding="utf-8", check=True).stdout


@pytest.mark.real
@pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("words", HOSTILE)
def test_pandoc_reads_the_words_back(name: str, words: str) -> None:
    source = FORMATS[name].write(clipped(words, "And a second paragraph."))
    if name == "wikitext":
        source = re.sub(r"^\{\{blockquote \|text=(.*?)\{\{pb\}\}.*$", r"\1", source).replace("{{!}}", "|")
    for unknown, char in UNKNOWN_TO_PANDOC.items():
        source = source.replace(unknown, char)
    assert alike(words) in alike(run_pandoc("-f", READERS[name], "-t", "plain", "--wrap=none", source=source))


def straight(text: str) -> str:
    """The text with all marks alike, for pandoc sets its own in a title."""
    return re.sub('[“”‘’"]', "'", text)


RECORDS = {"biblatex": "biblatex", "bibtex": "bibtex", "ris": "ris", "csl-json": "csljson"}


@pytest.mark.real
@pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
@pytest.mark.parametrize("name", RECORDS)
def test_pandoc_reads_the_records_back(name: str) -> None:
    if RECORDS[name] not in run_pandoc("--list-input-formats", source="").split():
        pytest.skip("this pandoc does not read it")
    about = replace(WORK, title='It\'s ‘50%’ "over" & done: #1 {x}_y ~ <b> -- \\n $5 [z]', authors=PEOPLE)
    record = FORMATS[name].write(clipped("The tide.", about=about))
    (item,) = json.loads(run_pandoc("-f", RECORDS[name], "-t", "csljson", source=record))
    assert straight(item["title"]) == straight(about.title or "")
    names = [straight(one.get("family", one.get("literal"))) for one in item["author"]]
    assert names == ["O'Dell", "Hull & Ash"]
    assert (item["container-title"], item["issued"]["date-parts"][0][0]) == ("Harbour_Times", 2024)


def test_colons_at_the_end_of_a_paragraph_announce_no_code_in_rest() -> None:
    assert (
        FORMATS["rest"].write(clipped("He said this::", "And more.")).startswith("    He said this:\\:\n\n")
    )


def test_the_title_of_a_callout_is_escaped() -> None:
    about = Metadata(title="[x] *y*")
    assert markdown.callout(clipped("The tide.", about=about)).startswith("> [!quote] \\[x\\] \\*y\\*\n")
