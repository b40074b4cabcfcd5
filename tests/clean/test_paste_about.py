from __future__ import annotations

import pytest

from tui.clean import clean
from tui.page import Page

BODY = """\
The council of Port Ellery voted on Monday evening to keep the night ferry running for another year.

"It is the only way home for the people who clean this town," said Ines Duarte, who works nights.

The opposition wanted a bus instead, which would have cost the town a third of what the ferry costs.

It will be back.
"""


def about(head: str, foot: str = "") -> dict[str, object]:
    found = clean(Page(f"{head}\n\n{BODY}\n{foot}"), "paste").metadata
    return {
        "title": found.title,
        "authors": [author.name for author in found.authors],
        "published": found.published,
        "updated": found.updated,
        "issue": found.issue,
        "publication": found.publication,
    }


NOTHING = about("Council keeps the night ferry")


def test_what_is_not_said_is_not_known() -> None:
    assert NOTHING == {
        "title": "Council keeps the night ferry",
        "authors": [],
        "published": None,
        "updated": None,
        "issue": None,
        "publication": None,
    }


BOTH = {"published": "2021-03-14", "updated": "2021-03-16"}


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        ("By Tomas Reyes", {"authors": ["Tomas Reyes"]}),
        ("By Tomas Reyes and Greta Holm in Port Ellery", {"authors": ["Tomas Reyes", "Greta Holm"]}),
        ("By Tomas Reyes March 14, 2021", {"authors": ["Tomas Reyes"], "published": "2021-03-14"}),
        ("By\nTomas Reyes", {"authors": ["Tomas Reyes"]}),
        ("Published: 14 March 2021 | Updated: 16 March 2021", BOTH),
        ("Published: 14 Mar 2021 21:40 GMT Updated: 16 Mar 2021 08:02 GMT", BOTH),
        ("Updated Mar 16, 2021, 6:55 AM; posted Mar 14, 2021, 6:51 AM", BOTH),
        ("14 March 2021 (updated 16 March 2021)", BOTH),
        ("PUBLISHED: March 14, 2021 at 6:04 PM PST | UPDATED: March 16, 2021 at 8:15 AM PST", BOTH),
        ("14 March 2021, 21:40 (updated 22:10)", {"published": "2021-03-14"}),
        ("Updated 16 March 2021", {"updated": "2021-03-16"}),
        ("This article is over 8 years, 3 months old", {}),
        ("This article was first published on 3 May 2016", {}),
        ("Joined: May 2019\nPosts: 12\nMarch 14, 2021, 10:14", {"published": "2021-03-14"}),
        ("Issue 2490", {"issue": "2490"}),
        ("No. 34", {"issue": "34"}),
    ],
)
def test_the_lines_under_the_title(lines: str, known: dict[str, object]) -> None:
    assert about(f"Council keeps the night ferry\n{lines}") == {**NOTHING, **known}


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("Make a donation to The Lantern", "The Lantern"),
        ("Subscribe to the Ellery Courier", "Ellery Courier"),
        ("© 2021 The Ellery Courier\nThe Ellery Courier", "The Ellery Courier"),
        ("© 2021 Harbour Holdings", None),
        ("© Orla Finn", None),
        ("© 2021 Orla Finn\nOrla Finn", None),
        ("Contact Us\nFollow Us\nAbout Us\nSupport Us", None),
        ("Follow us on Facebook", None),
    ],
)
def test_the_publication_is_named_where_the_furniture_is_sure(foot: str, name: str | None) -> None:
    assert about("Council keeps the night ferry", foot)["publication"] == name
