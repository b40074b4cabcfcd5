"""A passage and its article become a citation: one small module per style family."""
