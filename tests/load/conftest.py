from __future__ import annotations

from collections.abc import Iterator
from threading import Thread

import pytest

from tests.load.site import Site


@pytest.fixture(scope="session")
def _site() -> Iterator[Site]:
    site = Site()
    thread = Thread(target=site.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield site
    site.shutdown()
    thread.join()
    site.server_close()


@pytest.fixture
def site(_site: Site) -> Site:
    _site.requests.clear()
    return _site
