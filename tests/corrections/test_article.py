from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.article import Article, Author, Block, Metadata, Removed
from tui.corrections import PutBack, Remove, SetField, mend_article
from tui.corrections.article import REMOVED_BY_READER
from tui.errors import UsageError
from tui.text import Span
from tui.text.sentences import sentences


def article(*lines: str, removed: tuple[Removed, ...] = ()) -> Article:
    text = "\n\n".join(lines)
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block("paragraph", Span(at, at + len(line))))
        at += len(line) + 2
    spoken = tuple(span for block in blocks for span in sentences(text, block.span))
    return Article(text, tuple(blocks), spoken, removed=removed, clean="paste")


def lines_of(some: Article) -> list[str]:
    return [block.span.of(some.text) for block in some.blocks]


PORT = article("The port is shut.", "Nobody knows why. Some ask.", "Ships wait.")


@pytest.mark.parametrize("index", [0, 1, 2])
def test_a_removed_line_is_gone_and_kept_with_its_reason(index: int) -> None:
    block = PORT.blocks[index]
    words = block.span.of(PORT.text)
    mended = Remove.of(PORT, block).mended(PORT)
    assert mended is not None
    assert lines_of(mended) == [line for line in lines_of(PORT) if line != words]
    assert mended.text == "\n\n".join(lines_of(mended))
    assert [(gone.text, gone.reason) for gone in mended.removed] == [(words, REMOVED_BY_READER)]
    assert [span.of(mended.text) for span in mended.sentences] == [
        span.of(PORT.text) for span in PORT.sentences if not block.span.contains(span)
    ]


def test_the_nearest_of_equal_lines_is_removed() -> None:
    twice = article("Again.", "Once.", "Again.")
    mended = Remove("Again.", at=12).mended(twice)
    assert mended is not None
    assert lines_of(mended) == ["Again.", "Once."]


def test_what_was_dropped_goes_back_where_it_stood() -> None:
    some = article(
        "First.",
        "Last.",
        removed=(Removed("Menu", "label", 0), Removed("Middle. Yes.", "label", 8), Removed("Ad", "ad", 8)),
    )
    mended = PutBack("Middle. Yes.", 8).mended(some)
    assert mended is not None
    assert mended.text == "First.\n\nMiddle. Yes.\n\nLast."
    assert [span.of(mended.text) for span in mended.sentences] == ["First.", "Middle.", "Yes.", "Last."]
    assert [(gone.text, gone.at) for gone in mended.removed] == [("Menu", 0), ("Ad", 22)]


def test_what_stood_at_the_end_goes_back_to_the_end() -> None:
    some = article("First.", removed=(Removed("The end.", "label", 6),))
    mended = PutBack("The end.", 6).mended(some)
    assert mended is not None
    assert mended.text == "First.\n\nThe end."


def test_nothing_goes_before_the_title() -> None:
    some = article("Port shut", "First.", removed=(Removed("Opinion", "label", 0),))
    some = replace(some, blocks=(replace(some.blocks[0], kind="title"), some.blocks[1]))
    mended = PutBack("Opinion", 0).mended(some)
    assert mended is not None
    assert lines_of(mended) == ["Port shut", "Opinion", "First."]


def test_into_an_empty_article_it_goes_without_a_gap() -> None:
    mended = PutBack("All.", 0).mended(Article("", (), (), removed=(Removed("All.", "label", 0),)))
    assert mended is not None
    assert (mended.text, lines_of(mended)) == ("All.", ["All."])


@pytest.mark.parametrize("correction", [PutBack("Not there", 0), Remove("Not there", 0)])
def test_what_fits_nowhere_changes_nothing_but_is_told(correction: PutBack | Remove) -> None:
    assert correction.mended(PORT) is None
    mended = mend_article(PORT, [correction])
    assert (mended.text, mended.blocks) == (PORT.text, PORT.blocks)
    assert [note.text for note in mended.notes] == ["1 of your corrections no longer fit the text."]


LINES = st.lists(st.sampled_from(["One. Two.", "“Three,” said Ada Brook.", "Four?"]), min_size=1, max_size=6)


@given(LINES, st.data())
@settings(max_examples=50)
def test_removed_and_put_back_is_as_before(lines: list[str], data: st.DataObject) -> None:
    some = article(*lines)
    block = data.draw(st.sampled_from(some.blocks))
    gone = mend_article(some, [Remove.of(some, block)])
    assert gone.text == "\n\n".join(lines_of(gone))
    back = mend_article(gone, [PutBack.of(gone.removed[0])])
    assert (back.text, back.blocks, back.sentences, back.removed) == (
        some.text,
        some.blocks,
        some.sentences,
        (),
    )


class TestSetField:
    about = Metadata(
        title="Port shut",
        published="2026",
        provenance=MappingProxyType({"title": "guess", "published": "byline"}),
    )

    def mended(self, field: str, value: str | None) -> Metadata:
        return mend_article(Article("", (), (), self.about), [SetField(field, value)]).metadata

    def test_the_field_is_the_reader_s(self) -> None:
        about = self.mended("title", " Port open\x1b ")
        assert about.title == "Port open␛"
        assert about.provenance == {"title": "user", "published": "byline"}

    @pytest.mark.parametrize("nothing", [None, "", " "])
    def test_a_field_can_be_unknown(self, nothing: str | None) -> None:
        about = self.mended("published", nothing)
        assert about.published is None
        assert about.provenance == {"title": "guess"}

    def test_authors_are_people_and_organisations(self) -> None:
        assert self.mended("authors", "Ada Brook; {Wire Service} ;; {}").authors == (
            Author("Ada Brook"),
            Author("Wire Service", "organisation"),
        )
        assert self.mended("authors", None).authors == ()

    @pytest.mark.parametrize(
        ("field", "value", "words"),
        [
            ("titel", "x", "'titel' is no field"),
            ("provenance", "x", "is no field"),
            ("published", "13 March", "write it as 2026-03-13"),
            ("updated", "2026-3", "write it as"),
        ],
    )
    def test_what_cannot_be_set(self, field: str, value: str, words: str) -> None:
        with pytest.raises(UsageError, match=words):
            SetField(field, value)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2026-03-13", "2026-03-13"),
        (" 2026 ", "2026"),
        ("3 March 2026", "2026-03-03"),
        ("March 2026", "2026-03"),
        ("3. März 2026", "2026-03-03"),
        ("13.3.2026", "2026-03-13"),
        ("", None),
    ],
)
def test_a_date_is_taken_as_it_is_typed(typed: str, value: str | None) -> None:
    assert SetField.typed("published", typed, "de").value == value


@pytest.mark.parametrize(
    "typed", ["soon", "31 Feb 2026", "2026-13-40", "2026-02-30", "2026-03-1331 Feb", "2026-03-13x"]
)
def test_what_is_only_partly_a_date_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="is not a date"):
        SetField.typed("published", typed, "en")
