"""What can go wrong, in one sentence that names the thing and the remedy."""

from __future__ import annotations

from collections.abc import Iterable

_LISTED = 14  # names that fit into a sentence
_NEAR = 0.66  # of two names, the share of characters that they have in common


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


def near(name: str, known: Iterable[str]) -> str:
    """The end of a sentence about an unknown name: the nearest known one; empty where none is near."""
    from difflib import get_close_matches

    found = get_close_matches(name, list(known), n=1, cutoff=_NEAR)
    return f"; the nearest is {found[0]}" if found else ""


def nearest(name: str, known: Iterable[str]) -> str:
    """The same, but where none is near, all are named; empty where too many are known to be listed."""
    names = list(known)
    if found := near(name, names):
        return found
    return f"; there are {', '.join(names)}" if 0 < len(names) <= _LISTED else ""
