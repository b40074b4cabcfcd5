"""The address to cite a page by."""

from __future__ import annotations

import pytest

from tui.clean.metadata_address import address
from tui.clean.metadata_clues import Clues
from tui.clean.page_dom import parse


@pytest.mark.parametrize(
    ("canonical", "url", "expected"),
    [
        (
            "/ferry",
            "https://www.gazette.example/ferry?utm_source=mail&id=3",
            "https://www.gazette.example/ferry",
        ),
        ("https://gazette.example/ferry", "https://m.gazette.example/ferry", "https://gazette.example/ferry"),
        (
            "https://else.example/",
            "https://gazette.example/ferry?utm_medium=x",
            "https://gazette.example/ferry",
        ),
        ("https://gazette.example/ferry", None, "https://gazette.example/ferry"),
        ("http://[", "https://gazette.example/ferry?a=1&utm_x=2", "https://gazette.example/ferry?a=1"),
        ("javascript:alert(1)", None, None),
        ("https://gazette.example/", "https://gazette.example/ferry", "https://gazette.example/ferry"),
        (
            "https://gazette.example/?id=3",
            "https://gazette.example/x?id=3&s=9",
            "https://gazette.example/?id=3",
        ),
        ("https://gazette.example/", "https://gazette.example", "https://gazette.example/"),
    ],
)
def test_the_address_is_the_canonical_one_of_the_same_host(
    canonical: str, url: str | None, expected: str | None
) -> None:
    tree = parse(
        '<html><head><base href="https://liar.example/">'
        f'<link rel="canonical" href="{canonical}"></head></html>'
    )
    assert tree is not None
    found = address(Clues({}, {}, {}), tree, url)
    assert (found[0] if found else None) == expected
