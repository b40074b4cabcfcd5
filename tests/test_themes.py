from __future__ import annotations

from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui.errors import UsageError
from tui.paths import themes_folder
from tui.themes import TERMINAL, chosen, complete, themes

THEMES = themes()
READABLE = 4.5  # WCAG 2.2, success criterion 1.4.3
ENHANCED = 7.0  # 1.4.6


TINTED = ("foreground", "speech", "primary")
WRITTEN = ("foreground", "primary", "accent", "error", "warning", "quiet", "speech", "doubt")


def contrasts(theme: Theme) -> dict[str, float]:
    """The contrast of everything that is written with what it is written on."""

    def ratio(ink: str, paper: str) -> float:
        values = (theme.variables.get(name) or getattr(theme, name) for name in (ink, paper))
        both = sorted(luminance(Color.parse(value)) for value in values)
        return (both[1] + 0.05) / (both[0] + 0.05)

    on_paper = {ink: ratio(ink, "background") for ink in WRITTEN}
    at_cursor = {f"{ink} at the cursor": ratio(ink, "tint") for ink in TINTED}
    return {**on_paper, **at_cursor, "hit": ratio("hit-ink", "hit")}


def luminance(color: Color) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = (part / 255 for part in color.rgb)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", ["paper", "ink", "sepia", "contrast"])
def test_everything_can_be_read(name: str) -> None:
    least = ENHANCED if name == "contrast" else READABLE
    assert {what: round(ratio, 1) for what, ratio in contrasts(THEMES[name]).items() if ratio < least} == {}


PALE = 2.5  # of what stands beside the text; some of Textual's themes have little contrast in the text itself


@pytest.mark.parametrize("name", BUILTIN_THEMES)
def test_what_stands_beside_the_text_can_be_read_in_textuals_own_themes(name: str) -> None:
    variables = complete(BUILTIN_THEMES[name].to_color_system().generate())
    quiet, paper = (Color.parse(variables[name]) for name in ("quiet", "background"))
    if paper.ansi is None:
        lighter, darker = sorted((luminance(quiet), luminance(paper)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) > PALE
    assert not [value for value in variables.values() if value.startswith("$")]


def test_no_colour_means_the_terminals_own(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen("ink", THEMES) == "ink"
    assert chosen(None, THEMES) == TERMINAL
    monkeypatch.setenv("NO_COLOR", "1")
    assert chosen("ink", THEMES) == TERMINAL
    assert chosen("plain", THEMES) == "plain"
    assert THEMES[TERMINAL].ansi


def test_a_theme_of_ones_own() -> None:
    write('[mine]\nprimary = "#123456"\nbackground = "#ffffff"\nquiet = "#777777"\n')
    mine = themes()["mine"]
    assert (mine.primary, mine.variables["quiet"]) == ("#123456", "#777777")


def test_one_that_is_like_another() -> None:
    write('[late]\nlike = "ink"\naccent = "#ff8800"\n[later]\nlike = "late"\nsigns = "ascii"\n')
    ink, later = themes()["ink"], themes()["later"]
    assert (later.accent, later.background, later.dark) == ("#ff8800", ink.background, True)
    assert later.variables == {**ink.variables, "signs": "ascii"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('[mine]\nprimary = "#123456"\nquite = "#777777"\n', "quite.*quiet"),
        ('[mine]\nprimary = "blu"\n', "'mine' sets primary to 'blu'; it must be a colour"),
        ("[mine]\nprimary = 5\n", "must be a colour"),
        ('[mine]\nprimary = "red"\ndark = "no"\n', "must be true or false"),
        ('[mine]\nprimary = "red"\ntext_alpha = "x"\n', "must be a number"),
        ('[mine]\nprimary = "red"\nsigns = "x"\n', 'must be "ascii" or "drawn"'),
        ('[mine]\nlike = "papr"\n', "theme that stands before it.*paper"),
        ("[mine]\ndark = true\n", "must set primary"),
        ("[mine\n", "cannot be read"),
        ("primary = 1\n", "outside of a theme"),
    ],
)
def test_a_mistake_in_one_names_the_file_and_the_key(content: str, words: str) -> None:
    file = write(content)
    with pytest.raises(UsageError, match=words) as caught:
        themes()
    assert str(file) in str(caught.value)


def test_a_theme_that_is_not_there() -> None:
    with pytest.raises(UsageError, match=r"no theme 'inc'.*ink"):
        chosen("inc", THEMES)
    with pytest.raises(UsageError, match=r"no theme 'zz'; there are terminal, plain, paper"):
        chosen("zz", THEMES)


def write(content: str) -> Path:
    file = themes_folder() / "mine.toml"
    file.parent.mkdir(parents=True)
    file.write_text(content, encoding="utf-8")
    return file
