import pytest

from tui.summary.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("language", "stop_word", "forms"),
    [
        ("en", "the", ("harbours", "harbour")),
        ("en-GB", "the", ("harbours", "harbour")),
        ("de", "und", ("häfen", "häfen")),
        ("nl", "het", ("boten", "bot")),
        ("nb", "og", ("båter", "båt")),
        ("sv", "och", ("båtar", "båt")),
        ("uk", "та", ("порти", "порт")),
    ],
)
def test_stop_words_and_stems(language: str, stop_word: str, forms: tuple[str, str]) -> None:
    known = vocabulary(language)
    assert known is not None
    assert stop_word in known.stop_words
    assert known.stem(forms[0]) == known.stem(forms[1])


@pytest.mark.parametrize("language", ["pl", "el", "he", "tr"])
def test_a_language_without_a_stemmer_keeps_its_words_as_they_are(language: str) -> None:
    known = vocabulary(language)
    assert known is not None
    assert known.stem("abcd") == "abcd"


@pytest.mark.parametrize("language", ["zh", "ja", "th", "xx", None])
def test_languages_that_cannot_be_read_word_by_word(language: str | None) -> None:
    assert vocabulary(language) is None


def test_no_stemmer_warns_of_figures() -> None:
    known = vocabulary("cs")
    assert known is not None
    assert [known.stem(word) for word in ("2031", "½", "北京")] == ["2031", "½", "北京"]
    assert known.stem("přístavy") == known.stem("přístav")


def test_stems_leave_out_stop_words() -> None:
    known = vocabulary("en")
    assert known is not None
    assert known.stems(("The", "harbours", "of", "Aldmouth")) == ["harbour", "aldmouth"]
