"""What can go wrong, in one sentence that names the thing and the remedy."""

from __future__ import annotations

from collections.abc import Iterable

_LISTED = 14  # names that fit into a sentence


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
    """The end of a sentence about an unknown name: the nearest known one, or all where none is near.

    Empty where too many are known to be listed.
    """
    from difflib import get_close_matches

    names = list(known)
    near = get_close_matches(name, names, n=1)
    if near:
        return f"; the nearest is {near[0]}"
    return f"; there are {', '.join(names)}" if 0 < len(names) <= _LISTED else ""
