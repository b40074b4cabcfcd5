"""The end of an article: what still stands after its last words is dropped, the nearest the end first."""

from __future__ import annotations

from itertools import pairwise

from tui.clean.page_evidence import Evidence
from tui.clean.page_frame import is_prose

# What a line says that opens a part of the page which is no longer the article.
_CLOSING = frozenset({"related", "newsletter", "comments", "bio", "tags", "share", "subscription"})
# What a heading goes with when all that it heads is dropped.
_HEADED = frozenset({"related", "newsletter", "comments", "subscription", "donation", "links"})
_TEXT = frozenset({"paragraph", "item", "quote", "heading", "table", "code"})
_LATE = 0.75  # of the text: a closing line further up is one within the article
_LAST = 4  # texts of an article, among which those about its author stand
_LABEL = 6  # words of a line that can open a part


def trim(evidence: Evidence, answers: list[str]) -> None:
    """Change the answers of what stands after the article's end, and of headings over nothing."""
    _headings(answers)
    _cut(evidence, answers)
    _bios(evidence, answers)
    _strip(evidence, answers)


def _text(answers: list[str]) -> list[int]:
    return [at for at, answer in enumerate(answers) if answer in _TEXT]


def _headings(answers: list[str]) -> None:
    """A heading goes with what it heads."""
    for at, (answer, following) in enumerate(pairwise(answers)):
        if answer == "heading" and following in _HEADED:
            answers[at] = following


def _cut(evidence: Evidence, answers: list[str]) -> None:
    """All that follows a line such as "More stories", unless the body goes on after it."""
    kept = _text(answers)
    total = sum(len(evidence.found[at].text) for at in kept)
    seen = 0
    for place, at in enumerate(kept):
        late = seen >= _LATE * total
        seen += len(evidence.found[at].text)
        over = answers[at] == "heading" and evidence.furniture(at) == "comments"
        if late and (kind := _opens(evidence, at)) and (over or not _goes_on(evidence, kept[place + 1 :])):
            for other in kept[place:]:
                answers[other] = kind
            return


def _opens(evidence: Evidence, at: int) -> str | None:
    leaf = evidence.found[at]
    if leaf.kind != "heading" and len(leaf.text.split()) > _LABEL:
        return None
    kind = evidence.furniture(at)
    return kind if kind in _CLOSING else None


def _goes_on(evidence: Evidence, rest: list[int]) -> bool:
    """Whether running text follows in the element that holds most of the body."""
    main = max(evidence.holders, key=evidence.holders.__getitem__)
    return any(is_prose(evidence.found[at]) and evidence.holder(at) is main for at in rest)


def _bios(evidence: Evidence, answers: list[str]) -> None:
    """Late lines that name an author together with the publication, or with an address to write to."""
    for at in _text(answers)[1:][-_LAST:]:
        if evidence.is_bio(at):
            answers[at] = "bio"


def _strip(evidence: Evidence, answers: list[str]) -> None:
    """Furniture and headings at the very end; not the line that says who reported, set like the text."""
    for place, at in reversed(list(enumerate(_text(answers)))):
        if not place and answers[at] != "heading":
            return
        kind = evidence.furniture(at) or ("links" if answers[at] == "heading" else None)
        if kind is None or (kind == "byline" and evidence.beside_prose(at)):
            return
        answers[at] = kind
