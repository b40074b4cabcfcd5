"""Subjects: whose verb it is, read from the phrases around it.

The subject of a verb stands right before it, or behind a bracket, an apposition or a relative clause; the
last noun before the verb is often not the one the phrase is about ("critics of the plan said").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from tui.sources.clauses import BREAKS, Clauses
from tui.sources.model import Mention, Tag

_CLAUSE = 16  # tokens of the longest relative clause between a subject and its verb
_CARRIER = 4  # tokens between a verb and the infinitive that hangs on it: "was bold enough to"
_MENTIONS = 40  # noun phrases looked at for a governor or a subject
_OPENING = 60  # tokens of the longest phrase that opens a sentence
_SEGMENTS = 5  # how many commas a subject can be away from its verb
_GOVERNING = Tag.PREPOSITION | Tag.VERB | Tag.PARTICIPLE


class Subject(NamedTuple):
    """Whose verb it is: the mention, whom that stands for by grammar, and the token that it begins at."""

    mention: Mention
    antecedent: Mention | None
    start: int

    @property
    def meant(self) -> Mention:
        """Whom the mention stands for by grammar, or itself."""
        return self.antecedent or self.mention


def subject_of(clauses: Clauses, group: int) -> Subject | None:
    """The subject of the verb group that begins at `group`, found to its left."""
    while (when := clauses.ends.get(group)) is not None and clauses.tells_time(when):
        group = when.tokens[0]
        while clauses.has(group - 1, Tag.TIME | Tag.ADJECTIVE) and not clauses.in_mention(group - 1):
            group -= 1
        group -= clauses.has(group - 1, Tag.PREPOSITION)
    group = _past_adjunct(clauses, group)
    before = group - 1
    if clauses.quoted(before):
        return _past_apposition(clauses, before) if clauses.pause(before) else None
    if clauses.has(before, Tag.RELATIVE) and (relative := clauses.ends.get(group)):
        return _relative(clauses, relative)
    if mention := clauses.ends.get(group):
        return _past_relative(clauses, _climb(clauses, mention))
    if clauses.word(before) == ",":
        return _past_apposition(clauses, before)
    if clauses.word(before) in BREAKS:
        return _past_dashes(clauses, before)
    if clauses.word(before) == ")":
        return _past_bracket(clauses, before)
    if clauses.has(before, Tag.VERB) and not clauses.has(before, Tag.AUXILIARY) and before in clauses.ends:
        return _climb(clauses, clauses.ends[before])  # "those [surveyed] say"
    return None


def main_subject(clauses: Clauses, start: int, end: int) -> Subject | None:
    """The first noun phrase of a stretch that can be the subject of a finite verb in it."""
    return next(subjects(clauses, start, end), None)


def subjects(clauses: Clauses, start: int, end: int) -> Iterator[Subject]:
    """The noun phrases of a stretch that can be subjects of a finite verb in it, in order."""
    begin = bisect_left(clauses.mentions, start, key=lambda mention: mention.tokens[0])
    for mention in islice(clauses.mentions, begin, begin + _MENTIONS):
        first, last = mention.tokens
        if last > end:
            break
        if clauses.quoted(first) or mention.form == "relative":
            continue
        if clauses.tells_time(mention) or (governed(clauses, first) and first > start):
            continue
        if clauses.has_finite(last, end):
            yield Subject(mention, None, first)


def governor(clauses: Clauses, end: int) -> Subject | None:
    """Whose verb the words at `end` depend on: the subject of the nearest verb before them that has one.

    After a comma that is no verb of a clause inside: "[She] met a man that Bo knew, saying …".
    """
    outer = clauses.pause(end - 1)
    at = end - 1
    while at >= max(0, end - _OPENING):
        if clauses.finite(at) and not clauses.quoted(at):
            at = clauses.group(at)
            subject = subject_of(clauses, at)
            free = subject is not None and not governed(clauses, subject.start)
            if subject is not None and free and not (outer and _inside(clauses, subject)):
                return subject
        at -= 1
    return None


def _inside(clauses: Clauses, subject: Subject) -> bool:
    """Whether it is the subject of a relative clause or of what is said."""
    follows = subject.start > 1 and clauses.has(subject.start - 1, Tag.RELATIVE)
    return follows or subject.mention.form == "relative"


def bearer(clauses: Clauses, participle: int) -> Subject | None:
    """What a participle right after it belongs to: "[a sign] reading", not "is on the air saying"."""
    mention = clauses.ends.get(participle)
    while mention is not None and clauses.tells_time(mention):
        mention = clauses.ends.get(mention.tokens[0])
    if mention is None or clauses.quoted(mention.tokens[0]):
        return None
    if mention.kind == "document" and (issuer := governor(clauses, mention.tokens[0])) is not None:
        return issuer if can_speak(issuer.mention) else Subject(mention, None, mention.tokens[0])
    subject = Subject(mention, None, mention.tokens[0])
    if not can_speak(mention):
        subject = _climb(clauses, mention)
    bears = mention.kind == "document" or (
        can_speak(mention) and clauses.lexicon.listed("bearing", clauses.word(subject.start - 1))
    )
    return None if governed(clauses, subject.start) and not bears else subject


def can_speak(mention: Mention) -> bool:
    """Whether the phrase names or describes what can say something."""
    return mention.kind is not None or mention.form != "description"


def coming(clauses: Clauses, start: int) -> Subject | None:
    """The subject after the phrase that opens the sentence: "Calling it a farce, [she] left"."""
    for at in range(start, min(len(clauses.tokens) - 1, start + _OPENING)):
        mention = clauses.starts.get(at + 1)
        if mention and clauses.pause(at) and clauses.has_finite(mention.tokens[1], len(clauses.tokens)):
            return Subject(mention, None, at + 1)
    return None


def carrier(clauses: Clauses, infinitive: int) -> int:
    """Where the verb group begins that an infinitive hangs on: "went on to [say]", "was quick to [say]".

    The infinitive itself where that verb makes it unreal, such as "wants to", or is too far off.
    """
    for verb in range(infinitive - 1, max(-1, infinitive - _CARRIER), -1):
        if clauses.quoted(verb) or clauses.has(verb, Tag.PUNCTUATION):
            break
        if clauses.lexicon.listed("unreal", clauses.word(verb)):
            break
        if clauses.finite(verb):
            return clauses.group(verb)
    return infinitive


def _hangs(clauses: Clauses, before: int) -> bool:
    """Whether a phrase after this token hangs on it and is no subject; "as" and "when" may open one."""
    return clauses.has(before, _GOVERNING) and not clauses.has(before, Tag.SUBORDINATOR | Tag.NOUN)


def governed(clauses: Clauses, first: int) -> bool:
    """Whether a phrase that begins at `first` hangs on a preposition or tells the time."""
    opens = Tag.SUBORDINATOR | Tag.CONJUNCTION  # "but", "after": prepositions in other places
    before = clauses.has(first - 1, Tag.PREPOSITION) and not clauses.has(first - 1, opens)
    return before or clauses.has(first, Tag.TIME)


def _past_adjunct(clauses: Clauses, group: int) -> int:
    """Where the group begins that an adjunct cuts in two: "[has] over the past year [said]"."""
    mention = clauses.ends.get(group)
    if mention is None or not clauses.has(mention.tokens[0] - 1, Tag.PREPOSITION):
        return group
    auxiliary = mention.tokens[0] - 2
    return clauses.group(auxiliary) if clauses.has(auxiliary, Tag.AUXILIARY) else group


def _relative(clauses: Clauses, relative: Mention) -> Subject | None:
    at = relative.tokens[0]
    comma = at - 1 if clauses.word(at - 1) == "," else at
    owner = clauses.ends.get(clauses.before_bracket(comma))
    if owner is None and relative.form != "relative":
        return Subject(relative, None, at)
    if owner is not None and not can_speak(owner):
        owner = _climb(clauses, owner).mention
    return Subject(relative, owner, at) if owner else None


def _climb(clauses: Clauses, mention: Mention) -> Subject:
    """From the last noun of "critics of the plan in Congress" to the one that the phrase is about."""
    while (at := mention.tokens[0]) > 1:
        end = _before_reduced(clauses, at - 1) if clauses.has(at - 1, Tag.PREPOSITION) else at
        if clauses.has(at - 2, Tag.INFINITIVE):  # "[a letter] written to accompany [the deal]"
            end = _before_reduced(clauses, at - 2) if _before_reduced(clauses, at - 2) < at - 2 else at
        owner = clauses.ends.get(end) if end < at else None
        if owner is None or clauses.tells_time(owner) or clauses.has(at - 1, Tag.SUBORDINATOR):
            break
        mention = owner
    if mention.form == "relative":
        return _relative(clauses, mention) or Subject(mention, None, at)
    return Subject(mention, None, mention.tokens[0])


def _before_reduced(clauses: Clauses, at: int) -> int:
    """Where the participle begins that stands before a preposition: "people [briefed] on the plan"."""
    start = at
    while clauses.has(start - 1, Tag.ADVERB):
        start -= 1
    verb = clauses.has(start - 1, Tag.VERB | Tag.PARTICIPLE) and not clauses.has(start - 1, Tag.AUXILIARY)
    return start - 1 if verb else at


def _past_relative(clauses: Clauses, subject: Subject) -> Subject:
    """From the last noun of "people who have read the plan" to the one that the clause is about."""
    if clauses.has(subject.start - 1, Tag.SUBORDINATOR):
        return subject  # "who left after [a judge] said"
    for at in range(subject.start - 1, max(0, subject.start - _CLAUSE), -1):
        token = clauses.tokens[at]
        if token.text in BREAKS or token.quotation >= 0:
            break
        if token.tags & Tag.RELATIVE and not token.tags & Tag.DETERMINER:
            owner = clauses.ends.get(at)
            return _climb(clauses, owner) if owner and clauses.has_finite(at + 1, subject.start) else subject
    return subject


def _past_apposition(clauses: Clauses, comma: int) -> Subject | None:
    """The subject before "…, a baker from Leeds, [said]": a name if there is one, else the nearest phrase."""
    end, best = comma, None
    for _ in range(_SEGMENTS):
        start = clauses.break_before(end)
        if start < 0 or not clauses.is_aside(start + 1, end):
            break
        owner = clauses.ends.get(clauses.before_bracket(start))
        if owner is not None and not clauses.tells_time(owner):
            if _in_place(clauses, owner):
                end = start
                continue
            name = clauses.starts.get(start + 1)
            if best is None and owner.kind == "unnamed" and name and _is_name(name, end):
                if (bearer := _whose_role(clauses, owner)) is not None:
                    return bearer
                return Subject(name, None, _climb(clauses, owner).start)  # "his wife, [Jane], said"
            found = _climb(clauses, owner)
            opens = not _hangs(clauses, found.start - 1)
            if owner.form != "description" and opens:
                return found
            best = best or (found if opens else None)
        end = start
    return best or _before_lone_comma(clauses, comma)


def named_after(clauses: Clauses, mention: Mention) -> Mention | None:
    """The name in apposition to a description: "said another witness, [Ana Ruiz]."."""
    at = mention.tokens[1]
    if mention.kind != "unnamed" or mention.plural or clauses.word(at) != ",":
        return None
    name = clauses.starts.get(at + 1)
    alone = name is not None and name.kind in (None, "person") and clauses.ends_clause(name.tokens[1])
    return name if name is not None and name.form == "name" and alone else None


def _in_place(clauses: Clauses, mention: Mention) -> bool:
    """Whether a name tells more of where a place is: "in Munich, [Germany],"."""
    place = clauses.ends.get(mention.tokens[0] - 1) if clauses.word(mention.tokens[0] - 1) == "," else None
    names = mention.form == "name" and place is not None and place.form == "name"
    return names and place is not None and clauses.has(place.tokens[0] - 1, Tag.PREPOSITION)


def _whose_role(clauses: Clauses, role: Mention) -> Subject | None:
    """Whose role it is, by a name right before it: "[Ana Ruiz], the wife of the mayor, Bo Moss, said"."""
    start = _climb(clauses, role).start
    named = clauses.ends.get(start - 1) if clauses.word(start - 1) == "," else None
    if named is None or named.form != "name" or named.kind not in ("person", None):
        return None
    return None if _hangs(clauses, named.tokens[0] - 1) else Subject(named, None, named.tokens[0])


def _is_name(mention: Mention, end: int) -> bool:
    return mention.form == "name" and mention.tokens[1] == end


def _before_lone_comma(clauses: Clauses, comma: int) -> Subject | None:
    """The subject of "Sen. Ana Ruiz (D), [said]", whose comma is one too many."""
    bracket = clauses.before_bracket(comma)
    owner = clauses.ends.get(bracket) if bracket != comma else None
    return _climb(clauses, owner) if owner else None


def _past_dashes(clauses: Clauses, dash: int) -> Subject | None:
    """The subject before "… — and, above all, its leader — [said]"."""
    nearby = range(dash - 1, max(0, dash - _OPENING), -1)
    opening = next((at for at in nearby if clauses.word(at) == clauses.word(dash)), None)
    owner = clauses.ends.get(opening) if opening else None
    return _climb(clauses, owner) if owner else None


def _past_bracket(clauses: Clauses, bracket: int) -> Subject | None:
    at = bracket + 1
    while (opening := clauses.before_bracket(at)) < at:
        at = opening
    return subject_of(clauses, at) if 0 < at <= bracket else None
