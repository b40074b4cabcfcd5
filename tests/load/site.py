"""A web site on the loopback that misbehaves on request."""

from __future__ import annotations

import gzip
import time
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tui.load import sample

STORY = "<p>“Grüße vom Hafen”, sagte sie.</p>"


class Site(ThreadingHTTPServer):
    """Serves the paths of `_ANSWERS` and keeps the headers of each request."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.requests: list[tuple[str, dict[str, str]]] = []

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Site

    def do_GET(self) -> None:
        self.server.requests.append(
            (self.path, {name.lower(): value for name, value in self.headers.items()})
        )
        path, _, detail = self.path.partition("?")
        self.close_connection = True
        _ANSWERS.get(path, _missing)(self, detail)

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content_Length": str(len(body)), "Connection": "close", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Nothing is printed."""


def _story(handler: _Handler, charset: str) -> None:
    handler.answer(
        STORY.encode(charset or "utf-8"), Content_Type=f'text/html; Charset="{charset or "utf-8"}"'
    )


def _sample(handler: _Handler, _detail: str) -> None:
    content = sample().content
    assert isinstance(content, bytes)
    handler.answer(content.replace(b"https://courier.example", handler.server.url("").encode()))


def _missing(handler: _Handler, _detail: str) -> None:
    handler.answer(b"Nothing here.", 404)


def _status(handler: _Handler, status: str) -> None:
    handler.answer(b"No.", int(status), Retry_After="120")


def _moved(handler: _Handler, where: str) -> None:
    handler.answer(b"", 302, Location=where)


def _packed(handler: _Handler, _detail: str) -> None:
    handler.answer(gzip.compress(STORY.encode()), Content_Encoding="gzip")


def _misnamed(handler: _Handler, _detail: str) -> None:
    handler.answer(b"this is not what the header says", Content_Encoding="gzip")


def _bomb(handler: _Handler, megabytes: str) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    body = b"".join(packer.compress(bytes(2**20)) for _ in range(int(megabytes))) + packer.flush()
    handler.answer(body, Content_Encoding="gzip")


def _chunked(handler: _Handler, pause: str) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    for word in STORY.split(" "):
        piece = f"{word} ".encode()
        handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        handler.wfile.flush()
        time.sleep(float(pause or 0))
    handler.wfile.write(b"0\r\n\r\n")


def _silent(_handler: _Handler, seconds: str) -> None:
    time.sleep(float(seconds))


def _cut(handler: _Handler, _detail: str) -> None:
    handler.answer(b"half of", Content_Length="4000")


def _huge(handler: _Handler, size: str) -> None:
    handler.answer(b"", Content_Length=size)


def _typed(handler: _Handler, media_type: str) -> None:
    handler.answer(b"\x89PNG", Content_Type=media_type)


def _empty(handler: _Handler, _detail: str) -> None:
    handler.answer(b" \n ")


_ANSWERS: dict[str, Callable[[_Handler, str], None]] = {
    "/story": _story,
    "/islands/midnight-boat": _sample,
    "/status": _status,
    "/moved": _moved,
    "/packed": _packed,
    "/misnamed": _misnamed,
    "/bomb": _bomb,
    "/chunked": _chunked,
    "/silent": _silent,
    "/cut": _cut,
    "/huge": _huge,
    "/typed": _typed,
    "/empty": _empty,
}
