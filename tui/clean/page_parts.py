"""Which leaves of a page are the article, and why each other one is not.

Trafilatura's vote says where the article is; the rules here mend its edges. They know two zones: the header,
from the title to the first words, and the body. In each the first rule with an answer decides. An answer is
the kind of block that a leaf becomes, or the kind of furniture that it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast, get_args

from tui.article import BlockKind
from tui.clean.build import Draft, Dropped
from tui.clean.furniture import REASONS
from tui.clean.metadata_dates import date_line
from tui.clean.metadata_source import DATE_LINE
from tui.clean.page_dom import STOPS, Leaf
from tui.clean.page_evidence import Evidence
from tui.clean.page_frame import is_prose
from tui.clean.page_tail import trim

_KINDS = frozenset(get_args(BlockKind))
_STANDFIRST = 25  # characters; a shorter line under a title is a label
_SENTENCE = 60  # characters of an unmarked one
_SOME = 0.2  # of its characters in links
_ABOVE = 8  # leaves that can stand between it and the first words
_AGAIN = 80  # characters; a shorter line may well come twice
_PULLED = 25  # characters of a pull quote
_LABEL = 100  # characters; longer lines are furniture only where they are links
_LINKED = 0.8  # of a line's characters: it is a link to elsewhere
# Kinds of furniture whose wording no article has in its midst.
_ANYWHERE = frozenset({"advertising", "app", "contents", "credit", "gallery", "menu", "skip"})
# The same of paragraphs, up to this many characters; labels are those without a full stop.
_IN_TEXT = {
    "age": 200,
    "comments": 100,
    "date": 60,
    "donation": 200,
    "embed": 200,
    "newsletter": 200,
    "reading_time": 60,
}
_LABELS = {"account": 60, "player": 40, "share": 60, "subscription": 60}
_NEUTRAL = frozenset({"standfirst", "picture", "pulled", "posted"})  # marks of what can be the article
_WALLS = frozenset({"subscription", "advertising"})  # marks of boxes that text is put in, too
_ENDS = (*STOPS, ":")
_LABELS_END = (":", "|", "»", "：", ">")
_FEW = 4  # words; a link of more is a headline
_PLACEHOLDER = re.compile(r"[^\w\s]{2,}\w+[^\w\s]{2,}")  # of a template: "$$AD$$"

Rule = Callable[[Evidence, int], str | None]


def parts(evidence: Evidence) -> list[Draft | Dropped]:
    """The leaves in order, each as a draft of the article's block or dropped with its reason."""
    answers = [_answer(evidence, at) for at in range(len(evidence.found))]
    trim(evidence, answers)
    return [
        Draft(cast("BlockKind", answer), leaf.text, leaf.level)
        if answer in _KINDS
        else Dropped(leaf.text, REASONS.get(answer, REASONS["outside"]))
        for leaf, answer in zip(evidence.found, answers, strict=True)
    ]


def _answer(evidence: Evidence, at: int) -> str:
    place = evidence.place
    if at == place.title_at:
        return "title"
    if at >= place.end or at < evidence.begin:
        return "outside"
    rules = _HEADER if at < place.first else _BODY
    return next((answer for rule in rules if (answer := rule(evidence, at))), "outside")


def _symbols(evidence: Evidence, at: int) -> str | None:
    symbols = not evidence.words[at] or _PLACEHOLDER.fullmatch(evidence.found[at].text)
    return "symbols" if symbols else None


def _title(evidence: Evidence, at: int) -> str | None:
    """The title once more, or the end of it in a heading."""
    words = evidence.words[at]
    ends = evidence.found[at].kind == "heading" and evidence.title.endswith(words)
    return "repeated" if words == evidence.title or ends else None


def _caption(evidence: Evidence, at: int) -> str | None:
    return "caption" if evidence.is_caption(at) else None


def _signature(evidence: Evidence, at: int) -> str | None:
    return "byline" if evidence.is_signature(at) else None


