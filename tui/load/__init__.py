"""A target becomes a Page."""
