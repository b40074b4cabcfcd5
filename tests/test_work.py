from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from types import MappingProxyType

import pytest

from tui.errors import NoArticleError
from tui.work import NICENESS, Failed, Finished, Job

PATIENCE = 60.0  # seconds, on a machine with much else to do


def numbers(count: int) -> Iterator[object]:
    yield from range(count)


def tables() -> Iterator[object]:
    yield MappingProxyType({"a": 1})


def refuses() -> Iterator[object]:
    yield "first"
    raise NoArticleError("There is nothing in it.")


def falls_over() -> Iterator[object]:
    yield "first"
    raise ZeroDivisionError("too small")


def dies() -> Iterator[object]:
    yield "first"
    os._exit(7)


def chatters() -> Iterator[object]:
    sys.stdout.write("a library that thinks it is alone\n")
    sys.stdout.flush()
    yield "heard"


def tells_its_process() -> Iterator[object]:
    yield os.getpid(), os.nice(0) if hasattr(os, "nice") else None
    time.sleep(PATIENCE * 10)


def at_work(task: Callable[..., Iterator[object]], *args: object) -> Job:
    """A job that posts all that a child yields."""

    def through_a_child(job: Job) -> None:
        for item in job.child(task, *args):
            job.post(item)

    return Job(through_a_child)


def posted(task: Callable[..., Iterator[object]], *args: object) -> list[object]:
    return list(until(at_work(task, *args), Finished))


def until(job: Job, last: type) -> Iterator[object]:
    kept: list[object] = []
    kept += job.listen(kept.append)
    end = time.monotonic() + PATIENCE
    seen = 0
    while time.monotonic() < end:
        while seen < len(kept):
            if isinstance(kept[seen], Finished):
                return
            yield kept[seen]
            if isinstance(kept[seen], last):
                return
            seen += 1
        time.sleep(0.01)
    raise AssertionError(f"only {kept} came")


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def gone(process: int) -> bool:
    end = time.monotonic() + PATIENCE
    while is_alive(process) and time.monotonic() < end:
        time.sleep(0.02)
    return not is_alive(process)


def test_a_child_answers_part_by_part() -> None:
    assert posted(numbers, 3) == [0, 1, 2]


def test_read_only_tables_travel() -> None:
    assert posted(tables) == [MappingProxyType({"a": 1})]


def test_an_error_of_ours_keeps_its_sentence_and_code() -> None:
    assert posted(refuses) == ["first", Failed("There is nothing in it.", 4)]


def test_a_fault_is_told_with_its_report() -> None:
    first, failed = posted(falls_over)
    assert first == "first"
    assert isinstance(failed, Failed)
    assert "ZeroDivisionError: too small" in (failed.report or "")


def test_a_child_that_dies_is_missed() -> None:
    first, failed = posted(dies)
    assert (first, isinstance(failed, Failed)) == ("first", True)


def test_what_a_library_prints_does_not_get_between_the_answers() -> None:
    assert posted(chatters) == ["heard"]


@pytest.mark.skipif(os.name != "posix", reason="looks at processes as POSIX has them")
def test_cancelling_ends_the_child_at_once_and_nothing_more_is_posted() -> None:
    heard: list[object] = []
    job = at_work(tells_its_process)
    told = next(until(job, tuple))
    assert isinstance(told, tuple)
    process, niceness = told
    assert niceness == NICENESS
    heard += job.listen(heard.append)
    job.cancel()
    assert gone(process)
    assert heard == []


@pytest.mark.skipif(os.name != "posix", reason="looks at processes as POSIX has them")
def test_a_child_does_not_outlive_its_parent() -> None:
    """However the parent ends: a child without one would go on computing for nobody."""
    script = """
import os, sys, time
from tests.test_work import at_work, tells_its_process
def show(item):
    print(item[0], flush=True)
    os.kill(os.getpid(), 9)
job = at_work(tells_its_process)
for item in job.listen(show):
    show(item)
time.sleep(60)
"""
    parent = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert gone(int(parent.stdout))
