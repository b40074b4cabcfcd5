"""The network: one page over HTTP, within limits of size and time."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from tui import __version__
from tui.errors import LoadError
from tui.load.fetching import Fetched, Progress
from tui.load.files import LIMIT, too_big

if TYPE_CHECKING:
    import ssl

    import urllib3

_HEADERS = {
    "User-Agent": f"Pullquote/{__version__} (+https://github.com/pullquote/pullquote)",
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/*;q=0.8,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",  # nothing follows but a redirect, and some servers hang up before it
}
_PIECE = 2**16
_SAVE_IT = "open it in a browser, save it and open the file, or paste its text"
_REFUSALS = {
    401: f"asks for a login; {_SAVE_IT}",
    402: f"asks for payment; {_SAVE_IT}",
    403: f"refuses programs like this one; {_SAVE_IT}",
    404: "has no such page; check the address",
    407: "is behind a proxy that asks for a login; set https_proxy",
    410: "no longer has the page; look for it in a web archive",
    429: "had too many requests; wait a while and try again",
    451: f"may not show the page here; {_SAVE_IT}",
}
# By the names of urllib3's exceptions; the nearest in an exception's line of descent counts.
_FAULTS = {
    "NameResolutionError": "{host} was not found; check the address and that there is a network",
    "NewConnectionError": "{host} cannot be reached; check the address and that there is a network",
    "ConnectTimeoutError": "{host} did not answer in time; check the network or try again later",
    "ReadTimeoutError": "{host} fell silent; try again later",
    "ProxyError": "The proxy does not let {host} through; check http_proxy and https_proxy",
    "SSLError": "{host} cannot be trusted ({fault}); " + _SAVE_IT,
    "ResponseError": "{url} redirects in circles; open it in a browser",
    "LocationValueError": "{url} is not an address that can be fetched; check it",
    "DecodeError": "{url} is packed in a way that cannot be undone; " + _SAVE_IT,
    "HTTPError": "The connection to {host} broke off; try again",
}


@dataclass(frozen=True, slots=True)
class HttpFetcher:
    """Fetches over http and https.

    Attributes:
        connect: seconds until a connection must stand.
        read: seconds that the server may be silent.
        total: seconds for the whole page.
        size: bytes of the page, unpacked.
        redirects: how many are followed.
    """

    connect: float = 10
    read: float = 20
    total: float = 90
    size: int = LIMIT
    redirects: int = 10

    def fetch(self, url: str, progress: Progress) -> Fetched:
        """What is at `url`.

        Raises:
            LoadError: refused, not found, too slow, too big, or no network.
        """
        end = time.monotonic() + self.total
        with _explained(url), self._opened(url) as response:
            final = urljoin(url, response.geturl() or url)
            if response.status >= 300:
                raise LoadError(_refusal(final, response.status))
            content = b"".join(self._pieces(url, response, end, progress))
        return Fetched(content, final, response.headers.get("Content-Type"))

    @contextmanager
    def _opened(self, url: str) -> Iterator[urllib3.BaseHTTPResponse]:
        import urllib3

        timeout = urllib3.Timeout(connect=self.connect, read=self.read)
        retries = urllib3.Retry(
            connect=0, read=0, redirect=self.redirects, status=0, other=0, respect_retry_after_header=False
        )
        with _pool(url, timeout) as pool:
            response = pool.request("GET", url, headers=_HEADERS, preload_content=False, retries=retries)
            try:
                yield response
            finally:
                response.close()

    def _pieces(
        self, url: str, response: urllib3.BaseHTTPResponse, end: float, progress: Progress
    ) -> Iterator[bytes]:
        packed = "Content-Encoding" in response.headers
        length = response.headers.get("Content-Length", "")
        expected = int(length) if re.fullmatch(r"[0-9]{1,15}", length) and not packed else None
        if expected is not None and expected > self.size:
            raise too_big(url)
        here = 0
        progress(here, expected)
        while piece := response.read1(_PIECE, decode_content=True):
            here += len(piece)
            if here > self.size:
                raise too_big(url)
            if time.monotonic() > end:
                raise LoadError(f"{url} did not arrive within {self.total:g} seconds; try again later.")
            progress(here, expected)
            yield piece


def _pool(url: str, timeout: urllib3.Timeout) -> urllib3.PoolManager:
    """Connections, through the reader's proxy where one is set."""
    import urllib.request

    import urllib3

    parts = urlsplit(url)
    proxy = urllib.request.getproxies().get(parts.scheme)
    if proxy and not urllib.request.proxy_bypass(parts.hostname or ""):
        address = proxy if "://" in proxy else f"http://{proxy}"
        return urllib3.ProxyManager(address, timeout=timeout, ssl_context=_trust())
    return urllib3.PoolManager(timeout=timeout, ssl_context=_trust())


def _trust() -> ssl.SSLContext:
    """The certificates that the machine trusts; certifi's where Python finds none (as on macOS)."""
    import ssl

    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    listed = paths.capath and any(Path(paths.capath).iterdir())
    if not (context.cert_store_stats()["x509_ca"] or paths.cafile or listed):
        import certifi

        context.load_verify_locations(certifi.where())
    return context


def _refusal(url: str, status: int) -> str:
    host = urlsplit(url).hostname
    fault = (
        "has a fault of its own; try again later" if status >= 500 else f"will not give the page; {_SAVE_IT}"
    )
    return f"{host} {_REFUSALS.get(status, fault)} ({status} for {url})."


@contextmanager
def _explained(url: str) -> Iterator[None]:
    """Turns what urllib3 raises into one sentence for the reader."""
    from urllib3.exceptions import HTTPError, MaxRetryError

    try:
        yield
    except HTTPError as error:
        cause = error.reason if isinstance(error, MaxRetryError) and error.reason else error
        sentence = next(_FAULTS[kind.__name__] for kind in type(cause).__mro__ if kind.__name__ in _FAULTS)
        host, certificate = urlsplit(url).hostname, _certificate_fault(cause)
        raise LoadError(f"{sentence.format(url=url, host=host, fault=certificate)}.") from error


def _certificate_fault(error: Exception) -> str:
    """What is wrong with a certificate, in the words of OpenSSL."""
    words = getattr(error.args[0], "verify_message", None) if error.args else None
    return str(words or "the connection is not secure")
