from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.screens.stage import SIZES, told
from tests.screens.stories import story
from tui.app import Pullquote
from tui.clipboard import FakeClipboard
from tui.settings import Options

KEYS = {
    "wide": ["full_stop"],
    "medium": ["full_stop", "3", "j"],
    "narrow": ["j", "j", "v", "j"],
    "tiny": ["j"],
}


@pytest.mark.parametrize("name", SIZES)
def test_each_layout_looks_as_it_did(
    name: str, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    reading = story()
    first = told(reading.article, reading.sources, reading.summary)
    app = Pullquote(("story.html",), Options(theme="paper"), first, FakeClipboard())
    assert snap_compare(app, press=KEYS[name], terminal_size=SIZES[name])
