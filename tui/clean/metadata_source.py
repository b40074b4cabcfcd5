"""Where a page's metadata is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui.article import Provenance
from tui.clean.language import EAST_ASIAN
from tui.clean.metadata_clues import Clues, line, listed
from tui.clean.metadata_fields import LINKED, META
from tui.clean.page_dom import Leaf

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Found = tuple[Any, Provenance]
# Two words, or a name in a script that sets none apart.
FULL_NAME = re.compile(rf"\w\W+\w|{EAST_ASIAN}{{2}}")
DATE_LINE = 80  # characters; a longer line tells a story, not who wrote it when


@dataclass(frozen=True, slots=True)
class Source:
    """A page as metadata sees it.

    `title` is known already, because the header is where it stands: `found` are all leaves of the page,
    `header` those around the title, with the byline and the date line, `tail` those that follow the last
    words, where some papers sign. `url` is the address the page was loaded from.
    """

    clues: Clues
    tree: HtmlElement
    title: tuple[str, Provenance] | None
    found: Sequence[Leaf]
    header: Sequence[Leaf]
    tail: Sequence[Leaf] = ()
    url: str | None = None


def declared(clues: Clues, field: str) -> Iterator[Found]:
    """What JSON-LD and meta elements say of a field, the most trusted first."""
    for value in listed(clues.article.get(LINKED[field])):
        if isinstance(value, str) and value.strip():
            yield line(value), "json-ld"
    yield from ((content, where) for where, names in META[field] for content in clues.all(*names))
