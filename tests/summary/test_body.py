import pytest

from tests.summary.texts import article, harbour
from tui.summary.body import Tokenizer, aside, body_of


@pytest.mark.parametrize(
    "sentence",
    [
        "By.",
        "Nora Field.",
        "By Nora Field and Tim van Dahl.",
        "PUBLISHED:.",
        "14:11 GMT, 25 October 2031.",
        "Last updated at 1:25 AM on 3rd August 2031.",
        "Scroll down for video.",
        "Read more about the harbour in our archive.",
        "Reporting by Nora Field in Aldmouth and Tim Dahl in Port Hale.",
        "The Aldmouth Echo’s Tim Dahl contributed to this report.",
        "Sign up for our morning letter and never miss a tide.",
        "Photo: the harbour of Aldmouth in the storm.",
        "Comments 12",
        "|.",
    ],
)
def test_what_is_no_running_text(sentence: str) -> None:
    assert aside(sentence, "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "She paused.",
        "Angela Berger besucht Aldmouth.",
        "Ms Cole won it by a mile.",
        "The council published the plan in June.",
        "Harbour fees rise by 12 per cent.",
        "Published in 2019, the plan has never been read.",
        "Photo shops in Aldmouth fear for the summer.",
        "Follow the money and it leads to the quay.",
    ],
)
def test_what_is_running_text(sentence: str) -> None:
    assert not aside(sentence, "en")


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("ALDMOUTH, March 3 (Newswire) - The harbour closed on Monday.", "The"),
        ("Port Hale, England (NWS) -- The harbour closed on Monday.", "The"),
        ("(NWS) The harbour closed on Monday.", "The"),
        ("(nwd) – Der Hafen ist seit Montag zu.", "Der"),
        ("ALDMOUTH — “The harbour is closed,” she said.", "“The"),
        ("NATO — the alliance of thirty states — met on Monday.", "NATO"),
        ("The Port Wall Trust (PWT) - a charity - paid for the wall.", "The Port"),
        ("MYTH — The harbour was closed by gulls.", "MYTH"),
        ("(The harbour closed in 2019.) Boats left.", "(The"),
        ("Aldmouth closed its harbour - again - on Monday.", "Aldmouth"),
    ],
)
def test_a_dateline_is_left_out_of_its_sentence(text: str, beginning: str) -> None:
    body = body_of(article(text))
    assert body.sentences[0].of(body.text).startswith(beginning)


@pytest.mark.parametrize("sentence", ["Am Ufer war Sand.", "Der Rat hat Zeit."])
def test_nouns_in_capitals_are_no_names(sentence: str) -> None:
    assert not aside(sentence, "de")
    assert aside("Von Nora Feld und Tim Dahl", "de")


def test_only_running_text_is_in_the_body() -> None:
    body = body_of(
        article(
            ("heading", "What the wall is for"),
            "The wall keeps the sea out of the harbour.",
            ("caption", "The wall keeps out the sea in this picture."),
            "Scroll down for video.",
            ("item", "The wall costs nine million pounds."),
            ("code", "The wall is a variable in this line."),
            ("quote", "The wall is all that we have."),
        )
    )
    assert [span.of(body.text)[:14] for span in body.sentences] == [
        "The wall keeps",
        "The wall costs",
        "The wall is al",
    ]
    assert body.follows == (False, False, False)


@pytest.mark.parametrize("label", ["Claim", "Myth:", "RUMOUR"])
def test_what_stands_under_a_claim_is_not_told_as_true(label: str) -> None:
    body = body_of(
        article(label, "Gulls closed the harbour of Aldmouth.", "It was the storm that closed it.")
    )
    assert [span.of(body.text) for span in body.sentences] == ["It was the storm that closed it."]


def test_a_picture_does_not_come_between_sentences() -> None:
    body = body_of(
        article("The wall broke in 2019.", ("caption", "The broken wall."), "It was built in stone.")
    )
    assert body.follows == (False, True)


def test_sumy_sees_the_same_sentences_with_headings_above_their_paragraphs() -> None:
    body = body_of(
        article(
            ("title", "The wall"),
            ("heading", "Why it broke"),
            "The storm was strong. The wall was old.",
            ("heading", "What comes next"),
            "A new wall will be built.",
            ("heading", "Comments"),
        )
    )
    document = body.document()
    assert [str(sentence) for sentence in document.sentences] == [
        span.of(body.text) for span in body.sentences
    ]
    headings = [[str(heading) for heading in paragraph.headings] for paragraph in document.paragraphs]
    assert headings == [["Why it broke"], ["What comes next"], ["Comments"]]


def test_the_document_of_a_long_article_keeps_the_order() -> None:
    body = body_of(harbour())
    texts = [span.of(body.text) for span in body.sentences]
    assert [str(sentence) for sentence in body.document().sentences] == texts


def test_words_keep_figures_and_straighten_apostrophes() -> None:
    tokenizer = Tokenizer()
    assert tokenizer.to_words("It doesn’t cost £2.4bn.") == ("It", "doesn't", "cost", "2.4bn")
    assert tokenizer.to_sentences("One. Two.") == ("One. Two.",)


def test_capitals_throughout_are_no_names() -> None:
    lines = ("NINE GULLS SLEPT THERE.", "THE WALL OF THE HARBOUR BROKE IN THE STORM.")
    shouted = article(*lines, "SCROLL DOWN FOR VIDEO.")
    assert [span.of(shouted.text) for span in body_of(shouted).sentences] == list(lines)
