"""What a verb that reports takes besides a clause: an infinitive, a thing, somebody, two phrases in one."""

from __future__ import annotations

from tui.sources.clauses import Clauses
from tui.sources.model import Tag

_LEAD = 18  # tokens between a verb and the quotation that tells what something is called
_NO_OBJECT = (
    Tag.PUNCTUATION
    | Tag.PREPOSITION
    | Tag.CONJUNCTION
    | Tag.SUBORDINATOR
    | Tag.AUXILIARY
    | Tag.TIME
    | Tag.ADVERB
)
_NAMES = Tag.CAPITAL | Tag.DETERMINER | Tag.PRONOUN | Tag.NUMBER | Tag.POSSESSIVE | Tag.PUNCTUATION


def names(clauses: Clauses, at: int) -> bool:
    """Whether two phrases follow, one called the other: "called [it] [a farce]", not "called Ana"."""
    mention = clauses.starts.get(at)
    if clauses.lexicon.listed("reflexive", clauses.word(at)):
        return False
    if mention is None:
        return clauses.quoted(at) or clauses.has(at, Tag.DETERMINER)
    after = mention.tokens[1]
    over = after >= len(clauses.tokens) or clauses.has(after, _NO_OBJECT) or clauses.finite(after)
    return clauses.quoted(at) or not over or _marked(clauses, after)


def _marked(clauses: Clauses, start: int) -> bool:
    """Whether a quotation follows in the same clause: "called the state of the roads [“a disgrace”]"."""
    for at in range(start, min(start + _LEAD, len(clauses.tokens))):
        if clauses.quoted(at):
            return True
        if clauses.has(at, Tag.PUNCTUATION | Tag.COMPLEMENTISER):
            return False
    return False


def infinitive(clauses: Clauses, at: int) -> int | None:
    """Where "to go" begins, at once or after "last month"."""
    while clauses.has(at, Tag.TIME):
        at += 1
    after = at + 1 + clauses.has(at, Tag.NEGATION)
    verb = after + clauses.has(after, Tag.MARK)  # "promised to “go” soon"
    if clauses.token(verb) is None or (clauses.has(verb, _NAMES) and verb in clauses.starts):
        return None
    return at if clauses.has(after - 1, Tag.INFINITIVE) else None


def object_frame(clauses: Clauses, at: int) -> str | None:
    """The frame of what a verb takes that follows: "mere" of somebody alone, which is no words."""
    mention = clauses.starts.get(at)
    if mention is not None and mention.form == "pronoun" and mention.tokens[1] in clauses.starts:
        return None  # "denied [them] [entry]"
    if _says_that(clauses, at):
        return "clause"
    if clauses.quoted(at):
        return "object"
    if clauses.lexicon.listed("reflexive", clauses.word(at)):
        return "object" if clauses.past_phrase("lead", at + 1) > at + 1 else None
    if clauses.token(at) is None:
        return None
    if mention is not None and clauses.tells_time(mention) and not clauses.counts(mention):
        return None  # but "demanded [a sentence of 12 years]"
    noun = clauses.starts.get(at + 1)
    determines = noun is not None and noun.form == "description" and clauses.has(at, Tag.DETERMINER)
    if mention is None and (determines or not clauses.lexicon.listed("mere", clauses.word(at))):
        return None if clauses.has(at, _NO_OBJECT | Tag.NUMBER) else "object"
    if mention is None or mention.form == "pronoun" or mention.kind in ("person", "unnamed"):
        after = mention.tokens[1] if mention else at + 1  # "praised him [for his work]"
        told = clauses.quoted(after) or clauses.lexicon.listed("telling", clauses.word(after))
        return "object" if told else "mere"
    return "object"


def _says_that(clauses: Clauses, at: int) -> bool:
    """Whether "that" and the like open a clause: not "denied [that]" or "denied [that claim]"."""
    noun = clauses.starts.get(at + 1)
    determines = noun is not None and noun.form == "description" and clauses.ends_clause(noun.tokens[1])
    opens = clauses.has(at, Tag.COMPLEMENTISER) and not clauses.ends_clause(at + 1)
    return opens and not (determines or at in clauses.starts)
