"""Keys as quick as they are: Textual's pilot waits 60 ms after each until the processor idles."""

from __future__ import annotations

import asyncio

import pytest

_A_FRAME = 1 / 1000  # Textual draws that often at most, here


@pytest.fixture(autouse=True)
def _without_idling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for a frame and all that it leads to, not for the processor, which other tests keep busy too."""
    monkeypatch.setattr("textual.pilot.wait_for_idle", _a_frame)
    monkeypatch.setattr("textual.app.wait_for_idle", _a_frame)
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", _A_FRAME)


async def _a_frame(min_sleep: float = 0, max_sleep: float = 0) -> None:
    await _settled()
    await asyncio.sleep(_A_FRAME)
    await _settled()


async def _settled() -> None:
    """Until no task has anything to do but wait."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)
