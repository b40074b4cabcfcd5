"""PDFs: reading order, columns, running heads, hyphenation, pages, and files that hold no text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import md5
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.article import Article
from tui.clean.pdf import clean_pdf, is_pdf
from tui.clean.pdf_hyphens import join, mender
from tui.errors import LoadError, NoArticleError, PullquoteError
from tui.page import Page


class Ink(NamedTuple):
    """A line of type: where it begins, in points from the lower left, how large, and its words."""

    left: float
    bottom: float
    size: float
    text: str


def pdf(*pages: Iterable[Ink]) -> bytes:
    """A PDF with lines of Helvetica on pages of 600 × 800 points."""
    streams = [
        b"".join(
            f"BT /F {ink.size} Tf {ink.left} {ink.bottom} Td ({ink.text}) Tj ET\n".encode("latin-1")
            for ink in page
        )
        for page in pages
    ]
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * at} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, len(body))
    )


def set_lines(lines: Sequence[str], left: float, top: float, size: float = 10) -> list[Ink]:
    return [Ink(left, top - 13 * at, size, text) for at, text in enumerate(lines)]


def read(*pages: Iterable[Ink]) -> Article:
    return clean_pdf(Page(pdf(*pages), target="ferry.pdf"))


def texts(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


LEFT = [
    "The boat that carried the island's post for",
    "sixty years made her final crossing on the",
    "Tuesday night before midsummer, and people",
    "stood along the pier to see her come in.",
]
RIGHT = [
    "Since the spring a bridge has joined the two",
    "shores, and few now wish to wait for a boat",
    "that leaves when the tide allows it, if the",
    "skipper has had his tea.",
]


def test_columns_are_read_one_after_the_other_below_the_headline() -> None:
    headline = [Ink(60, 700, 24, "The last ferry to Orsay leaves the pier")]
    rows = [
        ink for pair in zip(set_lines(LEFT, 60, 650), set_lines(RIGHT, 320, 650), strict=True) for ink in pair
    ]
    article = read([*headline, *rows])
    assert texts(article) == [
        ("title", "The last ferry to Orsay leaves the pier"),
        ("paragraph", " ".join(LEFT)),
        ("paragraph", " ".join(RIGHT)),
    ]
    assert article.metadata.provenance["title"] == "pdf"


def test_running_heads_and_page_numbers_are_removed_and_kept_in_removed() -> None:
    def page(number: int, lines: list[str]) -> list[Ink]:
        head, foot = Ink(60, 770, 9, "The Harbour Gazette"), Ink(300, 30, 9, str(number))
        return [head, *set_lines(lines, 60, 650), foot]

    article = read(page(1, LEFT), page(2, RIGHT))
    assert [text for _, text in texts(article)] == [" ".join(LEFT), " ".join(RIGHT)]
    assert [block.page for block in article.blocks] == [1, 2]
    assert {gone.text for gone in article.removed} == {"The Harbour Gazette", "1", "2"}
    assert {gone.reason for gone in article.removed} == {"running head or page number"}


def test_a_paragraph_that_runs_over_a_page_is_one_and_begins_on_the_first() -> None:
    first = [*LEFT[:3], "stood along the pier in the rain, waving"]
    article = read(
        set_lines(first, 60, 650), set_lines(["until the lights went out at the far end."], 60, 700)
    )
    assert len(article.blocks) == 1
    assert article.blocks[0].page == 1
    assert article.text.endswith("waving until the lights went out at the far end.")


def test_byline_and_date_are_taken_from_lines_of_their_own() -> None:
    header = [
        Ink(60, 700, 24, "The last ferry to Orsay"),
        Ink(60, 670, 10, "By Morag Tulloch"),
        Ink(60, 650, 10, "21 June 2019"),
    ]
    article = read([*header, *set_lines(LEFT, 60, 600)])
    assert [author.name for author in article.metadata.authors] == ["Morag Tulloch"]
    assert article.metadata.published == "2019-06-21"
    assert texts(article) == [("title", "The last ferry to Orsay"), ("paragraph", " ".join(LEFT))]
    assert [block.page for block in article.blocks] == [1, 1]
    assert [gone.text for gone in article.removed] == ["By Morag Tulloch", "21 June 2019"]


def test_a_date_within_the_text_is_not_the_date_of_publication() -> None:
    lines = [
        *LEFT,
        "She was launched on 4 May 1958 at Port Ross, and was the largest of her kind in the north.",
    ]
    article = read([Ink(60, 700, 24, "The last ferry to Orsay"), *set_lines(lines, 60, 650)])
    assert article.metadata.published is None


@pytest.mark.parametrize(
    ("before", "after", "rest", "joined"),
    [
        ("cross\u00ad", "ing", "", "crossing"),
        ("the cross-", "ing", "a cross", "the crossing"),
        ("a well\u00ad", "known boat", "a boat that is well-known", "a well-known boat"),
        ("a well-", "known boat", "well, it is known", "a well-known boat"),
        ("the har-", "bour", "the harbour and the har-bour", "the harbour"),
        ("with-", "out", "with a way out", "without"),
        ("the Anglo-", "Scots", "", "the Anglo-Scots"),
        ("1914-", "18", "", "1914-18"),
        ("the boat", "came", "", "the boat came"),
        ("", "came", "", "came"),
    ],
)
def test_hyphenation_is_undone_and_hyphens_stay(before: str, after: str, rest: str, joined: str) -> None:
    text = join(before, after)
    assert mender([text, rest])(text) == joined


def test_the_words_of_the_document_tell_which_hyphens_stay() -> None:
    lines = [
        "She was a well-known boat, and when the long cross-",
        "ing was over nobody on board of this once so well-",
        "known boat said a word about it until the evening.",
    ]
    text = read(set_lines(lines, 60, 650)).text
    assert "the long crossing was over nobody on board of this once so well-known boat said" in text


def test_the_headline_stays_where_it_is_the_running_head_of_the_other_pages() -> None:
    first = [Ink(50, 760, 22, "The last ferry to Orsay"), *set_lines(LEFT, 50, 700)]
    second = [Ink(50, 770, 8, "The last ferry to Orsay"), *set_lines(RIGHT, 50, 700)]
    third = [
        Ink(50, 770, 8, "The last ferry to Orsay"),
        Ink(50, 720, 14, "Afterwards"),
        *set_lines(LEFT, 50, 690),
    ]
    article = read(first, second, third)
    assert article.metadata.title == "The last ferry to Orsay"
    assert [removed.text for removed in article.removed] == ["The last ferry to Orsay"] * 2


def test_a_heading_within_the_text_is_not_the_title() -> None:
    article = read([*set_lines(LEFT, 50, 740), Ink(50, 640, 18, "Afterwards"), *set_lines(RIGHT, 50, 600)])
    assert article.metadata.title is None
    assert [kind for kind, _ in texts(article)] == ["paragraph", "heading", "paragraph"]


def test_a_table_keeps_its_rows_in_its_place() -> None:
    rows = [("Year", "Boats", "Crew"), ("1958", "4", "31"), ("1972", "3", "22"), ("2019", "1", "9")]
    cells = [
        Ink(50 + 120 * at, 600 - 14 * down, 10, cell)
        for down, row in enumerate(rows)
        for at, cell in enumerate(row)
    ]
    article = read([*set_lines(LEFT, 50, 700), *cells, *set_lines(RIGHT, 50, 500)])
    assert [kind for kind, _ in texts(article)] == ["paragraph", "table", "paragraph"]
    assert texts(article)[1][1].split("\n") == [" | ".join(row) for row in rows]


def test_footnotes_do_not_part_the_text() -> None:
    note = "{} See the minutes of the county, volume {}."
    first = [*set_lines(LEFT[:-1], 50, 700), Ink(50, 90, 7, note.format(1, 3))]
    second = [*set_lines(LEFT[-1:], 50, 700), Ink(50, 90, 7, note.format(2, 4))]
    article = read(first, second)
    assert texts(article) == [("paragraph", " ".join(LEFT))]
    assert {removed.reason for removed in article.removed} == {"footnote"}


def test_a_scan_says_so() -> None:
    with pytest.raises(NoArticleError, match=r"ferry\.pdf is a scan.*OCR"):
        read([])


@pytest.mark.parametrize(
    "content", [b"%PDF-", b"%PDF-1.7 and nothing else", pdf(set_lines(LEFT, 60, 650))[:300]]
)
def test_a_damaged_file_says_so(content: bytes) -> None:
    with pytest.raises((LoadError, NoArticleError), match=r"x\.pdf"):
        clean_pdf(Page(content, target="x.pdf"))


def rc4(key: bytes, content: bytes) -> bytes:
    box, swap, out = list(range(256)), 0, bytearray()
    for at in range(256):
        swap = (swap + box[at] + key[at % len(key)]) % 256
        box[at], box[swap] = box[swap], box[at]
    swap = 0
    for at, byte in enumerate(content, start=1):
        swap = (swap + box[at % 256]) % 256
        box[at % 256], box[swap] = box[swap], box[at % 256]
        out.append(byte ^ box[(box[at % 256] + box[swap]) % 256])
    return bytes(out)


def encrypted(password: bytes) -> bytes:
    """A PDF of one page as the standard handler encrypts it (ISO 32000-1, 7.6.3, revision 2)."""
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    owner, number = bytes(32), bytes(16)
    key = md5((password + padding)[:32] + owner + b"\xfc\xff\xff\xff" + number).digest()[:5]
    plain = pdf(set_lines(LEFT, 60, 650))
    begin, end = plain.index(b"stream\n") + 7, plain.index(b"\nendstream")
    page = rc4(md5(key + b"\x05\0\0\0\0").digest()[:10], plain[begin:end])
    handler = b"/ID [<%s> <%s>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % tuple(
        part.hex().encode() for part in (number, number, owner, rc4(key, padding))
    )
    return (plain[:begin] + page + plain[end:]).replace(b"/Root 1 0 R", b"/Root 1 0 R " + handler)


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    assert texts(clean_pdf(Page(encrypted(b"")))) == [("paragraph", " ".join(LEFT))]


def test_a_file_that_asks_for_a_password_says_so() -> None:
    with pytest.raises(LoadError, match=r"ferry\.pdf is locked with a password: unlock it first\."):
        clean_pdf(Page(encrypted(b"secret"), target="ferry.pdf"))


def test_the_sign_may_stand_behind_junk() -> None:
    assert is_pdf(b"\r\n\x00junk%PDF-1.4")
    assert not is_pdf(b"A text about %PDF".ljust(2000) + b"%PDF-1.4")


@settings(max_examples=40)
@given(st.data())
def test_any_damage_gives_an_article_or_a_clear_error(data: st.DataObject) -> None:
    content = bytearray(pdf(set_lines(LEFT, 60, 650)))
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(PullquoteError):
        assert clean_pdf(Page(bytes(content), target="x.pdf")).text
