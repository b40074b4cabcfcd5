"""Widths, wrapping and line arrays: how a text is laid out in cells, without a screen."""
