"""Styles of the reader's own: a TOML file each, with templates for the library Jinja, run in its sandbox.

A file `house.toml` in the folder of templates is the style `house`:

    label = "Our house style"
    quotation = "{{ quote }} ({{ speaker }}, in {{ publication }}, {{ published }})"
    in_text = "({{ speaker }})"
    entry = "{{ author }}: {{ title }}. {{ url }}"

Only `quotation` has to be there; the others are those of the default style if they are missing. What is
unknown is empty, so that `{% if role %}` leaves it out. `VARIABLES` says what there is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from traceback import walk_tb
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from tui.article import Article
from tui.cite.attribution import Attribution
from tui.cite.base import Speech, speech
from tui.cite.people import listed
from tui.errors import UsageError, nearest
from tui.passage import Passage
from tui.quoting import PARAGRAPH, as_printed, block, in_own_marks, marks_of, narrated
from tui.reference import Reference, reference
from tui.reference.dates import british, iso, year
from tui.reference.links import words_link
from tui.reference.rich import Rich, rich

if TYPE_CHECKING:
    from jinja2 import Template as Compiled
    from jinja2.sandbox import SandboxedEnvironment

VARIABLES: Mapping[str, str] = MappingProxyType(
    {
        "quote": "the words in the marks that the article has around them",
        "bare": "the words without outer marks",
        "printed": "the words as printed, with what punctuation the article has inside the marks",
        "narrated": "the words with what interrupts them",
        "speaker": "who says it, in full; empty where that is not known for sure",
        "speaker_short": "the speaker's family name",
        "role": "the speaker's role in the article's words",
        "cue": "the reporting words, as in “said”",
        "via": "through whom the words came",
        "relation": "“own”, “quoted” or “cited”",
        "author": "the authors in full",
        "author_short": "the authors' family names",
        "title": "the title",
        "publication": "the publication",
        "published": "the date, as in “14 March 2024”",
        "published_iso": "the date, as in “2024-03-14”",
        "year": "the year",
        "issue": "the issue",
        "pages": "the pages",
        "accessed": "the day of reading, as in “14 March 2024”",
        "accessed_iso": "the day of reading, as in “2024-03-14”",
        "url": "the address",
        "link": "the address that leads to the words",
        "paragraph": "the number of the paragraph",
        "page": "the number of the page",
    }
)
"""What a template can use."""

_TEMPLATES = ("quotation", "in_text", "entry")
_KEYS = ("label", *_TEMPLATES)


class Template(Attribution):
    """A style that a file describes."""

    def __init__(self, file: Path) -> None:
        """Read and check the file.

        Raises:
            UsageError: it cannot be read, or a template in it has a mistake; with its line.
        """
        self._file = file
        self._text, table = _read(file)
        self._templates = {
            key: _compiled(file, self._text, key, table[key]) for key in _TEMPLATES if key in table
        }
        self.name = file.stem  # type: ignore[misc]  # of the object, where built-in styles have it of the class
        self.label = table.get("label", file.stem)  # type: ignore[misc]

    def rich_entry(self, work: Reference) -> Rich:
        """What the template `entry` gives."""
        if "entry" not in self._templates:
            return super().rich_entry(work)
        return rich(self._filled("entry", _of_work(work) | _of_speech(Speech())))

    def rich_in_text(self, work: Reference, said: Speech) -> Rich:
        """What the template `in_text` gives."""
        if "in_text" not in self._templates:
            return super().rich_in_text(work, said)
        return rich(self._filled("in_text", _of_work(work) | _of_speech(said)))

    def credit(self, article: Article, passage: Passage, accessed: str | None = None) -> tuple[Rich, ...]:
        """The two templates, for a format to write down."""
        lines = super().credit(article, passage, accessed)
        if "in_text" not in self._templates:
            return lines
        return (*lines, self.rich_entry(reference(article.metadata, accessed)))

    def quoted(self, article: Article, passage: Passage, accessed: str | None = None) -> str:
        """What the template `quotation` gives."""
        work, said = reference(article.metadata, accessed), speech(article, passage)
        words = _of_words(article, passage, work)
        return self._filled("quotation", _of_work(work) | _of_speech(said) | words)

    def _filled(self, key: str, values: Mapping[str, object]) -> str:
        from jinja2 import TemplateError

        try:
            return self._templates[key].render(dict.fromkeys(VARIABLES, "") | dict(values))
        except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError, AttributeError) as error:
            place = _place(self._file, self._text, key, _line_in_template(error))
            raise UsageError(f"{place}: {key!r} cannot be filled in ({_unstopped(error)}).") from error


def find(folder: Path) -> dict[str, Path]:
    """The files with styles in a folder by their names; the folder need not be there."""
    return {file.stem: file for file in sorted(folder.glob("*.toml"))}


def label(file: Path) -> str:
    """The name of a style for a list, even if its file has a mistake."""
    try:
        return str(_read(file)[1].get("label", file.stem))
    except UsageError:
        return f"{file.stem} (has a mistake)"


def _read(file: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = file.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise UsageError(f"The style in {file} cannot be read ({error}).") from error
    for key, value in table.items():
        if key not in _KEYS:
            raise UsageError(f"{_place(file, text, key)}: {key!r} means nothing here{nearest(key, _KEYS)}.")
        if not isinstance(value, str):
            raise UsageError(f"{_place(file, text, key)}: {key!r} must be a text.")
    if "quotation" not in table:
        raise UsageError(f"{file}: a style needs a template 'quotation'.")
    return text, table


def _compiled(file: Path, text: str, key: str, source: str) -> Compiled:
    from jinja2 import TemplateSyntaxError, nodes

    world = _environment()
    try:
        tree = world.parse(source)
        template = world.from_string(source)
    except TemplateSyntaxError as error:
        raise UsageError(f"{_place(file, text, key, error.lineno)}: {_unstopped(error.message)}.") from error
    own = {name.name for name in tree.find_all(nodes.Name) if name.ctx != "load"}
    for name in tree.find_all(nodes.Name):
        if name.ctx == "load" and name.name not in VARIABLES and name.name not in own | set(world.globals):
            place = _place(file, text, key, name.lineno)
            raise UsageError(f"{place}: there is no variable {name.name!r}{nearest(name.name, VARIABLES)}.")
    return template


@cache
def _environment() -> SandboxedEnvironment:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True, autoescape=False)


def _place(file: Path, text: str, key: str, line: int = 1) -> str:
    """The file and the line in it that a line of one of its templates is on."""
    match = re.search(rf"(?m)^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=[ \t]*(\"\"\"\n|'''\n)?", text)
    start = text.count("\n", 0, match.end()) if match else 0
    return f"{file}, line {start + line}"


def _line_in_template(error: Exception) -> int:
    """The line of the template that an error came from; Jinja puts it into the traceback."""
    lines = (line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>")
    return max(lines, default=1)


def _unstopped(message: object) -> str:
    """Jinja's own words, for a sentence of ours."""
    return str(message).rstrip(".")


