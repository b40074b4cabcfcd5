"""What the lines of an article look like: the text of a line, cut where a mark begins or ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from tui.layout.flow import Flow, Line
from tui.layout.marks import Marks
from tui.layout.pieces import Piece
from tui.layout.widths import clusters, is_single, measured
from tui.text import Span

FOLD = "· · ·"


class Layer(NamedTuple):
    """Marks and the style class that shows them."""

    style: str
    marks: Marks


def ink(flow: Flow, line: Line, layers: Mapping[str, Layer]) -> Iterator[Piece]:
    """The pieces of a line: its words under the styles of the layers that touch them, in their order."""
    if flow.is_folded(line.block):
        yield Piece(FOLD, len(FOLD), ("article--fold",))
        return
    kind = flow.kind(line.block)
    base = () if kind == "paragraph" else (f"article--{kind}",)
    text = flow.text
    end = line.start + len(text[line.start : line.end].rstrip(" "))
    over = [
        (span, layer.style) for layer in layers.values() for span in layer.marks.touching(line.start, end)
    ]
    if not over:
        yield Piece(*measured(text, line.start, end), base)
        return
    cuts = _cuts(text, Span(line.start, end), [span for span, _ in over])
    for start, stop in pairwise(cuts):
        styles = (style for span, style in over if span.start < stop and span.end > start)
        yield Piece(*measured(text, start, stop), (*base, *dict.fromkeys(styles)))


def _cuts(text: str, line: Span, spans: list[Span]) -> list[int]:
    """Where the line is cut: at the ends of the spans, moved back to the beginning of a character."""
    ends = {offset for span in spans for offset in span if line.holds(offset)}
    if not is_single(text, *line):
        begins = [at for at, _ in clusters(text, *line)]
        ends = {begins[bisect_right(begins, offset) - 1] for offset in ends}
    return sorted({*line, *ends})
