"""Speakers named without a verb: "RUIZ: It rains.", "Ana Ruiz — “It rains.”", "— Ana Ruiz" at the end."""

from __future__ import annotations

from tui.sources.clauses import Clauses
from tui.sources.model import Mention, Tag

_DASHES = frozenset({"-", "–", "—", "--", "―"})
_LONGEST = 6  # tokens of a label; "The police spokesman for the county of Kent:" begins a sentence


def label(clauses: Clauses) -> tuple[Mention, int] | None:
    """Who speaks by a label at the start of a paragraph, and the token that the words begin at."""
    start = 1 if clauses.has(0, Tag.MARK) else 0
    mention = clauses.starts.get(start)
    if mention is None or mention.form != "name" or mention.tokens[1] - start > _LONGEST:
        return None
    after = _past_place(clauses, mention.tokens[1])
    sign = clauses.word(after)
    begin = after + 1
    quoted = clauses.quoted(begin) and not clauses.quoted(after)
    capitals = all(len(token.text) > 2 and token.text.isupper() for token in clauses.tokens[start:after])
    if sign == ":" and begin < len(clauses.tokens) and (quoted or capitals):
        return mention, begin
    if sign in _DASHES and quoted and not clauses.narrates:
        return mention, begin
    return None


def _past_place(clauses: Clauses, at: int) -> int:
    """After "on the radio" in "Ana Ruiz on the radio: …"."""
    if clauses.has(at, Tag.PREPOSITION) and (place := clauses.starts.get(at + 1)):
        return place.tokens[1]
    return at


def signature(clauses: Clauses) -> Mention | None:
    """Who is named by a line that is nothing but a dash and a name, perhaps with a role."""
    if clauses.word(0) not in _DASHES or any(clauses.finite(at) for at in range(len(clauses.tokens))):
        return None
    mention = clauses.starts.get(1)
    return mention if mention and mention.form == "name" else None
