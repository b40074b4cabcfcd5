"""Records of a work for programs that keep bibliographies: BibLaTeX, BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json

from tui.formats.latex import escaped_in_record as escaped
from tui.languages import primary
from tui.reference import Kind, Reference
from tui.reference.csl import item, key
from tui.reference.dates import Day, iso, year
from tui.reference.names import Name, spaced

_PERIODICAL = frozenset({"newspaper", "magazine"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_RIS_TYPES: dict[Kind, str] = {
    "newspaper": "NEWS",
    "magazine": "MGZN",
    "webpage": "ELEC",
    "post": "BLOG",
    "release": "PRESS",
}


def biblatex(work: Reference) -> str:
    """An entry for BibLaTeX."""
    periodical = work.kind in _PERIODICAL and bool(work.publication)
    fields = {
        "author": _tex_names(work.authors),
        "title": _braced(work.title),
        "journaltitle" if periodical else "organization": escaped(work.publication),
        "entrysubtype": work.kind if periodical else "",
        "type": "Press release" if work.kind == "release" else "",
        "date": iso(work.published),
        "number": escaped(work.issue),
        "pages": work.pages.replace("–", "--"),
        "url": _tex_address(work.url),
        "urldate": iso(work.accessed),
        "langid": "" if primary(work.language) == "en" else work.language,
    }
    return _tex("article" if periodical else "online", work, fields)


def bibtex(work: Reference) -> str:
    """An entry for classic BibTeX, which has no type for what is online."""
    fields = {
        "author": _tex_names(work.authors),
        "title": _braced(work.title),
        "journal" if work.kind in _PERIODICAL else "organization": escaped(work.publication),
        "year": year(work.published),
        "number": escaped(work.issue),
        "pages": work.pages.replace("–", "--"),
        "howpublished": f"\\url{{{_tex_address(work.url)}}}" if work.url else "",
        "note": f"Accessed: {iso(work.accessed)}" if work.accessed else "",
    }
    month = work.published.month if work.published else None
    kind = "article" if work.kind in _PERIODICAL and work.publication else "misc"
    return _tex(kind, work, fields, {"month": _MONTHS[month - 1]} if month else {})


def ris(work: Reference) -> str:
    """A record in RIS, lines ended as its specification has it."""
    pages, _, last = work.pages.replace("-", "–").partition("–")
    pairs = [
        ("TY", _RIS_TYPES[work.kind]),
        *(("AU", _ris_name(name)) for name in work.authors),
        ("TI", work.title),
        ("T2", work.publication),
        ("PY", year(work.published)),
        ("DA", _ris_date(work.published)),
        ("IS", work.issue),
        ("SP", pages),
        ("EP", last),
        ("LA", work.language),
        ("UR", work.url),
        ("Y2", _ris_date(work.accessed)),
    ]
    lines = [f"{tag}  - {' '.join(text.split())}" for tag, text in pairs if text]
    return "\r\n".join([*lines, "ER  - ", ""])


def csl_json(work: Reference) -> str:
    """A list with one item in CSL-JSON."""
    return json.dumps([item(work)], ensure_ascii=False, indent=2) + "\n"


def _tex(kind: str, work: Reference, fields: dict[str, str], bare: dict[str, str] | None = None) -> str:
    lines = [f"  {name} = {{{text}}},\n" for name, text in fields.items() if text]
    lines += [f"  {name} = {text},\n" for name, text in (bare or {}).items()]
    return f"@{kind}{{{key(work)},\n{''.join(lines)}}}\n"


def _braced(title: str) -> str:
    """The title in braces, so that no style changes its capitals."""
    return f"{{{escaped(title)}}}" if title else ""


def _tex_names(names: tuple[Name, ...]) -> str:
    return " and ".join(_tex_name(name) for name in names)


def _tex_name(name: Name) -> str:
    if name.literal:
        return f"{{{escaped(name.literal)}}}"
    family = escaped(spaced(name.particle, name.family))
    return ", ".join(filter(None, (family, escaped(name.suffix), escaped(name.given))))


def _tex_address(url: str) -> str:
    """The address; inside a field only braces and backslashes matter."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


def _ris_name(name: Name) -> str:
    """The name turned; a comma behind an organisation keeps it from being cut in two."""
    if name.literal:
        return f"{name.literal},"
    return ",".join(
        filter(
            None, (spaced(name.particle, name.family), f" {name.given}", name.suffix and f" {name.suffix}")
        )
    )


def _ris_date(when: Day | None) -> str:
    """The date as YYYY/MM/DD/, its parts empty where unknown."""
    if when is None:
        return ""
    month, day = (f"{part:02}" if part else "" for part in (when.month, when.day))
    return f"{when.year:04}/{month}/{day}/"
