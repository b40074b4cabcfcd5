"""One article on the shelf."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, Self, TypeVar

from tui.page import Page
from tui.text import Span

if TYPE_CHECKING:
    from tui.corrections import Correction

T = TypeVar("T")


class Kept(NamedTuple):
    """A passage that the reader kept: its words, and where they stood.

    So it is found again where the text before it has changed.
    """

    words: str
    at: int

    @classmethod
    def of(cls, text: str, span: Span) -> Self:
        """The record for a passage of a text."""
        return cls(span.of(text), span.start)

    def span_in(self, text: str) -> Span | None:
        """Where it stands in a text: of all places with these words the nearest. None where there is none."""
        found = text.find(self.words, self.at), text.rfind(self.words, 0, self.at + len(self.words))
        starts = [start for start in found if start >= 0]
        start = min(starts, key=lambda start: abs(start - self.at), default=None)
        return None if start is None else Span(start, start + len(self.words))


@dataclass(frozen=True, slots=True)
class Entry:
    """What is remembered of an article.

    Attributes:
        key: what tells it from others: see `key_of`.
        target: what opens it again; "-" if only `content` does.
        title: as the article has it; None where unknown.
        publication: likewise.
        published: ISO 8601, as precise as known.
        opened: when it was last opened: ISO 8601, local time.
        place: the offset of the sentence that was read last.
        length: of the article's text, so that `place` is a share of it.
        corrections: in the order in which they were made.
        kept: the passages that the reader kept.
        content: the page itself, where nothing else would open it again: pasted or piped in.
    """

    key: str
    target: str
    title: str | None = None
    publication: str | None = None
    published: str | None = None
    opened: str = ""
    place: int = 0
    length: int = 0
    corrections: tuple[Correction, ...] = ()
    kept: tuple[Kept, ...] = ()
    content: bytes | None = None


def merged(ours: Entry, base: Entry, theirs: Entry | None) -> Entry:
    """Our entry with what another window did to the same article meanwhile.

    Args:
        ours: the entry as it is here.
        base: as it was when it was last read or written here.
        theirs: as it is on the shelf now; None where it is not on it.
    """
    if theirs is None:
        return ours
    return replace(
        ours,
        corrections=_both(ours.corrections, base.corrections, theirs.corrections),
        kept=_both(ours.kept, base.kept, theirs.kept),
    )


def _both(ours: tuple[T, ...], base: tuple[T, ...], theirs: tuple[T, ...]) -> tuple[T, ...]:
    """Ours without what they took away, then what they added; neither what we took away."""
    left = (one for one in ours if one in theirs or one not in base)
    added = (one for one in theirs if one not in base and one not in ours)
    return (*left, *added)


def key_of(page: Page) -> str:
    """What tells an article from others: its address, or a hash of its content where it has none."""
    if page.url:
        return page.url.partition("#")[0]
    import hashlib  # here, for what takes time and room to load is seldom needed

    content = page.content.encode("utf-8", "surrogatepass") if isinstance(page.content, str) else page.content
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
