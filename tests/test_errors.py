from __future__ import annotations

import pytest

from tui.errors import LoadError, NoArticleError, PullquoteError, UsageError, nearest


@pytest.mark.parametrize(
    ("error", "code"), [(PullquoteError, 1), (UsageError, 2), (LoadError, 3), (NoArticleError, 4)]
)
def test_scripts_can_tell_errors_apart(error: type[PullquoteError], code: int) -> None:
    assert error("x").exit_code == code
    assert issubclass(error, PullquoteError)


@pytest.mark.parametrize(
    ("name", "known", "end"),
    [
        ("appa", ["apa", "mla"], "; the nearest is apa"),
        ("zzz", ["apa", "mla"], "; there are apa, mla"),
        ("zzz", map(str, range(15)), ""),
        ("zzz", [], ""),
    ],
)
def test_the_nearest_name_or_all_there_are(name: str, known: list[str], end: str) -> None:
    assert nearest(name, known) == end
