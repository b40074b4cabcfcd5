"""Doubts: whether a cue reports at all here, or tells what somebody does, might say or has not said.

A noun phrase after a verb is often no words ("repeated the feat"), and nothing need have been said after
"would say", "did not say" and "to say". Such statements are kept, for many are right, but they are not sure.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.sources.clauses import Clauses
from tui.sources.complements import Complement
from tui.sources.complements_objects import names
from tui.sources.lexicon import Cue
from tui.sources.model import Tag
from tui.sources.report import Report
from tui.sources.wording import Range

_OBJECTS = frozenset({"object", "hedge", "quote"})  # frames of a verb that also takes what nobody says
_HELPS = Tag.AUXILIARY | Tag.NEGATION | Tag.INFINITIVE
_FEW = 6  # words that may only tell when or where


def moot(clauses: Clauses, report: Report, ranges: Sequence[Range]) -> bool:
    """Whether it is open that the report says what stands in the ranges."""
    if report.phrase:
        return False
    quotes = any(clauses.quoted_in(*tokens) for tokens in ranges)
    doubtful = (
        _points(clauses, report)
        or (report.noun and not quotes)  # "her claim that it rains", but not "her reply: “…”"
        or _vague(report, quotes)
        or _unreal(clauses, report, quotes)
        or _inner(clauses, report)
        or _swallows(clauses, report, ranges)
    )
    if doubtful or report.entry is None:
        return doubtful
    if quotes:
        return report.passive is not None and "name" in report.entry.frames
    return (report.lead and not report.said_clause) or _open(clauses, report, report.entry, ranges)


def _points(clauses: Clauses, report: Report) -> bool:
    """Whether what is said to say something is only pointed at: "[this] suggests that"."""
    subject = report.subject
    pronoun = subject is not None and subject.mention.form == "pronoun"
    return subject is not None and pronoun and clauses.lexicon.listed("pointing", clauses.word(subject.start))


def _swallows(clauses: Clauses, report: Report, ranges: Sequence[Range]) -> bool:
    """Whether the verb of the main clause is in what is said: "A man who says he left is among the dead"."""
    antecedent = report.subject.antecedent if report.subject else None
    if antecedent is None or not report.relative or clauses.has_finite(0, antecedent.tokens[0]):
        return False
    rest = clauses.words_in(ranges[-1][1], len(clauses.tokens))
    return antecedent.form == "description" and not rest


def _vague(report: Report, quotes: bool) -> bool:
    """Whether it tells which is meant: "a man who claims to be a king", "data that showed"."""
    if report.subject is None or report.subject.mention.form != "relative":
        return False
    antecedent = report.subject.antecedent
    if antecedent is None or antecedent.form == "name":
        return antecedent is None
    return not (quotes or report.said_clause) or antecedent.kind in (None, "document")


def _unreal(clauses: Clauses, report: Report, quotes: bool) -> bool:
    """Whether it is denied, asked, thought of or wished that somebody says it."""
    known = clauses.lexicon
    group = range(min(report.cue[0], report.verb - 1), report.verb)
    if any(clauses.has(at, Tag.NEGATION) or known.listed("modal", clauses.word(at)) for at in group):
        return True
    if known.listed("hypothetical", clauses.word(report.start - 1)) or known.listed(
        "imagining", clauses.word(0)
    ):
        return True
    last = len(clauses.tokens) - 1
    asks = clauses.word(last) == "?" and not clauses.quoted(last) and clauses.has(0, Tag.AUXILIARY)
    return asks or _hangs(clauses, report, quotes) or _contact(clauses, report)


def _contact(clauses: Clauses, report: Report) -> bool:
    """Whether it stands in a clause that tells which thing is meant: "charges [he threatened to go]"."""
    pronoun = report.subject is not None and report.subject.mention.form == "pronoun"
    before = clauses.ends.get(report.start) if pronoun else None
    return before is not None and before.form == "description" and not clauses.tells_time(before)


def _hangs(clauses: Clauses, report: Report, quotes: bool) -> bool:
    """Whether the verb hangs on a word that need not make it real: "refused to say", "accused of saying"."""
    before = report.verb - 1
    while clauses.has(before, Tag.ADVERB) and not clauses.has(before, Tag.PREPOSITION):
        before -= 1
    if clauses.has(before, Tag.INFINITIVE):
        carrier = before - 1 - clauses.has(before - 1, Tag.PREPOSITION)  # "went on to say"
        unreal = clauses.lexicon.listed("unreal", clauses.word(carrier))
        return unreal or not (quotes or clauses.finite(carrier))
    led = clauses.past_phrase("lead", before) > before and not report.said_clause
    if report.participle and led and report.via is None:
        return True  # "read the work as calling for peace"
    governed = clauses.has(before, Tag.PREPOSITION) and not clauses.has(before, Tag.SUBORDINATOR)
    return report.participle and governed and not clauses.lexicon.listed("means", clauses.word(before))


def _inner(clauses: Clauses, report: Report) -> bool:
    """Whether the verb may go on with what somebody else did: "She says he left and [asked] for more"."""
    subject = report.subject
    if subject is None or report.inverted or report.participle or subject.start >= report.start:
        return False
    told = range(subject.mention.tokens[1], report.start)
    outer = next((at for at in told if clauses.has(at, Tag.CUE)), report.verb)
    simple = not any(clauses.has(at - 1, _HELPS) for at in (outer, report.verb))
    return simple and _present(clauses, outer) and not _present(clauses, report.verb)


def _present(clauses: Clauses, verb: int) -> bool:
    """Whether a verb that reports stands in the present tense."""
    readings = clauses.lexicon.cues.get(clauses.word(verb), ())
    return any(cue.forms <= {"base", "third"} for cue in readings)


def _open(clauses: Clauses, report: Report, verb: Cue, ranges: Sequence[Range]) -> bool:
    """Whether what is said may be something that the verb is about rather than words."""
    found = report.complement
    if found is None and not any(clauses.has_finite(*tokens) or _long(clauses, tokens) for tokens in ranges):
        return True  # "In an interview, she said"
    if found is None:
        return report.passive is not None
    if found.whole or found.frame == "relative":
        start, end = ranges[-1]
        named = clauses.pause(end) and end in clauses.ends and clauses.ends[end].form == "name"
        if named and not clauses.has_finite(start, end):
            return True  # "said that his aide, Ana Ruiz, had told him that"
        return "perhaps" in verb.frames or _finds(report, verb) or _loose(clauses, found, verb)
    if found.frame == "to":
        return "to" not in verb.firm
    if found.frame == "phrase":
        return f"+{clauses.word(found.start - 1)}" not in verb.firm
    return not _predicates(clauses, found, verb)


def _long(clauses: Clauses, tokens: Range) -> bool:
    """Whether so much stands in a range that there is a verb in it, known or not."""
    return clauses.words_in(*tokens) > _FEW


def _loose(clauses: Clauses, found: Complement, verb: Cue) -> bool:
    """Whether a clause without "that" may be an object, as no verb follows its first phrase at once."""
    start = clauses.past_hedge(found.start)
    plain = clauses.has(start, Tag.COMPLEMENTISER) or clauses.word(start - 1) == ":"
    if plain or "object" in verb.firm or not verb.frames & _OBJECTS:
        return False
    mention = clauses.mention_at(start)
    if mention is not None and mention.form == "pronoun":
        return False
    at = mention.tokens[1] if mention else start + 1
    while clauses.has(at, Tag.ADVERB) and not clauses.finite(at):
        at += 1
    return not clauses.finite(at)


def _finds(report: Report, verb: Cue) -> bool:
    """Whether somebody sees rather than says: "she found that …", where a study would report it."""
    subject = report.subject
    if "hedge" not in verb.frames or "clause" in verb.frames or subject is None:
        return False
    mention = subject.meant
    return mention.form == "pronoun" or (mention.form == "name" and mention.kind in (None, "person"))


def _predicates(clauses: Clauses, found: Complement, verb: Cue) -> bool:
    """Whether something is said of a thing ("called it a farce"), or the verb takes only what is said."""
    if "name" in verb.firm and names(clauses, found.start):
        return True
    mention = clauses.starts.get(found.start)
    after = mention.tokens[1] if mention else found.start
    lead = clauses.lexicon.phrase("lead", clauses.word(after))
    if "as" in verb.firm and lead:
        return True
    body = mention is not None and (mention.form == "name" or mention.kind == "organisation")
    return "object" in verb.firm and (not body or clauses.lexicon.listed("telling", clauses.word(after)))
