from __future__ import annotations

from pathlib import Path

import pytest

from tests.cite.stories import ABOUT, story
from tui.article import Metadata
from tui.cite import STYLES, labels, style
from tui.cite.templates import VARIABLES, Template
from tui.copying import passage_of, render
from tui.errors import UsageError
from tui.paths import templates_folder

HOUSE = '''label = "House style"
quotation = """
{{ bare }} ({{ speaker }}{% if role %}, {{ role }}{% endif %}; para. {{ paragraph }})"""
in_text = "({{ speaker_short }} in {{ year }})"
entry = "{{ author }}: {{ title }}. {{ url }}"
'''


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "house.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_template_gives_the_three_forms(tmp_path: Path) -> None:
    house, reading = Template(written(tmp_path, HOUSE)), story()
    source = reading.sources.sources[0]
    passage = passage_of(reading, source, source.statements[0])
    assert (house.name, house.label) == ("house", "House style")
    assert house.quotation(reading.article, passage) == (
        "The tide will not wait (Mira Olsen, the harbour master; para. 2)"
    )
    assert house.in_text(reading.article, passage) == "(Olsen in 2016)"
    assert house.entry(ABOUT) == "Jan van den Berg: Harbour reopens. https://coast.example/harbour"
    assert render("markdown", reading, passage, house).startswith(
        "> The tide will not wait\n>\n> — (Olsen in 2016)"
    )


def test_only_the_quotation_has_to_be_there(tmp_path: Path) -> None:
    house = Template(written(tmp_path, 'quotation = "{{ quote }}"'))
    assert house.label == "house"
    assert house.entry(ABOUT) == style("attribution").entry(ABOUT)


def test_every_variable_can_be_used_and_none_is_ever_none(tmp_path: Path) -> None:
    every = " ".join(f"{{{{ {name} }}}}" for name in VARIABLES)
    house = Template(written(tmp_path, f"quotation = '{every}'\nentry = '{every}'"))
    for about in (ABOUT, Metadata()):
        reading = story(about)
        source = reading.sources.sources[0]
        text = house.quotation(reading.article, passage_of(reading, source, source.statements[0]))
        assert "None" not in text + house.entry(about)


MISTAKES = {
    'quotation = "{{ quotee }}"': r"\.toml, line 1: there is no variable 'quotee'; the nearest is quote\.",
    'label = "A"\n\nquotation = """\nOne\n{{ speker }}"""': r"line 5: .*'speker'; the nearest is speaker",
    'quotation = "{{ quote "': r"line 1: ",
    'quotation = "{{ quote|shout }}"': r"line 1: No filter named 'shout'\.$",
    'quotation = "{{ quote }}"\nentri = "x"': r"line 2: 'entri' means nothing here; the nearest is entry",
    'quotation = "{{ quote }}"\nentry = 3': r"line 2: 'entry' must be a text",
    'label = "A"': r"house\.toml: a style needs a template 'quotation'",
    "quotation = ": r"house\.toml cannot be read",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_names_file_line_and_the_nearest(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError, match=MISTAKES[text]):
        Template(written(tmp_path, text))


@pytest.mark.parametrize(
    "expression", ["quote.__class__.__mro__", "quote.__init__.__globals__", "(1 / 0)", "quote.nothing.more"]
)
def test_the_sandbox_holds_and_a_fault_is_told(tmp_path: Path, expression: str) -> None:
    house = Template(written(tmp_path, f'label = "A"\nquotation = """\n{{{{ {expression} }}}}"""'))
    reading = story()
    source = reading.sources.sources[0]
    with pytest.raises(UsageError, match=r"line 3: 'quotation' cannot be filled in \(.*[^.]\)\.$"):
        house.quotation(reading.article, passage_of(reading, source, source.statements[0]))


def test_a_name_that_is_taken_is_told_once() -> None:
    folder = templates_folder()
    folder.mkdir(parents=True)
    (folder / "apa.toml").write_text(HOUSE, encoding="utf-8")
    assert style("apa").label == STYLES["apa"]
    with pytest.raises(UsageError, match=r"there are attribution, apa, mla, [^:]*oscola, wikipedia\.$"):
        style("zzzzzz")


def test_styles_of_ones_own_are_found_by_name_and_listed_last() -> None:
    folder = templates_folder()
    folder.mkdir(parents=True)
    (folder / "house.toml").write_text(HOUSE, encoding="utf-8")
    (folder / "broken.toml").write_text("x", encoding="utf-8")
    assert style("house").label == "House style"
    assert list(labels()) == [*STYLES, "broken", "house"]
    assert labels()["broken"] == "broken (has a mistake)"
    with pytest.raises(UsageError, match="nearest is house"):
        style("hous")
