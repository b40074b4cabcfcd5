"""What can go wrong, in one sentence that names the thing and the remedy."""

from __future__ import annotations

from collections.abc import Iterable


class PullquoteError(Exception):
    """The root of all our errors. `str(error)` is one sentence for the reader; `exit_code` is for scripts."""

    exit_code = 1


class UsageError(PullquoteError):
    """The command line, a setting or a template asks for something that does not exist."""

    exit_code = 2


class LoadError(PullquoteError):
    """A target could not be fetched or opened: missing, a directory, binary, too big, no network."""

    exit_code = 3


class NoArticleError(PullquoteError):
    """The target was opened, but it is empty or holds no article."""

    exit_code = 4


def nearest(name: str, known: Iterable[str]) -> str:
    """The end of a sentence about an unknown name: "; the nearest is …", or nothing if none is near."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f"; the nearest is {near[0]}" if near else ""
