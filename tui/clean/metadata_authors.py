"""Who signed a page, of all whom its places name."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from tui.article import Author
from tui.clean.metadata_names import is_byline, is_credit, joined, without_staff
from tui.clean.metadata_signatures import Signature, signatures
from tui.clean.metadata_source import FULL_NAME, Found, Source
from tui.clean.metadata_title import fold
from tui.clean.page_dom import Leaf

_LINE = 300  # characters; a longer leaf tells a story


def authors_of(source: Source, sites: Mapping[str, str], language: str | None) -> Found | None:
    """Who signed the page; None when nobody did.

    The publication itself did so only where a line by the title or at the end says it: a mere declaration
    means that the article is unsigned, and so does "staff". A meta element that no line of the page bears out
    may name an account, and a declaration an organisation that it does not say is one: a line that signs is
    believed sooner, and a person's full name is a guess.

    Args:
        source: the page.
        sites: the names of the publication by their folded forms, the best first.
        language: a BCP 47 code.
    """
    found = [each for each in signatures(source, next(iter(sites.values()), None), language) if each.authors]
    signed = [other for each in found if (other := _others(each, sites, language)).authors]
    near = [fold(leaf.text) for leaf in (*source.header, *source.tail) if _is_line(leaf)]
    for each in signed:
        if _is_borne_out(each, near, source):
            return _completed(each, source, language)
    for each in signed:
        if each.typed or (each.where == "meta" and not each.card and _is_full(each)):
            return each.authors, each.where if each.typed else "guess"
    return next((own for each in found if not each.card and (own := _own(each, sites, near))), None)


def _others(each: Signature, sites: Collection[str], language: str | None) -> Signature:
    """A signature without the publication itself, and without its staff where no more is said of it."""

    def unnamed(author: Author) -> bool:
        words = fold(author.name)
        house = without_staff(words, language)
        staff = not each.typed and house != words and (house in sites or f"the {house}" in sites)
        return staff or _is_itself(words, sites)

    return each._replace(authors=tuple(author for author in each.authors if not unnamed(author)))


def _is_itself(words: str, sites: Collection[str]) -> bool:
    """Whether an author is the publication under its name, a longer or shorter one, or its initials."""
    longer = any(f"{words} ".startswith(f"{site} ") for site in sites)
    return longer or _is_name(words, sites)


def _is_name(words: str, sites: Collection[str]) -> bool:
    whole = any(f" {words} " in f" {site} " or (words in site and not words.isascii()) for site in sites)
    return whole or words in {"".join(word[0] for word in site.split()) for site in sites if " " in site}


def _own(each: Signature, sites: Collection[str], near: Sequence[str]) -> Found | None:
    """The publication, where a short line near the article's beginning or end names it as the author."""
    named = (author for author in each.authors if _is_name(fold(author.name), sites))
    own = [author for author in named if any(fold(author.name) in text for text in near)]
    return ((replace(own[0], kind="organisation"),), each.where) if own else None


def _is_borne_out(each: Signature, near: Sequence[str], source: Source) -> bool:
    """Whether a signature is beyond doubt: readers see it, or its place is for authors alone."""
    if each.printed or (each.people and each.where != "meta"):
        return True
    if _is_full(each):
        near = [fold(leaf.text) for leaf in source.found if _is_line(leaf)]
    return any(name in text for name in each.names for text in near)


def _is_full(each: Signature) -> bool:
    return all(author.kind == "person" and FULL_NAME.search(author.name) for author in each.authors)


def _completed(each: Signature, source: Source, language: str | None) -> Found:
    """A signature with whom a line by the title adds, without those who did something else than write."""
    lines = [leaf.text for leaf in source.header if leaf.kind == "paragraph" and len(leaf.text) <= _LINE]
    credited = " ".join(fold(text) for text in lines if is_credit(text, language))
    for text in lines:
        more = joined(text, language) if is_byline(text, language) else ()
        if each.names < {fold(author.name) for author in more}:
            return more, "byline"
    writing = tuple(author for author in each.authors if fold(author.name) not in credited)
    return writing or each.authors, each.where


def _is_line(leaf: Leaf) -> bool:
    return leaf.kind != "heading" and len(leaf.text) <= _LINE
