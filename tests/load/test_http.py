from __future__ import annotations

import json
import socket
import ssl

import pytest
import urllib3.exceptions

from tests.load.site import STORY, Site
from tui import __version__
from tui.cli import main
from tui.errors import LoadError, NoArticleError
from tui.load import load
from tui.load.http import HttpFetcher, _explained

SMALL = HttpFetcher(connect=1, read=0.25, total=0.2, size=10_000)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def test_a_page_comes_with_its_address_type_and_charset(site: Site) -> None:
    page = load(site.url("/story?windows-1252"))
    assert page.content == STORY.encode("windows-1252")
    assert (page.target, page.url) == (site.url("/story?windows-1252"),) * 2
    assert (page.media_type, page.charset) == ("text/html", "windows-1252")


def test_an_address_is_read_from_end_to_end(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    target = site.url("/moved?/islands/midnight-boat#top")
    assert main([target, site.url("/nowhere"), "--json"]) == 3
    printed = capsys.readouterr()
    (reading,) = (json.loads(line) for line in printed.out.splitlines())
    assert reading["target"] == target
    assert reading["article"]["url"] == site.url("/islands/midnight-boat")
    assert reading["article"]["title"] == "Islanders vote to keep the midnight boat"
    assert "has no such page" in printed.err
    assert [path for path, _ in site.requests] == [
        "/moved?/islands/midnight-boat",
        "/islands/midnight-boat",
        "/nowhere",
    ]


def test_the_fragment_is_neither_sent_nor_kept(site: Site) -> None:
    page = load(site.url("/story#part-2"))
    assert page.url == site.url("/story")
    assert site.requests[0][0] == "/story"


def test_the_address_is_the_last_of_the_redirects(site: Site) -> None:
    page = load(site.url("/moved?/moved?/story"))
    assert page.url == site.url("/story")
    assert page.target == site.url("/moved?/moved?/story")


def test_the_request_says_who_asks_and_takes_no_cookies(site: Site) -> None:
    load(site.url("/story"))
    (_, headers) = site.requests[0]
    assert headers["user-agent"].startswith(f"Pullquote/{__version__} (+https://")
    assert "text/html" in headers["accept"]
    assert not {"cookie", "referer"} & headers.keys()


@pytest.mark.parametrize("path", ["/packed", "/chunked"])
def test_packed_and_chunked_pages_are_whole(site: Site, path: str) -> None:
    content = load(site.url(path)).content
    assert isinstance(content, bytes)
    assert content.decode().strip() == STORY


def test_progress_hears_of_every_piece_and_of_the_end(site: Site) -> None:
    heard: list[tuple[int, int | None]] = []
    load(site.url("/story"), progress=lambda here, total: heard.append((here, total)))
    size = len(STORY.encode())
    assert heard[0] == (0, size)
    assert heard[-1] == (size, size)


def test_the_length_of_a_packed_page_is_not_known(site: Site) -> None:
    heard: list[int | None] = []
    load(site.url("/packed"), progress=lambda here, total: heard.append(total))
    assert set(heard) == {None}


def test_what_progress_raises_ends_the_fetching(site: Site) -> None:
    def cancel(here: int, total: int | None) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        load(site.url("/story"), progress=cancel)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nowhere", "127.0.0.1 has no such page; check the address (404 for"),
        ("/status?403", "refuses programs like this one; open it in a browser, save it"),
        ("/status?401", "asks for a login"),
        ("/status?429", "had too many requests; wait"),
        ("/status?418", "will not give the page"),
        ("/status?503", "has a fault of its own; try again later (503"),
        ("/moved?/nowhere", "/nowhere)."),
        ("/misnamed", "is packed in a way that cannot be undone"),
        ("/cut", "broke off; try again"),
        ("/silent?0.4", "fell silent; try again later"),
        ("/chunked?0.15", "did not arrive within 0.2 seconds"),
        ("/huge?10001", "is larger than"),
        ("/bomb?3", "is larger than"),
        ("/typed?image/png", "is image/png, not a page to read"),
        ("/moved?ftp://127.0.0.1/x", "is not an address that can be fetched"),
    ],
)
def test_what_goes_wrong_is_told_in_one_sentence(site: Site, path: str, words: str) -> None:
    with pytest.raises(LoadError) as caught:
        load(site.url(path), fetcher=SMALL)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


def test_redirects_in_circles_end(site: Site) -> None:
    circle = HttpFetcher(redirects=2)
    with pytest.raises(LoadError, match="redirects in circles"):
        load(site.url("/moved?/moved?/moved?/moved?/story"), fetcher=circle)


def test_a_page_with_nothing_in_it_is_no_article(site: Site) -> None:
    with pytest.raises(NoArticleError, match="/empty is empty"):
        load(site.url("/empty"))


def test_a_closed_port_is_no_traceback() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(LoadError, match=r"127\.0\.0\.1 cannot be reached"):
            load(f"http://127.0.0.1:{taken.getsockname()[1]}/")


def test_a_server_without_tls_cannot_be_trusted(site: Site) -> None:
    with pytest.raises(LoadError, match=r"127\.0\.0\.1 cannot be trusted"):
        load(site.url("/story").replace("http:", "https:"))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (urllib3.exceptions.NameResolutionError("h", None, socket.gaierror()), "host.example was not found"),  # type: ignore[arg-type]
        (urllib3.exceptions.ConnectTimeoutError(), "did not answer in time"),
        (urllib3.exceptions.ProxyError("no", OSError()), "The proxy does not let host.example through"),
        (urllib3.exceptions.SSLError(ssl.SSLError()), "the connection is not secure"),
    ],
)
def test_faults_that_the_loopback_cannot_show(error: Exception, words: str) -> None:
    with pytest.raises(LoadError, match=words), _explained("https://host.example/x"):
        raise urllib3.exceptions.MaxRetryError(None, "/x", error)  # type: ignore[arg-type]
