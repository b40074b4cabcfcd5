"""An Article becomes Sources: who says what."""

from __future__ import annotations

from tui.article import Article
from tui.collector import uncollected
from tui.languages import primary
from tui.sources.lexicon import Lexicon, lexicon
from tui.sources.mentions import mentions, spelling
from tui.sources.model import Draft, Sentence
from tui.sources.statements import attributions
from tui.sources.tokens import tokens
from tui.sources.unclosed import cut_at_cues
from tui.sources.who import who
from tui.speech import Sources
from tui.text.quotations import Quotation, quotations

_UNREAD = frozenset({"code", "table"})


def find_sources(article: Article) -> Sources:
    """The sources of an article with their statements."""
    with uncollected():
        draft = draft_of(article)
        return who(draft, attributions(draft, lexicon(draft.language)))


def draft_of(article: Article) -> Draft:
    """The article as sentences of tokens, with its quotations and mentions."""
    language = primary(article.metadata.language)
    marked = [q for q in quotations(article.text, [block.span for block in article.blocks]) if q.level == 0]
    outer = list(cut_at_cues(article.text, marked, language))
    sentences = _sentences(article, outer, lexicon(language))
    spelled = spelling(sentences, language)
    found = tuple(mentions(sentence, language, spelled) for sentence in sentences)
    return Draft(article.text, language, tuple(sentences), tuple(outer), found, article.blocks)


def _sentences(article: Article, outer: list[Quotation], words: Lexicon) -> list[Sentence]:
    """The sentences with their tokens; one walk over blocks and quotations, which are in the text's order."""
    found: list[Sentence] = []
    block = at = 0
    for span in article.sentences:
        while article.blocks[block].span.end <= span.start:
            block += 1
        if article.blocks[block].kind in _UNREAD:
            continue
        while at < len(outer) and outer[at].span.end <= span.start:
            at += 1
        here = []
        for number in range(at, len(outer)):
            if outer[number].span.start >= span.end:
                break
            here.append((number, outer[number]))
        found.append(Sentence(len(found), block, span, tokens(article.text, span, here, words)))
    return found
