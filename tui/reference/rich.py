"""Text with italics: the little typography that a citation needs, until a format writes it down."""

from __future__ import annotations

from typing import NamedTuple

_STOPS = ".?!…"
_CLOSERS = "”’»›\"')]"


class Run(NamedTuple):
    """Some characters, in italics or not."""

    text: str
    italic: bool = False


class Rich(tuple[Run, ...]):
    """Runs in order. Empty ones are never kept, so an empty text is false."""

    __slots__ = ()

    @property
    def plain(self) -> str:
        """The characters alone."""
        return "".join(run.text for run in self)

    def __add__(self, other: object) -> Rich:
        if isinstance(other, str | Rich):
            return rich(self, other)
        return NotImplemented


def rich(*parts: Rich | str | None) -> Rich:
    """The parts one after another; None is nothing."""
    runs: list[Run] = []
    for part in parts:
        for run in (Run(part),) if isinstance(part, str) else part or ():
            if runs and runs[-1].italic == run.italic:
                runs[-1] = Run(runs[-1].text + run.text, run.italic)
            elif run.text:
                runs.append(run)
    return Rich(runs)


def italic(text: str | None) -> Rich:
    """The text in italics."""
    return Rich((Run(text, italic=True),) if text else ())


def join(separator: str, *parts: Rich | str | None) -> Rich:
    """The parts that are not empty, with a separator between them."""
    pieces = [piece for part in parts if part for piece in (separator, part)]
    return rich(*pieces[1:])


def ends(text: Rich | str) -> bool:
    """Whether a sentence already ends there: with a stop, inside closing marks or not."""
    plain = text if isinstance(text, str) else text.plain
    return plain.rstrip(_CLOSERS)[-1:] in tuple(_STOPS)


def stop(text: Rich | str | None) -> Rich:
    """The text as a sentence of the entry: with one full stop at its end, never two."""
    return rich(text, "" if not text or ends(text) else ".")
