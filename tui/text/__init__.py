"""The ground floor: spans, words, sentences and quotation marks. Plain functions on strings."""

from tui.text.span import Span

__all__ = ["Span"]
