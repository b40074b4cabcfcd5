"""Any style of the Citation Style Language, through pandoc (3 or later) where that is installed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from tui.cite.base import Speech, Style
from tui.errors import UsageError
from tui.reference import Reference
from tui.reference.csl import item
from tui.reference.rich import Rich, Run, italic, rich

LEAST = 3
"""The first version of pandoc whose processor agrees with the reference one."""
_LIMIT = 20  # seconds
_API = [1, 23, 1]  # the document tree of pandoc 3
_VERSION = re.compile(r"pandoc\S* (\d+)\.")


class Forms(NamedTuple):
    """What the processor makes of a work, and whether the first of it is a note."""

    in_text: Rich
    entry: Rich
    noted: bool


class Processed(Style):
    """The style of a CSL file. Who is quoted stands before the citation, for CSL has no word for it."""

    name = "csl"

    def __init__(self, file: Path) -> None:
        """Look for pandoc and the file.

        Raises:
            UsageError: the file is not there, or pandoc is missing or too old.
        """
        if not file.is_file():
            raise UsageError(f"There is no citation style {file}.")
        self._file, self._pandoc = file, pandoc()
        self.label = file.stem  # type: ignore[misc]  # of the object, where built-in styles have it of the class
        plain = _forms(self._pandoc, file, json.dumps(item(Reference(title="A"))), "", "")
        self.noted = plain.noted  # type: ignore[misc]

    def rich_entry(self, work: Reference) -> Rich:
        """The entry of the list of works; a style for notes alone has none, and the note stands in for it."""
        forms = self._made(work, "", "")
        return forms.entry or forms.in_text

    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """The form in the text or the note; a page where the article has pages."""
        speaker = said.full if self.noted else said.short
        relation = "" if said.relation == "own" else f"{speaker}, {said.relation} in"
        return self._made(work, relation, f"p. {said.page}" if said.page else "").in_text

    def _made(self, work: Reference, prefix: str, locator: str) -> Forms:
        return _forms(self._pandoc, self._file, json.dumps(item(work)), prefix, locator)


@lru_cache(maxsize=1)
def pandoc() -> str:
    """The program, if it is new enough.

    Raises:
        UsageError: it is missing or too old.
    """
    program = shutil.which("pandoc")
    if program is None:
        raise UsageError("A CSL file needs pandoc 3 or later, which is not installed.")
    try:
        said = _run([program, "--version"], "")
    except (OSError, subprocess.SubprocessError) as error:
        raise UsageError(f"pandoc does not run ({error}).") from error
    version = _VERSION.match(said)
    if version is None or int(version[1]) < LEAST:
        found = said.partition("\n")[0]
        raise UsageError(f"A CSL file needs pandoc 3 or later; this is {found or 'another program'}.")
    return program


@lru_cache(maxsize=64)
def _forms(program: str, style: Path, work: str, prefix: str, locator: str) -> Forms:
    record = json.loads(work)
    meta = {
        "references": _meta([record]),
        "csl": {"t": "MetaString", "c": str(style)},
    }
    document = {"pandoc-api-version": _API, "meta": meta, "blocks": [_cite(record["id"], prefix, locator)]}
    try:
        output = _run([program, "--citeproc", "-f", "json", "-t", "json"], json.dumps(document))
    except subprocess.CalledProcessError as error:
        reason = " ".join(error.stderr.split())[:200]
        raise UsageError(f"pandoc cannot use the citation style {style} ({reason}).") from error
    except (OSError, subprocess.SubprocessError) as error:
        raise UsageError(f"pandoc did not answer for the citation style {style}.") from error
    blocks = json.loads(output)["blocks"]
    cited, entry = blocks[0], blocks[1] if len(blocks) > 1 else []
    noted = '"t": "Note"' in json.dumps(cited)
    return Forms(_trimmed(_runs(cited)), _trimmed(_runs(entry)), noted)


def _cite(key: str, prefix: str, locator: str) -> dict[str, Any]:
    citation = {
        "citationId": key,
        "citationPrefix": _words(prefix),
        "citationSuffix": _words(f", {locator}" if locator else ""),
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 1,
        "citationHash": 0,
    }
    return {"t": "Para", "c": [{"t": "Cite", "c": [[citation], _words(key)]}]}


def _words(text: str) -> list[dict[str, str]]:
    pieces: list[dict[str, str]] = []
    for word in text.split():
        pieces += [{"t": "Space"}, {"t": "Str", "c": word}]
    return pieces[1:]


def _meta(value: Any) -> dict[str, Any]:
    """A value as pandoc's document tree has it among its metadata."""
    if isinstance(value, dict):
        return {"t": "MetaMap", "c": {key: _meta(part) for key, part in value.items()}}
    if isinstance(value, list):
        return {"t": "MetaList", "c": [_meta(part) for part in value]}
    return {"t": "MetaString", "c": str(value)}


def _runs(node: Any, *, slanted: bool = False) -> Iterator[Rich]:
    """The text of a piece of pandoc's document tree."""
    match node:
        case list():
            for part in node:
                yield from _runs(part, slanted=slanted)
        case {"t": "Str", "c": str(text)}:
            yield italic(text) if slanted else rich(text)
        case {"t": "Space" | "SoftBreak"}:
            yield italic(" ") if slanted else rich(" ")
        case {"t": "Emph", "c": inlines}:
            yield from _runs(inlines, slanted=not slanted)
        case {"t": "Quoted", "c": [{"t": kind}, inlines]}:
            marks = "‘’" if kind == "SingleQuote" else "“”"
            yield from (rich(marks[0]), *_runs(inlines, slanted=slanted), rich(marks[1]))
        case {"t": "Span" | "Div" | "Link" | "Cite", "c": [attributes, inlines, *_]}:
            yield from _runs(inlines, slanted=slanted)
            yield rich(" " if "csl-left-margin" in str(attributes) else "")
        case {"c": content}:
            yield from _runs(content, slanted=slanted)


def _trimmed(parts: Iterator[Rich]) -> Rich:
    """The text on one line, without white space at its ends."""
    runs = [Run(re.sub(r"\s+", " ", run.text), run.italic) for run in rich(*parts)]
    if runs:
        runs[0] = runs[0]._replace(text=runs[0].text.lstrip())
        runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip())
    return rich(Rich(runs))


def _run(command: list[str], text: str) -> str:
    return subprocess.run(
        command, input=text, capture_output=True, encoding="utf-8", check=True, timeout=_LIMIT
    ).stdout
