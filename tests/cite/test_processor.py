from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cite.stories import ABOUT, story
from tui.cite import csl_style, processor
from tui.copying import passage_of
from tui.errors import UsageError

# A little style of our own: no file of the CSL project is in this repository.
CSL = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="{kind}" version="1.0" default-locale="en-GB">
  <info><title>Small</title><id>small</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout prefix="(" suffix=")"><names variable="author"><name form="short"/></names>
    <text variable="title" prefix=", "/></layout></citation>
  <bibliography><layout suffix="."><names variable="author"><name/></names>
    <text variable="title" font-style="italic" prefix=": "/></layout></bibliography>
</style>
"""


@pytest.fixture(autouse=True)
def _afresh() -> None:
    processor.pandoc.cache_clear()


def new_enough() -> bool:
    if shutil.which("pandoc") is None:
        return False
    said = subprocess.run(["pandoc", "--version"], capture_output=True, encoding="utf-8", check=True).stdout
    return int(said.split()[1].split(".")[0]) >= processor.LEAST


def small(tmp_path: Path, kind: str = "in-text") -> Path:
    file = tmp_path / "small.csl"
    file.write_text(CSL.format(kind=kind), encoding="utf-8")
    return file


@pytest.mark.real
@pytest.mark.skipif(not new_enough(), reason="pandoc 3 is not installed")
def test_a_csl_file_is_used_through_pandoc(tmp_path: Path) -> None:
    style, reading = csl_style(small(tmp_path)), story()
    source = reading.sources.sources[0]
    passage = passage_of(reading, source, source.statements[0])
    assert style.label == "small"
    assert style.in_text(reading.article, passage) == "(Olsen, quoted in van den Berg, Harbour reopens)"
    assert style.entry(ABOUT) == "Jan van den Berg: Harbour reopens."
    assert style.quotation(reading.article, passage) == (
        "“The tide will not wait” (Olsen, quoted in van den Berg, Harbour reopens)\n\n"
        "Jan van den Berg: Harbour reopens."
    )


@pytest.mark.real
@pytest.mark.skipif(not new_enough(), reason="pandoc 3 is not installed")
def test_a_style_for_notes_puts_the_note_below(tmp_path: Path) -> None:
    style, reading = csl_style(small(tmp_path, "note")), story()
    source = reading.sources.sources[0]
    text = style.quotation(reading.article, passage_of(reading, source, source.statements[0]))
    assert text == "“The tide will not wait”\n\n(Mira Olsen, quoted in van den Berg, Harbour reopens)"


@pytest.mark.real
@pytest.mark.skipif(not new_enough(), reason="pandoc 3 is not installed")
def test_a_file_that_is_no_style_is_told(tmp_path: Path) -> None:
    (file := tmp_path / "no.csl").write_text("<no/>", encoding="utf-8")
    with pytest.raises(UsageError, match=r"pandoc cannot use the citation style .*no\.csl"):
        csl_style(file)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no citation style"):
        csl_style(tmp_path / "none.csl")


def test_without_pandoc_the_remedy_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="needs pandoc 3 or later, which is not installed"):
        csl_style(small(tmp_path))


def test_an_old_pandoc_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda program: program)
    monkeypatch.setattr(processor, "_run", lambda command, text: "pandoc 2.17.1.1\nmore")
    with pytest.raises(UsageError, match=r"this is pandoc 2\.17"):
        csl_style(small(tmp_path))


def test_a_pandoc_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="pandoc did not answer"):
        processor._forms(str(tmp_path / "gone"), small(tmp_path), '{"id": "a"}', "", "")
