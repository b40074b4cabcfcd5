"""The one seam for slow work: CPU work in a child process, what waits for the world in a thread.

A busy thread in the screen's own process makes every key several times slower, so whatever computes goes into
a niced child; it is gone as soon as it has answered, was cancelled, or its parent is no more. Nothing here
waits for work to end: threads are daemons and the child is killed, so leaving is immediate.

A `Job` posts what it finds from its own thread. Who listens decides what to do on theirs.
"""

from __future__ import annotations

import copyreg
import os
import pickle
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import IO, Any

from tui.errors import PullquoteError

NICENESS = 10
_SERVE = "import sys; sys.path[:] = {path!r}; from tui.work import serve; serve()"

Post = Callable[[object], None]


def _table(items: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(items)


# The types of the house hold read-only tables, which pickle does not know.
copyreg.pickle(MappingProxyType, lambda table: (_table, (dict(table),)))


@dataclass(frozen=True, slots=True)
class Failed:
    """Work that did not succeed: a sentence for the reader, the exit code, a report if it was our fault."""

    sentence: str
    exit_code: int
    report: str | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """The work is over; nothing more will be posted by it."""


class Job:
    """Work in a thread of its own, which may hand parts of it to child processes.

    What it posts before somebody listens is kept for them.
    """

    def __init__(self, task: Callable[[Job], None]) -> None:
        self._task = task
        self._lock = threading.Lock()
        self._kept: list[object] = []
        self._listener: Post | None = None
        self._began = threading.Event()
        self._child: subprocess.Popen[bytes] | None = None
        self.cancelled = False
        threading.Thread(target=self._run, name="pullquote work", daemon=True).start()

    def listen(self, listener: Post) -> list[object]:
        """Pass on, from now on, what is posted; what was posted already is returned."""
        with self._lock:
            self._listener = listener
            kept, self._kept = self._kept, []
            return kept

    def first(self, patience: float) -> object:
        """What was posted first, before anybody listens; None if nothing is within so many seconds."""
        self._began.wait(patience)
        with self._lock:
            return self._kept[0] if self._kept else None

    def post(self, item: object) -> None:
        """Called by the work itself."""
        with self._lock:
            if self.cancelled:
                return
            if self._listener:
                self._listener(item)
            else:
                self._kept.append(item)
                self._began.set()

    def cancel(self) -> None:
        """Stop: nothing more is posted, a child is killed, a thread is left to end by itself."""
        with self._lock:
            self.cancelled = True
            if self._child:
                self._child.kill()

    def child(self, task: Callable[..., Iterator[object]], *args: object) -> Iterator[Any]:
        """What `task(*args)` yields in a child process; `task` is found there by its module and name.

        Raises:
            PullquoteError: whatever of ours the task raised.
            ChildError: it failed otherwise.
        """
        child = self._start()
        if child is None:
            return
        assert child.stdin
        assert child.stdout
        try:
            pickle.dump((task, args), child.stdin, pickle.HIGHEST_PROTOCOL)
            child.stdin.flush()
            del args
            yield from _answers(child.stdout)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError) as error:
            if not self.cancelled:
                raise ChildError(f"The helper process ended with {child.wait()}.") from error
        finally:
            child.kill()
            child.stdin.close()
            child.stdout.close()
            child.wait()

    def _start(self) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self.cancelled:
                return None
            self._child = subprocess.Popen(
                [sys.executable, "-c", _SERVE.format(path=sys.path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
            )
            return self._child

    def _run(self) -> None:
        try:
            self._task(self)
        except CancelledError:
            return
        except PullquoteError as error:
            self.post(Failed(str(error), error.exit_code))
        except ChildError as error:
            self.post(Failed("This could not be read because of a fault of ours.", 1, str(error)))
        finally:
            self.post(Finished())


class CancelledError(Exception):
    """Raised by work that finds out it is no longer wanted."""


class ChildError(Exception):
    """The child process fell over; `str` is its traceback."""


def _answers(stream: IO[bytes]) -> Iterator[object]:
    while True:
        item = pickle.load(stream)
        if isinstance(item, Finished):
            return
        if isinstance(item, (PullquoteError, ChildError)):
            raise item
        yield item


def serve() -> None:
    """The child's life: take one task from stdin, answer on stdout, end."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the answers
    if hasattr(os, "nice"):
        os.nice(NICENESS)

    def send(item: object) -> None:
        pickle.dump(item, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()

    def report(kind: type[BaseException], error: BaseException, trace: Any) -> None:
        send(ChildError("".join(traceback.format_exception(kind, error, trace))))

    sys.excepthook = report
    task, args = pickle.load(sys.stdin.buffer)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        for item in task(*args):
            send(item)
    except PullquoteError as error:
        send(error)
    send(Finished())


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(1)