def _byline(evidence: Evidence, at: int) -> str | None:
    """A line above the first words that says who wrote, whatever else it says."""
    return "byline" if evidence.is_signed(at) else None


def _date_line(evidence: Evidence, at: int) -> str | None:
    text = evidence.found[at].text
    return "date" if len(text) <= DATE_LINE and date_line(text, evidence.about.language) else None


def _standfirst(evidence: Evidence, at: int) -> str | None:
    """What stands under a title: the page's description of the article, or a line that is marked so."""
    words, leaf = evidence.words[at], evidence.found[at]
    marked = evidence.region(at) == "standfirst"
    furniture = evidence.furniture(at) and not (marked and at in evidence.voted)
    if len(words) < _STANDFIRST or evidence.linked(at) or furniture or evidence.first_at[words] < at:
        return None
    described = any(words in text or text in words for text in evidence.descriptions)
    set_so = leaf.kind == "heading" and at in evidence.voted and evidence.beside_prose(at)
    if described or set_so or marked:
        return "item" if leaf.kind == "item" else "standfirst"
    return None


def _first_words(evidence: Evidence, at: int) -> str | None:
    """A standfirst that was voted for as the first words, and stands apart from the others."""
    if at != evidence.place.first or evidence.place.title_at is None or at == evidence.place.last:
        return None
    apart = all(evidence.holder(at) is not evidence.holder(other) for other in evidence.prose[1:])
    return _standfirst(evidence, at) if apart or evidence.region(at) == "standfirst" else None


def _lead(evidence: Evidence, at: int) -> str | None:
    """What was voted for before the first words, or is running text there, set like the rest."""
    leaf = evidence.found[at]
    if evidence.region(at) or evidence.furniture(at):
        return None
    if leaf.kind == "item" and evidence.in_kept_list(at) and not evidence.linked(at):
        return "item"
    text = leaf.kind == "paragraph" and (is_prose(leaf) or at in evidence.voted)
    return leaf.kind if text and evidence.beside_prose(at) else None


def _sentence(evidence: Evidence, at: int) -> str | None:
    """An unmarked sentence between the title and the first words: a standfirst, set apart from them.

    Right under the title it may lack its full stop.
    """
    leaf = evidence.found[at]
    next_to = evidence.place.title_at is not None and at == evidence.place.title_at + 1
    told = leaf.kind == "paragraph" and len(leaf.text) >= _SENTENCE
    told = told and (leaf.text.endswith(STOPS) or next_to)
    near = evidence.place.first - at <= _ABOVE and not evidence.region(at)
    plain = told and near and not evidence.linked(at, _SOME) and not evidence.furniture(at)
    return "standfirst" if plain and evidence.first_at[evidence.words[at]] == at else None


def _label(evidence: Evidence, at: int) -> str | None:
    """The heading or label of the first words, set like those of the others."""
    leaf = evidence.found[at]
    if at + 1 != evidence.place.first or evidence.linked(at) or evidence.furniture(at) or evidence.region(at):
        return None
    label = leaf.kind in ("heading", "paragraph") and any(map(str.isalpha, leaf.text))
    return leaf.kind if label and evidence.set_like_text(at) else None


def _marked(evidence: Evidence, at: int) -> str | None:
    kind = evidence.region(at)
    if kind in _WALLS and at in evidence.prose and not evidence.furniture(at):
        return None
    return None if kind in _NEUTRAL else kind


def _again(evidence: Evidence, at: int) -> str | None:
    """A paragraph of the body that comes a second time, or more of the body in one leaf.

    What comes more often is a refrain, or a question put to many; what came in a caption or a box did not yet
    come in the body.
    """
    words = evidence.words[at]
    if len(words) <= _AGAIN or evidence.found[at].kind != "paragraph":
        return None
    first = evidence.first_at[words]
    twice = first < at and evidence.times[words] == 2 and evidence.found[first].kind == "paragraph"
    if twice and evidence.beside_prose(first) and not evidence.is_caption(first):
        return "repeated"
    begin = evidence.place.first
    whole = at > begin and evidence.found[begin].kind == "paragraph"
    return "repeated" if whole and words.startswith(f"{evidence.words[begin]} ") else None


