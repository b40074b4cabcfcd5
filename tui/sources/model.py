"""What the stages hand each other: tokens, sentences, mentions and attributions.

marks → quotations → sentences of tokens → mentions → clauses and cues → attributions → who is who.
Each stage is a plain function over spans; nothing here outlives `find_sources`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from tui.article import Block
from tui.speech import SourceKind, StatementKind
from tui.text import Span
from tui.text.quotations import Quotation

Form = Literal["name", "pronoun", "relative", "description"]
Gender = Literal["male", "female"]
How = Literal["named", "joined", "going"]


class Tag:
    """What a word can be, by lexicon and shape: bits, for a word can be several things.

    Plain integers: `token.tags & Tag.CUE` runs for every word, and an `enum.IntFlag` takes ten times as long.
    """

    DETERMINER = 1 << 0  # the, a, this, several, my: opens a noun phrase
    PREPOSITION = 1 << 1
    CONJUNCTION = 1 << 2  # and, or, but
    SUBORDINATOR = 1 << 3  # because, while, although, when: opens a clause of the writer's
    COMPLEMENTISER = 1 << 4  # that, whether, if, how, why: opens the clause that is said
    PRONOUN = 1 << 5  # he, she, they, it, I, we: can be a subject
    RELATIVE = 1 << 6  # who, which, that
    AUXILIARY = 1 << 7  # has, was, will, would, did
    NEGATION = 1 << 8
    ADVERB = 1 << 9
    VERB = 1 << 10  # a finite verb form, by lexicon or ending
    PARTICIPLE = 1 << 11  # an -ing form
    CUE = 1 << 12  # a form of a verb that reports
    TIME = 1 << 13  # Monday, yesterday, recently, January
    CAPITAL = 1 << 14  # begins with a capital letter
    NUMBER = 1 << 15
    PUNCTUATION = 1 << 16
    MARK = 1 << 17  # a quotation mark
    PERSON = 1 << 18  # a noun for a person or people: minister, spokesman, residents
    POSSESSIVE = 1 << 19  # ends in ’s or s’
    TITLE = 1 << 20  # Mr, President, Judge: stands before a name
    ADJECTIVE = 1 << 21
    NOUN = 1 << 22  # a common noun, by lexicon or ending
    CONTRAST = 1 << 24  # but, while, though: sets the writer's words against what was said
    INFINITIVE = 1 << 25  # to, before a verb
    PASSIVE = 1 << 23  # an auxiliary that makes a passive: was, been


class Token(NamedTuple):
    """A word, number or mark.

    Attributes:
        start: offset of its first code point.
        end: offset after its last.
        text: its letters; a possessive ending belongs to its word.
        lower: the same in lower case, with straight apostrophes.
        tags: what it can be.
        quotation: the index, in the draft's quotations, of the one it stands in; -1 outside.
    """

    start: int
    end: int
    text: str
    lower: str
    tags: int
    quotation: int = -1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tokens. `block` is the index of its block in the article."""

    index: int
    block: int
    span: Span
    tokens: tuple[Token, ...]


class Mention(NamedTuple):
    """A noun phrase or pronoun that can be a source: one place in the text.

    Attributes:
        span: the words that name the source here, with title and apposition before the name but without what
            follows a comma: "a spokesman for the ministry", "Foreign Minister Ana Ruiz", "he".
        head: the word or name that it is about: "spokesman", "Ana Ruiz", "he".
        form: how it names its source. A relative is "who" or "which".
        sentence: the index of its sentence.
        kind: what kind of source it is by its own words; None for a pronoun and where that is open.
        name: the name without title and role; None without one.
        gender: None where unknown.
        plural: None where unknown.
        role: the words for who they are, before the name or after it: "of the Carnegie Centre", "a baker".
        tokens: the half-open range of its tokens in the sentence.
        inner: the names and pronouns inside it: "Ruiz" in "Ruiz’s lawyer", both of "Ruiz and Okafor".
    """

    span: Span
    head: Span
    form: Form
    sentence: int
    kind: SourceKind | None = None
    name: str | None = None
    gender: Gender | None = None
    plural: bool | None = None
    role: Span | None = None
    tokens: tuple[int, int] = (0, 0)
    inner: tuple[Mention, ...] = ()


class Attribution(NamedTuple):
    """Reported words with the mention of who says them, before it is known who that is.

    Attributes:
        kind: direct, indirect or mixed.
        content: the words, in order.
        cue: the words that report; None where nothing in the text does.
        source: the mention that the sentence makes; None for a quotation alone or a lost subject.
        antecedent: the mention that the grammar makes `source` stand for, as in "Ana Ruiz, who said".
        via: the mention of the publication or document that the words came through.
        how: "named" by its own sentence; "joined" to the attribution before it, whose speaker goes on;
            "going": nothing but the discourse says that the last speaker speaks on (a guess).
        block: the index of the block that the content begins in.
        aside: it stands in a headline, standfirst or caption, which may repeat words of the body.
        doubt: a second reading was nearly as good.
        silent: nothing is said, but it tells who acts: "She thanked the coach".
        moot: it may be that nothing is said here, or not by this source: "She would say no".
    """

    kind: StatementKind
    content: tuple[Span, ...]
    cue: Span | None = None
    source: Mention | None = None
    antecedent: Mention | None = None
    via: Mention | None = None
    how: How = "named"
    block: int = 0
    aside: bool = False
    doubt: bool = False
    moot: bool = False
    silent: bool = False


class Draft(NamedTuple):
    """An article as the stages see it.

    `quotations` are the outermost ones. `mentions` has one tuple for each sentence, `blocks` are those that
    `Sentence.block` counts. `language` is a primary subtag ("en"), or "" when it is unknown.
    """

    text: str
    language: str
    sentences: tuple[Sentence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    mentions: tuple[tuple[Mention, ...], ...] = ()
    blocks: tuple[Block, ...] = ()
