from __future__ import annotations

import gc

import pytest

from tui.collector import uncollected


def test_the_collector_rests_and_is_as_it_was_before() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_goes_on_after_an_error() -> None:
    with pytest.raises(ValueError, match="no text"), uncollected():
        raise ValueError("no text")
    assert gc.isenabled()
