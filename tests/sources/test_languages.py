"""German, French and Spanish, which are data only: of the invented sentences all but a few are read right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sources.telling import article, said
from tui.sources import find_sources

# A line: the sentence, who speaks, what is said; the parts of an interrupted quotation are divided by " / ".
SENTENCES = Path(__file__).parent / "sentences"
SHARE = 0.95  # of the sentences of a language that must be read right


def right(line: str, language: str) -> bool:
    text, who, content = line.split("|")
    expected = [(who or None, tuple(content.split(" / ")))] if content else []
    return [(found.who, found.content) for found in said(text, language)] == expected


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_reads_other_languages_by_their_data(language: str) -> None:
    lines = (SENTENCES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    wrong = [line for line in lines if not right(line, language)]
    assert len(lines) >= 50
    assert len(wrong) <= (1 - SHARE) * len(lines), wrong


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fi", "”Vesi nousee”, sanoi Aino Salo. Hän luki kirjaa nimeltä ”Aamu”.", ["”Vesi nousee”"]),
        (
            "ja",
            "市長は「水はまだ上がっている」と述べた。『雨』という本がある。",
            ["「水はまだ上がっている」"],
        ),
        ("zh", "市长周一表示：“水位仍在上涨。”", ["“水位仍在上涨。”"]),
        ("ru", "«Вода всё ещё поднимается», — сказала мэр Анна Орлова.", ["«Вода всё ещё поднимается»"]),
        ("ar", "قالت العمدة: «المياه لا تزال ترتفع». وأغلقت المدينة الجسور.", ["«المياه لا تزال ترتفع»"]),
        ("hi", 'महापौर ने कहा, "पानी अब भी बढ़ रहा है।"', ['"पानी अब भी बढ़ रहा है।"']),
        (None, "“Zu we kal”, mor Ana Ruiz.", ["“Zu we kal”"]),
    ],
)
def test_finds_the_quotations_of_a_language_without_data(
    language: str | None, text: str, expected: list[str]
) -> None:
    sources = find_sources(article(text, language))
    assert not sources.sources
    assert [span.of(text) for said in sources.unattributed for span in said.content] == expected


def test_a_folder_of_data_adds_a_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        "cues.txt": "dire dice disse dicendo detto | clause",
        "words.toml": 'determiner = "il la i le"\nauxiliary = "ha è"\ncomplementiser = "che"',
        "people.txt": "sindaca sindache",
        "attribution.toml": 'before = ["secondo"]',
    }
    said("It rains.", "en")  # whose given names serve every language, and are kept once read
    (tmp_path / "qx").mkdir()
    for name, words in files.items():
        (tmp_path / "qx" / name).write_text(words, encoding="utf-8")
    monkeypatch.setattr("tui.languages.FOLDER", str(tmp_path))
    assert said("La sindaca ha detto che il ponte è chiuso.", "qx")[0].who == "La sindaca"
    assert said("Secondo la sindaca il ponte è chiuso.", "qx")[0].who == "la sindaca"