def _pull_quote(evidence: Evidence, at: int) -> str | None:
    """A quotation set apart that the body says as well."""
    words, kind = evidence.words[at], evidence.found[at].kind
    if len(words) <= _PULLED or not (kind == "quote" or evidence.region(at) == "pulled"):
        return None
    itself = kind != "quote" and at in evidence.prose
    return "repeated" if evidence.said.count(words) > itself else None


def _furniture(evidence: Evidence, at: int) -> str | None:
    """Furniture by its words, where those are no one else's or the line is a link."""
    leaf = evidence.found[at]
    if len(leaf.text) > max(_IN_TEXT.values()) and not evidence.linked(at):
        return None
    kind = evidence.furniture(at) or ""
    if kind in _ANYWHERE or (kind == "related" and evidence.linked(at)):
        return kind if len(leaf.text) <= _LABEL or evidence.linked(at) else None
    most = _IN_TEXT.get(kind) or (0 if leaf.text.endswith(_ENDS) else _LABELS.get(kind, 0))
    return kind if leaf.kind == "paragraph" and len(leaf.text) <= most else None


def _link(evidence: Evidence, at: int) -> str | None:
    """A link to another story: a paragraph that is nothing else, or an item of a list of such."""
    leaf = evidence.found[at]
    if leaf.kind == "paragraph":
        alone = evidence.linked(at, _LINKED) and len(evidence.words[at].split()) > 2
        return "related" if (alone or _is_labelled(leaf)) and not leaf.text.endswith(_ENDS) else None
    return "related" if leaf.kind == "item" and leaf.linked and evidence.in_link_list(at) else None


def _is_labelled(leaf: Leaf) -> bool:
    """Whether a leaf is a headline in a link and a label before it: "READ ALSO | Swans are back"."""
    link = next(leaf.node.iter("a"), None) if leaf.linked else None
    words = [] if link is None else link.text_content().split()
    head = leaf.text.removesuffix(" ".join(words)).rstrip()
    return len(words) > _FEW and 2 * leaf.linked > len(leaf.text) and head.endswith(_LABELS_END)


def _kept(evidence: Evidence, at: int) -> str | None:
    """What was voted for, and what stands among it and is set like it."""
    leaf, last = evidence.found[at], evidence.place.last
    if at in evidence.voted:
        return leaf.kind
    listed = at <= last and evidence.in_kept_list(at)
    among = listed or (at <= last and evidence.beside_prose(at))
    among = among or leaf.node is evidence.found[last].node or _ends(evidence, at)
    among = among or (leaf.kind == "quote" and at <= last and not evidence.region(at))
    told = among and not evidence.furniture(at) and (listed or not evidence.linked(at))
    return leaf.kind if told else None


def _ends(evidence: Evidence, at: int) -> bool:
    """Whether a leaf is a short last sentence, set like those before it and right behind them."""
    leaf, last = evidence.found[at], evidence.found[evidence.place.last]
    alike = (leaf.node.tag, leaf.node.get("class")) == (last.node.tag, last.node.get("class"))
    follows = at == evidence.place.last + 1 and leaf.node.getparent() is last.node.getparent()
    return alike and follows and leaf.kind == "paragraph" and leaf.text.endswith(STOPS)


def _dropped(evidence: Evidence, at: int) -> str | None:
    return evidence.furniture(at) or ("links" if evidence.linked(at) else None)


_HEADER: tuple[Rule, ...] = (
    _symbols,
    _title,
    _caption,
    _signature,
    _byline,
    _date_line,
    _standfirst,
    _lead,
    _sentence,
    _label,
    _marked,
    _dropped,
)
_BODY: tuple[Rule, ...] = (
    _symbols,
    _title,
    _caption,
    _first_words,
    _marked,
    _signature,
    _again,
    _pull_quote,
    _furniture,
    _link,
    _kept,
    _dropped,
)
