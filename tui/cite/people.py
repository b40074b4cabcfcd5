"""Names in the forms and orders that styles ask for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tui.reference.names import Name, spaced

_PART = re.compile(r"[^\s.]+\.?(?:-[^\s.]+\.?)*")


def initials(given: str, after: str = ".", between: str = " ", hyphen: str = "-") -> str:
    """The initials of given names; a nickname in marks or brackets has none.

    Args:
        given: "Jane A.", "Jean-Paul" or "J. K.".
        after: what follows each initial.
        between: what stands between two names.
        hyphen: what stands, behind `after`, between the halves of a double name; None of it in some styles.
    """
    names = (
        hyphen.join(f"{half[0].upper()}{after}" for half in name.split("-") if half[:1].isalpha())
        for name in _PART.findall(given)
    )
    return between.join(name for name in names if name)


def undotted(given: str) -> str:
    """Given names as British legal style has them: initials run together, without stops."""
    return re.sub(r"\b(\w)\.\s*(?=\w\.|\Z)|\b(\w)\.", r"\1\2", given)


def turned(name: Name, given: str, separator: str = ", ", suffix: str = ", ") -> str:
    """The name with the family name first: "van den Berg, J."."""
    if name.literal:
        return name.literal
    family = spaced(name.particle, name.family)
    return "".join((family, separator * bool(given), given, suffix * bool(name.suffix), name.suffix))


def demoted(name: Name, given: str) -> str:
    """The name turned, its particle behind the given name: "Berg, Jan van den".

    The Chicago Manual of Style sorts by the family name proper.
    """
    if name.literal:
        return name.literal
    suffix = f", {name.suffix}" if name.suffix else ""
    return f"{name.family}, {' '.join(filter(None, (given, name.particle)))}{suffix}"


def listed(names: Sequence[str], last: str = " and ", serial: str = "", separator: str = ", ") -> str:
    """Names as a list: "A, B, and C".

    Args:
        names: the names.
        last: what stands before the last one.
        serial: what stands before `last` when there are three or more (the serial comma).
        separator: what stands between the others.
    """
    if len(names) < 2:
        return "".join(names)
    comma = serial if len(names) > 2 else ""
    return f"{separator.join(names[:-1])}{comma}{last}{names[-1]}"


def shorts(names: Sequence[Name], last: str, most: int, others: str) -> str:
    """The short forms for the text: "Smith and Haddad", and "Lee et al." beyond `most` names."""
    if len(names) > most:
        return f"{names[0].short}{others}"
    return listed([name.short for name in names], last)


def first_turned(names: Sequence[Name], turn: Callable[[Name, str], str]) -> list[str]:
    """The names with only the first one turned round, in full."""
    return [turn(name, name.given) if not at else name.full for at, name in enumerate(names)]
