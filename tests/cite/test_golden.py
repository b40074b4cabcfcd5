"""Our citations against those of a CSL processor, written by tests/tools/golden_citations.py."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tui.article import Author, Metadata
from tui.cite import style
from tui.cite.base import Speech
from tui.reference import reference
from tui.reference.names import Name
from tui.reference.rich import Rich

GOLDEN = Path(__file__).parent / "golden"
ACCESSED = "2026-11-20"
STYLES = sorted(path.stem for path in GOLDEN.glob("*.json"))
ITEMS = tomllib.loads((GOLDEN / "items.toml").read_text(encoding="utf-8"))["item"]
DIFFERENCES = tomllib.loads((GOLDEN / "differences.toml").read_text(encoding="utf-8"))
GOLDENS = {name: json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8")) for name in STYLES}
SPEAKER = Speech("quoted", Name("Olsen", "Mira"), paragraph=7)


def metadata(about: dict[str, Any]) -> Metadata:
    """The article that an item describes; an organisation is marked by "=" before its name."""
    authors = tuple(
        Author(name.removeprefix("="), "organisation" if name.startswith("=") else "person")
        for name in about.get("authors", [])
    )
    return Metadata(**{"language": "en", **about, "authors": authors})


def starred(text: Rich) -> str:
    return "".join(f"*{run.text}*" if run.italic else run.text for run in text)


def ours(item: dict[str, Any], name: str) -> dict[str, str]:
    work, kind = reference(metadata(item["about"]), ACCESSED), style(name)
    return {
        "in_text": starred(kind.rich_in_text(work, Speech())),
        "quoted": starred(kind.rich_in_text(work, SPEAKER)),
        "entry": starred(kind.rich_entry(work)),
    }


def corrected(name: str, item: str, form: str, golden: str) -> str:
    """The reference's text, with the corrections that a style guide's rule asks for."""
    for difference in DIFFERENCES[name]:
        if form in difference["forms"] and item in difference["items"]:
            golden = golden.replace(difference["theirs"], difference["ours"], 1)
    return golden


@pytest.mark.parametrize("name", STYLES)
def test_citations_are_those_of_the_reference(name: str) -> None:
    for item in ITEMS:
        made = ours(item, name)
        for form, golden in GOLDENS[name][item["id"]].items():
            # The reference leaves this form empty, where MLA 9 asks for a description.
            if golden:
                assert made[form] == corrected(name, item["id"], form, golden), item["id"]


def test_nearly_all_are_equal_as_they_are() -> None:
    pairs = [
        (made[form], golden)
        for name in STYLES
        for item in ITEMS
        for made in [ours(item, name)]
        for form, golden in GOLDENS[name][item["id"]].items()
    ]
    assert len(ITEMS) >= 24
    assert len(STYLES) == 8
    assert sum(one == other for one, other in pairs) >= 0.95 * len(pairs)


def test_every_difference_is_used_and_has_its_reason() -> None:
    for name, differences in DIFFERENCES.items():
        for difference in differences:
            assert difference["why"].endswith(".")
            for item in difference["items"]:
                goldens = [GOLDENS[name][item][form] for form in difference["forms"]]
                assert all(difference["theirs"] in golden for golden in goldens), difference
