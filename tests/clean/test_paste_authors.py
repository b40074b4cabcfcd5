from __future__ import annotations

import pytest

from tests.clean.test_paste_frame import BODY, PAGE, TITLE
from tui.clean import clean
from tui.page import Page


def names(head: str, body: str = BODY, title: str = TITLE) -> list[str]:
    article = clean(Page(PAGE.format(head=f"{title}\n\n{head}", body=body)), "paste")
    return [author.name for author in article.metadata.authors]


@pytest.mark.parametrize(
    ("lines", "signed"),
    [
        # a line that says that it is a byline
        ("By Tomas Reyes and Greta Holm on March 14, 2021 at 3:53PM PST", ["Tomas Reyes", "Greta Holm"]),
        ("By Tomas ReyesMar. 14, 2021 11:00 pm EST", ["Tomas Reyes"]),
        ("By Tomas ReyesPublished: March 14, 2021", ["Tomas Reyes"]),
        ("ByTomas Reyes\nPublished Mar 14, 2021", ["Tomas Reyes"]),
        ("Sun 14.03.21 | 14:07 | By Tomas Reyes", ["Tomas Reyes"]),
        ("By\nTomas Reyes,\nGreta Holm &\nIda Lund", ["Tomas Reyes", "Greta Holm", "Ida Lund"]),
        # a line of names: a first name that is known, a date beside it, a role, somebody presented
        ("By Tomas Reyes March 14, 2021\nBy Greta Holm March 14, 2021", ["Tomas Reyes", "Greta Holm"]),
        ("By Tomas ReyesSports", ["Tomas Reyes"]),
        ("By Thomas ReyesLaura Holm", ["Thomas Reyes", "Laura Holm"]),
        ("By Tomas MacReyes and Greta FitzHolm", ["Tomas MacReyes", "Greta FitzHolm"]),
        ("By Tomas Reyes For The Ellery Courier", ["Tomas Reyes"]),
        ("Thomas Reyes | Laura Holm", ["Thomas Reyes", "Laura Holm"]),
        ("Thomas Reyes", ["Thomas Reyes"]),
        ("Thomas Reyes and Laura Holm", ["Thomas Reyes", "Laura Holm"]),
        ("Ilvo Marran\n14 March 2021", ["Ilvo Marran"]),
        ("Ilvo Marran|Published 4 months ago", ["Ilvo Marran"]),
        ("Ilvo Marran Reporter\n14 March 2021", ["Ilvo Marran"]),
        ("Ilvo Marran\nSenior writer", ["Ilvo Marran"]),
        ("Thomas Reyes\nStaff writer\nLaura Holm\nStaff writer", ["Thomas Reyes", "Laura Holm"]),
        # what only looks like it
        ("Ilvo Marran", []),
        ("Social Sharing\nListen\nUpdated 14 March 2021", []),
        ("Local Council\n14 March 2021", []),  # words that the body writes small
        ("Ines Duarte\n14 March 2021", []),  # who speaks in it
        ("The Ellery Courier\n14 March 2021", []),
        ("By clicking here, you agree to receive our mail.", []),
        ("Night Ferry\n14 March 2021", []),  # words of the title
        ("PUBLIC HEARING Ellery\n14 March 2021", []),
    ],
)
def test_who_signed_is_named_between_title_and_body(lines: str, signed: list[str]) -> None:
    assert names(lines) == signed


def test_whom_the_page_presents_below_signed_it() -> None:
    bio = "\nIlvo Marran is the ferry correspondent of this paper and lives by the sea.\n"
    assert names("Ilvo Marran", BODY + bio) == ["Ilvo Marran"]


def test_a_byline_over_another_story_signs_nothing_here() -> None:
    article = PAGE.replace(
        "Sport", "Bears seen in the hills\nBy Greta Holm\n1 March 2020\nMore\nSport\nVideos"
    )
    page = Page(article.format(head=f"{TITLE}\n\nBy Tomas Reyes", body=BODY))
    assert [author.name for author in clean(page, "paste").metadata.authors] == ["Tomas Reyes"]


def test_a_line_that_signs_is_left_out_as_a_byline() -> None:
    article = clean(Page(PAGE.format(head=f"{TITLE}\n\nThomas Reyes\n14 March 2021", body=BODY)), "paste")
    assert {gone.text: gone.reason for gone in article.removed}["Thomas Reyes"] == "byline"


@pytest.mark.parametrize(
    ("language", "head", "signed"),
    [
        ("zh", "夜间渡轮再保留一年\n\n作者：王小明\n2021年3月14日", "王小明"),
        ("ja", "夜行フェリー、もう一年継続へ\n\n文 佐藤太郎\n2021年3月14日", "佐藤太郎"),
        ("ko", "야간 여객선 1년 더 운항\n\n김철수 기자\n2021년 3월 14일", "김철수"),
        ("ar", "بقاء العبّارة الليلية عامًا آخر\n\nبقلم سامي حداد\n14 مارس 2021", "سامي حداد"),
    ],
)
def test_bylines_of_other_scripts(language: str, head: str, signed: str) -> None:
    body = {
        "zh": "市议会周一晚上以一票之差决定将夜间渡轮再保留一年，反对派希望改为公共汽车。",
        "ja": "市議会は月曜日の夜、夜行フェリーをもう一年続けることを一票差で決めたと発表した。",
        "ko": "시의회는 월요일 밤 야간 여객선을 1년 더 운항하기로 한 표 차로 결정했다고 밝혔다.",
        "ar": "صوّت مجلس مدينة الميناء مساء الاثنين على إبقاء العبّارة الليلية عامًا آخر.",
    }
    about = clean(Page(f"{head}\n\n{body[language]}")).metadata
    assert about.language == language
    assert [author.name for author in about.authors] == [signed]
    assert about.published == "2021-03-14"


def test_a_text_of_nothing_but_names_keeps_one_of_them() -> None:
    bio = "Ilvo Marran is the ferry correspondent of this paper and lives by the sea."
    article = clean(Page(f"Night ferry\n\nIlvo Marran\n14 March 2021\n\n{bio}"), "paste")
    assert bio in article.text


@pytest.mark.parametrize(
    ("lines", "how"),
    [
        ("By Ilvo Marran", "byline"),
        ("Thomas Reyes", "byline"),  # a first name that is known
        ("Ilvo Marran\n14 March 2021", "guess"),
    ],
)
def test_a_name_that_only_stands_there_is_a_guess(lines: str, how: str) -> None:
    about = clean(Page(PAGE.format(head=f"{TITLE}\n\n{lines}", body=BODY)), "paste").metadata
    assert about.authors
    assert about.provenance["authors"] == how