def _of_work(work: Reference) -> dict[str, object]:
    return {
        "author": listed([name.full for name in work.authors]),
        "author_short": listed([name.short for name in work.authors]),
        "title": work.title,
        "publication": work.publication,
        "published": british(work.published),
        "published_iso": iso(work.published),
        "year": year(work.published),
        "issue": work.issue,
        "pages": work.pages,
        "accessed": british(work.accessed),
        "accessed_iso": iso(work.accessed),
        "url": work.url,
        "link": work.url,
    }


def _of_speech(said: Speech) -> dict[str, object]:
    return {
        "speaker": said.speaker.full if said.speaker else "",
        "speaker_short": said.speaker.short if said.speaker else "",
        "role": said.role,
        "via": said.via,
        "relation": said.relation,
        "paragraph": said.paragraph or "",
        "page": said.page or "",
    }


def _of_words(article: Article, passage: Passage, work: Reference) -> dict[str, object]:
    text, cue = article.text, passage.statement.cue if passage.statement else None
    return {
        "quote": in_own_marks(text, passage, marks_of(article.metadata.language)),
        "bare": PARAGRAPH.join(block(text, passage)),
        "printed": as_printed(text, passage),
        "narrated": narrated(text, passage),
        "cue": " ".join(cue.of(text).split()) if cue else "",
        "link": words_link(work.url, article, passage),
    }
