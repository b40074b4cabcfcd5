"""Helper programs, run so that they can neither hang, nor scribble on the screen, nor be cut off at our exit.

Their errors go to a file, not to a pipe: `xclip` and `wl-copy` stay behind to serve the clipboard, and would
keep a pipe open for ever. They get a session of their own, so that neither Ctrl+C nor a closed terminal
takes the copy away.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from tui.clipboard.routes import Deadline, RouteError

_REASON = 200  # characters of a helper's own words


class Helper(subprocess.Popen[bytes]):
    """A process with the promises above; `communicate` raises RouteError instead of waiting for ever.

    Takes what `Popen` takes, so that it can stand in for it.
    """

    def __init__(
        self, args: Sequence[str], *, deadline: Deadline, env: Mapping[str, str], **options: Any
    ) -> None:
        self._deadline = deadline
        self._writes = options.get("stdin") is not None
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  closed with the process
        options["stdin"] = options.get("stdin") or subprocess.DEVNULL
        options["stdout"] = options.get("stdout") or subprocess.DEVNULL
        options["stderr"] = options.get("stderr") or self._errors
        try:
            super().__init__(args, env=dict(env), start_new_session=True, **options)
        except OSError as error:
            self._errors.close()
            raise RouteError(f"{args[0]} cannot be started ({error.strerror or error})") from error

    def communicate(self, input: bytes | None = None, timeout: float | None = None) -> tuple[bytes, bytes]:  # noqa: A002
        """Hand over the input and wait for the end, but not beyond the deadline.

        Raises:
            RouteError: it did not answer in time, or says that it failed.
        """
        try:
            output: tuple[bytes, bytes] = super().communicate(input, self._deadline.left)
            if self._writes and self.returncode:
                raise RouteError(f"{self._name} failed{self._reason()}")
        except subprocess.TimeoutExpired as error:
            self._end()
            raise RouteError(f"{self._name} did not answer within {self._deadline.seconds:.1f} s") from error
        finally:
            self._errors.close()
        return output

    @property
    def _name(self) -> str:
        args = self.args if isinstance(self.args, Sequence) else [self.args]
        return os.path.basename(str(args[0]))  # noqa: PTH119  may be no path at all

    def _reason(self) -> str:
        self._errors.seek(0)
        words = self._errors.read(4 * _REASON).decode("utf-8", "replace").split()
        return f" ({' '.join(words)[:_REASON]})" if words else f" with code {self.returncode}"

    def _end(self) -> None:
        """End the process with its children; only those of its own session can be meant."""
        if sys.platform != "win32":
            with suppress(ProcessLookupError):  # it may end at this very moment
                os.killpg(self.pid, signal.SIGKILL)
        else:
            self.kill()
        for stream in (self.stdin, self.stdout, self.stderr):
            if stream:
                stream.close()
        self.wait()


def run(args: Sequence[str], deadline: Deadline, env: Mapping[str, str], text: bytes | None = None) -> bytes:
    """Run a program, with a text on its standard input if there is one, and return its output.

    With a text its output is not wanted, for the program may stay behind.

    Raises:
        RouteError: it cannot be started, hangs, or fails.
    """
    ways = {"stdin": subprocess.PIPE} if text is not None else {"stdout": subprocess.PIPE}
    with Helper(args, deadline=deadline, env=env, **ways) as process:
        return process.communicate(text)[0] or b""
