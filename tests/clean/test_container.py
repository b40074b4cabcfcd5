"""What an article is wrapped in: gzip, web archives, e-mails."""

from __future__ import annotations

import gzip
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.clean.container import MOST, opened
from tui.errors import LoadError, NoArticleError, PullquoteError
from tui.page import Page

HTML = "<html><head><title>The ferry</title></head><body><p>She came in at eight, said Zoë.</p></body></html>"
ARCHIVE = (
    b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://gazette.example/ferry\r\n"
    b"Subject: The ferry\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n'
    b"--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"<p>caf=C3=A9 =\r\nau lait</p>\r\n"
    b"--B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--B--\r\n"
)


def letter(html: bool = False) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ana Ruiz <ana@gazette.example>"
    message["To"] = "readers@gazette.example"
    message["Subject"] = "The last ferry to Órsay"
    message["Date"] = "Fri, 21 Jun 2019 10:00:00 +0100"
    message.set_content("She came in at eight.\n")
    if html:
        message.add_alternative(HTML, subtype="html")
    return message


def test_gzip_is_unpacked_and_what_is_inside_opened() -> None:
    assert opened(Page(gzip.compress(gzip.compress(HTML.encode())))).content == HTML.encode()


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(LoadError, match="unpacks to more than 64 MB"):
        opened(Page(gzip.compress(bytes(MOST + 1)), target="bomb.gz"))


def test_gzip_that_is_cut_short_gives_what_there_is_and_says_so() -> None:
    packed = gzip.compress("".join(f"<p>Wave {number} of the night</p>" for number in range(2000)).encode())
    page = opened(Page(packed[: len(packed) // 2]))
    assert isinstance(page.content, bytes)
    assert b"<p>Wave 0 of the night</p>" in page.content
    assert any("cut short" in note.text for note in page.notes)
    with pytest.raises(LoadError, match="cut short"):
        opened(Page(packed[:20], target="x.gz"))


def test_damaged_gzip_says_so() -> None:
    with pytest.raises(LoadError, match=r"x\.gz is damaged"):
        opened(Page(b"\x1f\x8bnothing", target="x.gz"))


def test_a_web_archive_gives_its_page_and_its_address() -> None:
    page = opened(Page(ARCHIVE))
    assert page.content == "<p>café au lait</p>"
    assert page.url == "https://gazette.example/ferry"


def test_of_the_pages_in_an_archive_the_saved_one_is_given() -> None:
    frame = (
        b"--B\r\nContent-Type: text/html\r\nContent-Location: https://ads.example/1\r\n\r\n<p>Buy!</p>"
        + b" " * 99
    )
    own = b"--B\r\nContent-Location: https://gazette.example/ferry\r\n"
    archive = ARCHIVE.replace(b"--B\r\n", frame + b"\r\n" + own, 1)
    assert opened(Page(archive)).content == "<p>café au lait</p>"


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n\r\n"])
def test_what_stands_before_a_header_does_not_hide_it(before: bytes) -> None:
    assert opened(Page(before + ARCHIVE)).content == "<p>café au lait</p>"


def test_the_longest_text_of_a_message_is_its_own_and_its_subject_says_no_more_than_the_title() -> None:
    message = letter()
    message.replace_header("Subject", "Re: FWD: The last ferry")
    message.add_attachment(HTML, subtype="html", disposition="inline")
    message.add_attachment("<p>Sent from afar</p>", subtype="html", disposition="inline")
    content = str(opened(Page(message.as_bytes())).content)
    assert "said Zoë" in content
    assert '<meta name="dc.title" content="The last ferry">' in content


def test_an_e_mail_gives_its_html_with_its_header_as_meta_elements() -> None:
    page = opened(Page(letter(html=True).as_bytes()))
    assert page.media_type == "text/html"
    for name, value in (
        ("dc.title", "The last ferry to Órsay"),
        ("dc.creator", "Ana Ruiz"),
        ("date", "2019-06-21"),
    ):
        assert f'<meta name="{name}" content="{value}">' in str(page.content)


def test_a_plain_e_mail_begins_with_its_header() -> None:
    lines = str(opened(Page(letter().as_bytes())).content).split("\n\n")
    assert lines == ["The last ferry to Órsay", "By Ana Ruiz", "2019-06-21", "She came in at eight.\n"]


def test_a_message_without_text_says_so() -> None:
    with pytest.raises(NoArticleError, match="holds no text"):
        opened(Page(b"From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nAAAA"))


@pytest.mark.parametrize(
    "kind", ["multipart/mixed; boundary=Q{}", "message/rfc822", "Multipart/digest;\n boundary=Q{}"]
)
def test_messages_without_end_within_each_other_are_refused(kind: str) -> None:
    nested = "".join(f"Content-Type: {kind.format(at)}\n\n--Q{at}\n" for at in range(3000))
    with pytest.raises(LoadError, match=r"post\.eml holds more than 100 messages"):
        opened(Page(f"From: a@b.example\nMIME-Version: 1.0\n{nested}".encode(), target="post.eml"))


@pytest.mark.parametrize(
    "content", [b"Dear reader: this is\nno mail: at all\n", HTML.encode(), b"", b"From: me"]
)
def test_what_is_not_wrapped_comes_back_as_it_is(content: bytes) -> None:
    page = Page(content)
    assert opened(page) == page


def test_a_charset_that_is_none_does_not_matter() -> None:
    damaged = ARCHIVE.replace(b"charset=utf-8", b"charset=u\0f-8").replace(b"au lait", b"au l\xe4it")
    assert str(opened(Page(damaged)).content).startswith("<p>caf")


@settings(max_examples=60)
@given(st.data())
def test_any_damage_gives_a_page_or_a_clear_error(data: st.DataObject) -> None:
    content = bytearray(ARCHIVE)
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        page = opened(Page(bytes(content)))
    except PullquoteError:
        return
    assert page.content or page.content == ""
