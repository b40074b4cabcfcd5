"""Cues: the words that report, with who reports and the complement that holds what is said."""

from __future__ import annotations

from tui.sources.clauses import Clauses
from tui.sources.complements import Complement, complement
from tui.sources.lexicon import Lexicon
from tui.sources.mentions import possessor
from tui.sources.model import Tag
from tui.sources.report import Report
from tui.sources.subjects import Subject, can_speak
from tui.sources.verbs import Verb

# What may follow "“Will you?” Ruiz pressed": when, where or how, not an object.
_AFTER_SPEECH = Tag.PUNCTUATION | Tag.MARK | Tag.PREPOSITION | Tag.ADVERB | Tag.TIME | Tag.SUBORDINATOR
_PARTED = 30  # tokens between a verb and the particle at the end of its clause


def reports(clauses: Clauses, lexicon: Lexicon) -> list[Report]:
    """The cues of a sentence in order, outside quotations."""
    found: list[Report] = []
    for at, token in enumerate(clauses.tokens):
        if token.quotation >= 0 or (found and found[-1].via is not None and at < found[-1].cue[1]):
            continue
        report = None
        if token.tags & Tag.CUE and not clauses.in_mention(at):
            report = _verb(clauses, lexicon, at, found)
        elif token.lower in lexicon.nouns:
            report = _noun(clauses, lexicon, at)
        if report is None and token.lower in lexicon.openers:
            report = _phrase(clauses, lexicon, at)
        report = report or _after_speech(clauses, at)
        if report is not None:
            found.append(report)
    return found


def _verb(clauses: Clauses, lexicon: Lexicon, at: int, before: list[Report]) -> Report | None:
    for cue in lexicon.cues[clauses.tokens[at].lower]:
        particle = _particle(clauses, lexicon, at, tuple(cue.particle.split()))
        if particle is not None:
            report = Verb(clauses, lexicon, at, cue, before, particle).report()
            if report is not None:
                return None if _nobody(clauses, report) else report._replace(entry=cue)
    return None


def _nobody(clauses: Clauses, report: Report) -> bool:
    """Whether nobody is said to say it: "no one said"."""
    first = report.subject.mention.tokens[0] if report.subject else -1
    return clauses.lexicon.listed("nobody", clauses.word(first))


def _particle(clauses: Clauses, lexicon: Lexicon, at: int, words: tuple[str, ...]) -> int | None:
    """Where the particle of a verb stands: behind it, or at the end of the clause where they can part."""
    if clauses.words_at(at + 1, words):
        return at + 1
    if "separable" in lexicon.traits:
        for end in range(at + 2, min(at + _PARTED, len(clauses.tokens))):
            if clauses.words_at(end, words) and clauses.ends_clause(end + 1):
                return end
    return None


def _noun(clauses: Clauses, lexicon: Lexicon, at: int) -> Report | None:
    """A noun with whose it is: "her claim that …"."""
    mention = clauses.mention_at(at)
    if mention is None or not (whose := possessor(clauses.sentence, mention)):
        return None
    found = complement(clauses, at + 1, lexicon.nouns[clauses.word(at)])
    if found is None or (found.whole and not _announces(clauses, at, found)):
        return None
    start, end = mention.tokens[0], found.cue_end
    return Report((at, end), at, start, end, Subject(whose, None, start), found, noun=True)


def _announces(clauses: Clauses, noun: int, found: Complement) -> bool:
    """Whether "that" or a colon leads from the noun to what is said."""
    return clauses.word(noun + 1) == ":" or clauses.has(found.start, Tag.COMPLEMENTISER)


def _after_speech(clauses: Clauses, at: int) -> Report | None:
    """Any verb that can only report the quotation before it: "“Will you?” Ruiz pressed"."""
    if not clauses.finite(at) or clauses.has(at, Tag.AUXILIARY):
        return None
    before = clauses.ends.get(clauses.group(at))
    mention = before or clauses.starts.get(at + 1)
    if mention is None or not can_speak(mention) or mention.form == "relative":
        return None
    first, last = mention.tokens
    start, end = min(first, at), max(last, at + 1)
    spoken = clauses.speech_before(start)
    if not spoken or not (end == len(clauses.tokens) or clauses.has(end, _AFTER_SPEECH)):
        return None
    cue, subject = (at, at + 1), Subject(mention, None, first)
    return Report(cue, at, start, end, subject, after=at + 1, inverted=before is None, quotes=True)


def _phrase(clauses: Clauses, lexicon: Lexicon, at: int) -> Report | None:
    """A fixed expression: its source stands after it, as after "according to", or before it."""
    word = clauses.word(at)
    for phrase in lexicon.phrase("before", word):
        end = at + len(phrase)
        if clauses.words_at(at, phrase) and (mention := clauses.begins(end)):
            if lexicon.listed("measures", clauses.word(end)):
                return None  # "all goes according to plan"
            return _fixed((at, end), at, mention.tokens[1], Subject(mention, None, end))
    for phrase in lexicon.phrase("aside", word):
        end = at + len(phrase)
        mention = clauses.starts.get(end) if clauses.words_at(at, phrase) else None
        if mention and clauses.set_off(at, mention.tokens[1]):
            return _fixed((at, end), at, mention.tokens[1], Subject(mention, None, end))
    for phrase in lexicon.phrase("after", word):
        end = at + len(phrase)
        if clauses.words_at(at, phrase) and (mention := clauses.ends.get(at)):
            start = mention.tokens[0]
            return _fixed((at, end), start, end, Subject(mention, None, start))
    return None


def _fixed(cue: tuple[int, int], start: int, end: int, subject: Subject) -> Report:
    return Report(cue, cue[0], start, end, subject, inverted=True, phrase=True)
