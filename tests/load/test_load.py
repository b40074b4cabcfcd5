from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tui.errors import LoadError, NoArticleError, PullquoteError
from tui.load import SAMPLE, files, is_address, load, sample
from tui.load.fetching import FakeFetcher, Fetched, content_type


def test_a_file_is_its_bytes_and_what_its_name_says(tmp_path: Path) -> None:
    file = tmp_path / "Story.HTML"
    file.write_bytes(b"\xff\xfe<p>")
    page = load(str(file))
    assert page.content == b"\xff\xfe<p>"
    assert (page.target, page.url, page.media_type) == (str(file), None, "text/html")


def test_a_file_without_an_ending_says_nothing(tmp_path: Path) -> None:
    file = tmp_path / "story"
    file.write_text("Once.")
    assert load(str(file)).media_type is None


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("nowhere.txt", "There is no file nowhere.txt; check the path."),
        ("courier.example/islands", "There is no file courier.example/islands; for the page, write https://"),
        ("sub", "sub is a directory; name a file in it."),
        ("", ". is a directory"),
        ("~nobody-at-all/x", "cannot be opened (could not determine home directory)."),
        ("nul\0byte", "cannot be opened (embedded null byte)."),
        ("x" * 5000, "x" * 5000),
        ("ftp://host.example/x", "cannot be fetched; Pullquote opens http:// and https:// addresses"),
        ("https:///x", "names no host"),
        ("http://[::1/x", "is not an address"),
    ],
)
def test_what_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    with pytest.raises(LoadError) as caught:
        load(target)
    assert words in str(caught.value)


def test_an_empty_file_holds_no_article(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(b" \r\n\t")
    with pytest.raises(NoArticleError, match=r"story\.txt is empty"):
        load(str(file))


def test_a_file_over_the_limit_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LIMIT", 3)
    (tmp_path / "fits").write_bytes(b"abc")
    (tmp_path / "big").write_bytes(b"abcd")
    assert load(str(tmp_path / "fits")).content == b"abc"
    with pytest.raises(LoadError, match="is larger than"):
        load(str(tmp_path / "big"))


def test_stdin_is_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"caf\xe9")))
    page = load("-")
    assert (page.content, page.target) == (b"caf\xe9", "-")


def test_a_program_without_stdin_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(LoadError, match="no standard input"):
        load("-")


def test_the_sample_is_loaded_like_any_target() -> None:
    assert load(SAMPLE) == sample()
    assert sample().media_type == "text/html"


@pytest.mark.parametrize(
    ("target", "yes"),
    [("https://a.example", True), ("HTTP://A.EXAMPLE", True), ("C:\\a.txt", False), ("a.example/b", False)],
)
def test_what_is_an_address(target: str, yes: bool) -> None:
    assert is_address(target) is yes


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, (None, None)),
        ("text/html", ("text/html", None)),
        ('Text/HTML; boundary=x; charset="ISO-8859-1"', ("text/html", "ISO-8859-1")),
        ("; charset=", (None, None)),
    ],
)
def test_the_header_content_type(header: str | None, expected: tuple[str | None, str | None]) -> None:
    assert content_type(header) == expected


class TestFakeFetcher:
    fetcher = FakeFetcher(
        {
            "https://a.example/": Fetched(b"<p>", "https://a.example/b#c", "text/html; charset=utf-8"),
            "https://a.example/shut": LoadError("a.example is shut."),
        }
    )

    def test_gives_pages(self) -> None:
        page = load("https://a.example/", fetcher=self.fetcher)
        assert (page.url, page.charset) == ("https://a.example/b", "utf-8")

    @pytest.mark.parametrize(
        ("url", "words"), [("https://a.example/shut", "is shut"), ("https://a.example/no", "404")]
    )
    def test_gives_errors(self, url: str, words: str) -> None:
        with pytest.raises(PullquoteError, match=words):
            load(url, fetcher=self.fetcher)

    def test_keeps_what_it_was_asked_for(self) -> None:
        fetcher = FakeFetcher({})
        with pytest.raises(LoadError):
            load("https://a.example/no", fetcher=fetcher)
        assert fetcher.asked == ["https://a.example/no"]
